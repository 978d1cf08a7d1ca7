import Scenarios
import TeamGame
import Terminal

/// The table on the flip chart: rounds down, groups across, totals at the bottom; and the payoff table.
struct GameBoard {
  let workplace: Workplace
  let words: GameWords
  /// Made harmless to show.
  let names: [String]
  let history: GameHistory

  init(workplace: Workplace, names: [String], history: GameHistory) {
    self.workplace = workplace
    words = GameWords(language: workplace.language)
    self.names = names.map { SafeText.cleaned($0) }
    self.history = history
  }

  private var width: DisplayWidth { .narrow }
  private var match: Match { history.match }

  /// Head, rounds and totals as lines that fit the screen.
  var lines: [String] {
    let labels = match.rounds.indices.map(label) + [workplace.words("合计", "Total")]
    let first = labels.map { width.of($0) }.max() ?? 0
    let gap = first + names.count * 7 <= workplace.columns ? 2 : 1
    let room = (workplace.columns - first) / max(1, names.count) - gap
    let widest = names.map { width.of($0) }.max() ?? 0
    let cell = max(5, min(room, max(6, min(12, widest))))
    let fits = names.allSatisfy { width.of($0) <= cell }
    let heads = fits ? names : names.indices.map { String($0 + 1) }
    var lines = fits ? [] : legend
    lines.append(row("", heads.map { ($0, Style.bold) }, first, cell, gap))
    for (index, round) in match.rounds.enumerated() {
      let cells = names.indices.map { group -> (String, Style) in
        guard let card = round.card(of: group) else { return ("·", .dim) }
        return ("\(card.letter) \(GameWords.signed(round.points[group]))", Self.style(of: card))
      }
      lines.append(row(label(index), cells, first, cell, gap))
    }
    let totals = match.totals.map { (GameWords.signed($0), Style.bold) }
    lines.append(row(labels.last ?? "", totals, first, cell, gap))
    return lines
  }

  /// The corrections and what they made idle, a line each.
  var notes: [String] {
    let corrections = history.corrections.map { correction -> String in
      let why = correction.why.isEmpty ? "" : workplace.words("（\(correction.why)）", " (\(correction.why))")
      let round = words.round(correction.name)
      return workplace.words(
        "* \(round)更正：\(correction.before.text) → \(correction.after.text)\(why)",
        "* \(round) corrected: \(correction.before.text) -> \(correction.after.text)\(why)")
    }
    let voided = history.voided.map { extra -> String in
      let who = words.list(extra.groups.map { names[$0] })
      return workplace.words(
        "* \(words.round(.extra(extra.number)))（\(who)，\(extra.cards.text)）更正以后不再算数",
        "* \(words.round(.extra(extra.number))) (\(who), \(extra.cards.text)) no longer counts after the correction"
      )
    }
    return corrections + voided
  }

  /// Shows it all.
  func show() {
    for line in lines { workplace.out.line(line) }
    for note in notes { workplace.say(note, .dim, hanging: 2) }
  }

  private var legend: [String] {
    Self.numbered(names, columns: workplace.columns).map { workplace.painter.paint($0, .dim) }
  }

  /// Names with their numbers, as many on a line as fit whole.
  static func numbered(_ names: [String], columns: Int) -> [String] {
    names.enumerated().reduce(into: [String]()) { lines, entry in
      let item = DisplayWidth.narrow.truncated("\(entry.offset + 1) \(entry.element)", to: columns)
      let longer = (lines.last ?? "") + "   " + item
      if lines.isEmpty || DisplayWidth.narrow.of(longer) > columns {
        lines.append(item)
      } else {
        lines[lines.count - 1] = longer
      }
    }
  }

  private func label(_ index: Int) -> String {
    let round = match.rounds[index]
    let name = history.names.indices.contains(index) ? history.names[index] : round.name
    let mark = history.corrections(at: index).isEmpty ? "" : "*"
    return words.round(name, weight: round.weight) + mark
  }

  private func row(_ label: String, _ cells: [(String, Style)], _ first: Int, _ cell: Int, _ gap: Int)
    -> String
  {
    let parts = cells.map { text, style in
      String(repeating: " ", count: gap)
        + workplace.painter.paint(
          width.padded(width.truncated(text, to: cell), to: cell, alignment: .right), style)
    }
    return width.padded(label, to: first) + parts.joined()
  }

  static func style(of card: Card) -> Style { Style(card == .x ? .red : .green) }

  /// The payoff table in a line: `4X:-1  3X1Y:+1/-3  …`.
  static func shortPayoffs(_ table: PayoffTable) -> String {
    table.rows.map { row in
      let ys = table.groups - row.xs
      let cards = (row.xs > 0 ? "\(row.xs)X" : "") + (ys > 0 ? "\(ys)Y" : "")
      let points = [row.xs > 0 ? row.x : nil, ys > 0 ? row.y : nil].compactMap { $0.map(GameWords.signed) }
      return "\(cards):\(points.joined(separator: "/"))"
    }.joined(separator: "  ")
  }

  /// What a round brings, as the teacher writes it on the board.
  static func payoffs(_ table: PayoffTable, _ workplace: Workplace) -> [String] {
    var shown = Table(
      [
        .init(workplace.words("举牌", "cards"), wraps: false),
        .init(workplace.words("每个X得", "each X"), alignment: .right, wraps: false),
        .init(workplace.words("每个Y得", "each Y"), alignment: .right, wraps: false),
      ])
    for row in table.rows {
      let ys = table.groups - row.xs
      let cards = [(row.xs, "X"), (ys, "Y")].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
      shown.add([
        .init(cards.joined(separator: " ")), .init(row.xs > 0 ? GameWords.signed(row.x) : ""),
        .init(ys > 0 ? GameWords.signed(row.y) : ""),
      ])
    }
    return shown.lines(total: workplace.columns, painter: workplace.painter, charset: workplace.charset)
  }
}
