/// A number exactly as it stands in the file; what it is worth is worked out when asked for, without rounding.
public struct JSONNumber: Hashable, Sendable {
  /// The characters of the file, e.g. `1.50` or `3e2`. Two numbers are equal if these are.
  public let text: String

  /// Nil unless the whole text is a number by RFC 8259, section 6.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard Self.end(in: bytes, from: 0, to: bytes.count) == bytes.count else { return nil }
    self.text = text
  }

  /// For text that is already known to be a number.
  init(known text: String) {
    self.text = text
  }

  /// The whole number it is, also written `1e3` or `1.0`; nil if it has a fraction or is no `Int`.
  public var asInt: Int? { scaled(by: 0) }

  /// The nearest `Double`; nil where that would be infinite.
  public var asDouble: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The number times ten to the power of `places`, if that is exactly a whole number: `87.1` scaled by 1 is
  /// 871; nil for `87.15`, and where it is no `Int`.
  public func scaled(by places: Int) -> Int? {
    let bytes = Array(text.utf8)
    let mantissaEnd = bytes.firstIndex { $0 | 0x20 == 0x65 } ?? bytes.count
    let mantissa = bytes[..<mantissaEnd]
    let pointIndex = mantissa.firstIndex(of: .point)
    var digits = mantissa.filter(\.isDigit).drop { $0 == .zero }
    guard !digits.isEmpty else { return 0 }

    let fraction = pointIndex.map { mantissaEnd - $0 - 1 } ?? 0
    var power = Self.exponent(bytes[mantissaEnd...].dropFirst()) - fraction
    power += max(-Self.farPower, min(Self.farPower, places))
    while digits.last == .zero {
      digits.removeLast()
      power += 1
    }
    guard power >= 0, power + digits.count <= 19 else { return nil }
    digits.append(contentsOf: repeatElement(.zero, count: power))
    let sign = bytes.first == .minus ? "-" : ""
    return Int(sign + String(decoding: digits, as: UTF8.self))
  }

  /// Beyond every power that could still make an `Int`, and far from overflow.
  private static let farPower = 1_000_000_000

  private static func exponent(_ bytes: ArraySlice<UInt8>) -> Int {
    let size = bytes.filter(\.isDigit).reduce(0) { min(farPower, $0 * 10 + Int($1 - .zero)) }
    return bytes.first == .minus ? -size : size
  }

  /// Where the number that starts at `start` ends, before `end`; nil if none starts there. What follows it
  /// may still spoil it: `01` is the number `0` here, and `1.` none at all.
  static func end(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var index = start
    func skipDigits() -> Bool {
      let first = index
      while index < end, bytes[index].isDigit { index += 1 }
      return index > first
    }
    if index < end, bytes[index] == .minus { index += 1 }
    if index < end, bytes[index] == .zero {
      index += 1
    } else if !skipDigits() {
      return nil
    }
    if index < end, bytes[index] == .point {
      index += 1
      guard skipDigits() else { return nil }
    }
    if index < end, bytes[index] | 0x20 == 0x65 {
      index += 1
      if index < end, bytes[index] == .plus || bytes[index] == .minus { index += 1 }
      guard skipDigits() else { return nil }
    }
    return index
  }
}
