import Dialogue
import Rubrics
import Testing
import Understanding

/// A talk, an item, and what a careful rater would write down.
struct Marking: Sendable, CustomTestStringConvertible {
  var item: String
  var about: String
  var steps: [Step]
  var verdict: Verdict
  var evidence: [Int]
  var mood = 60
  var ending: String? = "booked"
  var testDescription: String { "\(item) \(about)" }

  init(
    _ item: String, _ about: String, _ steps: [Step], _ verdict: Verdict, _ evidence: [Int], mood: Int = 60,
    ending: String? = "booked"
  ) {
    (self.item, self.about, self.steps, self.verdict, self.evidence) = (item, about, steps, verdict, evidence)
    (self.mood, self.ending) = (mood, ending)
  }
}

private func told(_ facts: String..., asked: Bool = true) -> [DialogueEvent.Kind] {
  facts.map { .told(fact: $0, asked: asked) }
}

private func complaints(_ ids: String..., then: [DialogueEvent.Kind] = []) -> Step {
  .say(ids.map { act("mention-complaint", "complaint=\($0)") }, then: then)
}

private func offer(_ times: String..., then: [DialogueEvent.Kind] = []) -> Step {
  .say(times.map { act("offer-time", "time=\($0)") }, then: then)
}

private func confirm(_ time: String, _ others: String..., then: [DialogueEvent.Kind] = []) -> Step {
  .say([act("confirm-time", "time=\(time)")] + others.map { act($0) }, then: then)
}

private let openings: [Marking] = [
  Marking("B01", "picked up in time", [.wait(4), .say("greet")], .met, [1, 2]),
  Marking("B01", "picked up at the limit", [.wait(10), .say("greet")], .met, [1, 2]),
  Marking("B01", "picked up late", [.wait(6), .wait(5), .board], .missed, [1, 2, 3]),
  Marking("B01", "never picked up", [.wait(6)], .missed, [1], ending: nil),
  Marking("B02", "both in the first line", [.say("greet", "name-centre")], .met, [1]),
  Marking("B02", "the greeting alone", [.say("greet")], .partly, [1]),
  Marking("B02", "both by the third", [.say(), .say("greet"), .say("name-centre")], .partly, [2, 3]),
  Marking("B02", "both too late", [.say(), .say(), .say("greet"), .say("name-centre")], .missed, []),
  Marking("B03", "the name in the second line", [.say(), .board, .say("give-name")], .met, [3]),
  Marking("B03", "the name too late", [.say("give-role"), .say(), .say("give-name")], .partly, [3]),
  Marking("B03", "the role alone", [.say("give-role")], .partly, [1]),
  Marking("B03", "neither", [.say("greet")], .missed, []),
  Marking("B04", "open question first", [.say("greet", "ask-need"), .say("ask-name")], .met, [1]),
  Marking("B04", "open question first in one line", [.say("ask-need", "ask-name")], .met, [1]),
  Marking("B04", "detail first in one line", [.say("ask-name", "ask-need")], .missed, [1]),
  Marking("B04", "details alone", [.say("greet"), .say("mention-work"), .say("ask-plate")], .missed, [2]),
  Marking("B04", "nothing asked at all", [.say("greet")], .missed, []),
  Marking("B05", "both in two lines", [.say("ask-phone"), .say("ask-name")], .met, [1, 2]),
  Marking("B05", "one", [.say("ask-name"), .say("ask-name")], .partly, [1]),
  Marking("B05", "none", [.say("ask-plate")], .missed, []),
  Marking("B06", "plate", [.say("ask-model"), .say("ask-plate")], .met, [2]),
  Marking("B06", "model", [.say("ask-model")], .partly, [1]),
  Marking("B06", "neither", [.say("ask-mileage")], .missed, []),
  Marking("B07", "asked", [.say(), .say("ask-mileage")], .met, [2]),
  Marking("B07", "not asked", [.say("ask-plate")], .missed, []),
  Marking("B08", "asked", [.say("ask-last-service")], .met, [1]),
  Marking("B08", "only whether he is known", [.say("ask-known-customer")], .missed, [1]),
]

