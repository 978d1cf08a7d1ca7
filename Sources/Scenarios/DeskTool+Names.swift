extension Scenario {
  /// The tool that a name typed after the slash means, in either language; blanks and case do not matter.
  public func tool(named name: String) -> DeskTool? {
    tools.first { isName(name, of: $0.id, $0.title, $0.names) }
  }
}

extension DeskTool {
  /// The field that a name typed by a person means, in either language.
  public func field(named name: String) -> FormField? {
    fields.first { isName(name, of: $0.id, $0.label, []) }
  }

  /// The position, list item or checklist point that a name typed by a person means.
  public func item(named name: String) -> ToolItem? {
    items.first { isName(name, of: $0.id, $0.title, $0.names) }
  }
}

private func isName(_ typed: String, of id: String, _ title: LocalizedText, _ others: [String]) -> Bool {
  let wanted = plain(typed)
  return !wanted.isEmpty && ([id, title.zh, title.en] + others).contains { plain($0) == wanted }
}

private func plain(_ name: String) -> String {
  String(name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
}
