import ArgumentParser
import Foundation
import Scenarios
import Terminal

/// The program's entry: reads the arguments, runs the command, and turns whatever went wrong into a sentence
/// and an exit code.
@main
enum Program {
  static func main() {
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) -> Int32 {
    do {
      if let failure = UsageWording.unknownCommand(in: arguments) { throw failure }
      var command = try Rehearse.parseAsRoot(arguments)
      try command.run()
    } catch {
      return end(error)
    }
    return outputCode()
  }

  private static func end(_ error: any Error) -> Int32 {
    if let failure = Failure(error) {
      let text = failure.text[Words.current.language]
      if !text.isEmpty { Output.error.line(text) }
      return failure.code
    }
    // What is left comes from reading the arguments: help that was asked for, or wrong usage.
    let text = Rehearse.fullMessage(for: error)
    guard Rehearse.exitCode(for: error) != .success else {
      Output.standard.line(UsageWording.localised(help: text))
      return outputCode()
    }
    Output.error.line(UsageWording.localised(error: text))
    return ExitStatus.usage
  }

  /// What writing the results came to.
  private static func outputCode() -> Int32 {
    guard let failure = Output.standard.failure else { return ExitStatus.done }
    if !failure.isBrokenPipe {
      Output.error.line(
        Words.current("写不出结果：\(failure.reason)。", "Could not write the results: \(failure.reason)."))
    }
    return ExitStatus.inputOutput
  }
}

/// Exit codes after sysexits.h.
enum ExitStatus {
  static let done: Int32 = 0
  static let usage: Int32 = 64
  static let data: Int32 = 65
  static let missing: Int32 = 66
  static let ours: Int32 = 70
  static let inputOutput: Int32 = 74
  static let interrupted: Int32 = 130
}
