import Rubrics
@testable import Standings
import Testing

@Suite("Totals of resamples") struct FractionTests {
  @Test("Sums over the sizes of panels are exact", arguments: 0..<100 as Range<UInt64>)
  func exact(_ seed: UInt64) {
    var draws = Draws(seed: seed)
    func sum() -> (Fraction, Rational) {
      var (fraction, exact) = (Fraction(0, over: 1), Rational(0))
      for _ in 0..<6 {
        let (sum, count) = (draws.below(400) - 100, 1 + draws.below(40))
        fraction.add(Int128(sum), over: count)
        exact = exact + (Rational(sum, over: count) ?? 0)
      }
      return (fraction, exact)
    }
    let ((a, x), (b, y)) = (sum(), sum())
    #expect(a.compared(with: b) == (x == y ? 0 : x < y ? -1 : 1) && a.compared(with: a) == 0)
    #expect(a.compared(with: b) == -b.compared(with: a))
  }

  @Test("Sizes without a common denominator are taken to a trillionth", arguments: 0..<60 as Range<UInt64>)
  func long(_ seed: UInt64) {
    var draws = Draws(seed: seed)
    let sizes = [99_991, 99_989, 99_971, 99_961, 99_929]
    var (fraction, exact) = (Fraction(0, over: 1), Rational(0))
    for size in sizes {
      let sum = draws.below(2_000_000) - 1_000_000
      fraction.add(Int128(sum), over: size)
      exact = exact + (Rational(sum, over: size) ?? 0)
    }
    for difference in [-1, 1] {
      let near = exact + (Rational(difference, over: 100_000_000_000) ?? 0)
      guard let bound = near.rounded(decimals: 15).words else { continue }
      let other = Fraction(Int128(bound.numerator), over: Int128(bound.denominator))
      #expect(fraction.compared(with: other) == -difference)
    }
  }

  @Test(
    "Rounded to the nearest, halves away from nought",
    arguments: [
      (7, 2, 1, 4), (-7, 2, 1, -4), (7, 2, 10, 0), (149, 10, 5, 3), (-124, 10, 5, -2), (125, 10, 5, 3),
    ])
  func rounding(_ numerator: Int, _ denominator: Int, _ unit: Int, _ expected: Int) {
    var fraction = Fraction(Int128(numerator), over: Int128(denominator))
    fraction.round(to: unit)
    #expect(fraction.compared(with: Fraction(Int128(expected), over: 1)) == 0)
  }
}
