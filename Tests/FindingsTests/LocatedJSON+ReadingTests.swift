import Testing

@testable import Findings

@Suite("Single values", .tags(.small))
struct LocatedJSONReadingTests {
  private func refusal(_ text: String, _ read: (LocatedJSON, FindingLog) -> Bool) -> [String]? {
    guard let json = Reading(text).json else { return nil }
    let log = FindingLog()
    return read(json, log) ? nil : log.findings.map(\.description)
  }

  @Test("A value of the type that is asked for is given with its place")
  func taken() throws {
    let log = FindingLog()
    let json = try #require(Reading(#"["a", 1.0, true, ["x"], {"k": 2}, 2.5]"#).json)
    let items = try #require(json.asArray("a list", log: log))
    #expect(items[0].asString("x", log: log)?.value == "a")
    #expect(items[0].asOne(of: ["a", "b"], "x", log: log)?.location.column == 2)
    #expect(items[1].asInt("x", log: log) == Located(value: 1, location: items[1].location))
    #expect(items[2].asBool("x", log: log) == true)
    #expect(items[3].asStrings("x", log: log)?.map(\.value) == ["x"])
    #expect(items[4].asMembers("x", log: log)?.map(\.key.value) == ["k"])
    #expect(items[5].asNumber("x", log: log)?.value.text == "2.5")
    #expect(log.findings.isEmpty)
  }

  @Test(
    "A value of another type is quoted, with what was expected",
    arguments: [
      ("12", #"a cue is the number 12, expected a string"#), ("null", "a cue is null, expected a string"),
      ("true", "a cue is true, expected a string"), ("[]", "a cue is an array, expected a string"),
      ("{}", "a cue is an object, expected a string"),
    ] as [(String, String)])
  func notAString(text: String, words: String) {
    #expect(refusal(text) { $0.asString("a cue", log: $1) != nil } == [at("1:1", words)])
  }

  @Test(
    "A number must be whole and in its range",
    arguments: [
      ("2.5", "it is the number 2.5, expected a whole number from 1 to 90"),
      ("0", "it is 0, expected a whole number from 1 to 90"),
      (
        "1e30",
        "it is the number 1e30, "
          + "expected a whole number from 1 to 90"
      ),
      (#""9""#, #"it is the string "9", expected a whole number from 1 to 90"#),
    ] as [(String, String)])
  func notInRange(text: String, words: String) {
    #expect(refusal(text) { $0.asInt("it", in: 1...90, log: $1) != nil } == [at("1:1", words)])
  }

  @Test(
    "A range is named by the bounds that mean something",
    arguments: [
      (Int.min ... .max, "a whole number"), (0 ... .max, "a whole number from 0"),
      (.min...5, "a whole number up to 5"), (3...3, "the number 3"), (-1...1, "a whole number from -1 to 1"),
    ] as [(ClosedRange<Int>, String)])
  func ranges(range: ClosedRange<Int>, words: String) {
    #expect(range.inWords == words)
  }

  @Test("Other types are refused in the same way")
  func others() {
    #expect(
      refusal("1") { $0.asBool("it", log: $1) != nil }
        == [at("1:1", "it is the number 1, expected true or false")])
    #expect(
      refusal("1") { $0.asArray("it", log: $1) != nil }
        == [at("1:1", "it is the number 1, expected an array")])
    #expect(
      refusal("[]") { $0.asMembers("it", log: $1) != nil } == [
        at("1:1", "it is an array, expected an object")
      ])
    #expect(
      refusal("[]") { $0.asNumber("it", log: $1) != nil } == [at("1:1", "it is an array, expected a number")])
    #expect(
      refusal("{}") { $0.asStrings("it", log: $1) != nil }
        == [at("1:1", "it is an object, expected an array of strings")])
  }

  @Test("In an array of strings every item that is none is reported, and the rest is given")
  func strings() throws {
    let log = FindingLog()
    let json = try #require(Reading(#"["a", 1, "b", null]"#).json)
    #expect(json.asStrings("the list", log: log)?.map(\.value) == ["a", "b"])
    #expect(
      log.findings.map(\.description) == [
        at("1:7", "an item of the list is the number 1, expected a string"),
        at("1:15", "an item of the list is null, expected a string"),
      ])
  }

  @Test("An unknown name is answered with the nearest, or with those that would do")
  func names() {
    let acts = ["greet", "offer-time"]
    #expect(
      refusal(#""offer-tme""#) { $0.asOne(of: acts, "act", log: $1) != nil }
        == [at("1:1", #"unknown act "offer-tme" (did you mean "offer-time"?)"#)])
    #expect(
      refusal(#""x\u001b""#) { $0.asOne(of: acts, "act", log: $1) != nil }
        == [at("1:1", #"unknown act "x\u{1B}", expected one of "greet", "offer-time""#)])
    #expect(
      refusal(#""xyz""#) { $0.asOne(of: [], "act", log: $1) != nil } == [at("1:1", #"unknown act "xyz""#)])
    let many = (1...20).map { "name-\($0)" }
    #expect(
      refusal(#""xyz""#) { $0.asOne(of: many, "act", log: $1) != nil }?.first?.hasSuffix(#""name-12", …"#)
        == true)
  }
}