private let troubles: [Marking] = [
  Marking(
    "B09", "told in answer",
    [.say("ask-trouble", then: told("judder", "idle")), .say("ask-trouble", then: told("remote"))],
    .met, [1, 2]),
  Marking(
    "B09", "two told, one named",
    [.say("ask-trouble", then: told("judder", "idle")), complaints("judder", "remote")],
    .met, [1, 2]),
  Marking("B09", "two", [.say("ask-trouble", then: told("judder", "idle"))], .partly, [1]),
  Marking(
    "B09", "brought up by himself", [.say("goodbye", then: told("judder", "idle", "remote", asked: false))],
    .missed, []),
  Marking("B10", "asked", [.say("ask-circumstance")], .met, [1]),
  Marking("B10", "not asked", [.say("ask-last-service")], .missed, []),
  Marking(
    "B11", "in one line, not the later read-back",
    [
      .say("ask-trouble", then: told("judder", "idle", "remote")), complaints("judder"),
      complaints("judder", "remote", "idle"), complaints("judder", "remote", "idle"),
    ], .met, [3]),
  Marking(
    "B11", "in neighbouring lines",
    [
      .say("ask-trouble", then: told("judder", "idle")), complaints("judder", "remote"), .board,
      complaints("idle"),
    ],
    .met, [2, 4]),
  Marking(
    "B11", "in lines far apart",
    [
      .say("ask-trouble", then: told("judder", "idle")), complaints("judder"), .say(), complaints("remote"),
      .say(),
      complaints("idle"),
    ], .met, [2, 4, 6]),
  Marking(
    "B11", "two", [.say("ask-trouble", then: told("judder", "idle")), complaints("judder", "idle")], .partly,
    [2]),
  Marking("B11", "named before he told them", [complaints("judder", "remote", "idle")], .missed, []),
]

private let times: [Marking] = [
  Marking("B12", "asked first", [.say("ask-time", then: wishes), offer("tue-15")], .met, [1]),
  Marking("B12", "offered first", [offer("tue-15", then: wishes), .say("ask-time")], .missed, [1]),
  Marking(
    "B12", "named unasked and taken up",
    [.say("ask-need", then: wishes), .say([act("decline-time", "time=tue-10")])], .met, [2]),
  Marking(
    "B12", "named unasked and passed over", [.say("ask-need", then: wishes), offer("tue-15")], .missed, [2]),
  Marking("B12", "never came up", [.say("greet")], .missed, []),
  Marking("B13", "board first", [.say("greet"), .board, offer("tue-15")], .met, [2]),
  Marking(
    "B13", "his wish repeated before the board was opened",
    [.say("ask-time", then: wishes), offer("tue-10"), .board, .say([act("decline-time", "time=tue-10")])],
    .met, [3]),
  Marking(
    "B13", "his wish booked before the board was opened",
    [.say("ask-time", then: wishes), confirm("tue-10", then: chooses("tue-10")), .board], .missed, [2]),
  Marking("B13", "board opened, no time named", [.board], .met, [1]),
  Marking("B13", "board too late", [offer("tue-15"), .board], .missed, [1]),
  Marking(
    "B13", "refused without the board", [.say([act("decline-time", "time=tue-10")]), offer("tue-15")],
    .missed, [1]),
  Marking("B13", "never opened, no time named", [.say("greet")], .missed, []),
  Marking("B14", "with regret", [.say([act("apologise"), act("decline-time", "time=tue-10")])], .met, [1]),
  Marking(
    "B14", "regret in the next line",
    [.say([act("decline-time", "time=tue-10")]), .board, .say("apologise")], .met, [1, 3]),
  Marking(
    "B14", "regret too far off", [.say([act("decline-time", "time=tue-10")]), .say(), .say("apologise")],
    .partly, [1]),
  Marking(
    "B14", "another time declined", [.say([act("decline-time", "time=wed-09"), act("apologise")])], .missed,
    []),
  Marking(
    "B14", "booked all the same",
    [
      .say([act("decline-time", "time=tue-10"), act("apologise")], then: wishes),
      confirm("tue-10", then: chooses("tue-10")),
    ],
    .missed, [2], ending: "booked-full-slot"),
  Marking(
    "B14", "his wish passed over",
    [offer("tue-15", then: wishes), offer("tue-15", then: chooses("tue-15")), confirm("tue-15")], .missed,
    [1, 2]),
  Marking("B15", "both", [offer("tue-15", "wed-09")], .met, [1]),
  Marking(
    "B15", "one after the other", [offer("tue-15"), .say(), .say([act("recommend-time", "time=wed-09")])],
    .met, [1, 3]),
  Marking("B15", "one", [offer("wed-09"), offer("wed-09")], .partly, [1]),
  Marking("B15", "a full one", [offer("tue-10")], .missed, []),
  Marking(
    "B16", "repeated", [offer("tue-15", "wed-09", then: chooses("wed-09")), confirm("wed-09")], .met, [2]),
  Marking(
    "B16", "the other one repeated", [offer("tue-15", then: chooses("tue-15")), confirm("wed-09")], .missed,
    []),
  Marking("B16", "said before he chose", [confirm("tue-15", then: chooses("tue-15"))], .missed, []),
  Marking(
    "B16", "the change repeated",
    [
      offer("tue-15", then: chooses("tue-15")), confirm("tue-15"), .say("give-info", then: chooses("wed-09")),
      confirm("wed-09"),
    ], .met, [4]),
]

