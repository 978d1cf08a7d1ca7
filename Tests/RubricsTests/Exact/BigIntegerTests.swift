import Rubrics
import Testing

/// Words that carries and borrows stumble over, and others.
private func awkward(_ draws: inout Draws, words: Int) -> BigInteger {
  let base = BigInteger(1 << 62) * 4
  let size = (0..<draws.below(words + 1)).reduce(0 as BigInteger) { number, _ in
    let word: BigInteger =
      switch draws.below(5) {
      case 0: 0
      case 1: base - 1
      case 2: BigInteger(1 << 62) * 2
      case 3: BigInteger(draws.below(3))
      default: BigInteger(draws.below(.max)) * 2 + 1
      }
    return number * base + word
  }
  return draws.below(2) == 0 ? size : -size
}

@Suite("Whole numbers of any size") struct BigIntegerTests {
  @Test(
    "Division gives what multiplication took, and leaves less than the divisor",
    arguments: 0..<100 as Range<UInt64>)
  func division(_ seed: UInt64) throws {
    var draws = Draws(seed: seed)
    for _ in 0..<20 {
      let (a, b) = (awkward(&draws, words: 9), awkward(&draws, words: 5))
      guard let (quotient, remainder) = a.divided(by: b) else {
        #expect(b.isZero)
        continue
      }
      #expect(quotient * b + remainder == a)
      #expect(remainder.magnitude < b.magnitude)
      #expect(remainder.isZero || remainder.isNegative == a.isNegative)
      let (exact, nothing) = try #require((a * b).divided(by: b))
      #expect(exact == a && nothing.isZero)
    }
  }

  @Test("Sums, products and order keep the laws", arguments: 0..<200 as Range<UInt64>)
  func laws(_ seed: UInt64) {
    var draws = Draws(seed: seed)
    let (a, b, c) = (awkward(&draws, words: 6), awkward(&draws, words: 6), awkward(&draws, words: 3))
    #expect(a + b - b == a && a - a == 0)
    #expect((a + b) * c == a * c + b * c)
    #expect((a < b) == (a - b).isNegative)
    let common = BigInteger.greatestCommonDivisor(a * c, b * c)
    #expect(c.isZero || common.divided(by: c)?.remainder == 0)
    #expect(BigInteger.greatestCommonDivisor(a, 0) == a.magnitude)
  }

  @Test(
    "Digits as printed",
    arguments: [
      (BigInteger(0), "0"), (BigInteger(-7), "-7"), (BigInteger(Int.min), "-9223372036854775808"),
      (BigInteger.powerOfTen(18), "1000000000000000000"),
      (BigInteger.powerOfTen(36) + 5, "1000000000000000000000000000000000005"),
      (
        (0..<200).reduce(BigInteger(1)) { product, _ in product * 2 },
        "1606938044258990275541962092341162602522202993782792835301376"
      ),
    ])
  func digits(_ number: BigInteger, _ text: String) { #expect(number.description == text) }

  @Test("What fits a machine word is one again", arguments: [0, 1, -1, Int.max, Int.min + 1, 1 << 40])
  func words(_ value: Int) {
    #expect(BigInteger(value).word == value)
    #expect(
      (BigInteger(value) * BigInteger.powerOfTen(30)).divided(by: .powerOfTen(30))?.quotient.word == value)
    #expect(BigInteger(Int128(value)) == BigInteger(value))
  }

  @Test("What does not fit is none")
  func noWord() {
    #expect((BigInteger(Int.max) + 1).word == nil)
    #expect(BigInteger(Int128.min).description == "-170141183460469231731687303715884105728")
    #expect((5 as BigInteger).divided(by: 0) == nil)
  }
}
