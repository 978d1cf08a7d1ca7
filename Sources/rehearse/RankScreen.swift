import Rubrics
import Scenarios
import Standings
import Terminal

/// A round's result on the terminal: first what may stand on the wall, the rest on request.
struct RankScreen {
  let workplace: Workplace
  let round: RoundResult

  private var words: RoundWording { RoundWording(workplace.language) }
  private var width: DisplayWidth { .narrow }

  /// One ranking, the one that counts; no group's single marks.
  func show() {
    workplace.say(words.heading(round), .bold)
    workplace.say(words.sheets(round), .dim)
    workplace.gap()
    guard !round.placings.isEmpty else {
      workplace.say("没有一组有名次：没人打分。", "No group has a rank: nobody marked any.")
      return
    }
    let names = round.placings.map { words.group($0.group) }
    let nameWidth = names.map { width.of($0) }.max() ?? 0
    let totals = round.placings.map { $0.total.text(decimals: round.rubric.places) }
    let totalWidth = totals.map(\.count).max() ?? 0
    let room = workplace.columns - nameWidth - totalWidth - 12
    for (index, placing) in round.placings.enumerated() {
      let rank = width.padded(String(placing.rank), to: 4, alignment: .right)
      let name = width.padded(names[index], to: nameWidth)
      let total = width.padded(totals[index], to: totalWidth, alignment: .right)
      let bar = room >= 10 ? "  " + self.bar(placing.total, columns: min(room, 40)) : ""
      let shared = placing.tie.map { !$0.shared.isEmpty } ?? false ? words.sharedMark : ""
      let style = placing.rank == 1 ? Style(.green, bold: true) : .plain
      workplace.out.line(workplace.painter.paint("\(rank)  \(name)  \(total)\(bar)\(shared)", style))
    }
    for unplaced in round.result.counting.unplaced {
      workplace.say(
        "\(words.group(unplaced.group))没有名次：没人打分",
        "\(words.group(unplaced.group)) has no rank: nobody marked it",
        .dim, indent: 4)
    }
    showTies()
  }

  /// Which rule decided, once for each group of equals.
  private func showTies() {
    var told: Set<Set<String>> = []
    let ties = round.placings.compactMap { placing -> String? in
      guard let tie = placing.tie, told.insert(Set(tie.with + [placing.group])).inserted else { return nil }
      return words.tie(placing, round.rubric)
    }
    if ties.isEmpty { return }
    workplace.gap()
    for text in ties { workplace.say(words.sentence(text), .dim) }
  }

  private func bar(_ total: Rational, columns: Int) -> String {
    let scale = Rational(round.rubric.scale.upperBound)
    let share = (total.divided(by: scale) ?? 0) * Rational(columns)
    let filled = min(columns, max(0, Int(share.text(decimals: 0)) ?? 0))
    return String(repeating: workplace.charset.isUTF8 ? "█" : "#", count: filled)
  }

  // MARK: On request

  /// Everything else: both rankings, chances, agreement, severities.
  func showDetails() {
    workplace.gap()
    workplace.heading(workplace.words("详细（给讲师看，不上墙）", "Details (for the instructor, not for the wall)"))
    workplace.say(words.method(round.rubric), indent: 2)
    for remark in round.remarks { workplace.say(words.sentence(words.remark(remark)), indent: 2) }
    showCriteria()
    showRankings()
    showChances()
    showAgreement()
    showSeverity()
  }

  private func section(_ zh: String, _ en: String) {
    workplace.gap()
    workplace.heading(workplace.words(zh, en))
  }

  private func write(_ table: Table) {
    let lines = table.lines(total: workplace.columns, painter: workplace.painter, charset: workplace.charset)
    for line in lines { workplace.out.line(line) }
  }

  private func showCriteria() {
    section("各项得分", "By criterion")
    let titles = round.rubric.columns.map { Table.Column($0.title[words.language], alignment: .right) }
    var table = Table([.init(workplace.words("小组", "group"), wraps: false)] + titles)
    for placing in round.placings {
      let cells = round.rubric.columns.map { column in
        Table.Cell(placing.result(column.id)?.value.text(decimals: round.rubric.places) ?? "–")
      }
      table.add([.init(words.group(placing.group), .bold)] + cells)
    }
    write(table)
  }

