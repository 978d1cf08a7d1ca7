/// Where a bracket was probably forgotten in a file that ends too early: the first opener whose would-be
/// closer stands further left than the line it was opened on.
///
/// Only for files that are indented; strings are skipped, all else is taken as it stands.
struct IndentationGuess {
  let opener: Unicode.Scalar
  let spot: Spot
  /// The first line that does not seem to belong inside any more.
  let nextLine: Int

  private struct Opener {
    var sign: UInt8
    var spot: Spot
    var indent: Int
    /// The first line after it that begins no further right than the opener's own line.
    var outdentedLine: Int?
  }

  /// Nil if the indentation says nothing. Looks at every byte before `end` once.
  init?(bytes: [UInt8], end: Int) {
    var open: [Opener] = []
    var line = 1
    var column = 0
    var indent = 0
    var isIndenting = true
    var isInString = false
    var isEscaped = false

    for index in 0..<min(end, bytes.count) {
      let byte = bytes[index]
      if byte == .lineFeed || byte == .carriageReturn && bytes[safe: index + 1] != .lineFeed {
        (line, column, indent) = (line + 1, 0, 0)
        (isIndenting, isInString, isEscaped) = (true, false, false)
        continue
      }
      if !byte.isContinuation { column += 1 }
      if isInString {
        if byte == .quote, !isEscaped { isInString = false }
        isEscaped = byte == .backslash && !isEscaped
        continue
      }
      let isFirst = isIndenting
      if isIndenting, byte == .space || byte == .tab {
        indent += 1
        continue
      }
      isIndenting = false
      if isFirst, byte != .closeBrace, byte != .closeBracket { Self.noteOutdent(&open, line, indent) }
      switch byte {
      case .quote: isInString = true
      case .openBrace, .openBracket:
        open.append(Opener(sign: byte, spot: Spot(line: line, column: column), indent: indent))
      case .closeBrace, .closeBracket:
        guard let last = open.popLast() else { return nil }
        if isFirst, last.spot.line < line, indent < last.indent {
          opener = Unicode.Scalar(last.sign)
          spot = last.spot
          nextLine = last.outdentedLine ?? line
          return
        }
      default: break
      }
    }
    return nil
  }

  private static func noteOutdent(_ open: inout [Opener], _ line: Int, _ indent: Int) {
    guard let last = open.last, last.outdentedLine == nil, indent <= last.indent, line > last.spot.line
    else { return }
    open[open.count - 1].outdentedLine = line
  }
}
