import Scenarios

extension SheetTemplate {
  /// Sheets as one page to print: each begins on paper of its own.
  public static func page(_ sheets: [SheetTemplate]) -> String {
    guard let first = sheets.first else { return "" }
    return """
      <!DOCTYPE html>
      <html lang="\(first.language == .chinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>\(escaped(first.rubric.title))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(sheets.map(\.section).joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private var section: String {
    let part =
      known.part.map { pick("（第 \($0.number) 份，共 \($0.of) 份）", " (part \($0.number) of \($0.of))") } ?? ""
    let lines = head.map { line in
      let hint = line.hint.isEmpty ? "" : "<small>\(escaped(line.hint))</small>"
      return "<label><b>\(escaped(line.title))</b> <span>\(escaped(line.value))</span>\(hint)</label>"
    }
    return """
      <section>
      <h1>\(escaped(rubric.title + part))</h1>
      <div class="head">\(lines.joined(separator: "\n"))</div>
      <p>\(escaped(advice))</p>
      \(table)
      <footer>\(escaped(rubric.id)) · \(rubric.version.prefix(8))</footer>
      </section>
      """
  }

  private var table: String {
    switch content {
    case .checklist(_, let items): checklistTable(items)
    case .peers(let peers, let groups):
      groupTable(
        groups,
        peers.columns.map {
          "<th>\(escaped($0.title[language]))<small>\(escaped($0.definition[language]))</small></th>"
        })
    case .ranking(_, let groups): groupTable(groups, ["<th>\(pick("名次", "rank"))</th>"])
    }
  }

  private func checklistTable(_ items: [Checklist.Item]) -> String {
    let rows = items.map { item in
      let half = item.knowsHalf ? "☐" : ""
      return """
        <tr><th scope="row">\(escaped(item.id))\(item.isCritical ? " ★" : "")</th>
        <td>\(escaped(item.title[language]))<small>\(escaped(item.definition[language]))</small></td>
        <td class="box">☐</td><td class="box">\(half)</td><td class="box">☐</td><td class="note"></td></tr>
        """
    }
    return """
      <table><thead><tr><th></th><th>\(pick("观察项", "item"))</th><th>\(pick("做到", "met"))</th>\
      <th>\(pick("部分", "partly"))</th><th>\(pick("未做到", "missed"))</th><th>\(pick("备注", "notes"))</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      <p><small>★ \(pick("关键项：没做到，总评最高只能是“需改进”。", "critical: if missed, it is \"needs work\" at best."))</small></p>
      """
  }

  private func groupTable(_ groups: [String], _ titles: [String]) -> String {
    let rows = groups.map { group in
      let isOwn = !known.raterGroup.isEmpty && SheetName.group(known.raterGroup) == SheetName.group(group)
      let cells = titles.map { _ in "<td class=\"mark\">\(isOwn ? "—" : "")</td>" }.joined()
      return
        "<tr><th scope=\"row\">\(escaped(GroupName.shown(group, language)))</th>\(cells)<td class=\"note\"></td></tr>"
    }
    return """
      <table class="groups"><thead><tr><th>\(pick("小组", "group"))</th>\(titles.joined())\
      <th>\(pick("备注", "notes"))</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """
  }

  /// Black on white, boxes large enough for a pencil.
  private static let style = """
    :root { color: #1a1a1a; background: #fff; font: 15px/1.45 system-ui, "PingFang SC", "Noto Sans CJK SC",
      "Microsoft YaHei", sans-serif; }
    body { margin: 0; }
    section { max-width: 60rem; margin: 0 auto; padding: 1.2rem; }
    h1 { font-size: 1.35rem; margin: 0 0 .6rem; }
    .head { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem 2rem; }
    .head label { display: flex; flex-wrap: wrap; gap: .3rem; align-items: baseline; }
    .head span { flex: 1; min-width: 6rem; border-bottom: 1px solid #555; min-height: 1.3em; }
    .head small { width: 100%; }
    small { display: block; color: #595959; font-size: .82em; font-weight: normal; }
    table { border-collapse: collapse; width: 100%; }
    th, td { border: 1px solid #777; padding: .3rem .4rem; text-align: left; vertical-align: top; }
    th[scope=row] { white-space: nowrap; }
    .box { text-align: center; font-size: 1.3em; width: 2.6rem; }
    .note { width: 22%; }
    .groups td { height: 2rem; min-width: 2.6rem; text-align: center; }
    footer { color: #595959; font-size: .8em; margin-top: .4rem; }
    @page { size: A4; margin: 12mm; }
    @media print {
      :root { font-size: 10pt; color: #000; }
      section { padding: 0; max-width: none; break-after: page; }
      section:last-child { break-after: auto; }
      tr { break-inside: avoid; }
      thead { display: table-header-group; }
    }
    """
}
