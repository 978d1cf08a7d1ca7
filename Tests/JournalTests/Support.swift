import Foundation
import Journal

/// A folder that goes away with the value.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/" + EventStore.fileName }
}

/// The crash probe as a child process.
final class Probe {
  private let process = Process()
  private let pipe = Pipe()

  init(_ arguments: String...) throws {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    process.executableURL = tests.deletingLastPathComponent().appendingPathComponent("journal-crash-probe")
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
  }

  /// Kills it with SIGKILL and gives the lines it had printed whole.
  func kill() -> [String] {
    Foundation.kill(process.processIdentifier, SIGKILL)
    return finished()
  }

  /// Waits for its end; an unfinished last line is no acknowledgement.
  func finished() -> [String] {
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }
}

extension SessionRecord {
  /// A session with something in every field.
  static func sample(id: String = "", caseID: String = "zhang-a6l-booking") -> SessionRecord {
    SessionRecord(
      id: id, caseID: caseID, lang: "zh", seed: 7, trainee: "李雷", group: "3",
      startedAt: "2025-03-04T09:30:00+08:00", fingerprints: ["case": "c1", "rubric": "r1"],
      branchOf: "s-0001",
      branchStep: 4, state: .running, summary: #"{"score":871}"#, options: #"{"hints":true}"#)
  }
}
