import Rubrics

/// Groups in order, with competition ranks: 1, 2, 2, 4.
public struct Ranking: Sendable, Hashable {
  /// Of which marks.
  public var kind: RankingKind
  /// Best first; of equal ranks in the order the groups were given.
  public var placings: [Placing]
  /// Groups without a rank, and why; never given a nought.
  public var unplaced: [Unplaced]

  /// The rank of a group; nil if it has none.
  public func rank(of group: String) -> Int? { placings.first { $0.group == group }?.rank }

  /// The best groups: more than one if they share the first rank.
  public var winners: [String] { placings.filter { $0.rank == 1 }.map(\.group) }
}

/// A group's place.
public struct Placing: Sendable, Hashable {
  /// From 1; groups that share one leave the next free.
  public var rank: Int
  /// The group.
  public var group: String
  /// The weighted mean of its results, on the scale of the marks; exact.
  public var total: Rational
  /// Its results, in the scheme's order; also those that weigh nothing.
  public var results: [CriterionResult]
  /// Set if another group has the same total.
  public var tie: Tie?

  /// The result on a criterion; nil if there is none.
  public func result(_ criterion: String) -> CriterionResult? { results.first { $0.criterion == criterion } }
}

/// What the panel's marks on one criterion came to.
public struct CriterionResult: Sendable, Hashable {
  /// The criterion's id.
  public var criterion: String
  /// The marks put together; exact.
  public var value: Rational
  /// All marks, ascending: of the corrected ranking less each rater's severity.
  public var marks: [Rational]
  /// How many of them counted.
  public var counted: Int
}

/// How a tie was dealt with.
public struct Tie: Sendable, Hashable {
  /// The other groups of the same total, in the order the groups were given.
  public var with: [String]
  /// The rules that told this group from one or more of them, in the order they were applied.
  public var decided: [TieRule]
  /// Those with whom the rank is shared, since no rule told them apart.
  public var shared: [String]
}

/// A group without a rank.
public struct Unplaced: Sendable, Hashable {
  /// The group.
  public var group: String
  /// The criteria that count and on which nobody marked it.
  public var unmarked: [String]
}
