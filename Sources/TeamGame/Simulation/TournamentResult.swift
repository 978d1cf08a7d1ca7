/// What came of a tournament, in counts; means are worked out where they are shown.
public struct TournamentResult: Sendable {
  /// What one strategy came to, over all its seats.
  public struct Line: Sendable, Hashable {
    /// The strategy.
    public var strategy: Strategy
    /// In how many games it sat, counted by seat.
    public var seats = 0
    /// Points of all its seats.
    public var points = 0
    /// The fewest points of one seat in one game.
    public var least = Int.max
    /// The most.
    public var most = Int.min
    /// In how many it won alone by the announced rule.
    public var wins = 0
    /// In how many it shared the first place for good.
    public var shares = 0
    /// How many Ys it held up in regular rounds.
    public var ys = 0
    /// In how many all won together.
    public var together = 0
  }

  /// The tournament.
  public let tournament: Tournament
  /// One for each strategy, in the order of the tournament.
  public internal(set) var lines: [Line]
  /// How many games were played.
  public internal(set) var games = 0
  /// In how many all won together.
  public internal(set) var together = 0
  /// In how many the first place was tied after the regular rounds.
  public internal(set) var ties = 0
  /// In how many no group had a positive score.
  public internal(set) var nobody = 0
  /// Ys held up in each regular round, over all games and groups.
  public internal(set) var yByRound: [Int]

  init(tournament: Tournament) {
    self.tournament = tournament
    lines = tournament.strategies.map { Line(strategy: $0) }
    yByRound = Array(repeating: 0, count: tournament.rules.weights.count)
  }

  /// Counts a game that was just played.
  mutating func take(_ loop: GameLoop, places: [Int], times: Int) {
    games += times
    if loop.isTogether { together += times }
    if loop.isTied { ties += times }
    if !loop.totals.contains(where: { $0 > 0 }) { nobody += times }
    for (seat, place) in places.enumerated() {
      let points = loop.totals[seat]
      lines[place].seats += times
      lines[place].points += points * times
      lines[place].ys += loop.ys[seat] * times
      lines[place].least = min(lines[place].least, points)
      lines[place].most = max(lines[place].most, points)
      if loop.isTogether { lines[place].together += times }
      guard loop.leaders.contains(seat) else { continue }
      if loop.leaders.count == 1 { lines[place].wins += times } else { lines[place].shares += times }
    }
  }

  /// The strategies by their mean points, the best first; those alike in the tournament's order.
  public var ranked: [Line] {
    lines.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (first, second) = (a.points * max(1, b.seats), b.points * max(1, a.seats))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }
}

/// `part` of `whole` in thousandths, rounded to the nearest, halves away from zero; 0 of nothing.
public func perMille(_ part: Int, of whole: Int) -> Int { ratio(part, whole, scale: 1000) }

/// `part / whole × scale`, rounded to the nearest, halves away from zero; 0 of nothing.
func ratio(_ part: Int, _ whole: Int, scale: Int) -> Int {
  guard whole > 0 else { return 0 }
  let half = part < 0 ? -whole : whole
  return (2 * part * scale + half) / (2 * whole)
}
