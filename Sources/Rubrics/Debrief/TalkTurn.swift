import Dialogue
import Understanding

/// One turn of a talk as reports show it.
public struct TalkTurn: Sendable, Hashable {
  /// Counted from 1.
  public var number: Int
  /// The trainee's step that it belongs to.
  public var step: Int
  /// Milliseconds on the talk's clock.
  public var at: Int
  /// Who did what.
  public var content: Content

  /// What a turn may be.
  public enum Content: Sendable, Hashable {
    /// The advisor said something.
    case advisor(text: String, acts: [DialogueAct])
    /// The advisor used a desk tool.
    case tool(String)
    /// The customer said something, by a rule of the case, his mood after it.
    case customer(text: String, rule: String, mood: Int)
  }

  /// The turns of a talk, in order.
  public static func turns(of events: [DialogueEvent]) -> [TalkTurn] {
    var turns: [TalkTurn] = []
    for event in events {
      let content: Content? =
        switch event.kind {
        case .advisorSaid(let text, let acts, _): .advisor(text: text, acts: acts)
        case .toolUsed(let use): .tool(use.tool)
        case .customerSaid(let text, let rule, let mood): .customer(text: text, rule: rule, mood: mood)
        case .waited, .met, .told, .moodMoved, .set, .ended: nil
        }
      guard let content else { continue }
      turns.append(TalkTurn(number: turns.count + 1, step: event.step, at: event.at, content: content))
    }
    return turns
  }
}

extension [TalkTurn] {
  /// What the trainee said or did at a step.
  func words(atStep step: Int) -> String {
    for turn in self where turn.step == step {
      switch turn.content {
      case .advisor(let text, _): return text
      case .tool(let tool): return "/" + tool
      case .customer: continue
      }
    }
    return ""
  }

  /// What the customer answered at a step.
  func answer(atStep step: Int) -> String? {
    for turn in self where turn.step == step {
      if case .customer(let text, _, _) = turn.content { return text }
    }
    return nil
  }
}
