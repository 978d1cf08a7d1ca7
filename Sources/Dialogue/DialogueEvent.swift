import Understanding

/// Something that happened in a talk. Events are the only currency between the customer, the marks, the
/// journal and the report: whatever is not an event did not happen.
public struct DialogueEvent: Sendable, Hashable, Codable {
  /// The trainee's step that caused it, numbered from 1 as the script's lines are; 0 before the first.
  public var step: Int

  /// Milliseconds on the talk's clock, 0 when the phone starts to ring or the car stands there.
  public var at: Int

  /// What happened.
  public var kind: Kind

  /// Puts the parts together.
  public init(step: Int, at: Int, _ kind: Kind) {
    self.step = step
    self.at = at
    self.kind = kind
  }

  /// The kinds of event.
  public enum Kind: Sendable, Hashable, Codable {
    /// The trainee let time pass.
    case waited(milliseconds: Int)
    /// The phone was answered, or the customer was met: the talk begins.
    case met
    /// The trainee said a line; what it was understood as.
    case advisorSaid(text: String, acts: [DialogueAct], quality: LineQuality)
    /// A desk tool was opened, filled in, ticked or done.
    case toolUsed(ToolUse)
    /// The customer said something: the rule of the case that made him, and his mood after it (0 … 100).
    case customerSaid(text: String, rule: String, mood: Int)
    /// He told a fact of the case. `asked` is false for what he brought up because nobody had asked.
    case told(fact: String, asked: Bool)
    /// His mood moved, by a named cause of the case.
    case moodMoved(by: Int, cause: String)
    /// A variable of the talk changed: `wished`, `chosen`, `agreed`, `offered.tue-15` … Empty = cleared.
    case set(name: String, value: String)
    /// The talk came to one of the case's endings.
    case ended(ending: String)
  }
}

/// One use of a desk tool.
public struct ToolUse: Sendable, Hashable, Codable {
  /// The tool's id in the case.
  public var tool: String
  /// For an inspection: the position looked at.
  public var position: String?
  /// For a list: the items now on it; a new list replaces the old.
  public var items: [String]
  /// For a checklist: the points ticked now; ticks add up.
  public var done: [String]
  /// For a form: the fields filled now, in order; a later value of a field replaces the earlier one.
  public var fields: [FieldEntry]

  /// Puts the parts together.
  public init(
    _ tool: String, position: String? = nil, items: [String] = [], done: [String] = [],
    fields: [FieldEntry] = []
  ) {
    self.tool = tool
    self.position = position
    self.items = items
    self.done = done
    self.fields = fields
  }
}

/// A field of a form as the trainee filled it.
public struct FieldEntry: Sendable, Hashable, Codable {
  /// The field's id.
  public var field: String
  /// What was written, as typed.
  public var value: String

  /// Puts the parts together.
  public init(_ field: String, _ value: String) {
    self.field = field
    self.value = value
  }
}
