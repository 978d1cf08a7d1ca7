import Dialogue
import Understanding

/// A talk laid out for marking: its observations in order, its lines, and where it came to.
public struct TalkRecord: Sendable {
  /// Everything that can be selected, in the order it happened.
  public private(set) var observations: [Observation] = []

  /// The advisor's lines, in order.
  public private(set) var lines: [Line] = []

  /// Steps at which a second or more passed before the phone was picked up or the customer met.
  public private(set) var waitsBeforeMeeting: [Int] = []

  /// Every step at which time passed, with its whole seconds.
  public private(set) var waits: [(step: Int, seconds: Int)] = []

  /// The customer's mood at the end, 0 … 100.
  public private(set) var mood: Int

  /// The moods' course: the start, then one value for each of the customer's turns.
  public private(set) var moodCurve: [MoodPoint]

  /// What moved his mood, in order.
  public private(set) var moodChanges: [MoodChange] = []

  /// The ending reached, nil if the talk stopped before one.
  public private(set) var ending: String?

  /// What the variables and tracks hold at the end.
  public private(set) var variables: [String: String] = [:]

  /// Uses of desk tools by step.
  public private(set) var toolUses: [(step: Int, use: ToolUse)] = []

  private var wasMet = false

  /// Lays out a talk.
  ///
  /// `tracks` gives names to values that several variables carry: a track holds what was last set in any
  /// of them, until all are cleared, and changes only if the value does.
  public init(_ events: [DialogueEvent], tracks: [String: [String]] = [:], startMood: Int) {
    mood = min(max(startMood, 0), 100)
    moodCurve = [MoodPoint(step: 0, mood: min(max(startMood, 0), 100))]
    for event in events { take(event, tracks: tracks) }
    for index in observations.indices {
      for (name, value) in variables { observations[index].variables[Self.final + name] = value }
    }
  }

  /// Before a variable's name: what it holds at the end of the talk.
  public static let final = "final."

  private mutating func take(_ event: DialogueEvent, tracks: [String: [String]]) {
    switch event.kind {
    case .waited(let milliseconds):
      waits.append((event.step, milliseconds / 1000))
      // Less than a second proves nothing.
      if !wasMet, milliseconds >= 1000 { waitsBeforeMeeting.append(event.step) }
    case .met:
      wasMet = true
      observe(.pickedUp, event)
    case .advisorSaid(let text, let acts, let quality):
      lines.append(Line(number: lines.count + 1, step: event.step, text: text, quality: quality))
      for act in acts { observe(.act(act), event, line: lines.count) }
    case .toolUsed(let use):
      toolUses.append((event.step, use))
      observe(.tool(use), event)
    case .customerSaid(_, let rule, let mood):
      self.mood = min(max(mood, 0), 100)
      moodCurve.append(MoodPoint(step: event.step, mood: self.mood))
      observe(.rule(rule), event)
    case .told(let fact, let asked):
      observe(.told(fact: fact, asked: asked), event)
    case .moodMoved(let by, let cause):
      mood = min(max(mood.clampedAdding(by), 0), 100)
      moodChanges.append(MoodChange(step: event.step, by: by, cause: cause))
    case .set(let name, let value):
      change(name, to: value, event)
      for (track, members) in tracks.sorted(by: { $0.key < $1.key }) where members.contains(name) {
        if !value.isEmpty || !members.contains(where: { variables[$0] != nil }) {
          change(track, to: value, event)
        }
      }
    case .ended(let ending):
      self.ending = ending
    }
  }

  private mutating func change(_ name: String, to value: String, _ event: DialogueEvent) {
    guard variables[name, default: ""] != value else { return }
    observe(.changed(name: name, value: value), event)
    variables[name] = value.isEmpty ? nil : value
  }

  private mutating func observe(_ content: Observation.Content, _ event: DialogueEvent, line: Int? = nil) {
    observations.append(
      Observation(
        position: observations.count, step: event.step, at: event.at, line: line, linesSoFar: lines.count,
        content: content, variables: variables))
  }

  /// The advisor's words at a step, nil if it was no line.
  public func text(atStep step: Int) -> String? {
    lines.first { $0.step == step }?.text
  }
}

/// One thing the advisor said: a `say` step.
public struct Line: Sendable, Hashable {
  /// Counted from 1, tools aside.
  public var number: Int
  /// The script's step.
  public var step: Int
  /// The words as typed.
  public var text: String
  /// What sort of line it is.
  public var quality: LineQuality
}

/// A point of the mood's curve.
public struct MoodPoint: Sendable, Hashable {
  /// The step the customer answered, 0 for the start.
  public var step: Int
  /// 0 … 100.
  public var mood: Int
}

/// Something that moved the customer's mood.
public struct MoodChange: Sendable, Hashable {
  /// The step that did.
  public var step: Int
  /// By how much.
  public var by: Int
  /// The case's name for the cause.
  public var cause: String
}

extension Int {
  /// The sum, held at the ends of the range instead of trapping.
  func clampedAdding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}
