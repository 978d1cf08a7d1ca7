import Scenarios
import TeamGame
import Testing

/// Scores of PyPI's `axelrod` 4.14.0 under Python 3.11.7, run once:
///
///     game = axelrod.Game(r=…, s=…, t=…, p=…)
///     match = axelrod.Match((First(), Second()), turns=…, game=game); match.play(); match.final_score()[0]
///
/// with Defector, Cooperator, TitForTat, SuspiciousTitForTat, TitFor2Tats, GoByMajority, Grudger,
/// WinStayLoseShift, Alternator as first (down) and second (across).
struct AxelrodScores: Sendable, CustomTestStringConvertible {
  static let strategies: [Strategy] = [
    .alwaysX, .alwaysY, .titForTat, .suspiciousTitForTat, .titForTwoTats, .softMajority, .grim,
    .winStayLoseShift, .alternator,
  ]

  var name: String
  /// Reward, sucker's payoff, temptation, punishment.
  var (r, s, t, p): (Int, Int, Int, Int)
  var turns: Int
  var scores: [[Int]]

  var testDescription: String { "\(name), \(turns) rounds" }

  var table: PayoffTable {
    PayoffTable(
      groups: 2, rows: [.init(xs: 2, x: p, y: 0), .init(xs: 1, x: t, y: s), .init(xs: 0, x: 0, y: r)])
  }
  var rules: GameRules {
    GameRules(groups: 2, tables: [2: table], weights: Array(repeating: 1, count: turns), negotiations: [])
  }

  static let all = [
    AxelrodScores(
      name: "the variant for pairs", r: 1, s: -2, t: 2, p: -1, turns: 5,
      scores: [
        [-5, 10, -2, -5, 1, -2, -2, 4, 4], [-10, 5, 5, 2, 5, 5, 5, 5, -1], [-6, 5, 5, -2, 5, 5, 5, 5, 1],
        [-5, 6, 2, -5, 6, 2, -3, -1, 2], [-7, 5, 5, 2, 5, 5, 5, 5, -1], [-6, 5, 5, -2, 5, 5, 5, 5, -1],
        [-6, 5, 5, -3, 5, 5, 5, 5, 2], [-8, 5, 5, -1, 5, 5, 5, 5, 1], [-8, 7, 1, -2, 7, 7, -2, 1, 1],
      ]),
    AxelrodScores(
      name: "the variant for pairs", r: 1, s: -2, t: 2, p: -1, turns: 10,
      scores: [
        [-10, 20, -7, -10, -4, -7, -7, 5, 5], [-20, 10, 10, 7, 10, 10, 10, 10, -5],
        [-11, 10, 10, 0, 10, 10, 10, 10, -1], [-10, 11, 0, -10, 11, 0, -8, -1, 0],
        [-12, 10, 10, 7, 10, 10, 10, 10, -5], [-11, 10, 10, 0, 10, 10, 10, 10, -5],
        [-11, 10, 10, -8, 10, 10, 10, 10, 3], [-15, 10, 10, -5, 10, 10, 10, 10, -1],
        [-15, 15, 3, 0, 15, 15, -9, 3, 0],
      ]),
    AxelrodScores(
      name: "the usual table", r: 1, s: -1, t: 1, p: -1, turns: 10,
      scores: [
        [-10, 10, -8, -10, -6, -8, -8, 0, 0], [-10, 10, 10, 8, 10, 10, 10, 10, 0],
        [-10, 10, 10, 0, 10, 10, 10, 10, 0], [-10, 10, 0, -10, 10, 0, -8, -2, 0],
        [-10, 10, 10, 8, 10, 10, 10, 10, 0], [-10, 10, 10, 0, 10, 10, 10, 10, 0],
        [-10, 10, 10, -8, 10, 10, 10, 10, 0], [-10, 10, 10, -4, 10, 10, 10, 10, 0],
        [-10, 10, 2, 0, 10, 10, -6, 2, 0],
      ]),
    AxelrodScores(
      name: "the prisoner's dilemma", r: 3, s: 0, t: 5, p: 1, turns: 10,
      scores: [
        [10, 50, 14, 10, 18, 14, 14, 30, 30], [0, 30, 30, 27, 30, 30, 30, 30, 15],
        [9, 30, 30, 25, 30, 30, 30, 30, 23], [10, 32, 25, 10, 32, 25, 13, 23, 25],
        [8, 30, 30, 27, 30, 30, 30, 30, 15], [9, 30, 30, 25, 30, 30, 30, 30, 15],
        [9, 30, 30, 13, 30, 30, 30, 30, 27], [5, 30, 30, 18, 30, 30, 30, 30, 21],
        [5, 40, 28, 25, 40, 40, 12, 26, 20],
      ]),
  ]
}

