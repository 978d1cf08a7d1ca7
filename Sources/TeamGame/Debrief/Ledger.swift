/// Who took what from whom, over all regular rounds.
///
/// In a round with both cards up, what each Y loses goes in equal parts to the Xs. Amounts are in parts of a
/// point, `Ledger.parts` of them to the point, so that thirds, fifths and sevenths stay exact.
public struct Ledger: Sendable, Hashable {
  /// How many parts make a point: the least common multiple of 1 to 8.
  public static let parts = 840

  /// What a group (first index) lost to another (second index), in parts; all that is lost to an X is positive.
  public private(set) var lost: [[Int]]
  /// What each group earned in rounds in which all held up Y, in points.
  public private(set) var shared: [Int]
  /// What each group got in rounds in which all held up X, in points; mostly a loss.
  public private(set) var burnt: [Int]

  /// Reads the rounds.
  public init(_ rounds: [PlayedRound], groups: Int) {
    lost = Array(repeating: Array(repeating: 0, count: groups), count: groups)
    shared = Array(repeating: 0, count: groups)
    burnt = shared
    for round in rounds where round.name.isRegular { add(round) }
  }

  private mutating func add(_ round: PlayedRound) {
    let takers = round.groups.filter { round.card(of: $0) == .x }
    let givers = round.groups.filter { round.card(of: $0) == .y }
    if takers.isEmpty {
      for group in givers { shared[group] += round.points[group] }
    } else if givers.isEmpty {
      for group in takers { burnt[group] += round.points[group] }
    } else {
      for giver in givers {
        let part = -round.points[giver] * Self.parts / takers.count
        for taker in takers { lost[giver][taker] += part }
      }
    }
  }

  /// What a group took from all others, in parts.
  public func taken(by group: Int) -> Int { lost.reduce(0) { $0 + $1[group] } }

  /// What a group lost to all others, in parts.
  public func given(by group: Int) -> Int { lost[group].reduce(0, +) }

  /// Parts as text: whole points, or tenths of them.
  public static func points(_ parts: Int) -> String {
    if parts.isMultiple(of: Self.parts) { return String(parts / Self.parts) }
    let tenths = ratio(parts, Self.parts, scale: 10)
    return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
