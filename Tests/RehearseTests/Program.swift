import Foundation

/// The program itself, run to its end without a terminal.
enum Program {
  struct Outcome {
    var status: Int32
    var output: String
    var error: String
  }

  static var path: String {
    let tests = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("rehearse").path
  }

  /// Runs with the arguments; `input` goes to standard input, which is empty without it.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], outputTo: String? = nil,
    through shell: String? = nil
  ) throws -> Outcome {
    let folder = try Fixture.emptyFolder()
    let files = ["in", "out", "err"].map { folder + "/" + $0 }
    try Data(input).write(to: URL(fileURLWithPath: files[0]))
    for file in files.dropFirst() { _ = FileManager.default.createFile(atPath: file, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: shell == nil ? path : "/bin/sh")
    process.arguments = shell.map { ["-c", $0, path] + arguments } ?? arguments
    let usual = ["LANG": "zh_CN.UTF-8", "HOME": folder, "PATH": "/usr/bin:/bin"]
    process.environment = usual.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: files[0])
    process.standardOutput = FileHandle(forWritingAtPath: outputTo ?? files[1])
    process.standardError = FileHandle(forWritingAtPath: files[2])
    try process.run()
    process.waitUntilExit()
    func text(_ file: String) -> String {
      String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    }
    return Outcome(status: process.terminationStatus, output: text(files[1]), error: text(files[2]))
  }

  /// Plays the booking case; the store is a new one unless the arguments name one.
  static func play(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], outputTo: String? = nil,
    through shell: String? = nil
  ) throws -> Outcome {
    try run(
      ["play", "zhang-a6l-booking", "--cases", Fixture.folder() + "/scenarios"] + arguments, input: input,
      environment: environment, outputTo: outputTo, through: shell)
  }
}
