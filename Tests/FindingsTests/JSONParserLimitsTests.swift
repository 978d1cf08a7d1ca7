import Testing

@testable import Findings

@Suite("Limits of reading", .tags(.small))
struct JSONParserLimitsTests {
  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test("64 levels are read, the 65th is where reading stops")
  func depth() {
    #expect(Reading(nested(64)).findings == [])
    let reading = Reading(nested(65))
    #expect(
      reading.findings == [at("1:65", "arrays and objects inside each other, expected at most 64 deep")])
    #expect(reading.json == nil)
  }

  @Test("No limit that is asked for lets nesting exhaust the stack", arguments: ["[", #"{"a":"#, #"[{"a":"#])
  func deepest(opener: String) {
    var limits = LocatedJSON.Limits.standard
    limits.depth = .max
    let text = String(repeating: opener, count: 200_000)
    let reading = Reading(text, limits: limits)
    #expect(reading.findings.count == 1)
    #expect(reading.findings.first?.hasSuffix("expected at most 512 deep") == true)
  }

  @Test("512 levels are read, and freed again, if they are asked for")
  func asDeepAsMayBe() {
    #expect(Reading(nested(512), limits: .init(depth: 512)).json != nil)
  }

  @Test("A file past the size is not looked at")
  func bytes() {
    let reading = Reading("[1, 2]", limits: .init(bytes: 5))
    #expect(reading.findings == [at("1:1", "the file has 6 bytes, expected at most 5")])
    #expect(Reading("[1,2]", limits: .init(bytes: 5)).json != nil)
  }

  @Test("Reading stops at one value too many")
  func values() {
    let reading = Reading("[1, 2, 3]", limits: .init(values: 3))
    #expect(reading.findings == [at("1:8", "too many values in one file, expected at most 3")])
    #expect(reading.json == nil)
    #expect(Reading("[1, 2, 3]", limits: .init(values: 4)).json != nil)
  }

  @Test("A string or key past its length is reported")
  func strings() {
    let reading = Reading(#"{"abcd": "\n\n\n\n", "abc": "张"}"#, limits: .init(stringBytes: 3))
    let words = "string too long, expected at most 3 bytes"
    #expect(reading.findings == [at("1:2", words), at("1:10", words)])
    #expect(reading.json == nil)
  }

  @Test("A number past its length is reported")
  func numbers() {
    let reading = Reading("[1000, 100, 0001]", limits: .init(numberLength: 3))
    #expect(reading.findings.first == at("1:2", "number too long, expected at most 3 characters"))
    #expect(reading.json == nil)
  }

  @Test("Limits of zero let nothing through, and nothing traps")
  func zero() {
    let none = LocatedJSON.Limits(depth: .min, bytes: 9, values: 0, stringBytes: -1, numberLength: .min)
    #expect(Reading("[]", limits: none).json == nil)
    #expect(Reading("1", limits: .init(depth: -1, numberLength: -1)).json == nil)
    #expect(Reading("[]", limits: .init(depth: -1)).json == nil)
  }
}
