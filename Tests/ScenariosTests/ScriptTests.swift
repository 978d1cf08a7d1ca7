import Findings
import Scenarios
import Testing

@Suite("Reading a script")
struct ScriptTests {
  private func booking() throws -> Scenario {
    let log = FindingLog()
    return try #require(
      ScenarioReader.read([UInt8](try bookingText().utf8), file: "case.json", log: log))
  }

  @Test func stepsKeepTheNumberOfTheirLine() throws {
    let text = """
      {"wait": 2.5}

      {"say": "您好"}
      {"tool": "booking-form", "fields": {"name": "张", "mileage": 30000}}
      """
    let log = FindingLog()
    let script = try #require(
      Script.read([UInt8](text.utf8), file: "talk.jsonl", for: booking(), log: log))
    #expect(script.steps.map(\.number) == [1, 3, 4])
    #expect(
      script.steps.map(\.action) == [
        .wait(milliseconds: 2500), .say("您好"),
        .tool(
          ToolEntry(
            tool: "booking-form",
            fields: [.init(field: "name", value: "张"), .init(field: "mileage", value: "30000")])),
      ])
  }

  @Test(arguments: [
    (#"{"tool": "bord"}"#, #"talk.jsonl:1:10: error: unknown tool "bord" (did you mean "board"?)"#),
    (
      #"{"tool": "booking-form", "fields": {"nme": "x"}}"#,
      #"talk.jsonl:1:37: error: unknown field "nme" of "booking-form" (did you mean "name"?)"#
    ),
    (#"{"say": "x", "at": "left"}"#, #"unknown key "at" in a step"#),
    (#"{"wait": -1}"#, "a wait of -1 seconds"),
    (#"{"wait": 1e99}"#, "a wait of 1e99 seconds"),
    (#"{}"#, "a step does nothing"),
    (#"{"say": "x", "wait": 1}"#, "a step does 2 things"),
    (#"{"tool": "board", "fields": {}}"#, #"unknown key "fields" in a step"#),
  ])
  func aWrongStepIsFound(_ line: String, _ expected: String) throws {
    let log = FindingLog()
    let script = try Script.read([UInt8](line.utf8), file: "talk.jsonl", for: booking(), log: log)
    #expect(script == nil)
    #expect(log.findings.map(\.description).contains { $0.contains(expected) }, "\(log.findings)")
  }

  @Test func everyWrongLineIsToldInOneRun() throws {
    let text = "{\"tool\": \"bord\"}\n{\"wait\": \"x\"}\n{\"sya\": \"x\"}\n"
    let log = FindingLog()
    _ = try Script.read([UInt8](text.utf8), file: "talk.jsonl", for: booking(), log: log)
    #expect(Set(log.findings.map(\.location.line)) == [1, 2, 3])
  }

  @Test(arguments: [
    ("看板", "board"), ("登记表", "booking-form"), ("Booking Form", "booking-form"), ("预约排班表", "board"),
  ])
  func aToolAnswersToItsNamesInBothLanguages(_ name: String, _ tool: String) throws {
    #expect(try booking().tool(named: name)?.id == tool)
    #expect(try booking().tool("booking-form")?.field(named: "电话")?.id == "phone")
  }
}
