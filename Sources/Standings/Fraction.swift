import Rubrics

/// A fraction in double words, for totals of resamples: exact, unless panels are of so many different sizes
/// that no common denominator fits; then to 2⁻⁴⁰ of a mark's unit.
struct Fraction {
  private var numerator: Int128
  private var denominator: Int128

  init(_ numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Adds a fraction over a positive count.
  mutating func add(_ other: Int128, over count: Int) {
    if denominator == Int128(count) {
      numerator += other
      return
    }
    if denominator <= 1 << 40, let common = Self.common(Int(denominator), count) {
      numerator = numerator * Int128(common / Int(denominator)) + other * Int128(common / count)
      denominator = Int128(common)
    } else {
      let fine: Int128 = 1 << 40
      let mine = Self.rounded(numerator, times: fine, over: denominator)
      numerator = mine + Self.rounded(other, times: fine, over: Int128(count))
      denominator = fine
    }
  }

  /// Rounds to the nearest multiple of a unit, halves away from nought.
  mutating func round(to unit: Int) {
    numerator = Self.rounded(numerator, times: 1, over: denominator * Int128(unit))
    denominator = 1
  }

  /// The least common multiple; nil beyond 2⁴⁰.
  private static func common(_ a: Int, _ b: Int) -> Int? {
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    let common = (a / max(1, x)).multipliedReportingOverflow(by: b)
    return common.overflow || common.partialValue > 1 << 40 ? nil : common.partialValue
  }

  private static func rounded(_ value: Int128, times factor: Int128, over denominator: Int128) -> Int128 {
    let (whole, rest) = value.quotientAndRemainder(dividingBy: denominator)
    let doubled = rest * factor * 2
    let half = doubled >= 0 ? denominator : -denominator
    return whole * factor + (doubled + half) / (2 * denominator)
  }

  /// Positive if it is greater; by cross-multiplication, of any size.
  func compared(with other: Fraction) -> Int {
    if denominator == other.denominator {
      return numerator == other.numerator ? 0 : numerator < other.numerator ? -1 : 1
    }
    let (a, overflowA) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (b, overflowB) = other.numerator.multipliedReportingOverflow(by: denominator)
    if !overflowA, !overflowB { return a == b ? 0 : a < b ? -1 : 1 }
    let x = BigInteger(numerator) * BigInteger(other.denominator)
    let y = BigInteger(other.numerator) * BigInteger(denominator)
    return x == y ? 0 : x < y ? -1 : 1
  }
}
