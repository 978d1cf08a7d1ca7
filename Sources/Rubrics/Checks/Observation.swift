import Dialogue
import Understanding

/// One thing a rubric can look for, at its place in the talk.
public struct Observation: Sendable, Hashable {
  /// Its rank in the talk's order, from 0; acts of one line stand in the order of their words.
  public var position: Int

  /// The trainee's step that it belongs to.
  public var step: Int

  /// Milliseconds on the talk's clock.
  public var at: Int

  /// The line it is part of, counted from 1; nil for what was not said by the advisor.
  public var line: Int?

  /// How many lines the advisor had said by then.
  public var linesSoFar: Int

  /// What was observed.
  public var content: Content

  /// What the variables and tracks held just before.
  public var variables: [String: String]

  /// The kinds of observation.
  public enum Content: Sendable, Hashable {
    /// The talk began.
    case pickedUp
    /// The advisor performed an act.
    case act(DialogueAct)
    /// The advisor used a desk tool.
    case tool(ToolUse)
    /// The customer told a fact.
    case told(fact: String, asked: Bool)
    /// A variable or track took another value.
    case changed(name: String, value: String)
    /// A rule of the case made the customer speak.
    case rule(String)
  }

  /// The values it contributes to a coverage that counts this slot.
  func values(ofSlot slot: String?) -> [String] {
    switch content {
    case .act(let act): slot.map { act.values(of: $0) } ?? [act.id]
    case .tool(let use): use.position.map { [$0] } ?? (use.items + use.done + [use.tool])
    case .told(let fact, _): [fact]
    case .changed(_, let value): [value]
    case .rule(let rule): [rule]
    case .pickedUp: []
    }
  }
}
