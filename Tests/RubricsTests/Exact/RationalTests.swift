import Rubrics
import Testing

private func fraction(_ draws: inout Draws) -> Rational {
  let sizes = [4, 100, 1 << 31, Int.max]
  let numerator = draws.below(sizes[draws.below(4)])
  let denominator = 1 + draws.below(sizes[draws.below(4)] - 1)
  return Rational(draws.below(2) == 0 ? numerator : -numerator, over: denominator) ?? 0
}

@Suite("Exact fractions") struct RationalTests {
  @Test("The laws hold within machine words and beyond them", arguments: 0..<300 as Range<UInt64>)
  func laws(_ seed: UInt64) {
    var draws = Draws(seed: seed)
    let (a, b, c) = (fraction(&draws), fraction(&draws), fraction(&draws))
    #expect(a + b - b == a && (a + b) + c == a + (b + c) && a * b == b * a)
    #expect((a + b) * c == a * c + b * c)
    #expect((a < b) == (a - b < 0) && (a < b) != (a >= b))
    #expect(b == 0 || (a * b).divided(by: b) == a)
    #expect(Set([a + b - b, a, a * c + b * c - b * c]).contains(a))
    #expect((a * b * c).hashValue == (c * b * a).hashValue)
    #expect(!(a * b * c).denominator.isNegative)
  }

  @Test(
    "Read as written",
    arguments: [
      ("8", "8"), ("-3", "-3"), ("+2.50", "5/2"), ("7.0", "7"), ("0.1", "1/10"), ("-0", "0"),
      ("12345678901234567890.5", "24691357802469135781/2"),
    ])
  func reading(_ text: String, _ value: String) { #expect(Rational(decimal: text)?.description == value) }

  @Test(
    "Anything else is no number",
    arguments: [
      "", " 8", "8.", ".5", "1e3", "--1", "8.5.1", "八", "８", "1/2", "nan", "0x1", "-",
      String(repeating: "9", count: 41),
    ])
  func refused(_ text: String) { #expect(Rational(decimal: text) == nil) }

  @Test(
    "Rounded halves away from nought",
    arguments: [
      ("8.345", 2, "8.35"), ("-8.345", 2, "-8.35"), ("8.3449999", 2, "8.34"), ("0.5", 0, "1"),
      ("-0.5", 0, "-1"),
      ("-0.004", 2, "0.00"), ("7", 3, "7.000"), ("0.05", 1, "0.1"), ("99.995", 2, "100.00"), ("1.5", -4, "2"),
    ])
  func rounding(_ text: String, _ decimals: Int, _ shown: String) throws {
    let value = try #require(Rational(decimal: text))
    #expect(value.text(decimals: decimals) == shown)
    #expect(value.rounded(decimals: decimals).text(decimals: decimals) == shown)
  }

  @Test("Thirds are told from their decimals, and no fraction stands over nought")
  func thirds() throws {
    let third = try #require(Rational(1, over: 3))
    #expect(third + third + third == 1)
    #expect(third.text(decimals: 12) == "0.333333333333" && third.rounded(decimals: 12) < third)
    #expect(Rational(1, over: 0) == nil && third.divided(by: 0) == nil)
    #expect(
      Rational(Int.min, over: Int.min) == 1
        && Rational(Int.min, over: -1)?.description == "9223372036854775808")
  }

  @Test(
    "The nearest floating-point number is the same whatever the fraction's length",
    arguments: 0..<200 as Range<UInt64>)
  func doubles(_ seed: UInt64) throws {
    var draws = Draws(seed: seed)
    let (n, d) = (draws.below(1 << 53), 1 + draws.below(1 << 50))
    let value = try #require(Rational(n, over: d))
    #expect(value.double == Double(n) / Double(d))
    // made longer than machine words by what changes nothing in 53 bits
    let tiny = try #require(Rational(1, over: BigInteger.powerOfTen(60)))
    let longer = value + tiny
    #expect(longer.words == nil && longer != value)
    #expect((longer.double - value.double).magnitude <= value.double.ulp)
  }
}

extension Rational {
  fileprivate init?(_ numerator: Int, over denominator: BigInteger) {
    self.init(BigInteger(numerator), over: denominator)
  }
}
