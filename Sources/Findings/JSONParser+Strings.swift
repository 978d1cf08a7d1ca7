extension JSONParser {
  /// A string in double quotation marks, from its opening to past its closing one. What cannot be read in it
  /// is reported and becomes U+FFFD.
  mutating func string() -> String {
    let opening = spot
    position += 1
    let start = position
    skipPlainText()
    if byte == .quote {
      position += 1
      checkLength(position - 1 - start, at: opening)
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    var content = Array(bytes[start..<position])
    readRest(into: &content, opening: opening)
    checkLength(content.count, at: opening)
    return String(decoding: content, as: UTF8.self)
  }

  /// Goes on to the next byte that is not simply part of a string.
  private mutating func skipPlainText() {
    var index = position
    while index < end {
      let next = bytes[index]
      if next >= 0x80 {
        guard let length = bytes.multibyteLength(at: index, end: end) else { break }
        index += length
        lineStart += length - 1
      } else if next < 0x20 || next == .quote || next == .backslash {
        break
      } else {
        index += 1
      }
    }
    position = index
  }

  /// From the first byte that needs thought to past the closing mark.
  private mutating func readRest(into content: inout [UInt8], opening: Spot) {
    var hasBrokenUTF8 = false
    while let next = byte {
      switch next {
      case .quote:
        position += 1
        return
      case .backslash:
        readEscape(into: &content)
      case .lineFeed, .carriageReturn:
        reportUnclosedString(content, at: opening)
        return
      case 0..<0x20:
        report(.controlCharacter(Unicode.Scalar(next)))
        content.append(next)
        position += 1
      default:
        // One finding per string: text in another encoding is broken at every second character.
        if !hasBrokenUTF8 { reportBrokenUTF8(from: position, at: spot) }
        hasBrokenUTF8 = true
        content.append(contentsOf: "\u{FFFD}".utf8)
        advance()
      }
      let run = position
      skipPlainText()
      content.append(contentsOf: bytes[run..<position])
    }
    reportUnclosedString(content, at: opening)
  }

  private mutating func checkLength(_ length: Int, at opening: Spot) {
    if length > limits.stringBytes { report(.stringTooLong(limit: limits.stringBytes), at: opening) }
  }

  private mutating func reportUnclosedString(_ content: [UInt8], at opening: Spot) {
    let text = String(decoding: content, as: UTF8.self)
    let mark = text.unicodeScalars.last { Self.closingMarks.contains($0) }
    report(.unclosedString(closedWith: mark), at: opening)
    skipToTrustedLine()
  }

  /// Marks that people type for `"` when the keyboard is set to Chinese, or a word processor does.
  static let closingMarks: [Unicode.Scalar] = ["”", "“", "＂", "」", "』"]

  /// Reports the broken sequence at `start`; if the file as a whole is in another encoding, says that
  /// instead and stops.
  mutating func reportBrokenUTF8(from start: Int, at place: Spot) {
    if !isEncodingChecked {
      isEncodingChecked = true
      if SourceEncoding.looksLikeGB18030(bytes) {
        report(.wrongEncoding(.gb18030), at: place)
        stop()
      }
    }
    let (length, flaw) = bytes.brokenSequence(at: start, end: bytes.count)
    report(.brokenUTF8(flaw, bytes: Array(bytes[start..<start + length])), at: place)
  }

  /// A string in single or typographic marks, as far as it closes on its line; its marks are reported.
  mutating func oddString() -> String {
    let opening = spot
    let mark = bytes.character(at: position, end: end)
    advance()
    let start = position
    while let next = byte, next != .lineFeed, next != .carriageReturn {
      let isClosing = mark == "'" ? next == .apostrophe : next == .quote || lookAlike(at: position) == .quote
      if isClosing {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        advance()
        report(.oddQuotes(mark), at: opening)
        return text
      }
      if next == .backslash {
        isCertain = false
        advance()
      }
      advance()
    }
    report(.unclosedString(closedWith: nil), at: opening)
    skipToTrustedLine()
    return ""
  }

  /// After a string that swallowed the rest of its line: goes to the next line that begins like JSON.
  mutating func skipToTrustedLine() {
    isShaken = true
    isForgiving = true
    while position < end {
      while let next = byte, next != .lineFeed, next != .carriageReturn { advance() }
      while let next = byte, [.space, .tab, .lineFeed, .carriageReturn].contains(next) { advance() }
      switch byte {
      case .openBrace, .closeBrace, .openBracket, .closeBracket: return
      case .quote where hasSecondQuote: return
      default: break
      }
    }
  }

  /// True if the line goes on with a closing mark for the opening one here.
  private var hasSecondQuote: Bool {
    var index = position + 1
    while index < end, bytes[index] != .lineFeed, bytes[index] != .carriageReturn {
      if bytes[index] == .quote { return true }
      index += 1
    }
    return false
  }
}
