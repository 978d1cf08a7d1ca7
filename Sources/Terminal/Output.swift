import CReadline
import Synchronization

/// Why writing stopped.
public struct OutputFailure: Error, Sendable, Equatable {
  /// The C library's error number, `EPIPE` or `ENOSPC` for instance.
  public let code: Int32

  /// Whether the reader went away (`rehearse … | head`), which is no fault of anyone.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// The system's words for it, in the C library's language.
  public var reason: String { String(cString: strerror(code)) }
}

/// Writes text to stdout or stderr and remembers the first failure, so that the caller can choose the exit
/// code at the end. After a failure nothing more is written.
public final class Output: Sendable {
  private let descriptor: Int32
  private let state = Mutex<OutputFailure?>(nil)

  /// The program's results. A reader that goes away is reported in `failure`, never by SIGPIPE.
  public static let standard = Output(descriptor: 1)
  /// Everything that is no result.
  public static let error = Output(descriptor: 2)

  /// Writes to an open file descriptor, and makes the process ignore SIGPIPE.
  public init(descriptor: Int32) {
    self.descriptor = descriptor
    creadline_ignore(SIGPIPE)
  }

  /// The first failure, nil as long as all went well.
  public var failure: OutputFailure? { state.withLock { $0 } }

  /// Whether a person sees what is written.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes `text` at once and whole. False when this or an earlier write failed.
  @discardableResult
  public func write(_ text: String) -> Bool {
    state.withLock { failure in
      guard failure == nil else { return false }
      if descriptor == 1 { creadline_flush() }
      failure = Self.writeAll(Array(text.utf8), to: descriptor)
      return failure == nil
    }
  }

  /// Writes `text` and a line feed.
  @discardableResult
  public func line(_ text: String = "") -> Bool {
    write(text + "\n")
  }

  /// Writes all bytes, through interruptions and full pipes; the error number's failure otherwise.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> OutputFailure? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch creadline_errno() {
      case EINTR: continue
      case EAGAIN: creadline_wait_for_room(descriptor)
      case let code: return OutputFailure(code: code)
      }
    }
    return nil
  }
}

/// `write(2)`, whose name the method above hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
