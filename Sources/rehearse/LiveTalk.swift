import Dialogue
import Findings
import Foundation
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// A talk with a person at the keyboard, on the real clock.
///
/// Typing is not silence: only the time until the first key counts, and is kept as a wait before the line.
final class LiveTalk {
  let workplace: Workplace
  private(set) var bundle: CaseBundle
  let editor: LineEditor
  let transcript: Transcript
  /// Seconds in which nothing was said since the customer's last words.
  var silence = 0.0
  /// Whether the clock stood still because help was read.
  private var isPaused = false
  /// A line typed before the phone was picked up.
  private var saidAtPickUp: String?
  private var hasSpoken = false
  private var warned = false
  /// How many lines had been said when goodbye was said over an open question.
  private var linesAtGoodbye: Int?
  var hinted: Set<String> = []

  /// How a talk stopped.
  enum Stop {
    /// It is over and to be debriefed.
    case over
    /// The trainee went away on purpose.
    case left
    /// By Ctrl-C.
    case interrupted
  }

  init(workplace: Workplace, bundle: CaseBundle, editor: LineEditor) {
    self.workplace = workplace
    self.bundle = bundle
    self.editor = editor
    transcript = Transcript(workplace: workplace, scenario: bundle.scenario)
  }

  var words: Words { workplace.words }
  var scenario: Scenario { bundle.scenario }

  // MARK: Beginning

  /// Shows the brief, lets the phone ring, and begins the session when it is picked up; nil if it never is.
  func begin(_ makeSession: () throws -> RehearsalSession) throws -> RehearsalSession? {
    showBrief()
    if workplace.isTerminal {
      workplace.say("准备好了就按回车。", "Press Enter when you are ready.", .bold)
      switch editor.readLine(prompt: "", remembers: false) {
      case .line: break
      case .endOfInput: return nil
      case .interrupted: throw Failure.silent(ExitStatus.interrupted)
      }
    }
    guard scenario.setting == .phone else {
      if let scene = scenario.scene { workplace.say(scene[workplace.language], Style(.yellow, bold: true)) }
      return try makeSession()
    }
    workplace.gap()
    let ring = words("叮铃铃……（回车接听）", "Ring ring… (Enter picks up)")
    let result = editor.waitForEnter(timeoutSeconds: 120) { _ in
      workplace.out.line(workplace.painter.paint(ring, Style(.yellow, bold: true)))
    }
    switch result {
    case .entered(let seconds, let typed):
      let session = try makeSession()
      _ = try session.play(.wait(milliseconds: Self.milliseconds(seconds)))
      if workplace.isTerminal {
        workplace.say(
          "（响了 \(Transcript.seconds(Self.milliseconds(seconds))) 秒，电话接通了，请您先开口。）",
          "(Picked up after \(Transcript.seconds(Self.milliseconds(seconds))) s. You speak first.)",
          .dim)
      }
      saidAtPickUp = typed.allSatisfy(\.isWhitespace) ? nil : typed
      return session
    case .timedOut:
      workplace.say("响了两分钟没人接，客户挂了。", "After two minutes of ringing the customer gave up.")
      return nil
    case .endOfInput:
      workplace.remark("没有输入，电话没接起来，什么也没记。", "No input: the phone was not picked up, and nothing was kept.")
      return nil
    case .interrupted: throw Failure.silent(ExitStatus.interrupted)
    }
  }

  /// Takes up a session that has been played before: shows the end of it.
  func takeUp(_ session: RehearsalSession) {
    bundle = session.bundle
    hasSpoken = session.events.contains { if case .met = $0.kind { true } else { false } }
    let last = session.steps.suffix(8)
    if session.steps.count > last.count { workplace.say("……", "…", .dim) }
    transcript.show(Array(last), session.events)
    workplace.say(
      "（从这里接着练。要看案例说明，输入 /案例。）", "(You go on from here. /case shows the brief.)", .dim)
  }

