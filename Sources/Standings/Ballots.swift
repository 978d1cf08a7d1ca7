import Rubrics

/// Sheets that rank instead of mark.
public struct Ballot: Sendable, Hashable {
  /// Tiers, best first; groups in one tier are tied. Groups that are not named were not judged (one's own,
  /// absent).
  public var tiers: [[String]]
  /// How many filed the same; 1 to a million.
  public let count: Int

  /// A ballot with ties.
  public init(tiers: [[String]], count: Int = 1) {
    self.tiers = tiers
    self.count = min(max(1, count), 1_000_000)
  }

  /// A ballot without ties.
  public init(_ order: [String], count: Int = 1) { self.init(tiers: order.map { [$0] }, count: count) }
}

/// What ballots say of each pair of groups.
public struct Ballots: Sendable, Hashable {
  /// The groups, in the order given, each once.
  public let groups: [String]
  /// How often the first (row) was put before the second (column).
  public let preferred: [[Int]]
  /// How often the two were put on one tier.
  public let tied: [[Int]]
  /// Names on ballots that are no groups, or stand twice on one: they were passed over.
  public let setAside: [String]
}

/// Points by place.
public struct BordaResult: Sendable, Hashable {
  /// Best first, competition ranks.
  public var placings: [Placing]

  /// A group's points.
  public struct Placing: Sendable, Hashable {
    /// From 1.
    public var rank: Int
    /// The group.
    public var group: String
    /// One for each group put below it on a ballot, ½ for each beside it.
    public var points: Rational
    /// Points that could have been had: others on the ballots that name it. 0 if none does.
    public var possible: Int
    /// Points of those possible; the ranks go by this, so that being left off one's own ballot costs nothing.
    /// On complete ballots it is the order of points. Nil, and last, if nothing was possible.
    public var share: Rational?
  }
}

/// The order that contradicts ballots least (Kemeny 1959).
public struct KemenyResult: Sendable, Hashable {
  /// The best orders, at most ``listed``, sorted by the places of the groups as given; of an approximation
  /// one.
  public var orders: [[String]]
  /// How many best orders there are; nil for an approximation.
  public var optima: Int?
  /// Pairs on ballots that the order contradicts; less is better.
  public var disagreement: Int
  /// Pairs on ballots that it agrees with.
  public var agreement: Int
  /// No order can contradict less: the lesser side of each pair. Where it equals ``disagreement``, an
  /// approximation is the best.
  public var bound: Int
  /// Of each group the best and the worst place over all best orders, from 1.
  public var places: [String: ClosedRange<Int>]
  /// How it was found.
  public var method: Method

  /// How an order was found.
  public enum Method: Sendable, Hashable {
    /// All orders, by dynamic programming over subsets (Held and Karp 1962).
    case exact
    /// By moving single groups, from several beginnings, until no move helps: perhaps not the best.
    case approximate(seed: UInt64)
  }

  /// The most orders that are listed.
  public static let listed = 24
}
