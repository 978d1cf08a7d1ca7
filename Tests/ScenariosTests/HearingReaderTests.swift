import Findings
import Scenarios
import Testing

@Suite("Reading how the customer listens")
struct HearingReaderTests {
  @Test(arguments: [
    (
      #""acts": ["ask-circumstance"], "slot": {"aspect": "since"},"#, #""acts": ["ask-circumstance"],"#,
      #""hears-since" adds nothing, or two things"#
    ),
    (#""from": "subject""#, #""from": "subjet""#, #"unknown variable "subjet" (did you mean "subject"?)"#),
    (#""group": "times""#, #""group": "time""#, #"unknown group "time" (did you mean "times"?)"#),
    (#""below": 700"#, #""below": 7000"#, "expected a whole number from 0 to 1001"),
    (#""question-unheard": true"#, #""question-unherd": true"#, #"did you mean "question-unheard"?"#),
    (#""unsaid": "answer-not-understood""#, #""unsaid": "answer-not-understod""#, "unknown rule"),
  ])
  func aMistakeIsFoundWithItsMend(_ old: String, _ new: String, _ expected: String) throws {
    let found = try findings(replacing: old, with: new)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test func theBookingHidesHisMoodAndSettlesTheTimeOnce() throws {
    let scenario = ScenarioReader.read(
      [UInt8](try bookingText().utf8), file: "case.json", log: FindingLog())
    let booking = try #require(scenario)
    #expect(!booking.showsMood)
    #expect(booking.groups.map(\.id) == ["refusal", "times"])
    #expect(booking.hearing.splits.map(\.slot) == ["aspect", "service"])
  }
}
