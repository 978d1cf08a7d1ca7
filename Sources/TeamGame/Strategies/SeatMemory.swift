/// What a group remembers of the rounds it took part in; all that a strategy may go by.
public struct SeatMemory: Sendable, Hashable {
  /// Rounds taken part in.
  public private(set) var rounds = 0
  /// Its own card in the last of them.
  public private(set) var own = Card.y
  /// Whether more than half of the others held up X in the last round.
  public private(set) var wasX = false
  /// The same of the round before it.
  public private(set) var wasXBefore = false
  /// Whether any other group ever held up X.
  public private(set) var everX = false
  /// Xs the others have held up so far.
  public private(set) var othersXs = 0
  /// Ys the others have held up so far.
  public private(set) var othersYs = 0
  /// Whether the last round was a success: more points than lie halfway between all-Y and all-X, so that what
  /// both working together bring, and what taking brings, satisfy, and the others do not.
  public private(set) var hasWon = false

  /// Nothing yet.
  public init() {}

  /// Takes note of a round.
  ///
  /// - Parameters:
  ///   - xs: how many of the other groups held up X.
  ///   - others: how many other groups there were.
  @inline(__always)
  public mutating func see(own: Card, xs: Int, of others: Int, hasWon: Bool) {
    rounds += 1
    self.own = own
    wasXBefore = wasX
    wasX = xs * 2 > others
    everX = everX || xs > 0
    othersXs += xs
    othersYs += others - xs
    self.hasWon = hasWon
  }
}

extension PayoffTable {
  /// Whether points satisfy; see `SeatMemory.hasWon`.
  func satisfies(_ points: Int) -> Bool {
    2 * points > self.points(of: .y, xs: 0) + self.points(of: .x, xs: groups)
  }
}

/// Chance without a state: the same seed, seat and round give the same draw, so a game that is gone on with
/// draws as it would have (SplitMix64's finaliser; Steele, Lea, Flood, OOPSLA 2014).
public enum Draw {
  /// 64 bits for a place.
  @inline(__always)
  public static func bits(seed: UInt64, seat: Int, round: Int) -> UInt64 {
    let place = UInt64(truncatingIfNeeded: seat &* 1_024 &+ round &+ 1)
    return mixed(mixed(seed) &+ place &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The finaliser.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
