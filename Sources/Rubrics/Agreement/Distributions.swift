import Foundation

/// The normal distribution.
enum Normal {
  /// Below it lie 97.5 %.
  static let quantile975 = 1.959963984540054

  /// The probability of being as far from nought or farther.
  static func twoSided(_ z: Double) -> Double { erfc(z.magnitude / 2.0.squareRoot()) }
}

/// The distribution of χ².
enum ChiSquared {
  /// The probability of as much or more.
  static func above(_ value: Double, _ freedom: Int) -> Double {
    value > 0 ? upperGamma(Double(freedom) / 2, value / 2) : 1
  }

  /// The regularised upper incomplete gamma function Q: a series below, a continued fraction (Lentz) above
  /// the bend.
  private static func upperGamma(_ a: Double, _ x: Double) -> Double {
    let front = exp(a * log(x) - x - lgamma(a))
    if x < a + 1 {
      var (term, sum, n) = (1 / a, 1 / a, a)
      while term > sum * 1e-17 && n < a + 100_000 {
        n += 1
        term *= x / n
        sum += term
      }
      return 1 - front * sum
    }
    return front * ContinuedFraction.value(first: x + 1 - a) { n in (n * (a - n), x + 1 - a + 2 * n) }
  }
}

/// The distribution of F, for degrees of freedom that need not be whole.
enum FDistribution {
  /// The probability of as much or more.
  static func above(_ value: Double, _ d1: Double, _ d2: Double) -> Double {
    value > 0
      ? lowerBeta(d2 / 2, d1 / 2, at: d2 / (d2 + d1 * value), other: d1 * value / (d2 + d1 * value)) : 1
  }

  /// The value below which a share lies: by halving on the scale of logarithms, so accurate at both ends.
  static func quantile(_ share: Double, _ d1: Double, _ d2: Double) -> Double {
    var (low, high) = (-200.0, 200.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if above(exp(middle), d1, d2) > 1 - share { low = middle } else { high = middle }
    }
    return exp((low + high) / 2)
  }

  /// The regularised incomplete beta function at x, given with 1 - x, which may be too small for the
  /// difference.
  private static func lowerBeta(_ a: Double, _ b: Double, at x: Double, other y: Double) -> Double {
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - lowerBeta(b, a, at: y, other: x) }
    let front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(y)) / a
    return front
      * ContinuedFraction.value(first: 1) { n in
        let m = (n / 2).rounded(.down)
        let even = n.truncatingRemainder(dividingBy: 2) == 0
        let term =
          even
          ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
          : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        return (term, 1)
      }
  }
}

/// 1 / (b₀ + a₁ / (b₁ + a₂ / (b₂ + …))) by the modified method of Lentz (Thompson and Barnett 1986).
private enum ContinuedFraction {
  static func value(first: Double, _ next: (Double) -> (a: Double, b: Double)) -> Double {
    let tiny = 1e-300
    var f = first == 0 ? tiny : first
    var (c, d) = (f, 0.0)
    for n in 1..<20_000 {
      let (a, b) = next(Double(n))
      d = b + a * d
      c = b + a / c
      if d == 0 { d = tiny }
      if c == 0 { c = tiny }
      d = 1 / d
      let step = c * d
      f *= step
      if (step - 1).magnitude < 1e-16 { break }
    }
    return 1 / f
  }
}

extension SignificanceTest {
  static func normal(_ z: Double) -> SignificanceTest {
    SignificanceTest(.z, statistic: z, p: Normal.twoSided(z))
  }

  static func chiSquared(_ value: Double, _ freedom: Int) -> SignificanceTest {
    SignificanceTest(.chiSquared(freedom), statistic: value, p: ChiSquared.above(value, freedom))
  }

  /// F of a value with its degrees of freedom, above and below; at least 1.
  public static func f(_ value: Double, _ d1: Int, _ d2: Int) -> SignificanceTest {
    let (d1, d2) = (max(1, d1), max(1, d2))
    return SignificanceTest(
      .f(d1, d2), statistic: value, p: FDistribution.above(value, Double(d1), Double(d2)))
  }
}
