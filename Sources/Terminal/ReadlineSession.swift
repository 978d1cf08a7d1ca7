import CReadline
import Synchronization

/// One call of GNU readline, and what its hooks need while it runs.
///
/// Readline has one state for the whole process; `turn` lets one caller at a time in, and only its thread
/// touches `current`.
final class ReadlineSession {
  /// What came of the call.
  enum Outcome {
    case line([UInt8])
    case endOfInput
    case interrupted(unfinished: [UInt8])
  }

  private nonisolated(unsafe) static var current: ReadlineSession?
  private static let turn = Mutex(false)

  private let prompt: String
  private let initial: String?
  private let complete: ((_ lineSoFar: String, _ word: String) -> [String])?
  private let validate: ((String) -> String?)?
  private let onFirstKey: () -> Void
  private let whileSilent: ((Double) -> String?)?
  private let watch = Stopwatch()
  private var hasKey = false
  private var decoder = KeyDecoder()
  /// Bytes for readline, last first.
  private var ready: [UInt8] = []
  private var shownMessage: String?
  private var unfinished: [UInt8] = []

  init(
    prompt: String, initial: String?, complete: ((String, String) -> [String])?,
    validate: ((String) -> String?)?, whileSilent: ((Double) -> String?)? = nil,
    onFirstKey: @escaping () -> Void
  ) {
    self.prompt = prompt
    self.initial = initial
    self.complete = complete
    self.validate = validate
    self.onFirstKey = onFirstKey
    self.whileSilent = whileSilent
  }

  /// How the keys became text.
  var source: DecodedText.Source { decoder.finalSource }

  /// Reads one line with `history` to look back at. The terminal is as before when this returns.
  func run(charset: Charset, history: History) -> Outcome {
    Self.turn.withLock { isPrepared in
      Self.withLocale(of: charset) {
        if !isPrepared { Self.prepare() }
        isPrepared = true
        clear_history()
        for line in history.lines { add_history(line) }
        Self.current = self
        defer { Self.current = nil }
        guard let typed = Interrupts.during({ readline(Prompt.forReadline(prompt)) }) else {
          return Interrupts.wasInterrupted ? .interrupted(unfinished: unfinished) : .endOfInput
        }
        defer { free(typed) }
        return .line(Self.bytes(of: typed))
      }
    }
  }

  /// Runs `body` while the environment names the UTF-8 locale that is in force: readline sets LC_CTYPE from
  /// the environment, which would undo what `Charset.establish` found.
  private static func withLocale<Result>(of charset: Charset, _ body: () -> Result) -> Result {
    guard let locale = charset.locale, !charset.isUTF8 else { return body() }
    let old = getenv("LC_ALL").map { String(cString: $0) }
    setenv("LC_ALL", locale, 1)
    defer { if let old { setenv("LC_ALL", old, 1) } else { unsetenv("LC_ALL") } }
    return body()
  }

  /// Installs the hooks. No redisplay function of ours is among them: with one, readline believes the
  /// terminal has no abilities.
  private static func prepare() {
    creadline_install(
      { _ in ReadlineSession.readKey() }, { ReadlineSession.insertInitial() },
      { ReadlineSession.completions($0, $1, $2) }, { _, _ in nil })
    rl_initialize()
    creadline_use_eight_bit_text()
  }

  // MARK: Hooks

  /// The next byte from the keyboard; in place of `rl_getc`, which knows no clock and goes on after Ctrl-C.
  private static func readKey() -> Int32 {
    guard let session = current else { return EOF }
    var byte: UInt8 = 0
    while true {
      if Interrupts.wasInterrupted {
        session.unfinished = creadline_text().map { bytes(of: $0) } ?? []
        return creadline_read_error()
      }
      if let ready = session.ready.popLast() { return Int32(ready) }
      session.showMessage()
      let isListening = session.whileSilent != nil && !session.hasKey
      let waited = creadline_wait(0, isListening ? LineEditor.silenceInterval : -1, Interrupts.stopFlag)
      if waited == 0 {
        session.breakSilence()
        continue
      }
      if waited < 0 {
        // Readline restores the terminal, hands the signal to the handler behind it and sets up again.
        rl_check_signals()
        if Interrupts.takeContinued(), !Interrupts.wasInterrupted { creadline_show_again() }
        continue
      }
      let got = read(0, &byte, 1)
      let reason = creadline_errno()
      if got == 1 {
        session.take(byte)
      } else if got == 0 || (reason != EINTR && reason != EAGAIN) {
        return EOF
      }
    }
  }

  private func take(_ byte: UInt8) {
    if !hasKey {
      hasKey = true
      onFirstKey()
    }
    ready = decoder.feed(byte).reversed()
  }

  /// Shows what comes up while nothing is typed above the prompt.
  private func breakSilence() {
    guard let text = whileSilent?(watch.seconds) else { return }
    Output.standard.write("\r\u{1B}[K" + text + "\n")
    creadline_show_again()
  }

  /// Shows the check's message between prompt and text when it has changed.
  private func showMessage() {
    guard let validate, creadline_waits_for_command() != 0, let text = creadline_text() else { return }
    let message = validate(Encoding.decode(Self.bytes(of: text)).text)
    guard message != shownMessage else { return }
    shownMessage = message
    let note = message.map { "(\(SafeText.cleaned($0))) " } ?? ""
    rl_set_prompt(Prompt.forReadline(prompt) + note)
    rl_redisplay()
  }

  private static func insertInitial() -> Int32 {
    if let initial = current?.initial { rl_insert_text(initial) }
    return 0
  }

  /// Readline's list of matches: first what replaces the text between `start` and `end`, then the choices.
  private static func completions(
    _ text: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    creadline_completion_is_ours(0)
    guard let session = current, let complete = session.complete, let text,
      let line = creadline_text().map({ bytes(of: $0) })
    else { return nil }
    let soFar = Encoding.decode(Array(line.prefix(Int(creadline_point())))).text
    // Readline's word may reach further back than ours, which also ends at Chinese punctuation.
    let given = Encoding.decode(bytes(of: text)).text
    let word = Completion.word(endingIn: soFar)
    guard given.hasSuffix(word) else { return nil }
    let before = String(given.dropLast(word.count))
    guard let completion = Completion(word: word, candidates: complete(soFar, String(word))) else {
      return nil
    }
    // Chinese goes on without a space; after a tool's name one is wanted.
    let isTool = completion.choices.isEmpty && "/／、".contains(completion.replacement.prefix(1))
    creadline_completion_is_ours(isTool ? 1 : 0)
    let entries = [before + completion.replacement] + completion.choices
    let list = calloc(entries.count + 1, MemoryLayout<UnsafeMutablePointer<CChar>?>.stride)?
      .bindMemory(to: UnsafeMutablePointer<CChar>?.self, capacity: entries.count + 1)
    guard let list else { return nil }
    for (index, entry) in entries.enumerated() { list[index] = strdup(entry) }
    return list
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
  }
}
