import Findings
import Scenarios

extension TournamentResult.Line {
  /// Points of one seat in one game on the average, in hundredths.
  public var meanHundredths: Int { ratio(points, seats, scale: 100) }
}

extension TournamentResult {
  /// The result as data: counts, and means with two decimals.
  public var json: JSONOutput {
    let rules = tournament.rules
    return .object([
      ("groups", .int(rules.groups)), ("weights", .array(rules.weights.map { .int($0) })),
      ("seed", .string(String(tournament.seed))), ("line-ups", .int(tournament.lineUps.count)),
      ("games", .int(games)), ("won-together", .int(together)), ("tied-for-first", .int(ties)),
      ("nobody-positive", .int(nobody)), ("y-by-round", .array(yByRound.map { .int($0) })),
      (
        "strategies",
        .array(
          ranked.map { line in
            .object([
              ("strategy", .string(line.strategy.rawValue)), ("source", .string(line.strategy.source)),
              ("seats", .int(line.seats)), ("mean", .decimal(line.meanHundredths, places: 2)),
              ("least", line.seats > 0 ? .int(line.least) : .null),
              ("most", line.seats > 0 ? .int(line.most) : .null), ("first", .int(line.wins)),
              ("shared-first", .int(line.shares)), ("ys", .int(line.ys)),
              ("won-together", .int(line.together)),
            ])
          })
      ),
    ])
  }

  /// A row for each strategy, for a spreadsheet.
  public func csv(_ language: Language) -> String {
    let words = GameWording(language: language)
    var rows = [
      [
        words("打法", "strategy"), words("席次", "seats"), words("平均分", "mean"), words("最低", "least"),
        words("最高", "most"), words("独赢", "first"), words("并列第一", "shared first"), words("举Y", "Ys"),
        words("一起赢", "won together"),
      ]
    ]
    for line in ranked where line.seats > 0 {
      rows.append([
        line.strategy.title[language], String(line.seats),
        JSONOutput.decimal(line.meanHundredths, places: 2).text(pretty: false), String(line.least),
        String(line.most), String(line.wins), String(line.shares), String(line.ys), String(line.together),
      ])
    }
    return "\u{FEFF}" + rows.map { $0.map(csvCell).joined(separator: ",") + "\r\n" }.joined()
  }
}
