import Findings
import Scenarios
import TeamGame
import Terminal

/// A tournament at the terminal: the table, and points and trust as bars.
struct TournamentScreen {
  let workplace: Workplace
  let result: TournamentResult
  let title: String

  private var lines: [TournamentResult.Line] { result.ranked }

  func show() {
    let rules = result.tournament.rules
    workplace.heading(
      workplace.words(
        "\(title)，\(rules.groups) 个组：\(result.tournament.lineUps.count) 种阵容，\(result.games) 局",
        "\(title), \(rules.groups) groups: \(result.tournament.lineUps.count) line-ups, \(result.games) games"
      ))
    workplace.gap()
    showTable()
    workplace.gap()
    showPoints()
    workplace.gap()
    showTrust()
    workplace.gap()
    let together = percent(result.together, result.games)
    let (ties, nobody) = (percent(result.ties, result.games), percent(result.nobody, result.games))
    workplace.say(
      "大家一起赢 \(together)；打完正式轮并列第一 \(ties)；没有组得正分 \(nobody)。",
      "Won together: \(together); tied for first after the regular rounds: \(ties); nobody positive: \(nobody)."
    )
    workplace.say(
      "轮轮都举Y，每组 \(GameWords.signed(rules.together)) 分。",
      "With Y throughout each group has \(GameWords.signed(rules.together)).")
  }

  private func showTable() {
    var table = Table([
      .init(workplace.words("打法", "strategy")),
      .init(workplace.words("平均分", "mean"), alignment: .right, wraps: false),
      .init(workplace.words("最低", "least"), alignment: .right, wraps: false),
      .init(workplace.words("最高", "most"), alignment: .right, wraps: false),
      .init(workplace.words("独赢", "first"), alignment: .right, wraps: false),
      .init(workplace.words("举Y", "Y"), alignment: .right, wraps: false),
    ])
    for line in lines where line.seats > 0 {
      table.add([
        .init(line.strategy.title[workplace.language]), .init(mean(line), .bold),
        .init(GameWords.signed(line.least)),
        .init(GameWords.signed(line.most)), .init(percent(line.wins, line.seats)),
        .init(percent(line.ys, line.seats * result.tournament.rules.weights.count)),
      ])
    }
    for line in table.lines(total: workplace.columns, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line(line)
    }
  }

  /// Mean points as bars to the left and right of zero.
  private func showPoints() {
    workplace.heading(workplace.words("平均分", "Mean points"))
    let values = lines.map { $0.meanHundredths }
    let most = max(1, values.map(\.magnitude).max() ?? 1)
    let names = lines.map { $0.strategy.title[workplace.language] }
    let first = names.map { DisplayWidth.narrow.of($0) }.max() ?? 0
    let half = max(5, (workplace.columns - first - 12) / 2)
    let (dot, axis) = workplace.charset.isUTF8 ? ("█", "│") : ("#", "|")
    for (name, value) in zip(names, values) {
      let length = Int(value.magnitude) * half / Int(most)
      let bar = String(repeating: dot, count: length)
      let space = String(repeating: " ", count: half - length)
      let left =
        value < 0 ? space + workplace.painter.paint(bar, Style(.red)) : String(repeating: " ", count: half)
      let right = value < 0 ? "" : workplace.painter.paint(bar, Style(.green))
      let number = JSONOutput.decimal(value, places: 2).text(pretty: false)
      workplace.out.line("\(DisplayWidth.narrow.padded(name, to: first)) \(left)\(axis)\(right) \(number)")
    }
  }

  private func showTrust() {
    workplace.heading(workplace.words("每轮举Y的比例", "Share of Y in each round"))
    let words = GameWords(language: workplace.language)
    let labels = result.yByRound.indices.map { words.round(.regular($0 + 1)) }
    let first = labels.map { DisplayWidth.narrow.of($0) }.max() ?? 0
    let room = max(10, min(40, workplace.columns - first - 12))
    let whole = result.games * result.tournament.rules.groups
    let (dot, rest) = workplace.charset.isUTF8 ? ("█", "░") : ("#", ".")
    for (label, ys) in zip(labels, result.yByRound) {
      let length = whole > 0 ? ys * room / whole : 0
      let bar = workplace.painter.paint(String(repeating: dot, count: length), Style(.green))
      let space = workplace.painter.paint(String(repeating: rest, count: room - length), .dim)
      workplace.out.line(
        "  \(DisplayWidth.narrow.padded(label, to: first))  \(bar)\(space)  \(percent(ys, whole))")
    }
  }

  private func mean(_ line: TournamentResult.Line) -> String {
    let value = line.meanHundredths
    return (value > 0 ? "+" : "") + JSONOutput.decimal(value, places: 2).text(pretty: false)
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    JSONOutput.decimal(perMille(part, of: whole)).text(pretty: false) + " %"
  }
}
