import Findings
import Rubrics
import Scenarios

extension BallotResult {
  /// All there is to know, as data.
  public var json: JSONOutput {
    .object([
      ("round", .string(round)), ("sheets", .int(sheets)),
      (
        "borda",
        .array(
          borda.placings.map { placing in
            .object([
              ("rank", .int(placing.rank)), ("group", .string(placing.group)),
              ("points", .string(placing.points.description)), ("possible", .int(placing.possible)),
              ("share", placing.share.map { .string($0.text(decimals: 4)) } ?? .null),
            ])
          })
      ),
      (
        "kemeny",
        .object([
          ("orders", .array(kemeny.orders.map { .array($0.map { .string($0) }) })),
          ("exact", .bool(isExact)), ("disagreement", .int(kemeny.disagreement)),
          ("agreement", .int(kemeny.agreement)), ("bound", .int(kemeny.bound)),
        ])
      ),
      ("condorcet", condorcetWinner.map { .string($0) } ?? .null),
    ])
  }

  /// Whether the order that contradicts least is known for certain.
  public var isExact: Bool {
    if case .exact = kemeny.method { return true }
    return kemeny.disagreement == kemeny.bound
  }

  /// The ranking as a table for a spreadsheet.
  public func csv(_ language: Language) -> [UInt8] {
    let words = RoundWording(language)
    var writer = CSVWriter()
    writer.row([
      words.pick("名次", "rank"), words.pick("小组", "group"), words.pick("得分", "points"),
      words.pick("满分", "of"), words.pick("得分率", "share"),
    ])
    for placing in borda.placings {
      writer.row([
        String(placing.rank), placing.group, placing.points.text(decimals: 1), String(placing.possible),
        placing.share.map { words.percent($0) } ?? "",
      ])
    }
    return writer.bytes
  }
}

extension RoundWording {
  /// How sheets that rank are counted.
  public var bordaMethod: String {
    pick(
      "算法（Borda）：每张表上，每排在一组前面得 1 分，并列得半分；名次按得分占可得分的比例，自己没排到的不吃亏。",
      "How (Borda): on each sheet a group gets 1 for each group put below it and ½ for each beside it; ranks go by the "
        + "share of what could be had, so that being left off one's own sheet costs nothing.")
  }

  /// The order that contradicts the sheets least, in words.
  public func kemeny(_ result: BallotResult) -> String {
    let order = result.kemeny.orders.first.map { $0.map(group).joined(separator: " > ") } ?? "–"
    let more =
      (result.kemeny.optima ?? 1) > 1
      ? pick(
        "（同样好的排法共 \(result.kemeny.optima ?? 1) 种）",
        " (one of \(result.kemeny.optima ?? 1) equally good orders)") : ""
    let certain = result.isExact ? "" : pick("（近似，不保证最好）", " (an approximation, perhaps not the best)")
    return pick(
      "和大家的排法矛盾最少的次序（Kemeny）：\(order)\(more)\(certain)，矛盾 \(result.kemeny.disagreement) 处。",
      "The order that contradicts the sheets least (Kemeny): \(order)\(more)\(certain), \(result.kemeny.disagreement) contradictions."
    )
  }

  /// The group that beats each other one.
  public func condorcet(_ winner: String?) -> String {
    winner.map { pick("\(group($0))两两相比胜过每一组。", "\(group($0)) beats every other one in direct comparison.") }
      ?? pick("没有哪一组两两相比胜过所有别的组。", "No group beats every other one in direct comparison.")
  }

  /// Heading of a round of sheets that rank.
  public func heading(_ round: BallotResult) -> String {
    let title = pick("小组互排结果", "How the groups were ranked")
    return round.round.isEmpty ? title : title + pick("（\(round.round)）", " (\(round.round))")
  }
}
