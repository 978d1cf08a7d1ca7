import CReadline

/// One key of a person at the terminal, or what came instead of one.
public enum Key: Sendable, Equatable {
  /// A character; also what is no letter of any alphabet.
  case character(Character)
  /// Backspace or Delete.
  case backspace
  case enter
  /// An arrow, a function key: something that means nothing here.
  case other
  /// Ctrl-D, or the input's end.
  case endOfInput
  /// Ctrl-C, or SIGINT from elsewhere.
  case interrupted
  /// Nothing came in the time given.
  case timedOut
}

/// Reads single keys from the terminal as they are pressed, without Enter and without showing them.
///
/// To be used from one thread. The terminal is put back after each key that was waited for, so whatever ends
/// the program between two keys leaves it as it was.
public final class KeyReader {
  private let descriptor: Int32 = 0
  private var decoder = KeyDecoder()
  private var ready: [Key] = []
  private let held: sigaction?

  /// A reader of standard input, which should be a terminal. As long as it lives, Ctrl-C is a key, also when it
  /// is pressed while nobody waits for one.
  public init() { held = Interrupts.hold() }

  deinit { Interrupts.release(held) }

  /// Waits for a key; for ever without `seconds`.
  public func next(seconds: Double? = nil) -> Key {
    if !ready.isEmpty { return ready.removeFirst() }
    let watch = Stopwatch()
    return Interrupts.during {
      if Interrupts.takeHeld() { return .interrupted }
      var old = termios()
      guard tcgetattr(descriptor, &old) == 0 else { return .endOfInput }
      creadline_single_keys(descriptor, &old)
      defer { tcsetattr(descriptor, TCSANOW, &old) }
      while true {
        let left = seconds.map { max(0, $0 - watch.seconds) } ?? -1
        switch creadline_wait(descriptor, left, Interrupts.stopFlag) {
        case 0: return .timedOut
        case 1:
          guard let bytes = read() else { return .endOfInput }
          ready += keys(bytes)
          if !ready.isEmpty { return ready.removeFirst() }
        default:
          if Interrupts.wasInterrupted { return .interrupted }
          // Stopped and gone on with: the shell may have changed the terminal meanwhile.
          if Interrupts.takeContinued() { creadline_single_keys(descriptor, &old) }
        }
      }
    }
  }

  private func read() -> [UInt8]? {
    var chunk = [UInt8](repeating: 0, count: 256)
    let count = systemRead(descriptor, &chunk, chunk.count)
    if count < 0, creadline_errno() == EINTR || creadline_errno() == EAGAIN { return [] }
    return count > 0 ? Array(chunk[..<count]) : nil
  }

  private func keys(_ bytes: [UInt8]) -> [Key] { Self.keys(bytes, &decoder) }

  /// The keys that bytes stand for; a character that is not complete waits in the decoder.
  static func keys(_ bytes: [UInt8], _ decoder: inout KeyDecoder) -> [Key] {
    var keys: [Key] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x0A, 0x0D: keys.append(.enter)
      case 0x08, 0x7F: keys.append(.backspace)
      case 0x03: keys.append(.interrupted)
      case 0x04: keys.append(.endOfInput)
      case 0x1B:
        // The rest of the sequence that an arrow or a function key sends.
        if rest.first == UInt8(ascii: "[") || rest.first == UInt8(ascii: "O") {
          let introducer = rest.removeFirst()
          if introducer == UInt8(ascii: "[") { rest = rest.drop { !(0x40...0x7E).contains($0) } }
          rest = rest.dropFirst()
        }
        keys.append(.other)
      case 0x00..<0x20: keys.append(.other)
      default:
        let text = String(decoding: decoder.feed(byte), as: UTF8.self)
        keys += text.map { .character($0) }
      }
    }
    return keys
  }
}

/// `read(2)`, whose name the method above hides.
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

/// Reads keys from a text of them: a script, or what a program writes into a pipe.
public struct ScriptedKeys {
  private var rest: ArraySlice<Key>

  /// Keys as letters, each line's end an Enter, and `<` a backspace.
  public init(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    let plain = bytes.split(separator: 0x0D, omittingEmptySubsequences: false).joined()
    rest = KeyReader.keys(Array(plain), &decoder).map { $0 == .character("<") ? .backspace : $0 }[...]
  }

  /// The next key; the end of input when there is none.
  public mutating func next() -> Key { rest.popFirst() ?? .endOfInput }
}