  private func showRankings() {
    section("两种名次", "Both rankings")
    let counting = round.result.counting.kind
    switch round.result.corrected {
    case .failure(let failure):
      workplace.say(
        "扣不出打分的松紧：\(words.failure(failure.reason))。",
        "Severity cannot be told: \(words.failure(failure.reason)).",
        indent: 2)
    case .success(let corrected):
      var table = Table([
        .init(workplace.words("小组", "group"), wraps: false),
        .init(title(.plain, counting), alignment: .right),
        .init(workplace.words("总分", "total"), alignment: .right),
        .init(title(.corrected, counting), alignment: .right),
        .init(workplace.words("总分", "total"), alignment: .right),
      ])
      for placing in round.placings {
        let name = placing.group
        let other = corrected.placings.first { $0.group == name }
        let plain = round.result.plain.placings.first { $0.group == name }
        let differs = plain?.rank != other?.rank
        table.add([
          .init(words.group(name), .bold), .init(plain.map { String($0.rank) } ?? "–"),
          .init(plain?.total.text(decimals: round.rubric.places) ?? "–"),
          .init(other.map { String($0.rank) } ?? "–", differs ? Style(.yellow, bold: true) : .plain),
          .init(other?.total.text(decimals: round.rubric.places) ?? "–"),
        ])
      }
      write(table)
      workplace.say(words.differing(round.result.differing), .dim, indent: 2)
    }
  }

  private func title(_ kind: RankingKind, _ counting: RankingKind) -> String {
    words.ranking(kind) + (kind == counting ? workplace.words("（算数）", " (counts)") : "")
  }

  private func showChances() {
    section("名次稳不稳", "How sure the ranks are")
    switch round.chances {
    case .failure(let reason): workplace.say(words.sentence(words.undefined(reason)), indent: 2)
    case .success(let chances):
      workplace.say(words.chancesMethod(chances), .dim, indent: 2)
      // More ranks than fit side by side are told by the likeliest and its share.
      let ranks = chances.groups.count
      let isNarrow = ranks > 9 || workplace.columns < 12 + ranks * 7
      let narrow: [Table.Column] = [
        .init(workplace.words("最可能的名次", "likeliest rank"), alignment: .right),
        .init(workplace.words("占", "share"), alignment: .right),
      ]
      let wide = (1...max(1, ranks)).map { rank in
        Table.Column(workplace.words("第\(rank)名", "#\(rank)"), alignment: .right, wraps: false)
      }
      var table = Table([.init(workplace.words("小组", "group"), wraps: false)] + (isNarrow ? narrow : wide))
      for placing in round.placings {
        let shares = (1...max(1, ranks)).map { chances.chance(of: placing.group, rank: $0) ?? 0 }
        let best = shares.indices.max { shares[$0] < shares[$1] } ?? 0
        let likeliest: [Table.Cell] = [.init(String(best + 1)), .init(words.percent(shares[best]))]
        let all = shares.enumerated().map { rank, share in
          Table.Cell(share == 0 ? "·" : words.percent(share), rank + 1 == placing.rank ? .bold : .plain)
        }
        table.add([.init(words.group(placing.group), .bold)] + (isNarrow ? likeliest : all))
      }
      write(table)
    }
  }

  private func showAgreement() {
    section("大家打分一不一致", "How far raters agree")
    for coefficient in round.agreements {
      workplace.say(
        coefficient.name[words.language] + words.colon + coefficient.phrase(words.language), indent: 2,
        hanging: 4)
    }
  }

  private func showSeverity() {
    section("谁打得松，谁打得紧", "Lenient and severe raters")
    guard let rows = round.severities, !rows.isEmpty else {
      return workplace.say("算不出来。", "Cannot be told.", indent: 2)
    }
    workplace.say(words.severityNote, .dim, indent: 2)
    let few = rows.count > 12 ? Array(rows.prefix(5) + rows.suffix(5)) : rows
    var table = Table([
      .init(workplace.words("打分人", "rater"), wraps: false),
      .init(workplace.words("比大家", "against all"), alignment: .right),
    ])
    for row in few {
      table.add([.init(words.rater(round.raters[row.rater], id: row.rater)), .init(words.signed(row.effect))])
    }
    write(table)
    if few.count < rows.count {
      workplace.say(
        "（只列最松和最紧的各五人，全部见 --json）", "(the five most lenient and severe; all in --json)", .dim, indent: 2)
    }
  }
}
