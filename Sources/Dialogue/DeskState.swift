import Scenarios
import Understanding

/// What lies on the desk by now: what was looked at, listed, ticked and written.
public struct DeskState: Sendable, Hashable {
  /// Positions looked at, each once, in order, by the inspection's id.
  public private(set) var positions: [String: [String]] = [:]
  /// What stands on each list; a new list replaces the old.
  public private(set) var items: [String: [String]] = [:]
  /// Points ticked, each once, in order, by the checklist's id; ticks add up.
  public private(set) var done: [String: [String]] = [:]
  /// What is written in each form, by field; a later value replaces the earlier one.
  public private(set) var entries: [String: [String: String]] = [:]

  /// A desk on which nothing was touched.
  public init() {}

  /// Takes in one use of a tool.
  public mutating func take(_ entry: ToolEntry, of kind: DeskTool.Kind) {
    switch kind {
    case .inspection:
      guard let position = entry.position else { return }
      add([position], to: &positions[entry.tool, default: []])
    case .list: if !entry.items.isEmpty { items[entry.tool] = entry.items }
    case .checklist: add(entry.done, to: &done[entry.tool, default: []])
    case .form: for field in entry.fields { entries[entry.tool, default: [:]][field.field] = field.value }
    case .table, .action: break
    }
  }

  private func add(_ ids: [String], to list: inout [String]) {
    for id in ids where !list.contains(id) { list.append(id) }
  }
}

extension InformationState {
  /// The items that a source holds now, in the order of the price list.
  func items(of source: ItemSource, in scenario: Scenario) -> [String] {
    switch source {
    case .list(let tool): return desk.items[tool] ?? []
    case .field(let tool, let name):
      guard let text = desk.entries[tool]?[name],
        let field = scenario.tool(tool)?.fields.first(where: { $0.id == name }),
        let list = field.truth.list.flatMap({ scenario.tool($0) })
      else { return [] }
      return WrittenItems(text, on: list).ordered
    case .variables(let prefix):
      let yes = variables.filter { $0.value == "yes" && $0.key.hasPrefix(prefix + ".") }
        .map { String($0.key.dropFirst(prefix.count + 1)) }
      let listed = scenario.tools.filter { $0.kind == .list }.flatMap(\.items).map(\.id)
      return listed.filter(yes.contains) + yes.filter { !listed.contains($0) }.sorted()
    }
  }

  /// The one number written in a field, nil if there is none or several.
  func number(in field: String, of tool: String) -> Int? {
    guard let text = desk.entries[tool]?[field] else { return nil }
    let numbers = EntityScanner.scan(text).compactMap { entity -> Int? in
      switch entity.value {
      case .money(let range): range.lowerBound == range.upperBound ? range.lowerBound : nil
      case .number(let number), .distance(let number): number
      case .time, .duration, .phone, .plate, .percent: nil
      }
    }
    return numbers.count == 1 ? numbers[0] : nil
  }
}
