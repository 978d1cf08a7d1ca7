/// How a game ended: by the rule that was announced, and by the one that was not.
public struct GameResult: Sendable, Hashable {
  /// By the announced rule.
  public enum Announced: Sendable, Hashable {
    /// One group has won.
    case winner(Int)
    /// These share the first place.
    case shared([Int])
    /// No group has the points it takes.
    case nobody
  }

  /// By the announced rule.
  public var announced: Announced
  /// Whether all have won together. If not, no group has won.
  public var isTogether: Bool
  /// Competition ranks by points, extra rounds decided: 1, 2, 2, 4.
  public var ranks: [Int]
  /// Points of each group.
  public var totals: [Int]
}

extension Match {
  /// Those who are first now, extra rounds counted; none if the announced rule lets none win.
  public var leaders: [Int] {
    let first = rules.leaders(totals)
    guard first.count > 1 else { return first }
    let keys = first.map { group in deciders.map { $0[group] } }
    guard let best = keys.max(by: { $0.lexicographicallyPrecedes($1) }) else { return first }
    return zip(first, keys).filter { $0.1 == best }.map(\.0)
  }

  /// Competition ranks as they stand: by points, then by what each extra round among tied groups brought, the
  /// earliest first.
  public var ranks: [Int] {
    let keys = totals.indices.map { group in [totals[group]] + deciders.map { $0[group] } }
    return keys.map { key in 1 + keys.count { key.lexicographicallyPrecedes($0) } }
  }

  /// The result; nil as long as there is a round to play.
  public var result: GameResult? {
    guard phase == .over else { return nil }
    let leaders = leaders
    let announced: GameResult.Announced =
      switch leaders.count {
      case 0: .nobody
      case 1: .winner(leaders[0])
      default: .shared(leaders)
      }
    return GameResult(announced: announced, isTogether: isTogether, ranks: ranks, totals: totals)
  }
}
