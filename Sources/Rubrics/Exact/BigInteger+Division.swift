extension BigInteger {
  /// Quotient towards nought, and what remains with the sign of what was divided; nil by nought.
  public func divided(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger)? {
    guard !divisor.isZero else { return nil }
    let (quotient, remainder) = Self.divide(limbs, by: divisor.limbs)
    return (
      BigInteger(limbs: quotient, isNegative: isNegative != divisor.isNegative),
      BigInteger(limbs: remainder, isNegative: isNegative)
    )
  }

  /// The remainder from 0 up to below the modulus; itself where the modulus is not positive.
  public func modulo(_ modulus: BigInteger) -> BigInteger {
    guard !modulus.isNegative, let remainder = divided(by: modulus)?.remainder else { return self }
    return remainder.isNegative ? remainder + modulus : remainder
  }

  /// The quotient where nothing remains; itself where the divisor is 1 or nought.
  func quotient(exactlyBy divisor: BigInteger) -> BigInteger {
    divisor == 1 ? self : divided(by: divisor)?.quotient ?? self
  }

  /// The greatest that divides both; the other's magnitude if one is nought.
  public static func greatestCommonDivisor(_ a: BigInteger, _ b: BigInteger) -> BigInteger {
    var (a, b) = (a.magnitude, b.magnitude)
    while let (_, remainder) = a.divided(by: b) {
      if let x = b.word, let y = remainder.word { return BigInteger(words(x, y)) }
      (a, b) = (b, remainder)
    }
    return a
  }

  private static func words(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// Knuth's algorithm D; the divisor has no zero at its top and is not empty.
  private static func divide(_ dividend: [UInt], by divisor: [UInt]) -> (quotient: [UInt], remainder: [UInt])
  {
    guard compare(dividend, divisor) >= 0 else { return ([], dividend) }
    if divisor.count == 1 { return divide(dividend, byWord: divisor[0]) }
    let shift = divisor[divisor.count - 1].leadingZeroBitCount
    let v = shifted(divisor, by: shift)
    var u = shifted(dividend, by: shift)
    if u.count == dividend.count { u.append(0) }
    let n = divisor.count
    var quotient = [UInt](repeating: 0, count: u.count - n)
    let (top, next) = (v[n - 1], v[n - 2])
    for j in quotient.indices.reversed() {
      var digit = estimate(u[j + n], u[j + n - 1], u[j + n - 2], top, next)
      if subtract(v, times: digit, from: &u, at: j) {
        digit -= 1
        addBack(v, to: &u, at: j)
      }
      quotient[j] = digit
    }
    return (quotient, unshifted(Array(u[..<n]), by: shift))
  }

  /// A digit of the quotient from the three top words: right, or one too great.
  private static func estimate(_ u2: UInt, _ u1: UInt, _ u0: UInt, _ top: UInt, _ next: UInt) -> UInt {
    var (digit, rest): (UInt, UInt)
    if u2 >= top {
      let (sum, overflow) = u1.addingReportingOverflow(top)
      if overflow { return .max }
      (digit, rest) = (.max, sum)
    } else {
      (digit, rest) = top.dividingFullWidth((u2, u1))
    }
    while true {
      let (high, low) = digit.multipliedFullWidth(by: next)
      guard high > rest || (high == rest && low > u0) else { return digit }
      digit -= 1
      let (sum, overflow) = rest.addingReportingOverflow(top)
      if overflow { return digit }
      rest = sum
    }
  }

  /// Whether more was taken than there was.
  private static func subtract(_ v: [UInt], times digit: UInt, from u: inout [UInt], at j: Int) -> Bool {
    var (carry, borrow): (UInt, UInt) = (0, 0)
    for i in v.indices {
      let (high, low) = digit.multipliedFullWidth(by: v[i])
      let (product, o1) = low.addingReportingOverflow(carry)
      carry = high &+ (o1 ? 1 : 0)
      let (one, o2) = u[j + i].subtractingReportingOverflow(product)
      let (two, o3) = one.subtractingReportingOverflow(borrow)
      u[j + i] = two
      borrow = (o2 ? 1 : 0) + (o3 ? 1 : 0)
    }
    let (one, o1) = u[j + v.count].subtractingReportingOverflow(carry)
    let (two, o2) = one.subtractingReportingOverflow(borrow)
    u[j + v.count] = two
    return o1 || o2
  }

  private static func addBack(_ v: [UInt], to u: inout [UInt], at j: Int) {
    var carry: UInt = 0
    for i in v.indices {
      let (one, o1) = u[j + i].addingReportingOverflow(v[i])
      let (two, o2) = one.addingReportingOverflow(carry)
      u[j + i] = two
      carry = (o1 ? 1 : 0) + (o2 ? 1 : 0)
    }
    u[j + v.count] = u[j + v.count] &+ carry
  }

  private static func divide(_ dividend: [UInt], byWord divisor: UInt) -> (
    quotient: [UInt], remainder: [UInt]
  ) {
    var quotient = dividend
    var rest: UInt = 0
    for index in quotient.indices.reversed() {
      (quotient[index], rest) = divisor.dividingFullWidth((rest, quotient[index]))
    }
    return (quotient, rest == 0 ? [] : [rest])
  }

  /// By less than a word's bits to the left; one word longer if something was pushed out.
  private static func shifted(_ limbs: [UInt], by bits: Int) -> [UInt] {
    guard bits > 0 else { return limbs }
    var result = limbs.map { $0 << UInt(bits) }
    for index in limbs.indices.dropFirst() { result[index] |= limbs[index - 1] >> UInt(UInt.bitWidth - bits) }
    let top = (limbs.last ?? 0) >> UInt(UInt.bitWidth - bits)
    return top == 0 ? result : result + [top]
  }

  private static func unshifted(_ limbs: [UInt], by bits: Int) -> [UInt] {
    guard bits > 0 else { return limbs }
    var result = limbs.map { $0 >> UInt(bits) }
    for index in limbs.indices.dropLast() { result[index] |= limbs[index + 1] << UInt(UInt.bitWidth - bits) }
    return result
  }
}

extension BigInteger {
  /// The nearest floating-point number to a fraction; ±infinity if it is too great, not a number over nought.
  static func ratio(_ numerator: BigInteger, _ denominator: BigInteger) -> Double {
    // 66 bits of quotient or more, the lowest of them set if anything remains: rounded once, on conversion
    let power = numerator.bitWidth - denominator.bitWidth - 66
    let up = power < 0 ? numerator.magnitude * powerOfTwo(-power) : numerator.magnitude
    let down = power > 0 ? denominator.magnitude * powerOfTwo(power) : denominator.magnitude
    guard let (quotient, remainder) = up.divided(by: down) else { return .nan }
    var bits = UInt128(quotient.limbs.first ?? 0) | UInt128(quotient.limbs.dropFirst().first ?? 0) << 64
    if !remainder.isZero { bits |= 1 }
    let size = Double(sign: .plus, exponent: power, significand: Double(bits))
    return numerator.isNegative != denominator.isNegative ? -size : size
  }

  private static func powerOfTwo(_ power: Int) -> BigInteger {
    let (words, bits) = power.quotientAndRemainder(dividingBy: UInt.bitWidth)
    return BigInteger(limbs: [UInt](repeating: 0, count: words) + [1 << UInt(bits)], isNegative: false)
  }
}

extension BigInteger: CustomStringConvertible {
  /// In decimal digits.
  public var description: String {
    let step: UInt = 1_000_000_000_000_000_000
    var parts: [String] = []
    var rest = limbs
    while !rest.isEmpty {
      let (quotient, remainder) = Self.divide(rest, byWord: step)
      parts.append("\(remainder.first ?? 0)")
      rest = quotient.last == 0 ? quotient.dropLast() : quotient
    }
    let padded = parts.dropLast().map { String(repeating: "0", count: 18 - $0.utf8.count) + $0 }
    return (isNegative ? "-" : "") + (parts.last ?? "0") + padded.reversed().joined()
  }
}
