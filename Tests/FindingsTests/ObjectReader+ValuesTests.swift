import Testing

@testable import Findings

@Suite("Values of keys", .tags(.small))
struct ObjectReaderValuesTests {
  private let log = FindingLog()
  private var words: [String] { log.findings.map(\.description) }

  private func reader(_ text: String) throws -> ObjectReader {
    let json = try #require(Reading(text).json)
    return try #require(ObjectReader(json, "the case", log: log))
  }

  private static let full =
    #"{"s":"x","i":3,"n":1.5,"b":true,"o":"zh","a":[1],"l":["p","q"],"r":{"k":1},"m":{"u":1,"v":2}}"#

  @Test("Each type is read when it is there")
  func required() throws {
    var object = try reader(Self.full)
    #expect(object.string("s")?.value == "x")
    #expect(object.int("i", in: 1...3)?.value == 3)
    #expect(object.number("n")?.value.scaled(by: 1) == 15)
    #expect(object.bool("b") == true)
    #expect(object.oneOf("o", ["zh", "en"])?.value == "zh")
    #expect(object.array("a")?.count == 1)
    #expect(object.strings("l")?.map(\.value) == ["p", "q"])
    #expect(object.object("r", "a reaction")?.what == "a reaction")
    #expect(object.members("m")?.map(\.key.value) == ["u", "v"])
    object.finish()
    #expect(words == [])
  }

  @Test("Each type is read when it need not be there and is")
  func optionalAndThere() throws {
    var object = try reader(Self.full)
    #expect(object.optionalString("s")?.value == "x")
    #expect(object.optionalInt("i", in: 1...3)?.value == 3)
    #expect(object.optionalNumber("n")?.value.text == "1.5")
    #expect(object.optionalBool("b") == true)
    #expect(object.optionalOneOf("o", ["zh", "en"])?.value == "zh")
    #expect(object.optionalArray("a")?.count == 1)
    #expect(object.optionalStrings("l")?.map(\.value) == ["p", "q"])
    #expect(object.optionalObject("r", "a reaction") != nil)
    #expect(object.optionalMembers("m")?.count == 2)
    object.finish()
    #expect(words == [])
  }

  @Test("What need not be there may be missing without a word")
  func optionalAndMissing() throws {
    var object = try reader("{}")
    #expect(object.optionalString("s") == nil)
    #expect(object.optionalInt("i", in: 1...3) == nil)
    #expect(object.optionalNumber("n") == nil)
    #expect(object.optionalBool("b") == nil)
    #expect(object.optionalOneOf("o", ["zh"]) == nil)
    #expect(object.optionalArray("a") == nil)
    #expect(object.optionalStrings("l") == nil)
    #expect(object.optionalObject("r", "a reaction") == nil)
    #expect(object.optionalMembers("m") == nil)
    #expect(object.optionalValue("v") == nil)
    #expect(words == [])
  }

  @Test("What must be there is missed with what it should hold")
  func missing() throws {
    var object = try reader("{}")
    _ = object.int("i", in: 1...3)
    _ = object.number("n")
    _ = object.bool("b")
    _ = object.oneOf("o", ["zh"])
    _ = object.array("a")
    _ = object.strings("l")
    _ = object.object("r", "a reaction")
    _ = object.members("m")
    #expect(
      words == [
        at("1:1", #"the case has no "i", expected a whole number from 1 to 3"#),
        at("1:1", #"the case has no "n", expected a number"#),
        at("1:1", #"the case has no "b", expected true or false"#),
        at("1:1", #"the case has no "o", expected a string"#),
        at("1:1", #"the case has no "a", expected an array"#),
        at("1:1", #"the case has no "l", expected an array of strings"#),
        at("1:1", #"the case has no "r", expected an object"#),
        at("1:1", #"the case has no "m", expected an object"#),
      ])
  }

  @Test("A wrong type, null too, is reported at the value with the key's name")
  func wrongType() throws {
    var object = try reader(#"{"s": 1, "r": [], "o": null, "i": "3"}"#)
    _ = object.optionalString("s")
    _ = object.object("r", "a reaction")
    _ = object.optionalOneOf("o", ["zh"])
    _ = object.int("i", in: 1...3)
    object.finish()
    #expect(
      words == [
        at("1:7", #""s" in the case is the number 1, expected a string"#),
        at("1:15", #""r" in the case is an array, expected an object"#),
        at("1:24", #""o" in the case is null, expected a string"#),
        at("1:35", #""i" in the case is the string "3", expected a whole number from 1 to 3"#),
      ])
  }

  @Test("An unknown name is called by its key")
  func unknownName() throws {
    var object = try reader(#"{"act": "offer-tme"}"#)
    #expect(object.oneOf("act", ["offer-time", "greet"]) == nil)
    #expect(words == [at("1:9", #"unknown act "offer-tme" (did you mean "offer-time"?)"#)])
    #expect(log.findings.map(\.id) == ["value.unknown"])
  }
}
