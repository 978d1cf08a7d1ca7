import Dialogue
import Scenarios
import Terminal

/// Shows what lies on the desk.
struct ToolView {
  let workplace: Workplace
  let scenario: Scenario

  var language: Language { workplace.language }
  var words: Words { workplace.words }

  /// What is to be seen when a tool has been used; `desk` is how everything lies now.
  func show(_ entry: ToolEntry, desk: DeskState, isRepeated: Bool = false) {
    guard let tool = scenario.tool(entry.tool) else { return }
    switch tool.kind {
    case .table: table(tool)
    case .form: form(tool, desk.entries[tool.id] ?? [:])
    case .inspection: inspection(tool, at: entry.position, seen: desk.positions[tool.id] ?? [])
    case .list: list(tool, desk.items[tool.id] ?? [])
    case .checklist: checklist(tool, desk.done[tool.id] ?? [])
    case .action: action(tool, isRepeated: isRepeated)
    }
  }

  /// The names and numbers by which a list's items are chosen.
  func choices(_ tool: DeskTool) {
    heading(tool)
    var table = Table([
      .init("", alignment: .right, wraps: false), .init(words("项目", "item")),
      .init(words("配件", "parts"), alignment: .right, wraps: false),
      .init(words("工时", "labour"), alignment: .right, wraps: false),
      .init(words("合计", "price"), alignment: .right, wraps: false),
    ])
    for (index, item) in tool.items.enumerated() {
      let labour = item.price.flatMap { price in item.parts.map { price - $0 } }
      table.add([
        .init("\(index + 1)"), .init(item.title[language]), .init(item.parts.map(String.init) ?? ""),
        .init(labour.map(String.init) ?? ""), .init(item.price.map(String.init) ?? ""),
      ])
    }
    write(table)
    let name = tool.shortName(language)
    let example = tool.items.first?.title[language] ?? ""
    workplace.say(
      "写法：/\(name) 1 2 3，或 /\(name) \(example) …；新的一份代替旧的。",
      "Type /\(name) 1 2 3, or /\(name) \(example) …; a new one replaces the old.", .dim, indent: 2)
  }

  private func table(_ tool: DeskTool) {
    heading(tool)
    rows(of: tool)
  }

  private func rows(of tool: DeskTool) {
    guard let content = tool.table else { return }
    var table = Table(
      content.head.enumerated().map { index, head in
        let column = content.rows.map { index < $0.count ? $0[index][language] : "" }
        let isNumber = index > 0 && column.allSatisfy { $0.allSatisfy { $0.isNumber || "-–—".contains($0) } }
        return .init(head[language], alignment: isNumber ? .right : .left, wraps: false)
      })
    for row in content.rows { table.add(row.map { .init($0[language]) }) }
    write(table)
  }

  /// The head of a form that is to be filled, with the bill if it shows one.
  func bill(_ tool: DeskTool) {
    heading(tool)
    rows(of: tool)
  }

  /// A form as it stands.
  func form(_ tool: DeskTool, _ entries: [String: String]) {
    heading(tool)
    rows(of: tool)
    var table = Table([
      .init(words("项目", "field"), wraps: false), .init(words("填写", "written")),
    ])
    for field in tool.fields {
      let value = entries[field.id] ?? ""
      let label = field.label[language] + (field.isRequired ? " *" : "")
      let isMissing = value.isEmpty && field.isRequired
      table.add([.init(label), isMissing ? .init(words("（空）", "(empty)"), .dim) : .init(value)])
    }
    write(table)
    workplace.say("带 * 的必填。", "* is required.", .dim, indent: 2)
  }

  private func list(_ tool: DeskTool, _ ids: [String]) {
    heading(tool)
    var table = Table([
      .init(words("项目", "item")), .init(words("价格", "price"), alignment: .right, wraps: false),
    ])
    let chosen = tool.items.filter { ids.contains($0.id) }
    for item in chosen { table.add([.init(item.title[language]), .init(item.price.map { "\($0)" } ?? "")]) }
    table.add([
      .init(words("合计", "total"), .bold), .init("\(chosen.reduce(0) { $0 + ($1.price ?? 0) })", .bold),
    ])
    write(table)
  }

  private func action(_ tool: DeskTool, isRepeated: Bool) {
    let title = tool.title[language]
    if isRepeated {
      workplace.say("\(title)：已经做过了。", "\(title): already done.", .dim, indent: 2)
    } else {
      workplace.say(tool.shows?[language] ?? words("\(title)：好了。", "\(title): done."), .dim, indent: 2)
    }
  }

  func heading(_ tool: DeskTool) {
    workplace.heading(tool.title[language])
    if tool.kind != .action, let text = tool.shows { workplace.say(text[language], .dim, indent: 2) }
  }

  func write(_ table: Table) {
    for line in table.lines(
      total: workplace.columns - 2, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line("  " + line)
    }
  }
}
