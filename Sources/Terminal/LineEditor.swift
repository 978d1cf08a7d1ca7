import CReadline

/// Asks a person for lines: through GNU readline at a terminal, plainly from a pipe or file.
///
/// At a terminal it edits, remembers and completes; a pasted block of lines comes out line by line. Text is
/// UTF-8 whatever the locale says. To be used from one thread; the terminal is shared with nobody meanwhile.
public final class LineEditor {
  /// How lines are read at a terminal.
  public enum Mode: Sendable, Equatable {
    /// Readline when stdin and stdout are terminals with abilities, else plain reading.
    case automatic
    /// No cursor control: at a terminal, the kernel's own modest editing.
    case plain
  }

  /// Gives the candidates for the word before the cursor, in the order to be shown. `lineSoFar` ends with
  /// `word`.
  public typealias Completer = (_ lineSoFar: String, _ word: String) -> [String]

  /// Whether lines are edited with readline.
  public let usesReadline: Bool

  /// Candidates for Tab; nil completes nothing.
  public var completer: Completer?

  /// How the last line's bytes became text; the caller tells the person when they were damaged.
  public private(set) var lastSource: DecodedText.Source = .utf8

  /// What stood on the line when it was interrupted; can be offered again as `initial`.
  public private(set) var unfinished = ""

  private let charset: Charset
  private let isTerminal: Bool
  private var history = History()
  private let historyPath: String?
  private var input: ByteLines
  /// Lines pasted together with one already returned.
  private var pasted: [String] = []

  /// `historyFile` is read now and written after each line, nil keeps the history in memory.
  public init(charset: Charset, mode: Mode = .automatic, historyFile: String? = nil) {
    self.charset = charset
    isTerminal = isatty(0) == 1
    let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
    let isAble = isTerminal && isatty(1) == 1 && !terminal.isEmpty && terminal != "dumb"
    usesReadline = mode == .automatic && isAble
    input = ByteLines(descriptor: 0, isTerminal: isTerminal)
    historyPath = historyFile
    if let historyFile { history = History(path: historyFile) }
  }

  /// Shows `prompt` and waits for a line.
  ///
  /// `initial` stands on the line to be edited; plain reading cannot offer that and ignores it. `validate` is
  /// asked at each key with the text so far, and its message is shown between prompt and text; in plain
  /// reading at a terminal it is asked after Enter, and its message shown below the line. `remembers` says
  /// whether the line joins the history. From a pipe no prompt is shown. `whileSilent` is asked every second
  /// until the first key comes, with the seconds so far; what it gives is shown above the prompt.
  public func readLine(
    prompt: String, initial: String? = nil, validate: ((String) -> String?)? = nil, remembers: Bool = true,
    whileSilent: ((_ seconds: Double) -> String?)? = nil
  ) -> LineInput {
    unfinished = ""
    if !pasted.isEmpty {
      let line = pasted.removeFirst()
      if usesReadline { Output.standard.line(Prompt.forPlainInput(prompt) + SafeText.cleaned(line)) }
      return accept(line, firstKey: 0, seconds: 0, remembers: remembers)
    }
    return usesReadline
      ? edit(
        prompt: prompt, initial: initial, validate: validate, remembers: remembers, whileSilent: whileSilent)
      : readPlainly(prompt: prompt, validate: validate, remembers: remembers, whileSilent: whileSilent)
  }

  /// Seconds between two looks at a silence.
  static let silenceInterval = 1.0

  private func edit(
    prompt: String, initial: String?, validate: ((String) -> String?)?, remembers: Bool,
    whileSilent: ((Double) -> String?)?
  ) -> LineInput {
    let watch = Stopwatch()
    var firstKey: Double?
    let session = ReadlineSession(
      prompt: prompt, initial: initial, complete: completer, validate: validate, whileSilent: whileSilent,
      onFirstKey: { firstKey = watch.seconds })
    switch session.run(charset: charset, history: history) {
    case .line(let bytes):
      let seconds = watch.seconds
      var lines = decoded(bytes)
        .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
        .map { String($0) }
      lastSource = session.source
      // A pasted block mostly ends with a line end of its own, before the Enter that sent it.
      if lines.count > 1, lines.last == "" { lines.removeLast() }
      pasted = Array(lines.dropFirst())
      return accept(
        lines.first ?? "", firstKey: firstKey ?? seconds, seconds: seconds, remembers: remembers)
    case .endOfInput:
      Output.standard.line()
      return .endOfInput
    case .interrupted(let bytes):
      unfinished = decoded(bytes)
      Output.standard.line()
      return .interrupted
    }
  }

