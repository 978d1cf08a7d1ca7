import Terminal

/// A program for the tests of `Terminal`: asks for lines and says what it got, one event per line.
@main
struct TerminalProbe {
  /// Arguments: `--plain`, `--initial TEXT`, `--history FILE`, `--digits` (check for eleven digits), `--ring`
  /// (wait for Enter first, ringing every 0.1 s, 3 s at most).
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    func value(after name: String) -> String? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
      return arguments[index + 1]
    }
    let charset = Charset.establish()
    let editor = LineEditor(
      charset: charset, mode: arguments.contains("--plain") ? .plain : .automatic,
      historyFile: value(after: "--history"))
    editor.completer = { line, word in
      let words = ["/看板", "/登记表", "/环车", "张建国", "张建华", "board"]
      return words.filter { $0.hasPrefix(word) && !word.isEmpty && !line.isEmpty }
    }
    if arguments.contains("--ring") {
      report("\(editor.waitForEnter(timeoutSeconds: 3, every: 0.1) { report("ring \($0)") })")
    }
    let digits: ((String) -> String?)? =
      arguments.contains("--digits")
      ? { text in text.isEmpty || text.count == 11 ? nil : "还差 \(11 - text.count) 位" } : nil
    var initial = value(after: "--initial")
    while true {
      switch editor.readLine(prompt: "\u{1B}[1m> \u{1B}[0m", initial: initial, validate: digits) {
      case .line(let line, let first, let whole):
        report("line[\(line.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " "))]")
        report("text[\(line.count > 200 ? "\(line.utf8.count) bytes" : SafeText.cleaned(line))]")
        report("times[\(first) \(whole)] source[\(editor.lastSource)]")
        if line == "exit" { return }
      case .endOfInput:
        report("end of input")
        return
      case .interrupted:
        report("interrupted [\(editor.unfinished)]")
      }
      initial = nil
    }
  }

  private static func report(_ text: String) {
    Output.standard.line("@" + text)
  }
}
