import Findings
import Scenarios

/// The debrief as one page that needs nothing else and prints on A4.
public struct GameHTML: Sendable {
  private let debrief: GameDebrief
  private let words: GameWording

  /// A page of this debrief.
  public init(_ debrief: GameDebrief) {
    self.debrief = debrief
    words = GameWording(language: debrief.language)
  }

  private var names: [String] { debrief.setup.groups.map { "<bdi>\(escaped($0))</bdi>" } }

  /// The whole page.
  public var page: String {
    let title = escaped(debrief.setup.game.title[debrief.language])
    return """
      <!DOCTYPE html>
      <html lang="\(debrief.language == .chinese ? "zh-Hans" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p class="muted">\(escaped(debrief.id)) · \(escaped(String(debrief.startedAt.prefix(10)))) · \
      \(escaped(debrief.setup.variant.title[debrief.language]))</p>
      \([result, chart, figures, losses, trust, topics].filter { !$0.isEmpty }.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private var result: String {
    guard let announced = debrief.announcement, let reveal = debrief.reveal else {
      return section(words("结果", "Result"), "<p>\(words("这一局还没有打完。", "The game is not over yet."))</p>")
    }
    let isTogether = debrief.match.isTogether
    return section(
      words("结果", "Result"),
      """
      <p><b>\(words("先按说好的规则", "First, by the rule that was told"))</b>\(words("：", ": "))\(escaped(announced))</p>
      <blockquote class="\(isTogether ? "good" : "bad")"><p>\(escaped(reveal))</p></blockquote>
      <p class="muted">\(escaped(debrief.setup.game.revealReason[debrief.language]))</p>
      """)
  }

  private var chart: String {
    let match = debrief.match
    let rows = match.rounds.indices.map { index -> String in
      let round = match.rounds[index]
      let name = debrief.history.names.indices.contains(index) ? debrief.history.names[index] : round.name
      let mark = debrief.history.corrections(at: index).isEmpty ? "" : " *"
      let cells = names.indices.map { group -> String in
        guard let card = round.card(of: group) else { return "<td>·</td>" }
        return
          "<td class=\"\(card == .x ? "x" : "y")\"><b>\(card.letter)</b> \(signed(round.points[group]))</td>"
      }
      let head = escaped(words.round(name, weight: round.weight) + mark)
      return "<tr><th scope=\"row\">\(head)</th>\(cells.joined())</tr>"
    }
    let totals = match.totals.map { "<td><b>\(signed($0))</b></td>" }.joined()
    let notes = corrections.map { "<p class=\"muted\">* \($0)</p>" }.joined(separator: "\n")
    return section(
      words("记分表", "Score"),
      """
      <table class="score"><thead><tr><th></th>\(names.map { "<th>\($0)</th>" }.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      <tfoot><tr><th scope="row">\(words("合计", "Total"))</th>\(totals)</tr></tfoot></table>
      \(notes)
      """)
  }

  private var corrections: [String] {
    debrief.history.corrections.map { correction in
      let round = escaped(words.round(correction.name))
      let why = correction.why.isEmpty ? "" : words("，", ", ") + "<bdi>\(escaped(correction.why))</bdi>"
      return "\(round) \(words("更正", "corrected"))\(words("：", ": "))\(correction.before.text) → "
        + "\(correction.after.text)\(why) (\(escaped(String(correction.at.prefix(16)))))"
    }
      + debrief.history.voided.map { extra in
        "\(escaped(words.round(.extra(extra.number)))) (\(extra.cards.text)) "
          + words("更正以后不再算数", "no longer counts after the correction")
      }
  }

  private var figures: String {
    let rows = debrief.lines.sorted { ($0.rank, $0.group) < ($1.rank, $1.group) }.map { line in
      """
      <tr><th scope="row">\(names[line.group])</th><td>\(line.rank)</td><td>\(signed(line.points))</td>\
      <td>\(line.ys) / \(debrief.regular.count)</td><td>\(signed(line.together))</td>\
      <td>\(Ledger.points(line.taken))</td><td>\(Ledger.points(line.given))</td></tr>
      """
    }
    let heads = [
      words("组", "Group"), words("名次", "Rank"), words("得分", "Points"), words("举Y几次", "Ys"),
      words("轮轮都举Y会有", "With Y throughout"), words("从别组拿来", "Taken from others"),
      words("被别组拿走", "Lost to others"),
    ]
    return section(
      words("得分和举Y的次数", "Points and Ys"),
      """
      <table><thead><tr>\(heads.map { "<th>\($0)</th>" }.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      \(debrief.reckoning.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n"))
      """)
  }

  private var losses: String {
    let lost = debrief.ledger.lost
    guard lost.contains(where: { $0.contains { $0 > 0 } }) else { return "" }
    let rows = names.indices.map { from in
      let cells = names.indices.map { to in
        "<td>\(from == to ? "–" : lost[from][to] == 0 ? "" : Ledger.points(lost[from][to]))</td>"
      }
      return "<tr><th scope=\"row\">\(names[from])</th>\(cells.joined())</tr>"
    }
    return section(
      words("谁的分到了谁那里", "Whose points went to whom"),
      """
      <table class="score"><thead><tr><th>\(words("丢分的组 ↓　得分的组 →", "lost by ↓ to →"))</th>\
      \(names.map { "<th>\($0)</th>" }.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """)
  }

  private var trust: String {
    section(words("信任的走势", "The course of trust"), TrustChart(debrief: debrief).svg)
  }

  private var topics: String {
    let items = debrief.setup.game.topics.map { "<li>\(escaped($0[debrief.language]))</li>" }
    return section(words("讨论", "To discuss"), "<ol>\(items.joined(separator: "\n"))</ol>")
  }

  private func section(_ title: String, _ content: String) -> String {
    "<section>\n<h2>\(escaped(title))</h2>\n\(content)\n</section>"
  }

  static let style = """
    :root { color: #1a1a1a; background: #fff; color-scheme: light;
      font: 16px/1.55 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.6rem; margin: 0; }
    h2 { font-size: 1.2rem; margin: 1.8rem 0 .5rem; border-bottom: 2px solid; }
    p { margin: .3rem 0; }
    blockquote { margin: .8rem 0; padding: .5rem 1rem; border-left: 5px solid; font-size: 1.15rem; }
    table { border-collapse: collapse; }
    th, td { padding: .3rem .7rem; border-bottom: 1px solid #c8c8c8; text-align: right; }
    th:first-child { text-align: left; white-space: nowrap; }
    tfoot td, tfoot th { border-top: 2px solid; }
    td.x, .bad { color: #a3131a; }
    td.y, .good { color: #0b5d1e; }
    .muted { color: #595959; font-size: .9em; }
    svg { width: 100%; max-width: 48rem; height: auto; font-size: 13px; }
    svg text { fill: #1a1a1a; }
    svg .grid { stroke: #c8c8c8; }
    svg rect.y { fill: #0b5d1e; }
    svg line.talk { stroke: #7a4a00; stroke-dasharray: 5 4; stroke-width: 2; }
    svg text.talk { fill: #7a4a00; }
    @page { size: A4; margin: 15mm; }
    @media print {
      :root { font-size: 10.5pt; }
      main { max-width: none; padding: 0; }
      h2 { break-after: avoid; }
      section, table, svg, li { break-inside: avoid; }
      rect.y { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
