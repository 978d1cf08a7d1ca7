import Scenarios
import Understanding

extension InformationState {
  /// What a talk left behind, as far as its events tell: variables, facts told, acts, tools, papers and mood.
  public init(after events: [DialogueEvent], of scenario: Scenario) {
    self.init(of: scenario)
    for event in events { take(event.kind, of: scenario) }
  }

  private mutating func take(_ kind: DialogueEvent.Kind, of scenario: Scenario) {
    switch kind {
    case .waited(let milliseconds): elapsed += max(0, min(milliseconds, Int.max - elapsed))
    case .met: hasMet = true
    case .advisorSaid(_, let acts, _):
      lines += 1
      for act in Set(acts.map(\.id)) { actCounts[act, default: 0] += 1 }
    case .toolUsed(let use):
      if !tools.contains(use.tool) { tools.append(use.tool) }
      let fields = use.fields.map { ToolEntry.Entry(field: $0.field, value: $0.value) }
      let entry = ToolEntry(
        tool: use.tool, position: use.position, items: use.items, done: use.done, fields: fields)
      desk.take(entry, of: scenario.tool(use.tool)?.kind ?? .action)
    case .customerSaid(_, let rule, let mood):
      self.mood = min(max(mood, 0), 100)
      for id in rule.split(separator: "+") { used[String(id), default: 0] += 1 }
    case .told(let fact, _): if !told.contains(fact) { told.append(fact) }
    case .moodMoved(let by, _): mood = min(max(mood + min(max(by, -100), 100), 0), 100)
    case .set(let name, let value): variables[name] = value.isEmpty ? nil : value
    case .ended(let ending): self.ending = ending
    }
  }
}

extension Condition {
  /// Whether it holds of a talk that is over.
  public func holds(after state: InformationState, of scenario: Scenario) -> Bool {
    holds(in: state, of: HeardLine(), scenario: scenario)
  }
}
