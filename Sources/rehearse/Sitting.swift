import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// A person at the terminal with a case: brief, ring, talk, debrief, and what they want next.
struct Sitting {
  let workplace: Workplace
  let bundle: CaseBundle
  var trainee: String?
  var group: String?
  /// Whether the person came from a menu, to which leaving goes back.
  var hasMenu = false
  /// The customer's temper, and what he brings along.
  var beginning = Beginning()
  /// Whether to offer going on from the person's last session of the case before.
  var offersToFollow = true

  init(workplace: Workplace, bundle: CaseBundle, trainee: String? = nil, group: String? = nil) {
    self.workplace = workplace
    self.bundle = bundle
    self.trainee = trainee
    self.group = group
  }

  private var words: Words { workplace.words }

  /// A talk from the first ring.
  func play() throws {
    let store = try workplace.openStore()
    var sitting = self
    if offersToFollow, beginning.opening == nil {
      guard let answer = try askWhetherToFollow(store) else { return }
      sitting.beginning.opening = answer.opening
    }
    try sitting.play(in: store)
  }

  private func play(in store: EventStore) throws {
    var start: Start? = .fresh
    while let now = start {
      let talk = LiveTalk(workplace: workplace, bundle: bundle.begun(beginning), editor: workplace.editor())
      let session: RehearsalSession?
      switch now {
      case .fresh:
        session = try talk.begin { try RehearsalSession(bundle, options, in: store) }
      case .again(let id, let step):
        session = try RehearsalSession.branch(
          of: id, after: step, bundle, startedAt: workplace.now, trainee: trainee, group: group, in: store)
        if let session { talk.takeUp(session) }
      }
      guard let session else { return }
      start = try goOn(talk, session)
    }
  }

  /// A talk that begins after a step of an old one.
  func playAgain(from id: String, after step: Int) throws {
    let store = try workplace.openStore()
    let session = try RehearsalSession.branch(
      of: id, after: step, bundle, startedAt: workplace.now, trainee: trainee, group: group, in: store)
    try goOnUntilDone(session)
  }

  /// A talk that was left or interrupted.
  func resume(_ id: String) throws {
    let store = try workplace.openStore()
    try goOnUntilDone(try RehearsalSession.resume(id, bundle, in: store))
  }

  private func goOnUntilDone(_ session: RehearsalSession) throws {
    let talk = LiveTalk(workplace: inLanguage(of: session), bundle: bundle, editor: workplace.editor())
    talk.takeUp(session)
    guard case .again(let id, let step) = try goOn(talk, session) else { return }
    try playAgain(from: id, after: step)
  }

  private func inLanguage(of session: RehearsalSession) -> Workplace {
    var workplace = workplace
    workplace.words = Words(language: session.language)
    return workplace
  }

  private enum Start {
    case fresh
    case again(session: String, after: Int)
  }

  private var options: RehearsalSession.Options {
    RehearsalSession.Options(
      language: workplace.language, seed: workplace.seed, trainee: trainee, group: group,
      startedAt: workplace.now, beginning: beginning)
  }

  /// Plays on, holds the debrief, and asks what next.
  private func goOn(_ talk: LiveTalk, _ session: RehearsalSession) throws -> Start? {
    switch try talk.run(session) {
    case .left:
      try session.leave()
      sayHowToGoOn(session.record.id)
      return nil
    case .interrupted:
      try session.leave()
      sayHowToGoOn(session.record.id)
      throw Failure.silent(ExitStatus.interrupted)
    case .over: break
    }
    let debrief = try session.finish()
    workplace.gap()
    let editor = workplace.isTerminal ? workplace.editor(remembers: false) : nil
    guard DebriefScreen(workplace: talk.workplace, debrief: debrief).show(pagedBy: editor) else {
      throw Failure.silent(ExitStatus.interrupted)
    }
    workplace.gap()
    workplace.say(
      "已存为 \(session.record.id)。再看：rehearse report \(session.record.id)",
      "Kept as \(session.record.id). To read it again: rehearse report \(session.record.id)", .dim)
    guard let editor else { return nil }
    return try offer(session, debrief, editor)
  }

