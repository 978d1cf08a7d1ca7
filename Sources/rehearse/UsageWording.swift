import ArgumentParser
import Findings
import Foundation
import Scenarios

/// The argument parser's own phrases, in the program's language.
enum UsageWording {
  /// A first word that is no command, with the nearest that is.
  static func unknownCommand(in arguments: [String]) -> Failure? {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let names = Rehearse.configuration.subcommands.compactMap { $0._commandName }
    guard !names.contains(first) else { return nil }
    let near = nearestName(to: first, among: names)
    return Failure(
      "没有“\(visible(first))”这个命令。\(near.map { "是不是 \($0)？" } ?? "")用 rehearse --help 看全部命令。",
      "There is no command \(quoted(first)).\(near.map { " Did you mean \($0)?" } ?? "")"
        + " See rehearse --help.",
      code: ExitStatus.usage)
  }

  /// An error of the arguments.
  static func localised(error text: String) -> String {
    var text = visibleLines(text)
    guard Words.current.language == .chinese else { return text }
    for (pattern, replacement) in errors {
      text = text.replacingOccurrences(of: pattern, with: replacement, options: .regularExpression)
    }
    return localised(help: text)
  }

  /// The page of help.
  static func localised(help text: String) -> String {
    guard Words.current.language == .chinese else { return text }
    return headings.reduce(text) { text, pair in
      text.replacingOccurrences(of: pair.0, with: pair.1, options: .regularExpression)
    }
  }

  private static func visibleLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { visible(String($0), limit: 2000) }
      .joined(separator: "\n")
  }

  private static let headings: [(String, String)] = [
    ("(?m)^OVERVIEW: ", ""), ("(?m)^USAGE:", "用法："), ("(?m)^Usage:", "用法："),
    ("(?m)^ARGUMENTS:", "参数："), ("(?m)^OPTIONS:", "选项："), ("(?m)^SUBCOMMANDS:", "命令："),
    ("Show help information\\.", "显示帮助。"), ("Show the version\\.", "显示版本。"),
    ("(?m)^  See '(.*)' for more information\\.", "  详见：$1"),
    ("(?m)^  See '(.*)' for detailed help\\.", "  详见：$1"),
    ("\\(values: ([^)]*)\\)", "（可选：$1）"), ("\\(default: ([^)]*)\\)", "（默认：$1）"),
  ]

  private static let errors: [(String, String)] = [
    ("(?m)^Error: ", "用法有误："),
    ("Unknown option '(.*?)'\\. Did you mean '(.*?)'\\?", "没有选项 $1。是不是 $2？"),
    ("Unknown option '(.*?)'", "没有选项 $1"),
    ("Missing expected argument '(.*?)'", "少了参数 $1"),
    ("Missing value for '(.*?)'", "$1 后面少了值"),
    ("Unexpected argument '(.*?)'", "多出了“$1”"),
    ("(\\d+) unexpected arguments: (.*)", "多出了 $1 个参数：$2"),
    ("The value '(.*?)' is invalid for '(.*?)'", "“$1”不能用作 $2"),
    ("Please provide one of 'zh' or 'en'\\.?", "请用 zh 或 en。"),
  ]
}
