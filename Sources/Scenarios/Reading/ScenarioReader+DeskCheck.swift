import Findings

extension ScenarioReader {
  /// Checks a name that belongs to something on the desk.
  func expectOnDesk(_ mention: Mention, _ scenario: Scenario) {
    let tools = scenario.tools
    switch mention.kind {
    case .position:
      expect(mention, "position", tools.filter { $0.kind == .inspection }.flatMap(\.items).map(\.id))
    case .field: expect(mention, "field", tools.flatMap(\.fields).map(\.id))
    case .item: expect(mention, "item", tools.filter { $0.kind == .list }.flatMap(\.items).map(\.id))
    case .finding: expect(mention, "finding", tools.flatMap(\.items).flatMap(\.finds))
    default:
      switch ItemSource(mention.name) {
      case .list: expect(mention, "list", tools.filter { $0.kind == .list }.map(\.id))
      case .field:
        expect(
          mention, "field of a form", tools.flatMap { tool in tool.fields.map { tool.id + "." + $0.id } })
      case .variables: expectVariable(mention, scenario.variables.map(\.name))
      }
    }
  }

  /// Checks the tools among themselves: pictures, sums, lists.
  func checkDesk(_ scenario: Scenario) {
    for tool in scenario.tools {
      checkDrawing(of: tool)
      for item in tool.items where (item.parts ?? 0) > (item.price ?? 0) {
        log.error(
          "list.parts", at: item.location, "the parts of \(quoted(item.id)) cost more than the whole",
          expected: "\"parts\" within \"price\"")
      }
      for field in tool.fields { checkTruth(of: field, in: tool, scenario) }
    }
  }

  private func checkDrawing(of tool: DeskTool) {
    guard !tool.drawing.isEmpty else { return }
    let text = tool.drawing.joined(separator: "\n")
    for (index, item) in tool.items.enumerated() where !text.contains("{\(index + 1)}") {
      log.error(
        "inspection.drawing", at: item.location,
        "the drawing of \(quoted(tool.id)) has no place {\(index + 1)}",
        expected: "a place for each position")
    }
    for line in tool.drawing where line.count > 56 || line.contains(where: { !$0.isASCII }) {
      log.error(
        "inspection.drawing-line", at: tool.location,
        "a line of the drawing of \(quoted(tool.id)) cannot be shown",
        expected: "at most 56 characters, all ASCII, so that every terminal shows them")
    }
  }

  private func checkTruth(of field: FormField, in tool: DeskTool, _ scenario: Scenario) {
    let truth = field.truth
    let wants: String? =
      switch truth.kind {
      case .items where truth.list.flatMap({ scenario.tool($0) })?.kind != .list: "a \"list\""
      case .sum where !tool.fields.contains { $0.id == truth.sumOf && $0.truth.kind == .items }:
        "a field with \"items\" in \"sum-of\""
      case .term where truth.days == nil: "\"days\""
      case .choice where truth.options.isEmpty: "\"options\""
      default: nil
      }
    if let wants {
      log.error(
        "truth.incomplete", at: field.location,
        "the truth of \(quoted(field.id)) is of kind \(quoted(truth.kind.rawValue))", expected: wants)
    }
  }
}
