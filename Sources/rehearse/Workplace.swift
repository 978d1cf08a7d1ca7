import Foundation
import Journal
import Rehearsals
import Scenarios
import Terminal

/// What every command works with: language, folders, and how to write on this terminal.
struct Workplace {
  var words: Words
  /// Whether the language was asked for, and not only taken from the environment.
  var isLanguageGiven: Bool
  let places: Places
  let seed: UInt64
  let isPlain: Bool
  let environment: [String: String]
  let charset: Charset
  let painter: Painter
  let out = Output.standard

  init(
    words: Words, isLanguageGiven: Bool, places: Places, seed: UInt64, isPlain: Bool,
    environment: [String: String]
  ) {
    self.words = words
    self.isLanguageGiven = isLanguageGiven
    self.places = places
    self.seed = seed
    self.isPlain = isPlain
    self.environment = environment
    charset = Charset.establish()
    painter = Painter(plain: isPlain, isTerminal: Output.standard.isTerminal, environment: environment)
  }

  var language: Language { words.language }

  /// The cases, vocabulary and rubrics; says so when preparing them takes a while.
  var library: Library {
    var library = Library(places)
    let words = words
    library.beforeTraining = {
      Output.error.line(
        words(
          "词汇改过了，正在重新训练，要等一会儿，只此一次……",
          "The vocabulary has changed and is being trained anew; this takes a while, once only…"))
    }
    return library
  }

  /// Whether a person sits at it: can type, and sees what is written.
  var isTerminal: Bool { isatty(0) == 1 && out.isTerminal }

  /// Columns to write in: the terminal's, but no lines longer than reads well.
  var columns: Int { out.isTerminal ? min(Screen.current(environment: environment).columns, 100) : 80 }

  /// Lines of the terminal.
  var lines: Int { Screen.current(environment: environment).lines }

  /// Opens the journal, making it where it is missing.
  func openStore() throws -> EventStore { try EventStore(directory: places.store) }

  /// Opens the journal for reading; nil if there is none yet.
  func openStoreIfThere() throws -> EventStore? {
    do {
      return try EventStore(directory: places.store, mode: .readOnly)
    } catch JournalError.absent {
      return nil
    }
  }

  /// A line editor with the history of this store's trainee lines.
  func editor(remembers: Bool = true) -> LineEditor {
    let history =
      remembers && isTerminal && FileSystem.isFolder(places.store) ? places.store + "/history" : nil
    return LineEditor(charset: charset, mode: isPlain ? .plain : .automatic, historyFile: history)
  }

  /// The moment, as sessions are dated: ISO 8601, local time.
  var now: String {
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = .current
    return formatter.string(from: Date())
  }

  // MARK: Writing

  /// Writes text, wrapped, its later lines indented; what came from people is made harmless.
  func say(_ text: String, _ style: Style = .plain, indent: Int = 0, hanging: Int? = nil) {
    let lead = String(repeating: " ", count: indent)
    let cleaned = lead + SafeText.cleaned(text, keepsNewlines: true)
    for line in DisplayWidth.narrow.wrapped(cleaned, to: columns, hanging: hanging ?? indent) {
      out.line(painter.paint(line, style))
    }
  }

  /// Writes text in the session's language.
  func say(_ zh: String, _ en: String, _ style: Style = .plain, indent: Int = 0) {
    say(words(zh, en), style, indent: indent)
  }

  /// Writes an empty line.
  func gap() { out.line() }

  /// Writes a heading.
  func heading(_ text: String) { say(text, .bold) }

  /// Writes to where results do not go.
  func remark(_ zh: String, _ en: String) {
    Output.error.line(SafeText.cleaned(words(zh, en), keepsNewlines: true))
  }
}
