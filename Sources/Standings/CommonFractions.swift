import Rubrics

/// Fractions found again from their residues, all over one denominator (Wang 1981).
struct CommonFractions {
  /// Above the line.
  private(set) var numerators: [BigInteger] = []
  /// Below it, for all.
  private(set) var denominator: BigInteger = 1

  /// The modulus must be more than twice the product of the greatest denominator and of the bound on what a
  /// numerator over the common denominator can be.
  init(_ residues: [BigInteger], modulus: BigInteger, bound: BigInteger) {
    for residue in residues {
      var value = (residue * denominator).modulo(modulus)
      if value + value > modulus { value = value - modulus }
      if value.magnitude <= bound {
        numerators.append(value)
        continue
      }
      let (numerator, factor) = Self.fraction(value.modulo(modulus), modulus, bound)
      numerators = numerators.map { $0 * factor } + [numerator]
      denominator = denominator * factor
    }
  }

  /// Euclid's algorithm, stopped where the remainder is no greater than the bound.
  private static func fraction(
    _ residue: BigInteger, _ modulus: BigInteger, _ bound: BigInteger
  ) -> (numerator: BigInteger, denominator: BigInteger) {
    var (a, b) = (modulus, residue)
    var (s, t): (BigInteger, BigInteger) = (0, 1)
    while b > bound, let (quotient, remainder) = a.divided(by: b) {
      (a, b) = (b, remainder)
      (s, t) = (t, s - quotient * t)
    }
    return t.isNegative ? (-b, -t) : (b, t)
  }
}
