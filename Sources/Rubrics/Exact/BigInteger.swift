/// A whole number of any size: sign and magnitude, words of 64 bits, lowest first.
///
/// Schoolbook arithmetic (Knuth, The Art of Computer Programming 2, 4.3.1): products and quotients cost the
/// product of the lengths. The numbers here have a few words, in a room of two hundred groups a few hundred.
public struct BigInteger: Sendable, Hashable {
  /// Below nought; never set for nought.
  public let isNegative: Bool
  /// No zero at the top; empty for nought.
  let limbs: [UInt]

  init(limbs: [UInt], isNegative: Bool) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  /// From a machine word.
  public init(_ value: Int) { self.init(limbs: [value.magnitude], isNegative: value < 0) }

  /// From a double word.
  public init(_ value: Int128) {
    self.init(
      limbs: [UInt(truncatingIfNeeded: value.magnitude), UInt(truncatingIfNeeded: value.magnitude >> 64)],
      isNegative: value < 0)
  }

  /// Whether it is nought.
  public var isZero: Bool { limbs.isEmpty }

  /// Without its sign.
  public var magnitude: BigInteger { BigInteger(limbs: limbs, isNegative: false) }

  /// As a machine word, where its size fits one.
  public var word: Int? {
    guard limbs.count <= 1, let size = Int(exactly: limbs.first ?? 0) else { return nil }
    return isNegative ? -size : size
  }

  /// Bits of the magnitude; 0 for nought.
  public var bitWidth: Int {
    limbs.last.map { limbs.count * UInt.bitWidth - $0.leadingZeroBitCount } ?? 0
  }

  /// Ten to the power; 1 for powers below 1.
  public static func powerOfTen(_ power: Int) -> BigInteger {
    (0..<max(0, power)).reduce(1) { product, _ in product * 10 }
  }
}

extension BigInteger: ExpressibleByIntegerLiteral, Comparable {
  /// From a literal of a machine word.
  public init(integerLiteral value: Int) { self.init(value) }

  /// By size.
  public static func < (a: BigInteger, b: BigInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = compare(a.limbs, b.limbs)
    return a.isNegative ? order > 0 : order < 0
  }

  /// -1, 0 or 1 as the first is less, equal or greater.
  static func compare(_ a: [UInt], _ b: [UInt]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
    return 0
  }
}

extension BigInteger {
  /// The sum.
  public static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(limbs: sum(a.limbs, b.limbs), isNegative: a.isNegative)
    }
    return compare(a.limbs, b.limbs) >= 0
      ? BigInteger(limbs: difference(a.limbs, b.limbs), isNegative: a.isNegative)
      : BigInteger(limbs: difference(b.limbs, a.limbs), isNegative: b.isNegative)
  }

  /// The number with its sign turned.
  public static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(limbs: a.limbs, isNegative: !a.isNegative)
  }

  /// The difference.
  public static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + -b }

  /// The product.
  public static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    BigInteger(limbs: product(a.limbs, b.limbs), isNegative: a.isNegative != b.isNegative)
  }

  private static func sum(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var long = a.count >= b.count ? a : b
    let short = a.count >= b.count ? b : a
    var carry: UInt = 0
    for index in long.indices {
      if index >= short.count && carry == 0 { break }
      let (one, o1) = long[index].addingReportingOverflow(index < short.count ? short[index] : 0)
      let (two, o2) = one.addingReportingOverflow(carry)
      long[index] = two
      carry = (o1 ? 1 : 0) + (o2 ? 1 : 0)
    }
    if carry > 0 { long.append(carry) }
    return long
  }

  /// The first is not less than the second.
  private static func difference(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var result = a
    var borrow: UInt = 0
    for index in result.indices {
      if index >= b.count && borrow == 0 { break }
      let (one, o1) = result[index].subtractingReportingOverflow(index < b.count ? b[index] : 0)
      let (two, o2) = one.subtractingReportingOverflow(borrow)
      result[index] = two
      borrow = (o1 ? 1 : 0) + (o2 ? 1 : 0)
    }
    return result
  }

  private static func product(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    var result = [UInt](repeating: 0, count: a.count + b.count)
    for i in a.indices {
      var carry: UInt = 0
      for j in b.indices {
        // at most (2⁶⁴-1)² + 2·(2⁶⁴-1) = 2¹²⁸-1
        let (high, low) = a[i].multipliedFullWidth(by: b[j])
        let (one, o1) = low.addingReportingOverflow(result[i + j])
        let (two, o2) = one.addingReportingOverflow(carry)
        result[i + j] = two
        carry = high &+ (o1 ? 1 : 0) &+ (o2 ? 1 : 0)
      }
      result[i + b.count] = carry
    }
    return result
  }
}