  private func sayHowToGoOn(_ id: String) {
    workplace.say(
      "已存好：\(id)。接着练：rehearse sessions resume \(id)",
      "Kept as \(id). To go on: rehearse sessions resume \(id)")
  }

  /// After the debrief: again from a step, as a page, or leave.
  private func offer(_ session: RehearsalSession, _ debrief: Debrief, _ editor: LineEditor) throws -> Start? {
    while true {
      workplace.gap()
      workplace.say("1  从某一步重练", "1  practise again from a step")
      workplace.say("2  从头再练一次", "2  play again from the beginning")
      workplace.say("3  把讲评存成网页", "3  save the debrief as a page")
      workplace.say(
        hasMenu ? words("回车  回到首页", "Enter  back to the welcome") : words("回车  离开", "Enter  leave"))
      guard
        case .line(let answer, _, _) = editor.readLine(
          prompt: words("选哪个？> ", "Your choice> "), remembers: false)
      else { return nil }
      switch Choice.number(answer) {
      case 1:
        if let step = askStep(session, editor) { return .again(session: session.record.id, after: step) }
      case 2: return .fresh
      case 3: try savePage(debrief, session.record.id, editor)
      case nil where answer.allSatisfy(\.isWhitespace): return nil
      default: workplace.say("请输入 1、2、3，或直接回车。", "Type 1, 2 or 3, or just Enter.")
      }
    }
  }

  private func askStep(_ session: RehearsalSession, _ editor: LineEditor) -> Int? {
    let transcript = Transcript(workplace: workplace, scenario: bundle.scenario)
    workplace.say("从哪一步之后重练？", "Practise again after which step?", .bold)
    for step in session.steps {
      guard case .wait = step.action else {
        let text =
          switch step.action {
          case .say(let said): "\(transcript.advisor)\(words("：", ": "))\(said)"
          case .tool(let entry): Transcript.line(for: entry, of: bundle.scenario, workplace.language)
          case .wait: ""
          }
        let line = SafeText.cleaned("\(step.number)  \(text)")
        workplace.out.line("  " + DisplayWidth.narrow.truncated(line, to: workplace.columns - 4))
        continue
      }
    }
    let last = session.steps.last?.number ?? 0
    let prompt = words("步号（0 到 \(last)，回车作罢）> ", "Step (0 to \(last), Enter for none)> ")
    while case .line(let answer, _, _) = editor.readLine(prompt: prompt, remembers: false) {
      if answer.allSatisfy(\.isWhitespace) { return nil }
      if let step = Choice.number(answer), (0...last).contains(step) { return step }
      workplace.say("请输入 0 到 \(last) 的数字。", "Type a number from 0 to \(last).")
    }
    return nil
  }

  private func savePage(_ debrief: Debrief, _ id: String, _ editor: LineEditor) throws {
    let usual = "\(id).html"
    let prompt = words("文件名（回车用 \(usual)）> ", "File name (Enter for \(usual))> ")
    guard case .line(let typed, _, _) = editor.readLine(prompt: prompt, remembers: false) else { return }
    let name = typed.trimmingCharacters(in: .whitespaces)
    let path = name.isEmpty ? usual : name
    do throws(FileFault) {
      try FileSystem.write(Array(DebriefHTML(debrief).page.utf8), to: path)
      workplace.say("存好了：\(path)。用浏览器打开即可，也可以打印。", "Saved as \(path). Open it in a browser, or print it.")
    } catch {
      if let failure = Failure(error) { workplace.say(failure.text[workplace.language]) }
    }
  }
}

/// Reads a choice of a menu.
enum Choice {
  /// The number typed, also in fullwidth digits; nil if it is none.
  static func number(_ text: String) -> Int? {
    let digits = text.trimmingCharacters(in: .whitespaces).unicodeScalars.map { scalar -> Character in
      let isWide = (0xFF10...0xFF19).contains(scalar.value)
      return Character(isWide ? Unicode.Scalar(scalar.value - 0xFF10 + 0x30) ?? scalar : scalar)
    }
    return Int(String(digits))
  }
}
