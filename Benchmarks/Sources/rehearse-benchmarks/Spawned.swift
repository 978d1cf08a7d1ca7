import Foundation

/// A program started and waited for.
enum Spawned {
  struct Finished {
    var status: Int32
    var seconds: Double
    /// Seconds of user and system time.
    var processor: Double
    var megabytes: Double
  }

  /// Runs a program to its end, its output thrown away.
  static func finish(_ program: String, _ arguments: [String]) -> Finished {
    var process: pid_t = 0
    var usage = rusage()
    var status: Int32 = 0
    let elapsed = seconds {
      withActions { actions in
        for descriptor: Int32 in 0...2 {
          posix_spawn_file_actions_addopen(actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        process = start(program, arguments, actions, nil)
      }
      wait4(process, &status, 0, &usage)
    }
    func time(_ value: timeval) -> Double { Double(value.tv_sec) + Double(value.tv_usec) * 1e-6 }
    return Finished(
      status: status, seconds: elapsed, processor: time(usage.ru_utime) + time(usage.ru_stime),
      megabytes: Double(usage.ru_maxrss) / 1024)
  }

  /// Seconds until a program on a terminal of its own has written its prompt: the last thing before it falls
  /// silent.
  static func firstPrompt(_ program: String, _ arguments: [String]) -> Double? {
    // posix_openpt and its companions are hidden from Swift by feature macros; these are Linux's own calls
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var isLocked: Int32 = 0
    guard master >= 0, ioctl(master, 0x8004_5430, &number) == 0, ioctl(master, 0x4004_5431, &isLocked) == 0
    else {
      return nil
    }
    let name = "/dev/pts/\(number)"
    defer { close(master) }
    var size = winsize(ws_row: 40, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let clock = ContinuousClock()
    let begin = clock.now
    var last: ContinuousClock.Instant?
    var process: pid_t = 0
    withActions { actions in
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_addopen(actions, descriptor, name, O_RDWR, 0)
      }
      process = start(program, arguments, actions, newSession)
    }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // silence of 0.3 s after something was written: it waits for a key
      guard poll(&poller, 1, last == nil ? 5_000 : 300) > 0, read(master, &buffer, buffer.count) > 0 else {
        break
      }
      last = clock.now
    }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return last.map { moment in
      let elapsed = begin.duration(to: moment).components
      return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    }
  }

  // MARK: starting

  /// POSIX_SPAWN_SETSID, which the importer leaves out: a session of its own, whose terminal is the one it
  /// opens.
  private static let newSession: Int16 = 0x80

  private static func withActions(_ work: (UnsafeMutablePointer<posix_spawn_file_actions_t>) -> Void) {
    let actions = UnsafeMutablePointer<posix_spawn_file_actions_t>.allocate(capacity: 1)
    defer { actions.deallocate() }
    posix_spawn_file_actions_init(actions)
    work(actions)
    posix_spawn_file_actions_destroy(actions)
  }

  private static func start(
    _ program: String, _ arguments: [String], _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>,
    _ flags: Int16?
  ) -> pid_t {
    var process: pid_t = 0
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if let flags { posix_spawnattr_setflags(&attributes, flags) }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { words.forEach { free($0) } }
    let fault = posix_spawn(&process, program, actions, &attributes, &words, environ)
    guard fault == 0 else { fail("cannot start \(program): \(String(cString: strerror(fault)))", code: 66) }
    return process
  }
}
