/// What became of a field of a form.
public struct FieldVerdict: Sendable, Hashable {
  /// The form's tool id.
  public var tool: String
  /// The field's id.
  public var field: String
  /// The field's label in the session's language.
  public var label: String
  /// Whether the form is incomplete without it.
  public var isRequired: Bool
  /// What stands there in the end, as typed; empty if nothing does.
  public var value: String
  /// What should stand there.
  public var expected: String
  /// Right, wrong or empty.
  public var state: State
  /// Steps of the talk that say otherwise than the paper, ascending.
  public var contradicts: [Int]
  /// The step that wrote the final value.
  public var step: Int?

  /// States of a field.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// It says what is true, or needs no mark and is filled.
    case right
    /// It says something else.
    case wrong
    /// It says nothing.
    case empty
  }

  /// A verdict; what is left out is empty.
  public init(
    tool: String, field: String, label: String = "", isRequired: Bool = true, value: String = "",
    expected: String = "", state: State, contradicts: [Int] = [], step: Int? = nil
  ) {
    self.tool = tool
    self.field = field
    self.label = label
    self.isRequired = isRequired
    self.value = value
    self.expected = expected
    self.state = state
    self.contradicts = contradicts
    self.step = step
  }
}
