import Scenarios
import Terminal

/// Shows what lies on the desk.
struct ToolView {
  let workplace: Workplace
  let scenario: Scenario

  private var language: Language { workplace.language }
  private var words: Words { workplace.words }

  /// What is to be seen when a tool has been used; `entries` is what stands in it if it is a form.
  func show(_ entry: ToolEntry, entries: [String: String]) {
    guard let tool = scenario.tool(entry.tool) else { return }
    switch tool.kind {
    case .table: table(tool)
    case .form: form(tool, entries)
    case .inspection: items(tool, [entry.position].compactMap { $0 })
    case .list: list(tool, entry.items)
    case .checklist: items(tool, entry.done)
    case .action:
      workplace.say("\(tool.title[language])：好了。", "\(tool.title[language]): done.", .dim, indent: 2)
    }
  }

  /// The names by which a tool's parts are chosen.
  func choices(_ tool: DeskTool) {
    workplace.heading(tool.title[language])
    var table = Table([.init(words("名称", "name"), wraps: false), .init(words("内容", "what it is"))])
    for item in tool.items {
      table.add([
        .init(item.title[language]),
        .init(item.price.map { words("\($0) 元", "\($0) yuan") } ?? ""),
      ])
    }
    write(table)
    let example = tool.items.first?.title[language] ?? ""
    workplace.say(
      "写法：/\(tool.title[language]) \(example)", "Type: /\(tool.title[language]) \(example)", .dim, indent: 2)
  }

  private func table(_ tool: DeskTool) {
    guard let content = tool.table else { return }
    workplace.heading(tool.title[language])
    var table = Table(content.head.map { .init($0[language], wraps: false) })
    for row in content.rows { table.add(row.map { .init($0[language]) }) }
    write(table)
  }

  /// A form as it stands.
  func form(_ tool: DeskTool, _ entries: [String: String]) {
    workplace.heading(tool.title[language])
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

  private func items(_ tool: DeskTool, _ ids: [String]) {
    for item in tool.items where ids.contains(item.id) {
      workplace.say(
        item.title[language] + words("：", ": ") + (item.shows?[language] ?? words("好了", "done")), indent: 2)
    }
  }

  private func list(_ tool: DeskTool, _ ids: [String]) {
    workplace.heading(tool.title[language])
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

  private func write(_ table: Table) {
    for line in table.lines(
      total: workplace.columns - 2, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line("  " + line)
    }
  }
}
