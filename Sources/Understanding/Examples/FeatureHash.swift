/// FNV-1a over 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv), the same on every machine.
struct FeatureHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ number: UInt32) {
    value = (value ^ UInt64(number & 0xFFFF)) &* 0x100_0000_01B3
    value = (value ^ UInt64(number >> 16)) &* 0x100_0000_01B3
  }

  @inline(__always)
  mutating func add(_ number: UInt64) {
    add(UInt32(truncatingIfNeeded: number))
    add(UInt32(truncatingIfNeeded: number >> 32))
  }
}
