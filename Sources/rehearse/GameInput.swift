import Rehearsals
import Terminal

/// Where the keys come from that run a game: a person at the terminal, or a script.
protocol GameInput: AnyObject {
  /// Whether somebody waits in real time: count-downs and timers run.
  var isLive: Bool { get }
  /// The next key; `timedOut` when none came in the seconds given.
  func key(seconds: Double?) -> Key
  /// A line of text; nil when it was broken off.
  func line(_ prompt: String) -> String?
}

/// A person at the terminal.
final class TerminalGameInput: GameInput {
  let isLive = true
  private let keys = KeyReader()
  private let editor: LineEditor

  init(_ workplace: Workplace) { editor = workplace.editor(remembers: false) }

  func key(seconds: Double?) -> Key { keys.next(seconds: seconds) }

  func line(_ prompt: String) -> String? {
    guard case .line(let text, _, _) = editor.readLine(prompt: prompt, remembers: false) else { return nil }
    return text
  }
}

/// Keys from a file or a pipe; no time passes.
final class ScriptedGameInput: GameInput {
  let isLive = false
  private var keys: ScriptedKeys

  init(_ bytes: [UInt8]) { keys = ScriptedKeys(bytes) }

  func key(seconds: Double?) -> Key { seconds == nil ? keys.next() : .timedOut }

  func line(_ prompt: String) -> String? {
    var text = ""
    while true {
      switch keys.next() {
      case .character(let character): text.append(character)
      case .backspace: _ = text.popLast()
      case .enter: return text
      case .endOfInput: return text.isEmpty ? nil : text
      default: continue
      }
    }
  }
}
