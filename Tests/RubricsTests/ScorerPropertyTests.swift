import Dialogue
import Findings
import Rubrics
import Scenarios
import Testing
import Understanding

/// A small generator, so that every run tries the same talks.
struct Dice {
  var state: UInt64
  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
  mutating func pick<T>(_ values: [T]) -> T { values[roll(values.count)] }
}

private let actIDs = [
  "greet", "name-centre", "ask-need", "ask-name", "ask-phone", "offer-time", "decline-time", "confirm-time",
  "thank",
  "goodbye", "mention-complaint", "bring-documents", "insult", "mention-work", "ask-confirm", "nonsense",
]

private func randomTalk(_ seed: UInt64) -> [DialogueEvent] {
  var dice = Dice(state: seed &* 977 &+ 5)
  let slots = ["time=tue-15", "time=wed-09", "time=tue-10", "complaint=judder", "document=key", "time", "="]
  let values = ["tue-15", "wed-09", "", "\u{202E}"]
  return (0..<dice.roll(60)).map { _ in
    let kind: DialogueEvent.Kind =
      switch dice.roll(9) {
      case 0: .waited(milliseconds: dice.roll(20) * 1_000)
      case 1: .met
      case 2, 3, 4:
        .advisorSaid(
          text: "…", acts: (0..<dice.roll(4)).map { _ in act(dice.pick(actIDs), dice.pick(slots)) },
          quality: .speech)
      case 5:
        .toolUsed(
          ToolUse(dice.pick(["board", "booking-form", "?"]), fields: [FieldEntry("mileage", "三万十千亿9.9.9k")]))
      case 6: .told(fact: dice.pick(["judder", "idle"]), asked: dice.roll(2) == 0)
      case 7: .set(name: dice.pick(["chosen", "agreed", "wished"]), value: dice.pick(values))
      default: .moodMoved(by: dice.pick([Int.max, -5, Int.min]), cause: "c")
      }
    return DialogueEvent(step: dice.roll(40) - 2, at: dice.pick([0, 4_000, Int.max, -1]), kind)
  }
}

@Suite("Properties of marking") struct ScorerPropertyTests {
  @Test(
    "Whatever happened, marking ends, points add up, and evidence is ascending",
    arguments: 0..<200 as Range<UInt64>)
  func anything(_ seed: UInt64) throws {
    let rubric = try #require(booking)
    let events = randomTalk(seed)
    let card = Scorer(rubric: rubric, scenario: scenario).score(events)
    #expect(card.items.count == rubric.criteria.count)
    #expect(card.halfPoints == card.items.map(\.halfPoints).reduce(0, +))
    #expect(card.possible == 35 && (0...1_000).contains(card.scoreTenths))
    #expect(card.items.allSatisfy { $0.halfPoints <= 2 * $0.of })
    #expect(card.items.allSatisfy { $0.evidence.map(\.step) == Set($0.evidence.map(\.step)).sorted() })
    let debrief = Debrief(of: events, scenario: scenario, rubric: rubric, card: card)
    #expect(
      !DebriefHTML(debrief).page.isEmpty && !DebriefText(debrief).lines(width: 40, columns: \.count).isEmpty)
    #expect(!debrief.json.text(pretty: false).isEmpty)
  }

  @Test("Events that no item looks for change no verdict", arguments: 0..<100 as Range<UInt64>)
  func unrelated(_ seed: UInt64) throws {
    let rubric = try #require(booking)
    let events = randomTalk(seed)
    var dice = Dice(state: seed)
    var noisy = events
    let noise: [DialogueEvent.Kind] = [
      .set(name: "flag", value: "x"), .told(fact: "weather", asked: true), .toolUsed(ToolUse("radio")),
      .moodMoved(by: 0, cause: "none"),
    ]
    for _ in 0..<8 {
      noisy.insert(DialogueEvent(step: 99, at: 0, dice.pick(noise)), at: dice.roll(noisy.count + 1))
    }
    let scorer = Scorer(rubric: rubric, scenario: scenario)
    #expect(scorer.score(events).items == scorer.score(noisy).items)
  }

  @Test("Reasons differ by language, verdicts and evidence do not", arguments: 0..<50 as Range<UInt64>)
  func languages(_ seed: UInt64) throws {
    let rubric = try #require(booking)
    let events = randomTalk(seed)
    let zh = Scorer(rubric: rubric, scenario: scenario, language: .chinese).score(events)
    let en = Scorer(rubric: rubric, scenario: scenario, language: .english).score(events)
    #expect(zh.items.map(\.verdict) == en.items.map(\.verdict) && zh.scoreTenths == en.scoreTenths)
    #expect(zh.items.map { $0.evidence.map(\.step) } == en.items.map { $0.evidence.map(\.step) })
  }
}
