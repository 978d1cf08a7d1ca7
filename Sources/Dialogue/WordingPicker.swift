import Scenarios

/// Chooses among wordings by the seed. Nothing but words ever depends on it.
public struct WordingPicker: Sendable, Hashable {
  /// Equal seeds choose equal wordings.
  public var seed: UInt64

  /// A picker that always chooses alike for one seed.
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// The wording's index in the set, or nil if the set is empty.
  ///
  /// Wordings for the mood come first, then those for every mood; one already used comes again only when all
  /// that fit are used, the one used longest ago first.
  public func pick(from set: LineSet, band: String, used: [Int], speakable: (Wording) -> Bool) -> Int? {
    let candidates = set.wordings.indices.filter { speakable(set.wordings[$0]) }
    let fitting = candidates.filter { set.wordings[$0].bands.contains(band) }
    let plain = candidates.filter { set.wordings[$0].bands.isEmpty }
    let fresh = [fitting, plain].lazy.map { $0.filter { !used.contains($0) } }.first { !$0.isEmpty }
    if let fresh {
      return fresh[draw(upTo: fresh.count, for: set.id, turn: used.count)]
    }
    let suitable = fitting + plain
    let left = suitable.isEmpty ? candidates : suitable
    return left.min { (used.lastIndex(of: $0) ?? -1) < (used.lastIndex(of: $1) ?? -1) }
  }

  /// A number from 0 up to but not including `count`, which must be above 0.
  func draw(upTo count: Int, for name: String, turn: Int) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mixed = splitMix(seed ^ splitMix(hash &+ UInt64(truncatingIfNeeded: turn)))
    return Int(mixed % UInt64(max(count, 1)))
  }

  /// One step of SplitMix64 (Steele, Lea, Flood 2014).
  private func splitMix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
