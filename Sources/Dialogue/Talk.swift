import Scenarios
import Understanding

/// One talk from the first ring to its end, step by step; scripts and people at a terminal use it alike.
///
/// It holds nothing that is not given by case, language, seed and the steps so far, so a journal of the steps
/// plays again to the same events.
public struct Talk: Sendable {
  /// Understands a line, given what was said before.
  public typealias Recogniser = @Sendable (String, ReadingContext) -> Reading

  /// Who answers.
  public let customer: Customer
  /// What he keeps in mind so far.
  public private(set) var state: InformationState
  /// Milliseconds since the phone began to ring, or the car stood there.
  public private(set) var clock = 0
  private var lastStep = 0
  private let recogniser: Recogniser

  /// A talk that has not begun; the recogniser must give the same reading for the same line and context.
  public init(
    scenario: Scenario, language: Language = .chinese, seed: UInt64 = 1, recogniser: @escaping Recogniser
  ) {
    customer = Customer(scenario: scenario, language: language, seed: seed)
    state = InformationState(of: scenario)
    self.recogniser = recogniser
  }

  /// Whether both have said goodbye; at a terminal the talk ends then, in a script only with its last step.
  public var canClose: Bool { state.canClose || state.ending != nil }

  /// The ending reached so far: only hanging up ends a talk before ``finish()``.
  public var ending: String? { state.ending }

  /// Plays one step of the trainee and gives what happened.
  public mutating func step(_ step: ScriptStep) -> [DialogueEvent] {
    lastStep = step.number
    switch step.action {
    case .wait(let milliseconds): return pass(milliseconds)
    case .say(let text): return say(text)
    case .tool(let entry): return use(entry)
    }
  }

  /// The talk stops here: the first ending whose condition holds is taken, or none.
  public mutating func finish() -> [DialogueEvent] {
    guard state.ending == nil, let ending = customer.ending(of: state) else { return [] }
    state.ending = ending
    return [event(.ended(ending: ending))]
  }

  private mutating func pass(_ milliseconds: Int) -> [DialogueEvent] {
    let passed = max(0, milliseconds)
    clock = clock &+ min(passed, Int.max - clock)
    let (next, events) = customer.wait(milliseconds: passed, in: state)
    state = next
    return ([.waited(milliseconds: passed)] + events).map(event)
  }

  private mutating func say(_ text: String) -> [DialogueEvent] {
    guard state.ending == nil else {
      // Nobody hears it any more.
      return [event(.advisorSaid(text: text, acts: [], quality: .speech))]
    }
    let meeting = meet()
    let reading = recogniser(text, state.readingContext)
    let (next, events) = customer.hear(reading, typed: text, in: state)
    state = next
    let said = DialogueEvent.Kind.advisorSaid(text: text, acts: reading.acts, quality: reading.quality)
    return meeting + ([said] + events).map(event)
  }

  private mutating func use(_ entry: ToolEntry) -> [DialogueEvent] {
    let meeting = customer.scenario.setting == .phone ? meet() : []
    let (next, events) = customer.notice(entry, in: state)
    state = next
    let use = ToolUse(
      entry.tool, position: entry.position, items: entry.items, done: entry.done,
      fields: entry.fields.map { FieldEntry($0.field, $0.value) })
    return meeting + ([.toolUsed(use)] + events).map(event)
  }

  private mutating func meet() -> [DialogueEvent] {
    guard !state.hasMet else { return [] }
    state.hasMet = true
    return [event(.met)]
  }

  private func event(_ kind: DialogueEvent.Kind) -> DialogueEvent {
    DialogueEvent(step: lastStep, at: clock, kind)
  }
}
