import Rubrics
import Scenarios

/// A round's result as one page that needs nothing else: above what may be shown to everybody, below, folded away, what
/// is for the instructor.
public struct RoundHTML: Sendable {
  let round: RoundResult
  let words: RoundWording

  /// A page of this result.
  public init(_ round: RoundResult, language: Language) {
    self.round = round
    words = RoundWording(language)
  }

  /// The whole page.
  public var page: String {
    let title = words.heading(round)
    let body = """
      <h1>\(escaped(title))</h1>
      <p class="muted">\(escaped(words.sheets(round)))</p>
      \(podium)
      \(ties)
      <details>
      <summary>\(escaped(words.pick("给讲师看，不投影", "For the instructor, not for the projector")))</summary>
      \(details)
      </details>
      """
    return SheetPage.page(title: title, isChinese: words.language == .chinese, body: body)
  }

  private var podium: String {
    guard !round.placings.isEmpty else {
      return "<p>\(escaped(words.pick("没有一组有名次：没人打分。", "No group has a rank: nobody marked any.")))</p>"
    }
    return ResultBars(round, words).svg
  }

  private var ties: String {
    var told: Set<Set<String>> = []
    let texts = round.placings.compactMap { placing -> String? in
      guard let tie = placing.tie, told.insert(Set(tie.with + [placing.group])).inserted else { return nil }
      return words.tie(placing, round.rubric)
    }
    return texts.map { "<p class=\"muted\">\(escaped(words.sentence($0)))</p>" }.joined(separator: "\n")
  }

  private var details: String {
    ([
      "<p>\(escaped(words.method(round.rubric)))</p>",
      round.remarks.map { "<p>\(escaped(words.sentence(words.remark($0))))</p>" }.joined(separator: "\n"),
      section(
        words.pick("总分的区间", "Totals with their intervals"),
        words.pick(
          "横线是九成把握的区间：换一批人打分，总分多半落在这里。",
          "The line is the interval that holds nine tenths of the totals other raters might give."),
        ResultBars(round, words, hasIntervals: true).svg),
      section(words.pick("各项得分", "Results by criterion"), nil, criteria),
      section(
        words.pick("谁给谁打了多少", "Who gave whom how much"),
        words.pick(
          "每格是一个人给一组的各项平均；白格没打分或是自己组。",
          "Each cell is a rater's mean for a group; white is not marked, or their own."), raters),
      section(words.pick("名次稳不稳", "How sure the ranks are"), nil, chances),
      section(words.pick("两种名次", "Both rankings"), nil, rankings),
      section(words.pick("大家打分一不一致", "How far raters agree"), nil, agreement),
      section(words.pick("谁打得松，谁打得紧", "Lenient and severe raters"), words.severityNote, severity),
    ] as [String]).joined(separator: "\n")
  }

  private func section(_ title: String, _ lead: String?, _ content: String) -> String {
    let lead = lead.map { "<p class=\"muted\">\(escaped($0))</p>\n" } ?? ""
    return "<section>\n<h2>\(escaped(title))</h2>\n\(lead)\(content)\n</section>"
  }

  // MARK: For the instructor

  private var criteria: String {
    let rubric = round.rubric
    let cells = round.placings.map { placing in
      rubric.columns.map { column in
        placing.result(column.id).map { result in
          HeatMap.Cell(result.value.text(decimals: rubric.places), permille: permille(result.value))
        }
      }
    }
    return HeatMap(
      title: words.pick("各组各项得分", "results by group and criterion"),
      rows: round.placings.map { words.group($0.group) },
      columns: rubric.columns.map { $0.title[words.language] }, cells: cells
    ).svg(rowWidth: 110, cellWidth: words.language == .chinese ? 84 : 120)
  }

  /// Where a value stands on the scale, in thousandths.
  private func permille(_ value: Rational) -> Int {
    let scale = round.rubric.scale
    let share = (value - Rational(scale.lowerBound)).divided(by: Rational(scale.count - 1)) ?? 0
    return Int((share * 1000).text(decimals: 0)) ?? 0
  }