private let rest: [Marking] = [
  Marking("B17", "offered", [.say("offer-service")], .met, [1]),
  Marking("B17", "neither", [.say("ask-trouble")], .missed, []),
  Marking("B18", "hedged", [.say([act("give-duration", "hedged=yes")])], .met, [1]),
  Marking("B18", "flat", [.say([act("give-duration", "duration=180")])], .partly, [1]),
  Marking("B18", "none", [.say("confirm-time")], .missed, []),
  Marking("B19", "given", [.say("give-price")], .met, [1]),
  Marking("B19", "only the budget asked", [.say("ask-budget", "ask-payment")], .missed, []),
  Marking(
    "B20", "two in two lines",
    [.say([act("bring-documents", "document=licence")]), .say([act("bring-documents", "document=key")])],
    .met, [1, 2]),
  Marking(
    "B20", "papers and one", [.say([act("bring-documents", "document=papers", "document=record")])], .partly,
    [1]),
  Marking("B20", "papers", [.say([act("bring-documents", "document=papers")])], .partly, [1]),
  Marking("B20", "nothing", [.say("give-info")], .missed, []),
  Marking("B21", "announced", [.say("announce-reminder")], .met, [1]),
  Marking("B21", "a confirmation only", [.say("announce-confirmation")], .missed, [1]),
  Marking(
    "B22", "in full",
    [
      offer("wed-09", then: chooses("wed-09")), confirm("wed-09"), .say(),
      confirm("wed-09", "mention-work", "ask-confirm"),
    ],
    .met, [4]),
  Marking(
    "B22", "in neighbouring lines",
    [
      offer("wed-09", then: chooses("wed-09")), confirm("wed-09"), .say(), confirm("wed-09", "mention-work"),
      .say("ask-confirm"),
    ], .met, [4, 5]),
  Marking(
    "B22", "without an invitation",
    [offer("wed-09", then: chooses("wed-09")), .say(), confirm("wed-09", "mention-work")], .partly, [3]),
  Marking(
    "B22", "day and time", [offer("wed-09", then: chooses("wed-09")), .say(), confirm("wed-09")], .partly, [3]
  ),
  Marking(
    "B22", "day and time, the choice made in answer to a confirmation",
    [offer("wed-09"), confirm("wed-09", then: chooses("wed-09")), confirm("wed-09")], .partly, [3]),
  Marking(
    "B22", "merely agreed", [offer("wed-09", then: chooses("wed-09")), confirm("wed-09")], .missed, []),
  Marking(
    "B22", "before the change",
    [
      offer("wed-09", then: chooses("wed-09")), confirm("wed-09", "mention-work", "ask-confirm"),
      offer("tue-15", then: chooses("tue-15")), confirm("tue-15"),
    ], .missed, []),
  Marking("B23", "both in the last line", [.say("thank"), .say("thank", "goodbye"), rightForm], .met, [2]),
  Marking("B23", "in the last two", [.say("thank"), .say("goodbye")], .met, [1, 2]),
  Marking("B23", "thanks too early", [.say("thank"), .say(), .say("goodbye")], .partly, [3]),
  Marking("B23", "neither", [.say("thank"), .say(), .say()], .missed, []),
  Marking("B24", "all right, after the goodbye", [.say("goodbye"), rightForm], .met, [2]),
  Marking(
    "B24", "five of seven",
    [
      .form([
        "name": "Mr Zhang", "phone": "13812345678", "plate": "jing n 6l309", "mileage": "30,000 km",
        "work": "service",
      ])
    ], .partly, [1]),
  Marking(
    "B24", "four of seven",
    [.form(["name": "Zhang", "plate": "京N6L309", "work": "service", "booked-time": "Tuesday at three"])],
    .missed, [1]),
  Marking("B24", "opened and left empty", [.form([:])], .missed, [1]),
  Marking("B24", "never opened", [.say("greet")], .missed, []),
  Marking("B25", "nothing of the kind", [.say("promise-check")], .met, []),
  Marking("B25", "a diagnosis and a blame", [.say("diagnose"), .say(), .say("blame")], .missed, [1, 3]),
  Marking(
    "B26", "booked and content",
    [offer("wed-09", then: chooses("wed-09")), confirm("wed-09"), .say("thank", "goodbye")], .met, [2, 3],
    mood: 50),
  Marking(
    "B26", "booked and cross",
    [offer("wed-09", then: chooses("wed-09") + [.moodMoved(by: -20, cause: "blamed")]), confirm("wed-09")],
    .missed, [1, 2],
    mood: 49),
  Marking(
    "B26", "a full slot", [confirm("tue-10", then: chooses("tue-10")), confirm("tue-10")], .missed, [1, 2],
    ending: "booked-full-slot"),
  Marking("B26", "not ended", [offer("wed-09", then: chooses("wed-09"))], .missed, [], ending: nil),
  Marking("B27", "left to people", [.say("greet")], .observer, []),
]

