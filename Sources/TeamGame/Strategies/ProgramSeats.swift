/// The groups that the program plays in a game with people: their cards follow from what was played, so a game
/// that is gone on with, or corrected, needs nothing remembered.
public struct ProgramSeats: Sendable, Hashable {
  /// The strategy of each group; nil where people play.
  public let strategies: [Strategy?]
  /// What chance is drawn with.
  public let seed: UInt64

  /// Seats in the order of the groups.
  public init(_ strategies: [Strategy?], seed: UInt64) {
    self.strategies = strategies
    self.seed = seed
  }

  /// The card of a group for the next round of `match`; nil where people play, and when the game is over.
  public func card(of group: Int, in match: Match) -> Card? {
    guard strategies.indices.contains(group), let strategy = strategies[group], match.phase != .over else {
      return nil
    }
    let rounds = match.rules.weights.count
    var left = 0
    if case .round(let number) = match.phase { left = rounds - number + 1 }
    return strategy.card(
      memory(of: group, in: match), left: left, of: rounds,
      draw: Draw.bits(seed: seed, seat: group, round: match.rounds.count))
  }

  private func memory(of group: Int, in match: Match) -> SeatMemory {
    var memory = SeatMemory()
    for round in match.rounds {
      guard let own = round.card(of: group) else { continue }
      let table = match.rules.table(for: round.cards.count)
      let xs = round.cards.xCount
      memory.see(
        own: own, xs: xs - (own == .x ? 1 : 0), of: round.cards.count - 1,
        hasWon: table.satisfies(table.points(of: own, xs: xs)))
    }
    return memory
  }
}
