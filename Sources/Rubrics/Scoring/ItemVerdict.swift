/// What became of an item in a talk.
public struct ItemVerdict: Sendable, Hashable {
  /// The item's id.
  public var id: String
  /// How far it was met.
  public var verdict: Verdict
  /// Points earned, in halves, so that half a point is exact.
  public var halfPoints: Int
  /// Points possible, in whole points.
  public var of: Int
  /// Whether the item is critical.
  public var isCritical: Bool
  /// Whether it was critical and tripped: the band is capped.
  public var isTripped: Bool
  /// The steps that prove the verdict, or caused the item to be missed; those and no others, in order.
  public var evidence: [Evidence]
  /// The reason, with numbers.
  public var why: String
}

/// How far an item was met.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// In full.
  case met
  /// Half.
  case partly
  /// Not at all.
  case missed
  /// Left to people in the room.
  case observer
}

/// A step that proves something.
public struct Evidence: Sendable, Hashable {
  /// The script's line, from 1.
  public var step: Int
  /// The words said there; of a tool its id and what was entered; of a wait its seconds.
  public var text: String
}
