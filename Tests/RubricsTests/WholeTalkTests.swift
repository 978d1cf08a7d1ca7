import Dialogue
import Findings
import Foundation
import Rubrics
import Scenarios
import Testing
import Understanding

/// The shipped case, played by the real customer.
private let bookingCase: Scenario? = {
  guard let bytes = shipped("scenarios/zhang-a6l-booking/case.json") else { return nil }
  return ScenarioReader.read(bytes, file: "case.json", log: FindingLog())
}()

/// Plays lines written as the acts they perform.
private func play(_ lines: [String], _ scenario: Scenario, fields: [FieldEntry] = []) -> [DialogueEvent] {
  var talk = Talk(scenario: scenario, language: .english) { text, _ in
    Reading(
      acts: text.split(separator: " ").map { word in
        let parts = word.split { "(,)".contains($0) }.map(String.init)
        return DialogueAct(
          id: parts[0],
          slots: parts.dropFirst().map { slot in
            let pair = slot.split(separator: "=").map(String.init)
            return Slot(pair[0], pair.last ?? "")
          })
      })
  }
  var events: [DialogueEvent] = []
  for (index, line) in lines.enumerated() {
    let action: ScriptStep.Action =
      if line.hasPrefix("wait ") {
        .wait(milliseconds: (Int(line.dropFirst(5)) ?? 0) * 1_000)
      } else if line.hasPrefix("tool ") {
        .tool(
          ToolEntry(
            tool: String(line.dropFirst(5)), fields: fields.map { .init(field: $0.field, value: $0.value) }))
      } else {
        .say(line)
      }
    let place = SourceLocation(file: "talk", line: index + 1)
    events += talk.step(ScriptStep(number: index + 1, action: action, location: place))
  }
  return events + talk.finish()
}

@Suite("Whole talks") struct WholeTalkTests {
  private func marks(_ lines: [String], fields: [FieldEntry] = []) throws -> ScoreCard {
    let rubric = try #require(booking)
    let scenario = try #require(bookingCase)
    return Scorer(rubric: rubric, scenario: scenario, language: .english)
      .score(play(lines, scenario, fields: fields))
  }

  private func compare(_ card: ScoreCard, _ expected: [(String, Verdict, [Int])]) {
    for (id, verdict, steps) in expected {
      let item = card.items.first { $0.id == id }
      #expect(item?.verdict == verdict, "\(id): \(item?.why ?? "")")
      #expect(item?.evidence.map(\.step) == steps, "\(id)")
    }
  }

  @Test("A friendly talk without board and form: two critical misses, everything else as raters marked it")
  func friendly() throws {
    let card = try marks([
      "wait 5", "greet name-centre give-name ask-need", "answer-yes ask-name ask-phone", "ask-plate",
      "ask-mileage", "ask-trouble", "ask-trouble", "sympathise ask-circumstance(complaint=judder)",
      "take-note mention-complaint(complaint=judder) mention-complaint(complaint=remote) "
        + "mention-complaint(complaint=idle)",
      "ask-time",
      "apologise decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09) recommend-time(time=wed-09)",
      "confirm-time(time=wed-09)", "offer-service(service=replacement-car) ask-wishes",
      "give-duration(hedged=yes)", "give-price(money=940) promise-approval",
      "bring-documents(document=licence,document=record)", "announce-reminder",
      "confirm-time(time=wed-09) mention-work mention-complaint(complaint=judder) ask-confirm",
      "thank goodbye",
    ])
    compare(
      card,
      [
        ("B01", .met, [1, 2]), ("B02", .met, [2]), ("B03", .met, [2]), ("B04", .met, [2]), ("B05", .met, [3]),
        ("B06", .met, [4]), ("B07", .met, [5]), ("B08", .missed, []), ("B09", .met, [6, 7]),
        ("B10", .met, [8]), ("B11", .met, [9]), ("B12", .met, [10]), ("B13", .missed, [11]),
        ("B14", .met, [11]), ("B15", .met, [11]), ("B16", .met, [12]), ("B17", .met, [13]),
        ("B18", .met, [14]), ("B19", .met, [15]), ("B20", .met, [16]), ("B21", .met, [17]),
        ("B22", .met, [18]), ("B23", .met, [19]), ("B24", .missed, []), ("B25", .met, []),
        ("B26", .met, [12, 19]),
      ])
    #expect(card.criticalMisses.map(\.id) == ["B13", "B24"])
    #expect(card.band?.id == "needs-work" && card.scoreText == "82.9")
  }

  @Test("A sloppy talk with one time forced on him, as raters marked it")
  func sloppy() throws {
    let card = try marks(
      [
        "wait 2", "name-centre greet", "acknowledge mention-work", "ask-plate", "ask-name",
        "offer-time(time=tue-15)", "urge(time=tue-15)", "confirm-time(time=tue-15)", "tool booking-form",
        "goodbye",
      ],
      fields: [
        FieldEntry("name", "Zhang"), FieldEntry("plate", "京N6L309"), FieldEntry("work", "service"),
        FieldEntry("booked-time", "Tuesday at three"),
      ])
    compare(
      card,
      [
        ("B01", .met, [1, 2]), ("B02", .met, [2]), ("B03", .missed, []), ("B04", .missed, [3]),
        ("B05", .partly, [5]), ("B06", .met, [4]), ("B07", .missed, []), ("B09", .missed, []),
        ("B12", .missed, [6]), ("B13", .missed, [6]), ("B14", .missed, [6, 7]), ("B15", .partly, [6]),
        ("B16", .met, [8]), ("B22", .missed, []), ("B23", .partly, [10]), ("B24", .missed, [9]),
        ("B25", .met, []), ("B26", .missed, [6, 7, 8]),
      ])
  }

  @Test("Every act, tool, fact, ending and variable that the rubric names is one of the case's")
  func references() throws {
    let scenario = try #require(bookingCase)
    let bytes = try #require(shipped("rubrics/booking.json"))
    let log = FindingLog()
    let known = RubricReferences(scenario, acts: nil)
    #expect(RubricReader.read(bytes, file: "booking.json", references: known, log: log) != nil)
    #expect(log.findings.map(\.description) == [])
  }
}
