import Rubrics

/// What a round of peer sheets comes to: both rankings side by side, and which counts.
public struct PeerResult: Sendable {
  /// The marks it was made from.
  public let marks: PeerMarks
  /// Values for ``TieRule/outside(_:)`` by rule id and group.
  public let outside: [String: [String: Rational]]
  /// From the marks as given.
  public let plain: Ranking
  /// From the marks less each rater's severity; or the reason, by criterion, why that cannot be told.
  public let corrected: Result<Ranking, SeverityFailure>
  /// By criterion id, for all criteria with marks.
  public let severity: [String: Result<SeverityModel, SeverityModel.Undefined>]

  /// Why there is no corrected ranking: for each criterion that counts (or decides ties) and has no model.
  public struct SeverityFailure: Error, Sendable, Hashable {
    /// The first such criterion in the scheme's order.
    public var criterion: String
    /// Why.
    public var reason: SeverityModel.Undefined
  }

  /// The ranking that counts: what the scheme says, but the plain one where the corrected one cannot be told.
  public var counting: Ranking {
    marks.scheme.counts == .corrected ? (try? corrected.get()) ?? plain : plain
  }

  /// Groups whose rank is not the same in both, in the order of the groups; empty if there is only one
  /// ranking.
  public var differing: [String] {
    guard let corrected = try? corrected.get() else { return [] }
    return marks.groups.filter { plain.rank(of: $0) != corrected.rank(of: $0) }
  }
}
