import Foundation
import Testing

/// The program at a pseudo-terminal of its own, and what a person at it would do and see.
final class Conversation {
  struct Silence: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var output: [UInt8] = []
  private var seen = 0
  private let master: Int32
  private var child: pid_t = 0

  init(_ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80) throws {
    // posix_openpt and its companions are hidden from Swift by feature macros; these are Linux's own calls.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    guard master >= 0, ioctl(master, 0x8004_5430, &number) == 0, ioctl(master, 0x4004_5431, &isLocked) == 0
    else { throw Silence(description: "no pseudo-terminal") }
    // The program must not inherit our end: the terminal would never hang up.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    let slave = "/dev/pts/\(number)"
    resize(columns: columns)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&actions, descriptor, slave, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID: a session of its own, so that the terminal it opens becomes its controlling one.
    // And no signal ignored or blocked, as the test runner may have them.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let program = Program.path
    let whole = ["TERM": "xterm", "LANG": "C.UTF-8", "PATH": "/usr/bin"].merging(environment) { $1 }
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = whole.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    guard posix_spawn(&child, program, &actions, &attributes, &argv, &envp) == 0 else {
      throw Silence(description: "the program does not start")
    }
  }

  deinit {
    if child > 0 {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    close(master)
  }

  /// The exit code once the program has ended; -1 if it was killed, or does not end within 10 s.
  var exitStatus: Int32 {
    let end = Date().addingTimeInterval(10)
    var status: Int32 = 0
    while Date() < end {
      while read(within: 0.05) {}
      if waitpid(child, &status, WNOHANG) == child {
        child = 0
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
      }
      usleep(10_000)
    }
    return -1
  }

  func type(_ text: String) {
    // a person needs a moment between reading and typing; the program one between two prompts
    usleep(150_000)
    type(Array(text.utf8))
  }

  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func resize(columns: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func send(_ signal: Int32) {
    kill(child, signal)
  }

  /// Reads until `text` has come after what earlier waits found, and gives all between; throws after 30 s.
  @discardableResult
  func wait(for text: String) throws -> String {
    let end = Date().addingTimeInterval(30)
    let wanted = Array(text.utf8)
    while true {
      let fresh = output[seen...]
      if let found = fresh.firstRange(of: wanted) {
        defer { seen = found.upperBound }
        return String(decoding: fresh[..<found.lowerBound], as: UTF8.self)
      }
      guard Date() < end, read(within: 0.2) else {
        if Date() < end { continue }
        throw Silence(description: "“\(text)” did not come after: \(String(decoding: output, as: UTF8.self))")
      }
    }
  }

  private func read(within seconds: Double) -> Bool {
    var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, Int32(seconds * 1000)) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65536)
    let count = Foundation.read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk[..<count]
    return true
  }
}
