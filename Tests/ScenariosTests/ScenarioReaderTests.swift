import Findings
import Foundation
import Scenarios
import Testing

/// The shipped booking case as text.
func bookingText() throws -> String {
  let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  return try String(
    contentsOf: root.appending(path: "scenarios/zhang-a6l-booking/case.json"), encoding: .utf8)
}

/// What is found wrong when a piece of the booking case is replaced.
func findings(replacing old: String, with new: String) throws -> [String] {
  let text = try bookingText()
  let place = try #require(text.range(of: old), "\(old) is not in the case")
  let log = FindingLog()
  let changed = text.replacingCharacters(in: place, with: new)
  let scenario = ScenarioReader.read(
    [UInt8](changed.utf8), file: "case.json", log: log,
    // Acts are checked only where one is wrong: the log keeps no more than a thousand findings.
    surroundings: .init(acts: new.contains("tme") ? ["offer-time", "ask-name", "ask-phone"] : nil))
  #expect(scenario == nil)
  return log.findings.map(\.description)
}

@Suite("Reading a case")
struct ScenarioReaderTests {
  @Test func theShippedCaseIsSound() throws {
    let log = FindingLog()
    let scenario = ScenarioReader.read([UInt8](try bookingText().utf8), file: "case.json", log: log)
    #expect(log.findings.map(\.description) == [])
    let booking = try #require(scenario)
    #expect(booking.id == "zhang-a6l-booking")
    #expect(booking.freeTimes == ["tue-15", "wed-09"])
    #expect(
      booking.tool("booking-form")?.fields.filter(\.isRequired).map(\.id) == [
        "name", "phone", "plate", "mileage", "complaints", "work", "booked-time",
      ])
    #expect(booking.endings.map(\.id) == ["hung-up", "booked", "booked-full-slot", "no-booking"])
  }

  @Test(arguments: [
    (#""tells": ["need"]"#, #""tells": ["ned"]"#, #"unknown fact "ned" (did you mean "need"?)"#),
    (
      #""cause": "well-greeted""#, #""cause": "well-greted""#,
      #"unknown mood cause "well-greted" (did you mean "well-greeted"?)"#
    ),
    (
      #"{"line-to": 1, "untold""#, #"{"line-too": 1, "untold""#,
      #"unknown condition "line-too" (did you mean "line-to"?)"#
    ),
    (
      #""say": "opening-unheard""#, #""say": "opening-unherd""#,
      #"unknown line set "opening-unherd" (did you mean "opening-unheard"?)"#
    ),
    (
      #""set": {"wished": "tue-10"}"#, #""set": {"wishd": "tue-10"}"#,
      #"unknown variable "wishd" (did you mean "wished"?)"#
    ),
    (
      #""mood": ["angry", "annoyed"]"#, #""mood": ["angri", "annoyed"]"#,
      #"unknown mood band "angri" (did you mean "angry"?)"#
    ),
    (#""by": 1, "cause""#, #""by": 101, "cause""#, "expected a whole number from -100 to 100"),
    (
      #""pending": "asks-ten""#, #""pending": "asks-tan""#,
      #"unknown question "asks-tan" (did you mean "asks-ten"?)"#
    ),
    (#""agreed": ["tue-15""#, #""agred": ["tue-15""#, #"unknown variable "agred" (did you mean "agreed"?)"#),
    (#"{"any-act": true}"#, #"{"tool": "board"}"#, "no rule without conditions for any-act"),
    (#""en": "no booking""#, #""en": "没有约成""#, "the English text is the Chinese one"),
    (#", "en": "no booking""#, "", #"a text has no "en""#),
  ])
  func aMistakeIsFoundWithItsMend(_ old: String, _ new: String, _ expected: String) throws {
    let found = try findings(replacing: old, with: new)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test func anUnknownActPointsAtItsPlaceAndTheNearestName() throws {
    let found = try findings(replacing: #""acts": ["ask-name"]"#, with: #""acts": ["ask-tme"]"#)
    #expect(found.contains { $0.hasPrefix("case.json:") && $0.contains(#"error: unknown act "ask-tme""#) })
  }

  @Test func severalMistakesAreToldInOneRun() throws {
    let log = FindingLog()
    var text = try bookingText()
    text = text.replacing(#""tells": ["need"]"#, with: #""tells": ["ned"]"#)
    text = text.replacing(#""cause": "listened""#, with: #""cause": "listend""#)
    #expect(ScenarioReader.read([UInt8](text.utf8), file: "case.json", log: log) == nil)
    #expect(log.findings.count > 2)
  }

  @Test(arguments: [
    "", "{}", "[]", "null", "{\"id\": 3}", "{\"rules\": [{}]}", "{\"rules\": [{\"when\": {}}]}",
  ])
  func whatIsNoCaseIsRefusedWithoutATrap(_ text: String) {
    let log = FindingLog()
    #expect(ScenarioReader.read([UInt8](text.utf8), file: "case.json", log: log) == nil)
    #expect(log.hasErrors)
  }

  @Test func everyTextOfTheCustomerIsInBothLanguages() throws {
    let log = FindingLog()
    let scenario = try #require(
      ScenarioReader.read([UInt8](try bookingText().utf8), file: "case.json", log: log))
    for wording in scenario.lines.flatMap(\.wordings) {
      #expect(wording.text.zh.unicodeScalars.contains { $0.value >= 0x3000 }, "\(wording.text.zh)")
      #expect(wording.text.en.unicodeScalars.allSatisfy { $0.value < 0x4E00 }, "\(wording.text.en)")
    }
  }
}
