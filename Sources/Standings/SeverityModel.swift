import Rubrics

/// How severe each rater is on one criterion: mark = level + group + rater, by least squares on what was
/// marked.
///
/// Group effects sum to nought over the groups marked, rater effects over the raters. A rater's effect is
/// positive if they give more than others would to the same groups: lenient; negative is severe. (Two-way
/// additive model; with all marks there, an effect is the rater's mean less the mean of all.)
public struct SeverityModel: Sendable, Hashable {
  /// The mean level: of groups as marked by raters of no severity.
  public var level: Rational
  /// By rater's id.
  public var raters: [String: Rational]
  /// By group.
  public var groups: [String: Rational]
  /// Marks beyond those needed to determine the model; at 0 it fits whatever was marked and proves nothing.
  public var freedom: Int
  /// The standard deviation of what the model leaves unexplained, in marks; nil at no ``freedom``.
  public var noise: Double?
  /// Whether raters differ by more than chance would have it (F of the rater effects, groups taken into
  /// account). Where they do not, the correction takes off noise, and the plain ranking is the surer one. Nil
  /// at no ``freedom``, for one rater, and where the model leaves nothing unexplained.
  public var test: SignificanceTest?
  /// False where the exact fractions are too long to carry on (beyond 256 bits) and were rounded to 30
  /// decimals.
  public var isExact: Bool

  /// Why severities cannot be told.
  public enum Undefined: Error, Sendable, Hashable {
    /// Nobody marked anything.
    case noMarks
    /// Raters and groups fall into parts that no mark connects, so that nobody can say whether the raters of
    /// one part are more severe or its groups worse.
    case notConnected([Component])
    /// The marks have more decimals than can be carried.
    case tooFine
  }

  /// Raters and groups that marks connect.
  public struct Component: Sendable, Hashable {
    /// In the order of ``PeerMarks/raters``.
    public var raters: [String]
    /// In the order of ``PeerMarks/groups``; empty never.
    public var groups: [String]
  }
}
