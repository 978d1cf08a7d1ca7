/// Lots from a seed, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).
public struct Draws: Sendable {
  private var state: UInt64

  /// The same seed gives the same lots.
  public init(seed: UInt64) { state = seed }

  /// Any of 2⁶⁴.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// From 0 up to below the bound, each as likely (Lemire 2019); 0 for bounds below 1.
  public mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    let range = UInt64(bound)
    var (high, low) = next().multipliedFullWidth(by: range)
    if low < range {
      let threshold = (0 &- range) % range
      while low < threshold { (high, low) = next().multipliedFullWidth(by: range) }
    }
    return Int(high)
  }
}
