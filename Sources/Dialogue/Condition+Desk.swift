import Scenarios

extension Condition {
  /// Conditions on what lies on the desk; nil for those of other sorts.
  func holdsOnDesk(
    in state: InformationState, of line: HeardLine, scenario: Scenario
  ) -> Bool? {
    switch self {
    case .looksAt(let positions): return line.use?.position.map(positions.contains) ?? false
    case .entersField(let fields):
      return line.use?.fields.contains { fields.contains($0.field) && !$0.value.allSatisfy(\.isWhitespace) }
        ?? false
    case .seen(let tool, let position): return state.desk.positions[tool]?.contains(position) ?? false
    case .found(let finding):
      return scenario.tools.contains { tool in
        let seen = state.desk.positions[tool.id] ?? []
        return tool.items.contains { seen.contains($0.id) && $0.finds.contains(finding) }
      }
    case .tickedFrom(let tool, let least): return (state.desk.done[tool]?.count ?? 0) >= least
    case .filled(let tool, let field):
      return state.desk.entries[tool]?[field].map { !$0.allSatisfy(\.isWhitespace) } ?? false
    case .sumFrom(let source, let least):
      return scenario.sum(of: state.items(of: source, in: scenario)) >= least
    case .holdsItem(let source, let item): return state.items(of: source, in: scenario).contains(item)
    case .beyond(let first, let second):
      let known = state.items(of: second, in: scenario)
      return state.items(of: first, in: scenario).contains { !known.contains($0) }
    case .differsFromSum(let tool, let field, let source):
      let items = state.items(of: source, in: scenario)
      guard let number = state.number(in: field, of: tool), !items.isEmpty else { return false }
      return number != scenario.sum(of: items)
    case .elapsedFrom(let seconds):
      return state.elapsed >= seconds.multipliedReportingOverflow(by: 1000).partialValue
    case .hasMet: return state.hasMet
    case .slotFrom(let name, let least):
      return line.values(of: name).contains { Int($0).map { $0 >= least } ?? false }
    default: return nil
    }
  }
}
