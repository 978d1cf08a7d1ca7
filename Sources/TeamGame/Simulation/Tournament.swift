/// Games between strategies: every line-up of them, over seeds.
public struct Tournament: Sendable {
  /// What is played by.
  public let rules: GameRules
  /// The strategies that take part, each once.
  public let strategies: [Strategy]
  /// Which strategies sit down together.
  public let lineUps: [[Strategy]]
  /// How many games each line-up plays.
  public let games: Int
  /// What chance is drawn with.
  public let seed: UInt64

  /// More line-ups than this are not played one by one; so many are drawn.
  public static let mostLineUps = 5_000

  /// All line-ups of the strategies, one of each sort, or as many as `mostLineUps` drawn with the seed.
  public init(_ strategies: [Strategy], rules: GameRules, games: Int, seed: UInt64) {
    let different = strategies.reduce(into: [Strategy]()) { if !$0.contains($1) { $0.append($1) } }
    self.init(
      rules: rules, strategies: different, games: games, seed: seed,
      lineUps: Self.lineUps(of: different, seats: rules.groups, seed: seed))
  }

  /// One line-up alone, over seeds.
  public init(lineUp: [Strategy], rules: GameRules, games: Int, seed: UInt64) {
    let different = lineUp.reduce(into: [Strategy]()) { if !$0.contains($1) { $0.append($1) } }
    self.init(rules: rules, strategies: different, games: games, seed: seed, lineUps: [lineUp])
  }

  private init(rules: GameRules, strategies: [Strategy], games: Int, seed: UInt64, lineUps: [[Strategy]]) {
    self.rules = rules
    self.strategies = strategies
    self.games = games
    self.seed = seed
    self.lineUps = lineUps
  }

  private static func lineUps(of strategies: [Strategy], seats: Int, seed: UInt64) -> [[Strategy]] {
    guard !strategies.isEmpty, seats > 0 else { return [] }
    var all: [[Int]] = [[]]
    for _ in 0..<seats {
      all = all.flatMap { line in ((line.last ?? 0)..<strategies.count).map { line + [$0] } }
      if all.count > mostLineUps { return drawn(strategies, seats: seats, seed: seed) }
    }
    return all.map { $0.map { strategies[$0] } }
  }

  private static func drawn(_ strategies: [Strategy], seats: Int, seed: UInt64) -> [[Strategy]] {
    (0..<mostLineUps).map { line in
      (0..<seats).map { seat in
        let bits = Draw.bits(seed: ~seed, seat: seat, round: line)
        return strategies[Int(bits % UInt64(strategies.count))]
      }
    }
  }

  /// Plays it all.
  ///
  /// Same tournament, same result. A line-up in which chance has no say is played once and counts as often as
  /// the others.
  public func run() -> TournamentResult {
    var loop = GameLoop(rules)
    var result = TournamentResult(tournament: self)
    for (index, seats) in lineUps.enumerated() {
      let isRandom = seats.contains { $0.isRandom }
      let places = seats.map { strategies.firstIndex(of: $0) ?? 0 }
      let before = loop.yByRound
      let plays = isRandom ? games : min(games, 1)
      let times = isRandom ? 1 : games
      for game in 0..<plays {
        loop.play(seats, seed: Draw.bits(seed: seed, seat: game, round: index))
        result.take(loop, places: places, times: times)
      }
      for round in before.indices { result.yByRound[round] += (loop.yByRound[round] - before[round]) * times }
    }
    return result
  }
}
