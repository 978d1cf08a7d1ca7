import Foundation
import Journal

/// A program for the tests of `Journal`, to be killed, starved or run twice at once.
@main
struct JournalCrashProbe {
  /// `append DIR [BATCH]` appends for ever and prints each sequence once it is acknowledged; `limited DIR
  /// BYTES` does so with a limit on file size; `once DIR` creates a session; `unprivileged DIR` opens the
  /// store without root's rights. An error ends the program and is printed.
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { return say("usage: append|limited|unprivileged DIR [NUMBER]") }
    let number = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
    do {
      switch arguments[1] {
      case "limited":
        limitFileSize(number)
        try append(to: arguments[2], batch: 1)
      case "once":
        say(try EventStore(directory: arguments[2]).createSession(sample).id)
      case "unprivileged":
        if getuid() == 0 { setuid(65534) }
        let store = try EventStore(directory: arguments[2])
        say("opened \(try store.sessions().count)")
      default:
        try append(to: arguments[2], batch: max(1, number))
      }
    } catch {
      say("error \(error)")
    }
  }

  private static let sample = SessionRecord(
    caseID: "zhang", lang: "zh", seed: 1, startedAt: "2025-01-01T08:00:00Z")

  private static func append(to directory: String, batch: Int) throws(JournalError) {
    let store = try EventStore(directory: directory)
    let session = try store.createSession(sample)
    say("session \(session.id)")
    var next = 1
    while true {
      let payloads = (next..<next + batch).map { "{\"n\":\($0),\"text\":\"您好，这里是服务热线\"}" }
      try store.append(payloads, to: session.id, expecting: next)
      next += batch
      say("\(next - 1)")
    }
  }

  private static func limitFileSize(_ bytes: Int) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(max(0, bytes)), rlim_max: rlim_t(max(0, bytes)))
    #if os(Linux)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    #else
      setrlimit(RLIMIT_FSIZE, &limit)
    #endif
  }

  /// At once, past all buffers: what was said was acknowledged.
  private static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
