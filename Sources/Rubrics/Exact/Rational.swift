/// An exact fraction of any size: marks, weights and results, so that a rank never hangs on rounding.
///
/// Kept in lowest terms with a positive denominator. Fractions of machine words are added and multiplied as
/// such; what no longer fits goes on in ``BigInteger``, so nothing overflows.
public struct Rational: Sendable, Hashable {
  private enum Form: Sendable, Hashable {
    case small(Int, Int)
    case large(BigInteger, BigInteger)
  }

  private let form: Form

  private init(form: Form) { self.form = form }

  /// A whole number.
  public init(_ value: Int) { self.init(BigInteger(value)) }

  /// A whole number of any size.
  public init(_ value: BigInteger) { self.init(lowest: value, 1) }

  /// A fraction; nil over nought.
  public init?(_ numerator: Int, over denominator: Int) {
    self.init(BigInteger(numerator), over: BigInteger(denominator))
  }

  /// A fraction of any size; nil over nought.
  public init?(_ numerator: BigInteger, over denominator: BigInteger) {
    guard !denominator.isZero else { return nil }
    let common = BigInteger.greatestCommonDivisor(numerator, denominator)
    let sign: BigInteger = denominator.isNegative ? -1 : 1
    self.init(
      lowest: (numerator * sign).quotient(exactlyBy: common),
      denominator.magnitude.quotient(exactlyBy: common))
  }

  /// In lowest terms already, denominator positive.
  private init(lowest numerator: BigInteger, _ denominator: BigInteger) {
    if let n = numerator.word, let d = denominator.word {
      form = .small(n, d)
    } else {
      form = .large(numerator, denominator)
    }
  }

  /// A fraction of words, denominator not nought; nil if it cannot be told without overflow.
  private init?(words numerator: Int, _ denominator: Int) {
    let common = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    guard let divisor = Int(exactly: common), divisor > 0, numerator != .min, denominator > 0 else {
      return nil
    }
    form = .small(numerator / divisor, denominator / divisor)
  }

  private static func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// Above the line.
  public var numerator: BigInteger {
    switch form {
    case .small(let n, _): BigInteger(n)
    case .large(let n, _): n
    }
  }

  /// Below the line, always positive.
  public var denominator: BigInteger {
    switch form {
    case .small(_, let d): BigInteger(d)
    case .large(_, let d): d
    }
  }

  /// Above and below the line where both are machine words.
  public var words: (numerator: Int, denominator: Int)? {
    if case .small(let n, let d) = form { (n, d) } else { nil }
  }

  /// The nearest floating-point number; for display and statistics, never for verdicts.
  public var double: Double {
    switch form {
    case .small(let n, let d) where n.magnitude < 1 << 53 && d < 1 << 53: Double(n) / Double(d)
    default: BigInteger.ratio(numerator, denominator)
    }
  }
}

extension Rational: AdditiveArithmetic {
  /// Nought.
  public static let zero = Rational(0)

  /// The sum.
  public static func + (a: Rational, b: Rational) -> Rational {
    if case .small(let an, let ad) = a.form, case .small(let bn, let bd) = b.form {
      let common = Int(truncatingIfNeeded: greatestCommonDivisor(ad.magnitude, bd.magnitude))
      let (x, o1) = an.multipliedReportingOverflow(by: bd / common)
      let (y, o2) = bn.multipliedReportingOverflow(by: ad / common)
      let (d, o3) = (ad / common).multipliedReportingOverflow(by: bd)
      let (n, o4) = x.addingReportingOverflow(y)
      if !o1, !o2, !o3, !o4, let sum = Rational(words: n, d) { return sum }
    }
    let n = a.numerator * b.denominator + b.numerator * a.denominator
    return Rational(n, over: a.denominator * b.denominator) ?? 0
  }

  /// The number with its sign turned.
  public static prefix func - (a: Rational) -> Rational {
    switch a.form {
    case .small(let n, let d): Rational(form: .small(-n, d))
    case .large(let n, let d): Rational(lowest: -n, d)
    }
  }

  /// The difference.
  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  /// The product.
  public static func * (a: Rational, b: Rational) -> Rational {
    if case .small(let an, let ad) = a.form, case .small(let bn, let bd) = b.form {
      let (n, o1) = an.multipliedReportingOverflow(by: bn)
      let (d, o2) = ad.multipliedReportingOverflow(by: bd)
      if !o1, !o2, let product = Rational(words: n, d) { return product }
    }
    return Rational(a.numerator * b.numerator, over: a.denominator * b.denominator) ?? 0
  }

  /// The quotient; nil by nought.
  public func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(other.denominator, over: other.numerator) else { return nil }
    return self * inverse
  }

}

extension Rational: Comparable, ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// By size, exactly.
  public static func < (a: Rational, b: Rational) -> Bool {
    if case .small(let an, let ad) = a.form, case .small(let bn, let bd) = b.form {
      return Int128(an) * Int128(bd) < Int128(bn) * Int128(ad)
    }
    return a.numerator * b.denominator < b.numerator * a.denominator
  }

  /// Without its sign.
  public var magnitude: Rational { self < 0 ? -self : self }
}