  /// The card a trainee reads first.
  func showBrief() {
    workplace.heading(scenario.title[workplace.language])
    for paragraph in scenario.brief { workplace.say(paragraph[workplace.language], indent: 2) }
    workplace.gap()
    workplace.say(
      "想说什么就打什么，回车说出口。斜杠开头的是手边的工具，例如 \(examples)；/帮助 看全部。",
      "Type what you would say; Enter says it. A slash opens what lies on the desk: "
        + "\(examples); /help lists all.",
      .dim, indent: 2)
  }

  private var examples: String {
    scenario.tools.prefix(2).map { "/" + $0.shortName(workplace.language) }.joined(
      separator: words("、", ", "))
  }

  // MARK: The talk

  /// Asks for lines until the talk is over or left.
  func run(_ session: RehearsalSession) throws -> Stop {
    editor.completer = completer
    if let said = saidAtPickUp {
      saidAtPickUp = nil
      transcript.speak(transcript.advisor, said, Transcript.advisorStyle)
      if let stop = try take(said, session) { return stop }
    }
    var initial: String?
    while !session.isFinished {
      if isOver(session) { return try close(session) }
      let prompt = workplace.painter.paint(transcript.advisor + "> ", Transcript.advisorStyle)
      var heard = 0.0
      var fault: (any Error)?
      let speakUp: (Double) -> String? = { seconds in
        guard fault == nil else { return nil }
        do {
          guard let words = try self.breakSilence(after: seconds - heard, session) else { return nil }
          heard = seconds
          return words
        } catch {
          fault = error
          return nil
        }
      }
      let input = editor.readLine(prompt: prompt, initial: initial, whileSilent: speakUp)
      if let fault { throw fault }
      switch input {
      case .line(let line, let firstKey, _):
        (initial, warned) = (nil, false)
        try noteDamage(session)
        if !isPaused { silence += max(0, firstKey - heard) }
        isPaused = false
        if let stop = try take(line, session) { return stop }
      case .endOfInput:
        guard workplace.isTerminal else { return .over }
        if warned { return .left }
        warned = true
        workplace.say(
          "再按一次 Ctrl-D 就离开，谈话会存好；接着说也行。", "Ctrl-D again leaves, and the talk is kept; or just go on.", .dim)
      case .interrupted:
        if warned { return .interrupted }
        warned = true
        initial = editor.unfinished
        if !editor.usesReadline, !editor.unfinished.isEmpty {
          workplace.say("（刚才打的：\(editor.unfinished)）", "(You had typed: \(editor.unfinished))", .dim)
        }
        workplace.say(
          "再按一次 Ctrl-C 就离开。每一步都已存好；接着说也行。", "Ctrl-C again leaves. Every step is kept; or just go on.", .dim)
      }
    }
    return .over
  }

  /// Whether both have said goodbye, or he hung up. A question of his that came with the goodbye may be
  /// answered with one more line.
  private func isOver(_ session: RehearsalSession) -> Bool {
    guard session.talk.canClose else { return false }
    if session.talk.ending != nil || session.talk.state.pending == nil { return true }
    let said = session.steps.count { if case .say = $0.action { true } else { false } }
    defer { linesAtGoodbye = linesAtGoodbye ?? said }
    return linesAtGoodbye.map { said > $0 } ?? false
  }

  /// Takes a line: says it, or uses the desk.
  private func take(_ line: String, _ session: RehearsalSession) throws -> Stop? {
    if line.allSatisfy(\.isWhitespace) { return nil }
    if let command = DeskCommand(line, for: scenario, language: workplace.language) {
      return try carryOut(command, session)
    }
    try play(.say(line), session)
    return nil
  }

  /// Plays a step after the silence before it, and shows what the customer says.
  func play(_ action: ScriptStep.Action, _ session: RehearsalSession) throws {
    transcript.show(try perform(action, session))
  }

  /// Plays a step after the silence before it.
  func perform(_ action: ScriptStep.Action, _ session: RehearsalSession) throws -> [DialogueEvent] {
    try passSilence(session)
    let events = try session.play(action)
    hasSpoken = true
    return events
  }

