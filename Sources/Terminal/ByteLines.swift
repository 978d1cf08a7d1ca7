import CReadline

/// Lines of bytes from a file descriptor, without readline.
///
/// From a terminal it takes one byte at a time, so that nothing read ahead is missing when readline reads
/// next.
struct ByteLines {
  enum Result: Equatable {
    case line([UInt8])
    case endOfInput
    case interrupted
    case timedOut
  }

  /// Bytes after which an endless line is handed out in pieces.
  static let longestLine = 16 << 20

  let descriptor: Int32
  let isTerminal: Bool
  private var buffer: [UInt8] = []
  /// How much of the buffer is known to have no line feed.
  private var searched = 0
  private var atEnd = false

  init(descriptor: Int32, isTerminal: Bool) {
    self.descriptor = descriptor
    self.isTerminal = isTerminal
  }

  /// Bytes of a line begun but not ended, after an interruption.
  var unfinished: [UInt8] { buffer }

  mutating func discardUnfinished() {
    buffer.removeAll()
    searched = 0
  }

  /// The next line without its LF or CRLF. A last line without an end is a line too.
  ///
  /// `timeout` in seconds; nil waits for ever. `firstByte` is called once when the line's first byte is
  /// there.
  mutating func next(timeout: Double? = nil, firstByte: () -> Void = {}) -> Result {
    let watch = Stopwatch()
    var begun = false
    while true {
      if !buffer.isEmpty, !begun {
        begun = true
        firstByte()
      }
      if let line = takeLine() { return .line(line) }
      if atEnd {
        // A terminal's Ctrl-D ends one reading, not all to come.
        if isTerminal { atEnd = false }
        if buffer.isEmpty { return .endOfInput }
        defer { discardUnfinished() }
        return .line(buffer)
      }
      let left = timeout.map { max(0, $0 - watch.seconds) } ?? -1
      switch creadline_wait(descriptor, left, Interrupts.stopFlag) {
      case 1: fill()
      case 0: return .timedOut
      default: if Interrupts.wasInterrupted { return .interrupted }
      }
    }
  }

  private mutating func takeLine() -> [UInt8]? {
    guard let end = buffer[searched...].firstIndex(of: 0x0A) else {
      searched = buffer.count
      guard buffer.count >= Self.longestLine else { return nil }
      defer { discardUnfinished() }
      return buffer
    }
    let hasReturn = end > 0 && buffer[end - 1] == 0x0D
    let line = Array(buffer[..<(hasReturn ? end - 1 : end)])
    buffer.removeFirst(end + 1)
    searched = 0
    return line
  }

  private mutating func fill() {
    let chunk = isTerminal ? 1 : 1 << 16
    let got = withUnsafeTemporaryAllocation(byteCount: chunk, alignment: 1) { room in
      let got = read(descriptor, room.baseAddress, room.count)
      if got > 0 { buffer.append(contentsOf: room[..<got]) }
      return got
    }
    let reason = creadline_errno()
    if got == 0 || (got < 0 && reason != EINTR && reason != EAGAIN) { atEnd = true }
  }
}
