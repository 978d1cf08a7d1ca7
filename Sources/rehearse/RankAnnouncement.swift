import Findings
import Journal
import Rubrics
import Scenarios
import Standings
import Terminal

/// A result that is announced is kept; if sheets change afterwards, whoever looks at the ranks is told.
struct RankAnnouncement {
  private let result: RoundResult
  private let workplace: Workplace
  private static let kind = "rank"

  init(_ result: RoundResult, at workplace: Workplace) {
    self.result = result
    self.workplace = workplace
  }

  /// Ranks and exact totals on one line: equal for equal results.
  private var signature: String {
    result.placings.map { "\($0.rank) \($0.group) \($0.total)" }.joined(separator: "; ")
  }

  func keep(by author: String?) throws {
    let payload = JSONOutput.object([
      ("signature", .string(signature)), ("result", result.json(workplace.language)),
    ])
    let kept = try workplace.openStore().keep(
      StoredResult(
        kind: Self.kind, subject: result.round, at: workplace.now,
        by: try ScoreDesk(workplace).author(author),
        payload: payload.text(pretty: false)))
    workplace.remark("已公布，留档为 \(kept.id)。", "Announced, and kept as \(kept.id).")
  }

  /// Says so if what was announced last for the round is not what the sheets say now.
  func compare() throws {
    let announced = try workplace.openStoreIfThere()?.results(kind: Self.kind) ?? []
    guard let last = announced.last(where: { $0.subject == result.round }),
      case .object(let members)? = LocatedJSON.parse(
        Array(last.payload.utf8), file: "journal", log: FindingLog())?.value,
      case .string(let old)? = members.first(where: { $0.key.value == "signature" })?.value.value,
      old != signature
    else { return }
    let when = last.at.prefix(16).replacing("T", with: " ")
    workplace.remark(
      "注意：\(when) 由\(last.by)公布过（\(last.id)），之后评分表有改动，结果和当时不一样了。要重新公布就加 --announce。",
      "Note: \(last.by) announced a result at \(when) (\(last.id)); sheets have changed since, and it is another one now. "
        + "To announce it anew add --announce.")
  }
}
