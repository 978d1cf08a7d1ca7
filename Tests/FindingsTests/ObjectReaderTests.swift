import Testing

@testable import Findings

@Suite("Reading an object", .tags(.small))
struct ObjectReaderTests {
  private let log = FindingLog()
  private var words: [String] { log.findings.map(\.description) }

  private func reader(_ text: String) throws -> ObjectReader {
    let json = try #require(Reading(text).json)
    return try #require(ObjectReader(json, "a rule", log: log))
  }

  @Test("What is no object is reported by what it should have been")
  func noObject() throws {
    let json = try #require(Reading("[1]").json)
    #expect(ObjectReader(json, "a rule", log: log) == nil)
    #expect(words == [at("1:1", "a rule is an array, expected an object")])
  }

  @Test("Keys that nobody asked for are reported, with the absent key that each was meant to be")
  func unknownKeys() throws {
    var rule = try reader(#"{"id": "a", "wen": 1, "xyz": 2, "idd": 3}"#)
    #expect(rule.string("id")?.value == "a")
    #expect(rule.optionalInt("when", in: 0...9) == nil)
    rule.finish()
    #expect(
      words == [
        at("1:13", #"unknown key "wen" in a rule (did you mean "when"?)"#),
        at("1:23", #"unknown key "xyz" in a rule"#),
        at("1:33", #"unknown key "idd" in a rule"#),
      ])
  }

  @Test("Comments and the name of a schema may stand in any object")
  func comments() throws {
    var rule = try reader(#"{"//": "a", "// b": [], "$schema": "x", "$schema-id": 1}"#)
    rule.finish()
    #expect(words == [])
  }

  @Test("A key that is only asked about counts as known")
  func has() throws {
    var rule = try reader(#"{"a": null}"#)
    let hasA = rule.has("a")
    let hasB = rule.has("b")
    #expect(hasA)
    #expect(!hasB)
    rule.finish()
    #expect(words == [])
  }

  @Test("A missing key is reported at the object, once, with what it should hold")
  func missing() throws {
    var rule = try reader("\n {}")
    #expect(rule.string("id") == nil)
    #expect(rule.string("id") == nil)
    #expect(rule.value("say") == nil)
    #expect(
      words == [
        at("2:2", #"a rule has no "id", expected a string"#),
        at("2:2", #"a rule has no "say", expected a value"#),
      ])
  }

  @Test("The place of a key is that of its value, or the object's if it is not there")
  func place() throws {
    let rule = try reader(#" {"a": [1]}"#)
    #expect(rule.location(of: "a").description == "f:1:8")
    #expect(rule.location(of: "b").description == "f:1:2")
    #expect(rule.location.description == "f:1:2")
  }

  @Test("A large object is read as a small one is")
  func large() throws {
    let keys = (0..<200).map { "\"key\($0)\": \($0)" }.joined(separator: ",")
    var rule = try reader("{\(keys)}")
    for number in 0..<199 {
      #expect(rule.int("key\(number)", in: 0...200)?.value == number)
    }
    #expect(rule.optionalInt("key19x", in: 0...9) == nil)
    rule.finish()
    #expect(log.findings.map(\.message) == [#"unknown key "key199" in a rule"#])
    #expect(log.findings.first?.mend == #"did you mean "key19x"?"#)
  }
}