  /// Keeps the silence so far as a wait. On the phone it would count as ringing before the first words, so it
  /// is only noted; somebody who stands there is kept waiting.
  func passSilence(_ session: RehearsalSession) throws {
    let milliseconds = Self.milliseconds(silence)
    silence = 0
    guard milliseconds >= 100 else { return }
    guard hasSpoken || scenario.setting == .faceToFace else {
      try session.keepNote([("silence", .decimal(milliseconds / 100))])
      return
    }
    let events = try session.play(.wait(milliseconds: milliseconds))
    guard events.count > 1 else { return }
    workplace.say(
      "（您沉默了 \(Transcript.seconds(milliseconds)) 秒）",
      "(You were silent for \(Transcript.seconds(milliseconds)) s)",
      .dim)
    transcript.show(events)
  }

  /// What the customer says of a silence that has lasted so long already; nil as long as he says nothing.
  private func breakSilence(after seconds: Double, _ session: RehearsalSession) throws -> String? {
    guard hasSpoken, !isPaused, session.talk.ending == nil else { return nil }
    let milliseconds = Self.milliseconds(silence + seconds)
    let answer = session.talk.customer.wait(milliseconds: milliseconds, in: session.talk.state)
    guard !answer.events.isEmpty else { return nil }
    silence = 0
    let events = try session.play(.wait(milliseconds: milliseconds))
    let lines = events.compactMap { event -> [String]? in
      guard case .customerSaid(let text, _, _) = event.kind else { return nil }
      return transcript.lines(transcript.customer, text, Transcript.customerStyle)
    }
    return lines.joined().joined(separator: "\n")
  }

  /// Reading help takes no time of the customer's.
  func pause() {
    silence = 0
    isPaused = true
  }

  /// Bytes that were no text are kept as they came.
  private func noteDamage(_ session: RehearsalSession) throws {
    guard case .damaged(let bytes) = editor.lastSource else { return }
    let digits = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    try session.keepNote([("bytes", .string(digits))])
    workplace.say(
      "（有几个字符读不出来，已换成 \u{FFFD}；原样也存下了。）",
      "(Some bytes were no text and show as \u{FFFD}; they are kept as they came.)", .dim)
  }

  /// To a tenth of a second.
  static func milliseconds(_ seconds: Double) -> Int {
    guard seconds.isFinite, seconds > 0 else { return 0 }
    return Int(min(seconds, 86_400) * 10) * 100
  }

  /// Both have said goodbye, or he hung up: the paperwork may still be done.
  private func close(_ session: RehearsalSession) throws -> Stop {
    workplace.gap()
    if scenario.setting == .phone {
      workplace.say("—— 通话结束 ——", "-- The call is over --", .bold)
    } else {
      workplace.say("—— 谈话结束 ——", "-- The talk is over --", .bold)
    }
    guard workplace.isTerminal else { return .over }
    for tool in scenario.tools where tool.kind == .form {
      let entries = session.entries(of: tool.id)
      let missing = tool.fields.filter { $0.isRequired && (entries[$0.id] ?? "").isEmpty }
      guard !missing.isEmpty else { continue }
      let title = tool.title[workplace.language]
      workplace.say(
        "\(title)还有 \(missing.count) 个必填项空着，现在补填也算数。",
        "\(missing.count) required fields of the \(title) are still empty; filling them in now counts.")
      let prompt = words("现在补填吗？（y 补填，回车看讲评）> ", "Fill them in now? (y, or Enter for the debrief)> ")
      switch editor.readLine(prompt: prompt, remembers: false) {
      case .line(let answer, _, _) where Self.isYes(answer):
        silence = 0
        if try fillForm(tool, session) { return .interrupted }
      case .interrupted: return .interrupted
      case .line, .endOfInput: break
      }
    }
    return .over
  }

  private static func isYes(_ answer: String) -> Bool {
    let answer = answer.trimmingCharacters(in: .whitespaces).lowercased()
    return ["y", "yes", "是", "好", "补填", "1", "ｙ"].contains(answer) || DeskCommand.isCommand(answer)
  }
}

extension DeskTool {
  /// The shortest name that people of a language type for it.
  func shortName(_ language: Language) -> String {
    let isOurs: (String) -> Bool = { name in
      name.utf8.allSatisfy { $0 < 0x80 } == (language == .english)
    }
    let given = language == .english ? [id] : names.filter(isOurs)
    return given.first ?? title[language].replacingOccurrences(of: " ", with: "-")
  }
}
