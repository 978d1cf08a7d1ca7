import CReadline

/// SIGINT and SIGCONT as flags, for as long as somebody waits for a person.
///
/// Outside `during`, the process keeps its usual behaviour: Ctrl-C ends it.
enum Interrupts {
  /// [0]: SIGINT came; [1]: the process was stopped and goes on; [2]: SIGINT came between two waits, see `hold`.
  /// Plain memory, because a signal handler may touch nothing else.
  nonisolated(unsafe) private static let flags: UnsafeMutablePointer<Int32> = {
    let flags = UnsafeMutablePointer<Int32>.allocate(capacity: 3)
    flags.initialize(repeating: 0, count: 3)
    return flags
  }()

  /// Set once SIGINT has come; a wait looks at it before it begins.
  static var stopFlag: UnsafePointer<Int32> { UnsafePointer(flags) }
  static var wasInterrupted: Bool { flags[0] != 0 }

  /// Whether the process was stopped since this was last asked.
  static func takeContinued() -> Bool {
    defer { flags[1] = 0 }
    return flags[1] != 0
  }

  /// Runs `body` with SIGINT and SIGCONT caught, and puts the handlers back that were there.
  static func during<Result>(_ body: () -> Result) -> Result {
    flags[0] = 0
    flags[1] = 0
    var oldInterrupt = sigaction()
    var oldContinue = sigaction()
    let caughtInterrupt = creadline_catch(SIGINT, { _ in Interrupts.flags[0] = 1 }, &oldInterrupt)
    let caughtContinue = creadline_catch(SIGCONT, { _ in Interrupts.flags[1] = 1 }, &oldContinue)
    defer {
      if caughtInterrupt != 0 { sigaction(SIGINT, &oldInterrupt, nil) }
      if caughtContinue != 0 { sigaction(SIGCONT, &oldContinue, nil) }
    }
    return body()
  }

  /// Catches SIGINT also between waits, until the action given back is handed to `release`; nil if SIGINT is
  /// ignored.
  static func hold() -> sigaction? {
    flags[2] = 0
    var old = sigaction()
    return creadline_catch(SIGINT, { _ in Interrupts.flags[2] = 1 }, &old) != 0 ? old : nil
  }

  /// Puts back what `hold` found.
  static func release(_ old: sigaction?) {
    guard var old else { return }
    sigaction(SIGINT, &old, nil)
  }

  /// Whether SIGINT came between waits since this was last asked.
  static func takeHeld() -> Bool {
    defer { flags[2] = 0 }
    return flags[2] != 0
  }
}
