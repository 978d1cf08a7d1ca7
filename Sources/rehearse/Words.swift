import Foundation
import Scenarios

/// The language that the program speaks, and picking texts in it.
struct Words: Sendable {
  var language: Language

  /// The text in the language.
  func callAsFunction(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// What is known before arguments are read: `--lang` if it stands there, else the environment.
  static let current = Words(
    language: given(in: CommandLine.arguments) ?? environment(ProcessInfo.processInfo.environment))

  /// English if the first of LC_ALL, LC_MESSAGES and LANG that is set begins with "en", else Chinese.
  static func environment(_ environment: [String: String]) -> Language {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return value?.lowercased().hasPrefix("en") == true ? .english : .chinese
  }

  private static func given(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
    }
    return nil
  }
}

/// Help for an option or argument, in the program's language.
func inWords(_ zh: String, _ en: String) -> String { Words.current(zh, en) }
