extension Rational {
  /// Reads `8`, `-3`, `7.5`; nil for anything else, and for more than 40 characters.
  public init?(decimal text: some StringProtocol) {
    var digits = Array(text.utf8)
    guard digits.count <= 40 else { return nil }
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts.contains(where: \.isEmpty) else { return nil }
    var (numerator, denominator): (BigInteger, BigInteger) = (0, 1)
    for (index, part) in parts.enumerated() {
      for digit in part {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
        numerator = numerator * 10 + BigInteger(Int(digit - UInt8(ascii: "0")))
        if index == 1 { denominator = denominator * 10 }
      }
    }
    self.init(isNegative ? -numerator : numerator, over: denominator)
  }

  /// Rounded to so many decimals (0…60), halves away from nought, as in 四舍五入.
  public func rounded(decimals: Int) -> Rational {
    let scale = BigInteger.powerOfTen(min(max(decimals, 0), 60))
    return Rational(scaled(by: scale), over: scale) ?? self
  }

  /// With exactly so many decimals (0…60), halves away from nought; a result of nought has no sign.
  public func text(decimals: Int) -> String {
    let decimals = min(max(decimals, 0), 60)
    let value = scaled(by: .powerOfTen(decimals))
    var digits = value.magnitude.description
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    let sign = value.isNegative ? "-" : ""
    return decimals == 0 ? sign + digits : sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  /// The nearest whole number to so many times this, halves away from nought.
  private func scaled(by scale: BigInteger) -> BigInteger {
    let doubled = numerator.magnitude * scale * 2 + denominator
    let rounded = doubled.divided(by: denominator * 2)?.quotient ?? 0
    return numerator.isNegative ? -rounded : rounded
  }
}

extension Rational: CustomStringConvertible {
  /// `7`, `-3/2`.
  public var description: String {
    denominator == 1 ? numerator.description : "\(numerator)/\(denominator)"
  }
}
