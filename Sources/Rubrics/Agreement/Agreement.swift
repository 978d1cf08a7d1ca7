/// How far raters agree: the coefficients of the trade, each with what it rests on.
///
/// Pure. Counts are whole numbers, so the order of raters changes no digit; what cannot be told is undefined,
/// with the reason. All take O(ratings + levels²) unless they say otherwise.
public enum Agreement {}

/// How an interval is drawn by lot.
public struct Resampling: Sendable, Hashable {
  /// How many resamples, at least 1, at most a million.
  public var count: Int
  /// What the lots are drawn from; the same seed gives the same interval on every machine.
  public var seed: UInt64
  /// How sure the interval shall be, as a share strictly between 0 and 1.
  public var confidence: Double

  /// A thousand resamples for 95 %, unless said otherwise.
  public init(count: Int = 1_000, seed: UInt64 = 1, confidence: Double = 0.95) {
    self.count = min(max(count, 1), 1_000_000)
    self.seed = seed
    self.confidence = confidence > 0 && confidence < 1 ? confidence : 0.95
  }
}
