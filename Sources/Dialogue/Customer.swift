import Scenarios
import Understanding

/// The customer: pure functions from what he heard and what he keeps in mind to what he says.
///
/// Language and seed choose words only; they never change a fact, a mood or which rule applies.
public struct Customer: Sendable {
  /// The case he is played from.
  public let scenario: Scenario
  /// The language he speaks.
  public let language: Language
  let picker: WordingPicker
  let index: RuleIndex

  /// A customer of a case, who speaks one language; the seed chooses among wordings.
  public init(scenario: Scenario, language: Language, seed: UInt64) {
    self.scenario = scenario
    self.language = language
    self.picker = WordingPicker(seed: seed)
    self.index = RuleIndex(scenario.rules)
  }

  /// Answers a line. The answer's events are those that follow from it; the line itself is not among them.
  public func hear(
    _ reading: Reading, typed: String, in before: InformationState
  ) -> (state: InformationState, events: [DialogueEvent.Kind]) {
    guard before.ending == nil else { return (before, []) }
    var turn = Turn(state: before, line: heard(reading, typed: typed, in: before))
    take(in: &turn)
    note(in: &turn)
    answer(reading, in: &turn)
    bringUp(in: &turn)
    remark(in: &turn)
    return speak(turn)
  }

  /// Lives through a silence, which may become too long for him.
  public func wait(
    milliseconds: Int, in before: InformationState
  ) -> (state: InformationState, events: [DialogueEvent.Kind]) {
    var state = before
    let passed = max(0, milliseconds)
    guard state.hasMet else {
      state.ring = state.ring &+ min(passed, Int.max - state.ring)
      return (state, [])
    }
    let earlier = state.silence
    state.silence = earlier &+ min(passed, Int.max - earlier)
    guard state.ending == nil else { return (state, []) }
    var turn = Turn(state: state, line: HeardLine())
    let reached = applicable(index.silences, in: turn) { trigger in
      guard case .silence(let seconds) = trigger else { return false }
      return earlier < seconds * 1000 && turn.state.silence >= seconds * 1000
    }
    guard let rule = reached else { return (state, []) }
    react(to: rule.reaction, as: rule.id, in: &turn)
    return speak(turn)
  }

  /// Notices that a tool is used, if the case lets him.
  public func notice(
    tool: String, in before: InformationState
  ) -> (state: InformationState, events: [DialogueEvent.Kind]) {
    var state = before
    if !state.tools.contains(tool) { state.tools.append(tool) }
    guard state.hasMet, state.ending == nil else { return (state, []) }
    var turn = Turn(state: state, line: HeardLine())
    guard let rule = applicable(index.others, in: turn, to: { $0 == .tool(tool) }) else { return (state, []) }
    react(to: rule.reaction, as: rule.id, in: &turn)
    return speak(turn)
  }

  /// The first ending in file order whose condition holds, if the talk stopped here.
  public func ending(of state: InformationState) -> String? {
    if let ending = state.ending { return ending }
    let line = HeardLine()
    return scenario.endings.first { $0.condition.holds(in: state, of: line, scenario: scenario) }?.id
  }
}

/// One turn of his while it is being worked out.
struct Turn {
  var state: InformationState
  var line: HeardLine
  var events: [DialogueEvent.Kind] = []
  var parts: [SpokenPart] = []
  /// What the line will be about.
  var topics: [String] = []
  /// Whether something he says closes the turn: nothing of his own follows.
  var isClosed = false
}

/// A piece of his answer.
struct SpokenPart {
  /// The rule, agenda item or aside.
  var rule: String
  var text: String
  /// May be left out if he has something else to say.
  var isLight: Bool
  /// Has to be said, because something hangs on it.
  var isNeeded: Bool
  /// A mere sign that he listens.
  var isNod = false
  /// Ends in a question that waits for an answer.
  var isAsking = false
  /// Brought up on his own, or said beside the answer.
  var isOwn = false
  /// A remark beside the answer, the first thing to be left out.
  var isAside = false
  /// The fact told, in a few words, if it can be put into a list.
  var short: String?
}
