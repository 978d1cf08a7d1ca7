import Rubrics
import Scenarios

extension RoundResult {
  /// The ranking that counts as a table for a spreadsheet, with the other ranking beside it.
  public func csv(_ language: Language) -> [UInt8] {
    let words = RoundWording(language)
    let other = result.counting.kind == .plain ? try? result.corrected.get() : result.plain
    var writer = CSVWriter()
    writer.row(
      [words.pick("名次", "rank"), words.pick("小组", "group"), words.pick("总分", "total")]
        + rubric.columns.map { $0.title[language] }
        + [
          words.pick("打分人数", "raters"), words.pick("平局处理", "tie"),
          (other?.kind).map { words.pick("名次（\(words.ranking($0))）", "rank (\(words.ranking($0)))") } ?? "",
        ])
    for placing in placings {
      let results = rubric.columns.map { placing.result($0.id)?.value.text(decimals: rubric.places) ?? "" }
      let raters = placing.results.map(\.marks.count).max() ?? 0
      writer.row(
        [String(placing.rank), placing.group, placing.total.text(decimals: rubric.places)] + results
          + [
            String(raters), words.tie(placing, rubric) ?? "",
            other.flatMap { $0.rank(of: placing.group) }.map(String.init) ?? "",
          ])
    }
    for unplaced in result.counting.unplaced {
      writer.row(["", unplaced.group, "", words.pick("没有名次：没人打分", "no rank: not marked")])
    }
    return writer.bytes
  }
}
