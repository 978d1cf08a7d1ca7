import Findings

extension ScenarioReader {
  /// A desk tool; which keys it has depends on its kind.
  mutating func tool(_ json: LocatedJSON) -> DeskTool? {
    guard var object = ObjectReader(json, "a desk tool", log: log) else { return nil }
    defer { object.finish() }
    let kind = object.oneOf("kind", DeskTool.Kind.allCases.map(\.rawValue))
      .flatMap { DeskTool.Kind(rawValue: $0.value) }
    guard let id = object.string("id") else { return nil }
    var tool = DeskTool(
      id: id.value, kind: kind ?? .action, title: text(object.value("title")),
      names: object.optionalStrings("names")?.map(\.value) ?? [],
      shows: optionalText(object.optionalValue("shows")), location: id.location)
    switch kind {
    case .table: tool.table = table(&object)
    case .form:
      tool.fields = (object.array("fields") ?? []).compactMap { field($0) }
      if object.has("head") { tool.table = table(&object) }
    case .inspection:
      tool.items = (object.array("positions") ?? []).compactMap { item($0) }
      tool.drawing = object.optionalStrings("drawing")?.map(\.value) ?? []
    case .list: tool.items = (object.array("items") ?? []).compactMap { item($0) }
    case .checklist: tool.items = (object.array("points") ?? []).compactMap { item($0) }
    case .action, nil: break
    }
    return tool
  }

  /// Head and rows; a row is a list of cells, or `{"unless": variable, "cells": [...]}`.
  private mutating func table(_ object: inout ObjectReader) -> DeskTool.Table {
    var table = DeskTool.Table(head: (object.array("head") ?? []).map { text($0) }, rows: [])
    for row in object.array("rows") ?? [] {
      var cells: [LocatedJSON]? = nil
      if case .object = row.value {
        guard var object = ObjectReader(row, "a row", log: log) else { continue }
        if let variable = object.string("unless") {
          mention(.variable, variable)
          table.unless[table.rows.count] = variable.value
        }
        cells = object.array("cells")
        object.finish()
      } else {
        cells = row.asArray("a row", log: log)
      }
      table.rows.append((cells ?? []).map { text($0) })
      if table.rows.last?.count != table.head.count {
        log.error(
          "table.width", at: row.location, "a row has \(table.rows.last?.count ?? 0) cells",
          expected: "\(table.head.count), as the head has")
      }
    }
    return table
  }

  private mutating func field(_ json: LocatedJSON) -> FormField? {
    guard var object = ObjectReader(json, "a field", log: log) else { return nil }
    defer { object.finish() }
    let truth = truth(object.value("truth"))
    guard let id = object.string("id") else { return nil }
    return FormField(
      id: id.value, label: text(object.value("label")), hint: text(object.value("hint")),
      isRequired: object.bool("required") ?? false, truth: truth, location: id.location)
  }

  private func item(_ json: LocatedJSON) -> ToolItem? {
    guard var object = ObjectReader(json, "a tool's item", log: log) else { return nil }
    defer { object.finish() }
    guard let id = object.string("id") else { return nil }
    return ToolItem(
      id: id.value, title: text(object.value("title")),
      names: object.optionalStrings("names")?.map(\.value) ?? [],
      shows: optionalText(object.optionalValue("shows")),
      finds: object.optionalStrings("finds")?.map(\.value) ?? [],
      price: object.optionalInt("price", in: 0...1_000_000)?.value,
      parts: object.optionalInt("parts", in: 0...1_000_000)?.value, location: id.location)
  }
}