  private func readPlainly(
    prompt: String, validate: ((String) -> String?)?, remembers: Bool, whileSilent: ((Double) -> String?)?
  ) -> LineInput {
    let watch = Stopwatch()
    var firstKey: Double?
    let screen = Output.standard.isTerminal ? Output.standard : Output.error
    // The prompt belongs to the wait: Ctrl-C at once after it must find the handler in place.
    let result = Interrupts.during {
      if isTerminal {
        creadline_erase_whole_characters(0)
        screen.write(Prompt.forPlainInput(prompt))
      }
      guard isTerminal, let whileSilent else { return input.next(firstByte: { firstKey = watch.seconds }) }
      while true {
        // Once a key has come it is typing, not silence.
        let timeout = firstKey == nil ? Self.silenceInterval : nil
        let result = input.next(timeout: timeout, firstByte: { firstKey = watch.seconds })
        guard result == .timedOut else { return result }
        guard firstKey == nil, let text = whileSilent(watch.seconds) else { continue }
        screen.write("\n" + text + "\n" + Prompt.forPlainInput(prompt))
      }
    }
    switch result {
    case .line(let bytes):
      let seconds = watch.seconds
      let line = decoded(bytes)
      if isTerminal, let message = validate?(line) { screen.line("(\(SafeText.cleaned(message)))") }
      return accept(
        line, firstKey: firstKey ?? seconds, seconds: seconds, remembers: remembers)
    case .endOfInput, .timedOut:
      if isTerminal { screen.line() }
      return .endOfInput
    case .interrupted:
      if isTerminal { screen.line() }
      unfinished = decoded(input.unfinished)
      input.discardUnfinished()
      return .interrupted
    }
  }

  private func accept(
    _ line: String, firstKey: Double, seconds: Double, remembers: Bool
  ) -> LineInput {
    if remembers {
      history.add(line)
      if let historyPath { _ = history.save(path: historyPath) }
    }
    return .line(line, secondsToFirstKey: firstKey, seconds: seconds)
  }

  private func decoded(_ bytes: [UInt8]) -> String {
    let result = Encoding.decode(bytes)
    lastSource = result.source
    return result.text
  }
}

extension LineEditor {
  /// Waits for Enter while something goes on, a ringing telephone for instance.
  ///
  /// `tick` is called at once with 1 and then every `interval` seconds with 2, 3, …, so it can print each
  /// ring. Without `timeoutSeconds` it waits for ever. What is typed before Enter comes back with it. Lines
  /// pasted earlier stay for the next prompt.
  public func waitForEnter(
    timeoutSeconds: Double? = nil, every interval: Double = 3, tick: (_ count: Int) -> Void
  ) -> EnterWait {
    let watch = Stopwatch()
    let step = interval.isFinite ? max(0.01, interval) : .greatestFiniteMagnitude
    let limit = timeoutSeconds.map { $0.isNaN ? 0 : max(0, $0) } ?? .infinity
    var count = 0
    return Interrupts.during {
      while true {
        let now = watch.seconds
        if now >= Double(count) * step, now < limit || count == 0 {
          count += 1
          tick(count)
        }
        let next = min(Double(count) * step, limit)
        switch input.next(timeout: min(max(0, next - watch.seconds), 3600)) {
        case .line(let bytes): return .entered(after: watch.seconds, typed: decoded(bytes))
        case .endOfInput: return .endOfInput
        case .interrupted:
          unfinished = decoded(input.unfinished)
          input.discardUnfinished()
          return .interrupted(after: watch.seconds)
        case .timedOut: if watch.seconds >= limit { return .timedOut(after: watch.seconds) }
        }
      }
    }
  }
}
