import Understanding

extension Scenario {
  /// The tool that a name typed after the slash means, in either language; blanks and case do not matter.
  public func tool(named name: String) -> DeskTool? {
    tools.first { isName(name, of: $0.id, $0.title, $0.names) }
  }
}

extension DeskTool {
  /// The field that a name typed by a person means, in either language.
  public func field(named name: String) -> FormField? {
    if let field = fields.first(where: { isName(name, of: $0.id, $0.label, []) }) { return field }
    // 签字 for 客户签字: part of a Chinese label will do where only one label has it.
    guard name.count >= 2, name.allSatisfy({ !$0.isASCII }) else { return nil }
    let fitting = fields.filter { $0.label.zh.contains(name) }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The position, list item or checklist point that a name or its number, from 1, typed by a person means.
  public func item(named name: String) -> ToolItem? {
    if let item = items.first(where: { isName(name, of: $0.id, $0.title, $0.names) }) { return item }
    guard let number = Int(normalised(name)), items.indices.contains(number - 1) else { return nil }
    return items[number - 1]
  }
}

private func isName(_ typed: String, of id: String, _ title: LocalizedText, _ others: [String]) -> Bool {
  let wanted = plain(typed)
  return !wanted.isEmpty && ([id, title.zh, title.en] + others).contains { plain($0) == wanted }
}

private func plain(_ name: String) -> String {
  String(name.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" })
}