@Suite("The booking checklist") struct BookingRubricTests {
  @Test(
    "Each item is marked as a careful rater would, with the steps that prove it",
    arguments: openings + troubles + times + rest)
  func marks(_ marking: Marking) throws {
    let verdict = try #require(
      marked(marking.item, marking.steps, mood: marking.mood, ending: marking.ending))
    #expect(verdict.verdict == marking.verdict)
    #expect(verdict.evidence.map(\.step) == marking.evidence)
    #expect(!verdict.why.isEmpty && !verdict.why.contains("{"))
  }

  @Test("The file has the 27 items of the checklist, with its weights and its three critical ones")
  func items() throws {
    let rubric = try #require(booking)
    #expect(rubric.criteria.map(\.id) == (1...27).map { $0 < 10 ? "B0\($0)" : "B\($0)" })
    #expect(rubric.criteria.map(\.weight).reduce(0, +) == 36)
    #expect(rubric.criteria.filter { $0.trip != nil }.map(\.id) == ["B13", "B16", "B24"])
    #expect(rubric.criteria.filter { $0.weight == 3 }.map(\.id) == ["B24", "B26"])
  }

  @Test("Every item but the observer's offers model lines in both languages")
  func models() throws {
    let items = try #require(booking).criteria.filter { !$0.isForObservers }
    #expect(items.allSatisfy { (2...3).contains($0.models.zh.count) && (2...3).contains($0.models.en.count) })
  }

  @Test("A wrongly filled form is missed, but trips nothing: only one that was never opened does")
  func formTrip() throws {
    let wrong = try #require(marked("B24", [.form(["name": "李"])]))
    #expect(wrong.verdict == .missed && !wrong.isTripped && wrong.isCritical)
    #expect(try #require(marked("B24", [.say("greet")])).isTripped)
  }

  @Test("The reason for an answer in time names seconds and limit")
  func reason() throws {
    let verdict = try #require(marked("B01", [Step.wait(4), .say("greet")]))
    #expect(verdict.why == "picked up after 4 s, limit 10 s")
  }
}
