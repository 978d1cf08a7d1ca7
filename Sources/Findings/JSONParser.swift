/// Reads one JSON document after another from a file's bytes, and goes on after a mistake where it can.
///
/// Recursive, but never deeper than the limit; every byte is looked at a fixed number of times. This file
/// holds the position and the books; how each kind of value is read stands in the extensions.
struct JSONParser {
  let bytes: [UInt8]
  let file: String
  let limits: LocatedJSON.Limits
  let log: FindingLog

  /// The next byte, and the end of what may be read: the file's, the line's, or where a limit was passed.
  var position = 0
  var end: Int
  /// From 1.
  var line = 1
  /// Where the line would begin if all characters before `position` were one byte long: keeps columns cheap.
  var lineStart = 0

  /// How many values were read in this file.
  var values = 0
  var openObjects = 0
  var openArrays = 0

  /// False once a mistake left open what was meant.
  var isCertain = true
  /// True once brackets may have been lost: from then on nothing is said of nesting, only of single places.
  var isShaken = false
  /// True right after something unreadable, when a comma may be missing only because it was skipped.
  var isForgiving = false
  /// True after a limit was passed: nothing more is read or reported.
  var isStopped = false
  /// True once the whole file was looked at for being in another encoding.
  var isEncodingChecked = false

  /// True for JSON Lines, where indentation says nothing.
  let readsLines: Bool

  init(bytes: [UInt8], file: String, limits: LocatedJSON.Limits, log: FindingLog, readsLines: Bool = false) {
    self.bytes = bytes
    self.file = file
    self.limits = limits
    self.log = log
    self.readsLines = readsLines
    end = readsLines ? 0 : bytes.count
  }

  /// Looks at the file as a whole: its size, its encoding, and a byte order mark, which is passed over.
  mutating func isReadable() -> Bool {
    if bytes.count > limits.bytes {
      report(.tooLarge(bytes: bytes.count, limit: limits.bytes))
      return false
    }
    if let encoding = SourceEncoding(startOf: bytes) {
      report(.wrongEncoding(encoding))
      return false
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      report(.byteOrderMark)
      position = 3
      lineStart = 3
    }
    return true
  }

  /// Everything up to `end` as one value.
  mutating func document() -> LocatedJSON? {
    guard look() != nil else {
      report(.empty)
      return nil
    }
    let value = value(depth: 1)
    let valueEnd = spot
    if let sign = look(), !isShaken, !isForgiving {
      let isCloser = sign == .closeBrace || sign == .closeBracket
      report(
        isCloser
          ? .strayCloser(Unicode.Scalar(sign)) : .trailing(documentEnd: location(valueEnd)))
    }
    return isCertain ? value : nil
  }

  /// Goes to the next line that is not blank and ends reading behind it; false if there is none.
  mutating func beginLine() -> Bool {
    guard !isStopped else { return false }
    position = max(position, end)
    end = bytes.count
    while position < end, [.space, .tab, .lineFeed, .carriageReturn].contains(bytes[position]) { advance() }
    guard position < end else { return false }
    end = bytes[position...].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? bytes.count
    isCertain = true
    isShaken = false
    isForgiving = false
    return true
  }

  /// Writes a fault to the log; `place` is the position unless given.
  mutating func report(_ fault: JSONFault, at place: Spot? = nil) {
    guard !isStopped else { return }
    if !fault.isMendable { isCertain = false }
    log.report(fault.finding(at: location(place ?? spot)))
    if log.isFull { stop() }
  }

  /// Ends reading here; all that is open unwinds without a word.
  mutating func stop() {
    isStopped = true
    isCertain = false
    end = position
  }
}

/// A place in the file that is read, without its name.
struct Spot {
  var line: Int
  var column: Int
}
