extension JSONParser {
  /// From a backslash to past what it escapes, appended as UTF-8.
  mutating func readEscape(into content: inout [UInt8]) {
    let place = spot
    let start = position
    position += 1
    guard let letter = byte else { return }
    switch letter {
    case .quote, .backslash, .slash: content.append(letter)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(.lineFeed)
    case UInt8(ascii: "r"): content.append(.carriageReturn)
    case UInt8(ascii: "t"): content.append(.tab)
    case UInt8(ascii: "u"):
      readUnicodeEscape(into: &content, at: place)
      return
    case .lineFeed, .carriageReturn:
      return  // the string is not closed on its line, and that is what gets reported
    default:
      advance()
      reportBadEscape(from: start, at: place)
      content.append(contentsOf: bytes[start + 1..<position])
      return
    }
    position += 1
  }

  /// From the `u` on; two escapes that make one character are read together.
  private mutating func readUnicodeEscape(into content: inout [UInt8], at place: Spot) {
    let start = position - 1
    position += 1
    guard let unit = hexadecimalUnit() else {
      while position < start + 6, let next = byte, next.isLetter || next.isDigit { position += 1 }
      reportBadEscape(from: start, at: place)
      return
    }
    var scalar = Unicode.Scalar(unit)
    if unit >= 0xD800, unit < 0xDC00, let low = lowSurrogate() {
      scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }
    if scalar == nil {
      report(.loneSurrogate(String(decoding: bytes[start..<position], as: UTF8.self)), at: place)
    }
    content.append(contentsOf: (scalar ?? "\u{FFFD}").utf8)
  }

  /// The second half of a pair, if an escape for one follows; anything else is left to be read by itself.
  private mutating func lowSurrogate() -> UInt32? {
    let start = position
    guard byte == .backslash, bytes[safe: position + 1] == UInt8(ascii: "u") else { return nil }
    position += 2
    if let unit = hexadecimalUnit(), unit >= 0xDC00, unit < 0xE000 { return unit }
    position = start
    return nil
  }

  /// Four hexadecimal digits; the position stays if they are not all there.
  private mutating func hexadecimalUnit() -> UInt32? {
    guard position + 4 <= end else { return nil }
    var unit: UInt32 = 0
    for index in position..<position + 4 {
      guard let digit = bytes[index].hexValue else { return nil }
      unit = unit << 4 | digit
    }
    position += 4
    return unit
  }

  private mutating func reportBadEscape(from start: Int, at place: Spot) {
    report(.badEscape(String(decoding: bytes[start..<position], as: UTF8.self)), at: place)
  }
}
