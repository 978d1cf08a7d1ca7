import Dialogue
import Findings
import Rehearsals
import Rubrics
import Scenarios
import Terminal

extension LiveTalk {
  /// Carries out a line that began with a slash.
  func carryOut(_ command: DeskCommand, _ session: RehearsalSession) throws -> Stop? {
    switch command {
    case .leave: return .left
    case .end: return .over
    case .use(let entry):
      try play(.tool(entry), session)
      ToolView(workplace: workplace, scenario: scenario).show(entry, entries: session.entries(of: entry.tool))
      remarkOnEntries(entry)
    case .fill(let id):
      guard let tool = scenario.tool(id) else { return nil }
      if try fillForm(tool, session) { return .interrupted }
    case .choose(let id):
      if let tool = scenario.tool(id) { ToolView(workplace: workplace, scenario: scenario).choices(tool) }
    case .unclear(let id, let parts): explain(parts, of: id)
    case .unknown(let name, let nearest):
      workplace.say(
        "没有“/\(name)”。\(nearest.map { "是不是 \($0)？" } ?? "")输入 /帮助 看全部。",
        "There is no /\(name).\(nearest.map { " Did you mean \($0)?" } ?? "") /help lists all.", .dim)
    case .help:
      help()
      pause()
    case .brief:
      showBrief()
      pause()
    case .hint:
      try hint(session)
      pause()
    case .mood where scenario.showsMood:
      MoodView(workplace: workplace, scenario: scenario).show(session.talk.state.mood)
      pause()
    case .mood:
      workplace.say(
        "本案例练习时不显示客户的心情，讲评里有完整的曲线。", "This case does not show the mood; the debrief has the whole curve.",
        .dim)
      pause()
    case .undo:
      workplace.say(
        "说出口的话收不回来。讲评之后可以从任何一步重练。",
        "What was said was said. After the debrief you can practise again from any step.", .dim)
      pause()
    }
    return nil
  }

  private func explain(_ parts: [DeskCommand.Part], of id: String) {
    guard let tool = scenario.tool(id) else { return }
    for part in parts {
      workplace.say(
        "\(tool.title[workplace.language])里没有“\(part.text)”。\(part.nearest.map { "是不是“\($0)”？" } ?? "")",
        "The \(tool.title[workplace.language]) has no \(quoted(part.text))."
          + (part.nearest.map { " Did you mean \($0)?" } ?? ""),
        .dim)
    }
    let names =
      tool.fields.map { $0.label[workplace.language] } + tool.items.map { $0.title[workplace.language] }
    workplace.say("可用：\(names.joined(separator: "、"))。", "There are: \(names.joined(separator: ", ")).", .dim)
  }

  /// What can be typed.
  func help() {
    workplace.say(
      "直接打字就是对客户说话。斜杠（/ ／ 、 都行）开头的是工具：", "What you type is said to the customer. A slash opens a tool:", .bold
    )
    var table = Table([.init(words("输入", "type"), wraps: false), .init(words("作用", "what it does"))])
    for tool in scenario.tools {
      let name = "/" + tool.shortName(workplace.language)
      let title = tool.title[workplace.language]
      let text =
        switch tool.kind {
        case .form: words("\(title)：逐项填写", "the \(title), field by field")
        case .table: words("看\(title)", "look at the \(title)")
        case .inspection, .list, .checklist, .action: title
        }
      table.add([.init(name), .init(text)])
    }
    if let form = scenario.tools.first(where: { $0.kind == .form }), let field = form.fields.first {
      table.add([
        .init("/\(form.shortName(workplace.language)) \(field.label[workplace.language])=…"),
        .init(words("一行填好几项", "several fields in one line")),
      ])
    }
    let own = [
      words("下一步该做什么", "what a good advisor would do next"), words("再看一遍案例", "the brief again"),
      words("结束通话，看讲评", "end the talk and see the debrief"), words("离开，下次接着练", "leave; go on another time"),
    ]
    for (name, text) in zip(
      words.language == .chinese ? ["/提示", "/案例", "/结束", "/退出"] : ["/hint", "/case", "/end", "/quit"], own)
    {
      table.add([.init(name), .init(text)])
    }
    for line in table.lines(
      total: workplace.columns - 2, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line("  " + line)
    }
    workplace.say(
      "Tab 补全，上下键翻以前打过的话。看帮助不算沉默。",
      "Tab completes, the arrows bring back earlier lines. Reading help is no silence.", .dim, indent: 2)
  }

  /// The first item not yet met that was not hinted at before.
  private func hint(_ session: RehearsalSession) throws {
    let debrief = session.debrief
    let open = debrief.checklist.filter { row in
      (row.verdict.verdict == .missed || row.verdict.verdict == .partly) && !hinted.contains(row.verdict.id)
        && isStillOpen(row.verdict.id)
    }
    guard let row = open.first else {
      workplace.say("暂时没有别的提示了，照自己的想法说吧。", "No more hints for now; go on as you see fit.", .dim)
      hinted = []
      return
    }
    hinted.insert(row.verdict.id)
    try session.keepNote([("hint", .string(row.verdict.id))])
    workplace.say(words("提示：", "Hint: ") + row.title, .bold)
    workplace.say(row.definition, indent: 2)
  }

  /// Whether an item can still be met: what hangs on the first seconds, or on what is left undone, cannot be
  /// hinted at.
  private func isStillOpen(_ id: String) -> Bool {
    guard let item = bundle.rubric.criteria.first(where: { $0.id == id }) else { return false }
    switch item.met.check {
    case .withinSeconds, .absence, .not, .outcome, .observer: return false
    default: return true
    }
  }

  /// Candidates for Tab: commands, tools, and after a tool its fields, positions and items.
  func completer(_ line: String, _ word: String) -> [String] {
    guard DeskCommand.isCommand(line) else { return [] }
    let isFirst = !line.drop { $0.isWhitespace }.contains(where: \.isWhitespace)
    if isFirst {
      let typed = word.drop { DeskCommand.slashes.contains($0) }.lowercased()
      let own = DeskCommand.ownNames(workplace.language)
      let ours = scenario.tools.map { "/" + $0.shortName(workplace.language) } + own
      let fitting = ours.filter { $0.dropFirst().lowercased().hasPrefix(typed) }
      if !fitting.isEmpty { return fitting }
      // Names of the other language, and further ones, lead to the name of this one.
      return scenario.tools.filter { tool in
        ([tool.id, tool.title.zh, tool.title.en] + tool.names).contains { $0.lowercased().hasPrefix(typed) }
      }.map { "/" + $0.shortName(workplace.language) }
    }
    let name = line.drop { $0.isWhitespace }.dropFirst().prefix { !$0.isWhitespace }
    guard let tool = scenario.tool(named: String(name)) else { return [] }
    let parts =
      tool.fields.map { $0.label[workplace.language] + "=" } + tool.items.map { $0.title[workplace.language] }
    return parts.filter { $0.lowercased().hasPrefix(word.lowercased()) }
  }
}
