/// How a group that the program plays chooses its card.
///
/// In print these stand for two players. Among several groups "the other" is the majority of the others: X if
/// more than half of them held up X (after Boyd and Richerson, J. theor. Biol. 132, 1988, who let reciprocity in
/// groups hang on such a threshold); with two groups that is the printed strategy itself.
public enum Strategy: String, Sendable, Hashable, CaseIterable {
  case alwaysX = "always-x"
  case alwaysY = "always-y"
  case random
  case titForTat = "tit-for-tat"
  case suspiciousTitForTat = "suspicious-tit-for-tat"
  case titForTwoTats = "tit-for-two-tats"
  case generousTitForTat = "generous-tit-for-tat"
  case softMajority = "soft-majority"
  case grim
  case winStayLoseShift = "win-stay-lose-shift"
  case alternator
  case endgame

  /// Whether chance has a say.
  public var isRandom: Bool { self == .random || self == .generousTitForTat }

  /// The card for the next round.
  ///
  /// - Parameters:
  ///   - memory: what the group has seen.
  ///   - left: regular rounds still to play, this one among them; 0 in an extra round.
  ///   - rounds: regular rounds in all.
  ///   - draw: 64 bits of chance; asked for only where chance has a say.
  @inline(__always)
  public func card(_ memory: SeatMemory, left: Int, of rounds: Int, draw: @autoclosure () -> UInt64) -> Card {
    switch self {
    case .alwaysX: return .x
    case .alwaysY: return .y
    case .random: return draw() >> 63 == 0 ? .y : .x
    case .titForTat: return memory.wasX ? .x : .y
    case .suspiciousTitForTat: return memory.rounds == 0 || memory.wasX ? .x : .y
    case .titForTwoTats: return memory.wasX && memory.wasXBefore ? .x : .y
    case .generousTitForTat: return memory.wasX && ((draw() >> 32) &* 3) >> 32 != 0 ? .x : .y
    case .softMajority: return memory.othersXs > memory.othersYs ? .x : .y
    case .grim: return memory.everX ? .x : .y
    case .winStayLoseShift:
      if memory.rounds == 0 { return .y }
      return memory.hasWon == (memory.own == .y) ? .y : .x
    case .alternator: return memory.rounds.isMultiple(of: 2) ? .y : .x
    case .endgame: return left <= max(1, rounds * 3 / 10) ? .x : .y
    }
  }
}
