extension JSONParser {
  /// Where the next byte stands.
  var spot: Spot { Spot(line: line, column: position - lineStart + 1) }

  /// The next byte as a place.
  var here: SourceLocation { location(spot) }

  func location(_ spot: Spot) -> SourceLocation {
    SourceLocation(file: file, line: spot.line, column: spot.column)
  }

  /// The next byte; nil at the end.
  var byte: UInt8? { position < end ? bytes[position] : nil }

  /// Goes past one character, or one stretch of broken UTF-8, and keeps the books of line and column.
  mutating func advance() {
    guard position < end else { return }
    let first = bytes[position]
    let length = bytes.characterLength(at: position, end: end)
    position += length
    lineStart += length - 1
    // The line feed of a CR LF begins the line, not the carriage return.
    if first == .lineFeed || first == .carriageReturn && bytes[safe: position] != .lineFeed {
      beginNextLine()
    }
  }

  mutating func beginNextLine() {
    line += 1
    lineStart = position
  }

  /// Goes past white space, and past what people take for white space, which is reported. Then gives the next
  /// byte, or for a full-width sign the ASCII sign that was meant; nil at the end.
  mutating func look() -> UInt8? {
    skipWhiteSpace()
    guard position < end else { return nil }
    let next = bytes[position]
    return next < 0x80 ? next : lookAlike(at: position) ?? next
  }

  /// Goes past the sign that `look` gave; a full-width one is reported.
  mutating func take() {
    if let meant = lookAlike(at: position) {
      report(.lookAlike(bytes.character(at: position, end: end), meant: Unicode.Scalar(meant)))
    }
    advance()
  }

  private mutating func skipWhiteSpace() {
    while position < end {
      switch bytes[position] {
      case .space, .tab:
        position += 1
      case .lineFeed:
        position += 1
        beginNextLine()
      case .carriageReturn:
        advance()
      case .slash, .hash:
        guard skipComment() else { return }
      case 0x0B, 0x0C, 0x80...:
        guard skipOddSpaces() else { return }
      default:
        return
      }
    }
  }

  /// `// …`, `# …` and `/* … */`; false if none begins here.
  private mutating func skipComment() -> Bool {
    let isBlock = bytes[position] == .slash && bytes[safe: position + 1] == .star
    let isLine = bytes[position] == .hash || bytes[safe: position + 1] == .slash
    guard isBlock || isLine else { return false }
    report(.comment)
    advance()
    advance()
    if isBlock {
      while position < end, bytes[position] != .star || bytes[safe: position + 1] != .slash { advance() }
      if position >= end { isShaken = true }
      advance()
      advance()
    } else {
      while let next = byte, next != .lineFeed, next != .carriageReturn { advance() }
    }
    return true
  }

  /// No-break and ideographic spaces, form feeds, a byte order mark in the middle; each run is reported once.
  private mutating func skipOddSpaces() -> Bool {
    guard let odd = oddSpace(at: position) else { return false }
    report(.oddSpace(odd))
    while oddSpace(at: position) != nil { advance() }
    return true
  }

  /// The character there, if it is a space to the eye only.
  func oddSpace(at index: Int) -> Unicode.Scalar? {
    guard index < end else { return nil }
    guard bytes[index] >= 0x80 || bytes[index] == 0x0B || bytes[index] == 0x0C else { return nil }
    let scalar = bytes.character(at: index, end: end)
    switch scalar.value {
    case 0x0B, 0x0C, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064,
      0x3000, 0xFEFF:
      return scalar
    default: return nil
    }
  }

  /// The ASCII sign that a full-width or typographic one there stands for; nil for everything else.
  func lookAlike(at index: Int) -> UInt8? {
    guard index < end, bytes[index] >= 0x80 else { return nil }
    switch bytes.character(at: index, end: end) {
    case "，", "、", "；": return .comma
    case "：": return .colon
    case "｛": return .openBrace
    case "｝": return .closeBrace
    case "［", "【": return .openBracket
    case "］", "】": return .closeBracket
    case "“", "”", "„", "＂", "「", "」", "『", "』", "«", "»", "‘", "’": return .quote
    default: return nil
    }
  }
}
