import Findings

/// One thing the trainee does.
public struct ScriptStep: Sendable, Hashable {
  /// The line of the script it stands in, from 1; blank lines count.
  public var number: Int
  /// What is done.
  public var action: Action
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(number: Int, action: Action, location: SourceLocation) {
    self.number = number
    self.action = action
    self.location = location
  }

  /// What a step may be.
  public enum Action: Sendable, Hashable {
    /// Milliseconds that pass.
    case wait(milliseconds: Int)
    case say(String)
    case tool(ToolEntry)
  }
}

/// A use of a desk tool as a script writes it; which parts there are depends on the tool's kind.
public struct ToolEntry: Sendable, Hashable {
  /// The id of the tool.
  public var tool: String
  /// For an inspection.
  public var position: String?
  /// For a list.
  public var items: [String]
  /// For a checklist.
  public var done: [String]
  /// For a form, in the order written.
  public var fields: [Entry]

  /// A field and what was written into it.
  public struct Entry: Sendable, Hashable {
    /// The id of the field.
    public var field: String
    /// What was written, as typed.
    public var value: String

    /// Made by a reader, or by hand in a test.
    public init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  /// Made by a reader, or by hand in a test.
  public init(
    tool: String, position: String? = nil, items: [String] = [], done: [String] = [], fields: [Entry] = []
  ) {
    self.tool = tool
    self.position = position
    self.items = items
    self.done = done
    self.fields = fields
  }
}
