import Findings

/// Checks that a payoff table makes the game what it is: printed sheets of it are known to carry slips.
///
/// | finding | what does not hold |
/// |---|---|
/// | `game.payoff.not-zero-sum` | in a round with both cards, what some win others lose |
/// | `game.payoff.all-y-not-best` | all groups together have most when all hold up Y |
/// | `game.payoff.y-better-alone` | whatever the others do, X brings one group more than Y (three groups or more) |
/// | `game.payoff.own-card-idle` | two groups: one's own card changes one's own points |
///
/// A table may say under `"on-purpose"` that one of these is meant.
struct PayoffLint {
  enum Rule: String, CaseIterable {
    case notZeroSum = "not-zero-sum"
    case allYNotBest = "all-y-not-best"
    case yBetterAlone = "y-better-alone"
    case ownCardIdle = "own-card-idle"
  }

  let table: PayoffTable
  /// Where each row stands, by its number of Xs.
  let rows: [Int: SourceLocation]
  let head: SourceLocation
  let log: FindingLog

  private var groups: Int { table.groups }

  /// Reports each rule that does not hold, unless it is meant; and what is meant and holds all the same.
  func check(meant: [Located<String>]) {
    let named = Set(meant.map(\.value))
    var broken: Set<String> = []
    for rule in Rule.allCases {
      let faults = faults(rule)
      if faults.isEmpty { continue }
      broken.insert(rule.rawValue)
      if !named.contains(rule.rawValue) { faults.forEach(log.report) }
    }
    for intention in meant where !broken.contains(intention.value) {
      log.warning(
        "game.payoff.on-purpose-idle", at: intention.location,
        "the table for \(groups) groups has nothing that \(quoted(intention.value)) would excuse",
        mend: "leave it out")
    }
  }

  private func faults(_ rule: Rule) -> [Finding] {
    switch rule {
    case .notZeroSum: (1..<groups).reversed().compactMap(zeroSum)
    case .allYNotBest: allYBest.map { [$0] } ?? []
    case .yBetterAlone: groups >= 3 ? (0..<groups).compactMap(xBetter) : []
    case .ownCardIdle: groups == 2 ? ownCard.map { [$0] } ?? [] : []
    }
  }

  private func zeroSum(_ xs: Int) -> Finding? {
    let (x, y, sum) = (table.x[xs], table.y[xs], table.sum(xs: xs))
    guard sum != 0 else { return nil }
    let ys = groups - xs
    let usual = PayoffTable.usual(groups: groups)
    return Finding(
      id: "game.payoff.not-zero-sum", location: rows[xs] ?? head,
      message: "\(xs) × \(signed(x)) and \(ys) × \(signed(y)) make \(signed(sum))",
      expected: "a sum of 0 where both cards are up",
      mend:
        "usual is X \(signed(usual.x[xs])), Y \(signed(usual.y[xs])); or say \"on-purpose\": [\"not-zero-sum\"]"
    )
  }

  private var allYBest: Finding? {
    let together = table.sum(xs: 0)
    guard let rival = (1...groups).first(where: { table.sum(xs: $0) >= together }) else { return nil }
    return Finding(
      id: "game.payoff.all-y-not-best", location: rows[0] ?? head,
      message:
        "all \(groups) groups together have \(signed(together)) when all hold up Y, and "
        + "\(signed(table.sum(xs: rival))) with \(rival) X\(rival == 1 ? "" : "s")",
      expected: "most for all together when all hold up Y",
      mend: "usual is Y +1; or say \"on-purpose\": [\"all-y-not-best\"]")
  }

  /// `others`: how many of the other groups hold up X.
  private func xBetter(_ others: Int) -> Finding? {
    let (x, y) = (table.x[others + 1], table.y[others])
    guard x <= y else { return nil }
    let usual = PayoffTable.usual(groups: groups)
    return Finding(
      id: "game.payoff.y-better-alone", location: rows[others + 1] ?? head,
      message:
        "with \(others) X\(others == 1 ? "" : "s") among the others, X brings \(signed(x)) and Y \(signed(y))",
      expected: "more for X than for Y: without the temptation there is no game",
      mend: "usual is X \(signed(usual.x[others + 1])) against Y \(signed(usual.y[others])); "
        + "or say \"on-purpose\": [\"y-better-alone\"]")
  }

  private var ownCard: Finding? {
    guard (0..<2).allSatisfy({ table.x[$0 + 1] == table.y[$0] }) else { return nil }
    return Finding(
      id: "game.payoff.own-card-idle", severity: .warning, location: head,
      message: "with two groups, one's own card never changes one's own points, only the other's",
      mend: "−1 for XX, X +2 and Y −2 for XY, +1 for YY give two groups a choice; "
        + "or say \"on-purpose\": [\"own-card-idle\"]")
  }
}

/// A number as it stands on the sheet: `+3`, `0`, `−1`.
func signed(_ number: Int) -> String {
  number > 0 ? "+\(number)" : number < 0 ? "−\(number.magnitude)" : "0"
}
