extension JSONParser {
  /// A key, its colon and its value; nil, reported, if one of them is missing.
  mutating func member(depth: Int) -> LocatedJSON.Member? {
    let opening = spot
    guard let key = key(depth: depth), colon(after: key, opening: opening) else { return nil }
    switch look() {
    case nil:
      isCertain = false
      return nil
    case .comma, .closeBrace, .closeBracket:
      report(.missingValue(key: key))
      return nil
    default:
      let value = value(depth: depth + 1)
      return LocatedJSON.Member(key: Located(value: key, location: location(opening)), value: value)
    }
  }

  /// A key in quotation marks, or the next best thing; nil if there is no key, and then its value is skipped.
  private mutating func key(depth: Int) -> String? {
    switch look() {
    case .quote where byte == .quote:
      return string()
    case .quote, .apostrophe:
      return oddString()
    case .openBrace, .openBracket:
      report(.notAKey(String(bytes.character(at: position, end: end))))
      _ = value(depth: depth + 1)
    case .colon:
      report(.missingKey)
    default:
      let start = position
      let place = spot
      let word = unquotedText(isKey: true)
      if look() == .colon {
        report(.unquotedKey(word), at: place)
        return word
      }
      reportUnreadable(word, from: start, at: place, otherwise: .notAKey(word))
    }
    if look() == .colon {
      take()
      if let next = look(), next != .comma, next != .closeBrace, next != .closeBracket {
        _ = value(depth: depth + 1)
      }
    }
    isForgiving = true
    return nil
  }

  /// Goes past the colon, or past what stands in its place; false if there is no value to be expected.
  private mutating func colon(after key: String, opening: Spot) -> Bool {
    let keyEnd = spot
    switch look() {
    case nil:
      isCertain = false
      return false
    case .colon:
      take()
      if look() == .colon {
        report(.unexpected(":"))
        take()
      }
    case .equals:
      report(.missingColon(key: key, found: "="))
      advance()
      if let next = byte, next == .greater || next == .equals { advance() }
    case .comma where !isKeyAfterComma:
      report(.missingColon(key: key, found: ","))
      advance()
    case .comma, .closeBrace, .closeBracket:
      report(.missingValue(key: key), at: keyEnd)
      return false
    default:
      if let mark = key.unicodeScalars.first(where: { Self.closingMarks.contains($0) }) {
        // The key was closed with a typographic mark, so it swallowed the beginning of its value.
        report(.unclosedString(closedWith: mark), at: opening)
        skipToTrustedLine()
        return false
      }
      if !isForgiving { report(.missingColon(key: key, found: nil), at: keyEnd) }
    }
    return true
  }

  /// True if the comma here is followed by what may be the next key, or by the end of the object.
  private var isKeyAfterComma: Bool {
    var index = position + 1
    while index < end, [.space, .tab, .lineFeed, .carriageReturn].contains(bytes[index]) { index += 1 }
    guard index < end else { return true }
    return [.quote, .closeBrace, .closeBracket].contains(bytes[index])
  }
}
