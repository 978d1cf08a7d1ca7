import Dialogue
import Findings
import Scenarios
import Testing
import Understanding

/// What the advisor may say of the time, as acts.
private let moves = [
  "offer-time(time=tue-15)", "offer-time(time=wed-09)", "offer-time(time=tue-15,time=wed-09)",
  "apologise decline-time(time=tue-10)", "decline-time",
  "offer-time(time=wed-09) recommend-time(time=wed-09)",
  "urge(time=tue-15)", "urge", "confirm-time(time=tue-15)", "confirm-time(time=wed-09)",
  "confirm-time(time=tue-10)",
]
/// Those that one meets most, for longer talks.
private let commonMoves = [
  "offer-time(time=tue-15)", "offer-time(time=tue-15,time=wed-09)", "apologise decline-time(time=tue-10)",
  "recommend-time(time=wed-09)", "urge(time=wed-09)", "confirm-time(time=tue-15)",
]
private let openings = ["greet", "? ask-time"]
private let hours = ["tue-10": "十点", "tue-15": "三点", "wed-09": "九点"]

@Suite("Where Mr Zhang stands on the time")
struct StandpointTests {
  private static let scenario = Result { try bookingCase() }

  @Test(arguments: moves, openings)
  func threeLinesOfAnySortNeverMakeHimContradictHimself(_ first: String, opening: String) throws {
    try explore(after: first, opening: opening, moves: moves, depth: 2)
  }

  @Test(arguments: commonMoves)
  func norDoFiveOfTheCommonOnes(_ first: String) throws {
    try explore(after: first, opening: "? ask-time", moves: commonMoves, depth: 4)
  }

  private func explore(after first: String, opening: String, moves: [String], depth: Int) throws {
    let scenario = try Self.scenario.get()
    var talk = Talk(scenario: scenario) { text, _ in reading(of: text) }
    for line in Set(["greet", opening]).sorted(by: >) { _ = say(line, to: &talk) }
    var walk = Walk(scenario: scenario, moves: moves)
    walk.go(first, from: talk, path: [opening], depth: depth)
    #expect(walk.faults.isEmpty, "\(walk.faults.prefix(5).joined(separator: "\n"))")
  }
}

private func say(_ line: String, to talk: inout Talk) -> (text: String, rules: [String]) {
  let step = ScriptStep(number: 1, action: .say(line), location: SourceLocation(file: "talk", line: 1))
  for event in talk.step(step) {
    if case .customerSaid(let text, let rule, _) = event.kind {
      return (text, rule.split(separator: "+").map(String.init))
    }
  }
  return ("", [])
}

/// Goes through all talks of a length, and notes what no person would say.
private struct Walk {
  let scenario: Scenario
  let moves: [String]
  var faults: [String] = []

  mutating func go(_ move: String, from before: Talk, path: [String], depth: Int) {
    var talk = before
    let reply = say(move, to: &talk)
    let path = path + [move]
    for fault in check(move, reply, before.state, talk.state) where faults.count < 20 {
      faults.append("\(path.joined(separator: " | ")) → \(reply.text) \(reply.rules): \(fault)")
    }
    guard depth > 0 else { return }
    for next in moves { go(next, from: talk, path: path, depth: depth - 1) }
  }

  private func check(
    _ move: String, _ reply: (text: String, rules: [String]), _ before: InformationState,
    _ after: InformationState
  ) -> [String] {
    var faults: [String] = []
    let acts = reading(of: move).acts
    let named = acts.flatMap { $0.values(of: "time") }
    if reply.text.isEmpty { faults.append("says nothing") }
    let ofTable = reply.rules.filter { id in scenario.rules.contains { $0.id == id && $0.group == "times" } }
    if ofTable.count > 1 { faults.append("answers twice") }
    let had = before.variables["agreed"]
    let has = after.variables["agreed"]
    if let has, has != had {
      if let hour = hours[has], !reply.text.contains(hour) { faults.append("agrees without the hour") }
      let others = hours.filter { $0.key != has && $0.key != "tue-10" }.values
      if others.contains(where: reply.text.contains) { faults.append("names two times") }
      if !named.contains(has), before.variables["offered." + has] == nil {
        // What was confirmed over his head, or read back, he has heard as well.
        if before.variables["last-offered"] != has { faults.append("takes what nobody offered") }
      }
    }
    if has != nil {
      if let pending = after.pending?.id, pending != "asks-settled", pending != "asks-same-day" {
        faults.append("has a time and still asks \(pending)")
      }
      if reply.text.contains("别的时") { faults.append("has a time and asks for another") }
    }
    if let had, had != has {
      let mayMove = acts.contains {
        ["confirm-time", "recommend-time", "urge"].contains($0.id) || $0.id == "decline-time"
      }
      if !mayMove { faults.append("changes his mind unasked") }
    }
    if has == nil, after.variables["both-offered"] != nil, acts.contains(where: { $0.id == "offer-time" }) {
      if after.variables["declined.tue-10"] != nil, before.variables["wished"] != nil {
        faults.append("was offered both and does not choose")
      }
    }
    if let confirmed = acts.first(where: { $0.id == "confirm-time" })?.values(of: "time").first,
      has != confirmed, before.variables["wished"] != nil, before.variables["asked-other"] != nil,
      !["confirmed-wrong-time", "read-back-wrong-time"].contains(where: reply.rules.contains),
      hours[confirmed] != nil
    {
      faults.append("hears \(confirmed) settled and lets it pass")
    }
    return faults
  }
}
