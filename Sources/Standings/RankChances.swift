import Rubrics

/// How sure ranks are: in what share of resamples of the raters each group holds each rank.
///
/// As many raters are drawn, with replacement, as there are; each brings all their marks; ranks are made as
/// always, tie rules included. Severities, for the corrected ranking, stay as estimated from all marks. A
/// resample in which some group lacks a mark it needs is set aside, since its ranks would not be of the same
/// groups.
public struct RankChances: Sendable, Hashable {
  /// Of which ranking.
  public var kind: RankingKind
  /// The groups that have a rank, in the order given.
  public var groups: [String]
  /// For each group, in how many resamples it holds rank 1, 2, …
  public var counts: [[Int]]
  /// For each group, its share of first ranks: one resample won by two groups gives each ½. Sums to
  /// ``considered``.
  public var wins: [Rational]
  /// Resamples in which all groups had the marks they need.
  public var considered: Int
  /// The others.
  public var setAside: Int
  /// How they were drawn.
  public var method: Method

  /// How resamples are drawn.
  public enum Method: Sendable, Hashable {
    /// All there are, nᵗʰ power of n raters.
    case exact
    /// By lot, from a seed.
    case sampled(seed: UInt64)
  }

  /// Why nothing can be said.
  public enum Undefined: Error, Sendable, Hashable {
    /// No group has a rank.
    case nobodyPlaced
    /// One rater, always drawn again.
    case oneRater
    /// In more than half of the resamples some group lacked marks: so many set aside, of so many.
    case tooFewMarks(setAside: Int, of: Int)
    /// The marks are too great to be summed in machine words.
    case tooGreat
    /// The corrected ranking cannot be told.
    case notCorrected(PeerResult.SeverityFailure)
  }

  /// The share of resamples in which a group holds a rank; nil for a group without a rank.
  public func chance(of group: String, rank: Int) -> Rational? {
    guard let index = groups.firstIndex(of: group) else { return nil }
    guard counts[index].indices.contains(rank - 1) else { return 0 }
    return Rational(counts[index][rank - 1], over: considered)
  }

  /// The share of resamples a group wins, shared firsts split; nil for a group without a rank.
  public func winShare(of group: String) -> Rational? {
    guard let index = groups.firstIndex(of: group) else { return nil }
    return wins[index].divided(by: Rational(considered))
  }
}