@Suite("Strategies", .tags(.small))
struct StrategyTests {
  private func score(_ first: Strategy, _ second: Strategy, _ rules: GameRules, seed: UInt64 = 1) -> [Int] {
    let seats = ProgramSeats([first, second], seed: seed)
    var match = Match(rules)
    for _ in rules.weights { match.close(Cards((0..<2).compactMap { seats.card(of: $0, in: match) })) }
    return match.totals
  }

  @Test("for two groups score what axelrod 4.14.0 gives them", arguments: AxelrodScores.all)
  func axelrod(_ expected: AxelrodScores) {
    let all = AxelrodScores.strategies
    let found = all.map { first in all.map { score(first, $0, expected.rules)[0] } }
    #expect(found == expected.scores)
  }

  // axelrod-pd.
  @Test(
    "hold the published scores of the prisoner's dilemma over five rounds",
    arguments: [
      (Strategy.titForTat, Strategy.alwaysX, [4, 9]), (.alwaysY, .alwaysX, [0, 25]),
      (.titForTat, .alternator, [13, 13]), (.grim, .alternator, [14, 9]),
    ])
  func published(_ first: Strategy, _ second: Strategy, _ scores: [Int]) {
    var dilemma = AxelrodScores.all[3]
    dilemma.turns = 5
    #expect(score(first, second, dilemma.rules) == scores)
  }

  /// Means over 5,000 matches of axelrod 4.14.0 (Random(0.5), GTFT(p=1/3), ten rounds, variant for pairs), with
  /// the standard error of each; ours are as many, so six of them are four of the difference.
  @Test(
    "with chance come to axelrod's means",
    arguments: [
      (Strategy.random, Strategy.alwaysX, -15_000, 22), (.random, .titForTat, 1_509, 43),
      (.random, .alternator, 0, 22), (.random, .grim, -8_999, 54),
      (.generousTitForTat, .alwaysX, -13_995, 20),
      (.generousTitForTat, .titForTat, 10_000, 0), (.generousTitForTat, .alternator, -2_337, 13),
      (.generousTitForTat, .grim, 10_000, 0),
    ])
  func chance(_ first: Strategy, _ second: Strategy, _ mean: Int, _ error: Int) {
    let rules = AxelrodScores.all[1].rules
    let sum = (1...5_000).reduce(0) { $0 + score(first, second, rules, seed: UInt64($1))[0] }
    #expect(abs(sum / 5 - mean) <= error * 6)
  }

  // The demonstration tournament of axelrod's README: 200 rounds, everybody against everybody else.
  @Test("rank in a round robin as in axelrod's demonstration")
  func demonstration() {
    let players: [Strategy] = [.alwaysY, .alwaysX, .titForTat, .grim, .random]
    var dilemma = AxelrodScores.all[3]
    dilemma.turns = 200
    let others = players.map { player in
      (player, players.reduce(0) { $1 == player ? $0 : $0 + score(player, $1, dilemma.rules)[0] })
    }
    #expect(
      others.sorted { $0.1 > $1.1 }.map(\.0) == [.alwaysX, .grim, .titForTat, .alwaysY, .random])
  }

  @Test("go by the majority of the others where there are several")
  func severalGroups() {
    func answer(_ strategy: Strategy, after xs: Int, of others: Int) -> Card {
      var memory = SeatMemory()
      memory.see(own: .y, xs: xs, of: others, hasWon: false)
      return strategy.card(memory, left: 4, of: 5, draw: 0)
    }
    #expect((0...3).map { answer(.titForTat, after: $0, of: 3) } == [.y, .y, .x, .x])
    #expect((0...2).map { answer(.titForTat, after: $0, of: 2) } == [.y, .y, .x])
    #expect((0...3).map { answer(.grim, after: $0, of: 3) } == [.y, .x, .x, .x])
  }

  @Test("each say what they are, and where that is described", arguments: Strategy.allCases)
  func described(_ strategy: Strategy) {
    #expect(!strategy.source.isEmpty && strategy.source.contains { $0.isNumber })
    #expect(strategy.title.zh != strategy.title.en && !strategy.meaning.zh.isEmpty)
  }
}
