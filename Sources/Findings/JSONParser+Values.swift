extension JSONParser {
  /// The value that begins at the position, which must not be at the end. Something is always read; what is
  /// no value is reported and counts as null.
  mutating func value(depth: Int) -> LocatedJSON {
    guard let sign = look() else { return LocatedJSON(value: .null, location: here) }
    let place = here
    values += 1
    if values > limits.values {
      report(.tooManyValues(limit: limits.values))
      stop()
      return LocatedJSON(value: .null, location: place)
    }
    return LocatedJSON(value: content(sign, depth: depth), location: place)
  }

  private mutating func content(_ sign: UInt8, depth: Int) -> LocatedJSON.Value {
    switch sign {
    case .quote where byte == .quote: return .string(string())
    case .openBrace: return object(depth: depth)
    case .openBracket: return array(depth: depth)
    case .minus, 0x30...0x39: return number()
    case .plus where isWordCharacter(at: position + 1): return number()
    case .point where bytes[safe: position + 1]?.isDigit == true: return number()
    case .quote, .apostrophe: return .string(oddString())
    default: return literal() ?? word()
    }
  }

  private mutating func literal() -> LocatedJSON.Value? {
    if skip("true") { return .bool(true) }
    if skip("false") { return .bool(false) }
    if skip("null") { return .null }
    return nil
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position + length <= end else { return false }
    let matches = word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { letters[$0] == bytes[position + $0] }
    }
    guard matches, !isWordCharacter(at: position + length) else { return false }
    position += length
    return true
  }

  /// True if the character there would belong to the word or number before it.
  func isWordCharacter(at index: Int) -> Bool {
    guard index < end else { return false }
    switch bytes[index] {
    case .underscore, .point, .plus, .minus: return true
    case 0x80...: return lookAlike(at: index) == nil && oddSpace(at: index) == nil
    default: return bytes[index].isLetter || bytes[index].isDigit
    }
  }

  /// Text that stands where a value should, but is in no quotation marks.
  private mutating func word() -> LocatedJSON.Value {
    let start = position
    let place = spot
    let text = unquotedText(isKey: false)
    if let (value, name) = Self.capitalWords[text.lowercased()] {
      report(.capitalWord(text, meant: name), at: place)
      return value
    }
    if Self.isNotFinite(text) {
      report(.notFinite(text), at: place)
    } else {
      let meant = nearestName(to: text, among: ["true", "false", "null"])
      reportUnreadable(text, from: start, at: place, otherwise: .bareWord(text, meant: meant))
    }
    return .null
  }

  /// What people of other languages write for `true`, `false` and `null`.
  private static let capitalWords: [String: (LocatedJSON.Value, String)] = [
    "true": (.bool(true), "true"), "false": (.bool(false), "false"), "null": (.null, "null"),
    "none": (.null, "null"), "nil": (.null, "null"), "undefined": (.null, "null"),
  ]

  /// Reads on to where a value or a key could end, at least one character; without spaces at its end.
  mutating func unquotedText(isKey: Bool) -> String {
    let start = position
    if let next = byte, next != .lineFeed { advance() }
    var textEnd = position
    scan: while let next = byte {
      switch next {
      case .lineFeed, .carriageReturn, .comma, .closeBrace, .closeBracket, .openBrace, .openBracket:
        break scan
      case .colon where isKey, .equals where isKey:
        break scan
      case .quote:
        // The closing mark of a string whose opening one was forgotten belongs to it; any other does not.
        guard isEndOfItem(after: position) else { break scan }
        advance()
        textEnd = position
        break scan
      case 0x80...:
        if let meant = lookAlike(at: position), meant != .quote { break scan }
        advance()
        textEnd = position
      default:
        position += 1
        if next != .space, next != .tab { textEnd = position }
      }
    }
    isForgiving = !isKey
    return String(decoding: bytes[start..<textEnd], as: UTF8.self)
  }

  private func isEndOfItem(after index: Int) -> Bool {
    var next = index + 1
    while next < end, bytes[next] == .space || bytes[next] == .tab { next += 1 }
    guard next < end else { return true }
    return [.comma, .closeBrace, .closeBracket, .colon, .lineFeed, .carriageReturn].contains(bytes[next])
  }

  /// Reports text that was read from `start`: by its first character, if that could begin no word, else as
  /// told.
  mutating func reportUnreadable(
    _ text: String, from start: Int, at place: Spot, otherwise fault: JSONFault
  ) {
    let first = bytes.character(at: start, end: bytes.count)
    if first == "\u{FFFD}", bytes.multibyteLength(at: start, end: bytes.count) == nil {
      reportBrokenUTF8(from: start, at: place)
    } else if first.isUnseen
      || first.isASCII && !bytes[start].isLetter && !bytes[start].isDigit && first != "_"
    {
      report(.unexpected(text), at: place)
    } else {
      report(fault, at: place)
    }
  }
}
