import Rubrics
import Scenarios

/// One group's page, for the group: where it is strong and where weak, what others wrote, and what the engine found in
/// its talks. No other group's marks stand on it.
public struct GroupPage: Sendable {
  private let round: RoundResult
  private let group: String
  private let words: RoundWording
  private let reviews: [ClassReview]

  /// A group's page; `reviews` are those of the class's checklists.
  public init(_ group: String, in round: RoundResult, reviews: [ClassReview] = [], language: Language) {
    self.group = group
    self.round = round
    self.reviews = reviews
    words = RoundWording(language)
  }

  /// The whole page.
  public var page: String {
    let title = words.group(group)
    return SheetPage.page(
      title: title, isChinese: words.language == .chinese,
      body: "<h1>\(escaped(title))</h1>\n" + [place, criteria, notes, talks].joined(separator: "\n"))
  }

  private var placing: Placing? { round.placings.first { $0.group == group } }

  private var place: String {
    guard let placing else {
      return "<p>\(escaped(words.pick("没有名次：没人打分。", "No rank: nobody marked it.")))</p>"
    }
    let total = placing.total.text(decimals: round.rubric.places)
    return
      "<p class=\"score\">\(escaped(words.pick("第 \(placing.rank) 名，总分 \(total)", "Rank \(placing.rank), total \(total)")))</p>"
  }

  /// Criteria by how far they stand above or below what all groups got: strengths first.
  private var criteria: String {
    guard let placing else { return "" }
    let rows = round.rubric.criteria.compactMap {
      criterion -> (PeerRubric.Criterion, CriterionResult, Rational)? in
      guard let own = placing.result(criterion.id) else { return nil }
      let all = round.placings.compactMap { $0.result(criterion.id)?.value }
      guard let mean = all.reduce(0, +).divided(by: Rational(all.count)) else { return nil }
      return (criterion, own, own.value - mean)
    }.sorted { $0.2 > $1.2 }
    func table(_ rows: [(PeerRubric.Criterion, CriterionResult, Rational)]) -> String {
      if rows.isEmpty { return "<p class=\"muted\">–</p>" }
      return SheetPage.table(
        [
          "", escaped(words.pick("得分", "result")),
          escaped(words.pick("和各组平均比", "against the mean of all groups")),
          escaped(words.pick("看什么", "what it is about")),
        ],
        rows.map { criterion, result, difference in
          [
            escaped(criterion.title[words.language]), result.value.text(decimals: round.rubric.places),
            words.signed(difference), escaped(criterion.definition[words.language]),
          ]
        })
    }
    return """
      <section><h2>\(escaped(words.pick("强项", "Strengths")))</h2>
      \(table(rows.filter { $0.2 >= 0 }))
      </section>
      <section><h2>\(escaped(words.pick("可以再加强", "To work on")))</h2>
      \(table(Array(rows.filter { $0.2 < 0 }.reversed())))
      </section>
      """
  }

  private var notes: String {
    guard let notes = round.notes[group], !notes.isEmpty else { return "" }
    let items = notes.map { "<li>\(SheetPage.said($0))</li>" }.joined(separator: "\n")
    return
      "<section><h2>\(escaped(words.pick("别的组写了什么", "What others wrote")))</h2>\n<ul>\n\(items)\n</ul></section>"
  }

  private var talks: String {
    reviews.map { review -> String in
      let own = review.talks.filter { $0.verdicts.occasion.group == group }
      guard !own.isEmpty else { return "" }
      let pages = ClassHTML(review, language: words.language)
      return "<section class=\"page\"><h1>\(escaped(review.checklist.title[words.language]))</h1>\n"
        + own.map { pages.section(of: $0) }.joined(separator: "\n") + "</section>"
    }.joined(separator: "\n")
  }
}
