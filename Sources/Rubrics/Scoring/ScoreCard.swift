/// The marks of a talk: items, forms, and what they add up to. Integer arithmetic throughout.
public struct ScoreCard: Sendable, Hashable {
  /// The rubric's id.
  public var rubric: String
  /// A verdict for each item of the rubric, in its order.
  public var items: [ItemVerdict]
  /// The forms, field by field.
  public var forms: [FieldVerdict]
  /// The bands, best first.
  public var bands: [Band]
  /// Why the band is capped, beside critical items; empty if it is not.
  public var caps: [String]

  /// Points earned, in halves.
  public var halfPoints: Int { items.reduce(0) { $0.clampedAdding($1.halfPoints) } }

  /// Points possible over the items that have a verdict; those left to observers are not among them.
  public var possible: Int {
    items.reduce(0) { $0.clampedAdding($1.verdict == .observer ? 0 : $1.of) }
  }

  /// 100 · points / possible in tenths, halves rounded up: 871 is shown as 87.1. 0 if nothing can be scored.
  public var scoreTenths: Int {
    guard possible > 0 else { return 0 }
    return (halfPoints * 1000 + possible) / (2 * possible)
  }

  /// The score with its one decimal.
  public var scoreText: String { "\(scoreTenths / 10).\(scoreTenths % 10)" }

  /// Critical items that were tripped.
  public var criticalMisses: [ItemVerdict] { items.filter(\.isTripped) }

  /// Whether something holds the band down at its lowest.
  public var isCapped: Bool { !caps.isEmpty || items.contains(where: \.isTripped) }

  /// The band of the unrounded score, after caps; nil if there are no bands.
  public var band: Band? {
    if isCapped { return bands.last }
    return bands.first { halfPoints * 1000 >= $0.from * 2 * possible && possible > 0 } ?? bands.last
  }
}