  private var raters: String {
    let ids = round.raters.keys.sorted { left, right in
      let (a, b) = (round.raters[left]?.group ?? "", round.raters[right]?.group ?? "")
      return a == b ? left < right : SheetName.isBefore(a, b)
    }
    let shown = ids.prefix(200)
    let groups = round.result.marks.groups
    let cells = shown.map { id in
      groups.map { group in
        round.given[id]?[group].map { HeatMap.Cell($0.text(decimals: 1), permille: permille($0)) }
      }
    }
    let more =
      ids.count > shown.count
      ? "<p class=\"muted\">\(words.pick("（只画前 200 人）", "(the first 200 only)"))</p>" : ""
    return HeatMap(
      title: words.pick("打分人和小组", "raters by groups"),
      rows: shown.map { words.rater(round.raters[$0], id: $0) },
      columns: groups.map(words.group), cells: cells
    ).svg(rowWidth: 160, cellWidth: 62) + more
  }

  private var chances: String {
    switch round.chances {
    case .failure(let reason): return "<p>\(escaped(words.sentence(words.undefined(reason))))</p>"
    case .success(let chances):
      let order = round.placings.map(\.group).filter(chances.groups.contains)
      let ranks = Array(1...max(1, min(chances.groups.count, 30)))
      let cells = order.map { group in
        ranks.map { rank -> HeatMap.Cell? in
          guard let share = chances.chance(of: group, rank: rank), share > 0 else { return nil }
          return HeatMap.Cell(words.percent(share), permille: Int((share * 1000).text(decimals: 0)) ?? 0)
        }
      }
      let map = HeatMap(
        title: words.pick("各组各名次的把握", "chance of each rank"), rows: order.map(words.group),
        columns: ranks.map { words.pick("第\($0)名", "#\($0)") }, cells: cells
      ).svg(rowWidth: 110, cellWidth: 62)
      return "<p class=\"muted\">\(escaped(words.chancesMethod(chances)))</p>\n" + map
    }
  }

  private var rankings: String {
    switch round.result.corrected {
    case .failure(let failure): return "<p>\(escaped(words.sentence(words.failure(failure.reason))))</p>"
    case .success(let corrected):
      let counting = round.result.counting.kind
      func title(_ kind: RankingKind) -> String {
        escaped(words.ranking(kind) + (kind == counting ? words.pick("（算数）", " (counts)") : ""))
      }
      let rows = round.placings.map { placing -> [String] in
        let plain = round.result.plain.placings.first { $0.group == placing.group }
        let other = corrected.placings.first { $0.group == placing.group }
        func cells(_ placing: Placing?) -> [String] {
          [placing.map { String($0.rank) } ?? "–", placing?.total.text(decimals: round.rubric.places) ?? "–"]
        }
        return [escaped(words.group(placing.group))] + cells(plain) + cells(other)
      }
      let total = escaped(words.pick("总分", "total"))
      return SheetPage.table(
        [escaped(words.pick("小组", "group")), title(.plain), total, title(.corrected), total], rows)
        + "<p class=\"muted\">\(escaped(words.differing(round.result.differing)))</p>"
    }
  }

  private var agreement: String {
    round.agreements.map { coefficient in
      "<p>\(escaped(coefficient.name[words.language] + words.colon + coefficient.phrase(words.language)))</p>"
    }.joined(separator: "\n")
  }

  private var severity: String {
    guard let rows = round.severities, !rows.isEmpty else {
      return "<p class=\"muted\">\(escaped(words.pick("算不出来。", "Cannot be told.")))</p>"
    }
    return SheetPage.table(
      [escaped(words.pick("打分人", "rater")), escaped(words.pick("比大家", "against all"))],
      rows.map { [escaped(words.rater(round.raters[$0.rater], id: $0.rater)), words.signed($0.effect)] })
  }
}
