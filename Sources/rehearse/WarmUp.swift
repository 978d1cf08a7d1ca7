import Dialogue
import Findings
import Foundation
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// Two guided minutes with the real customer: a greeting, the board, a field of the form, a small debrief.
/// Nothing of it is marked or kept.
struct WarmUp {
  let workplace: Workplace
  let bundle: CaseBundle

  private var words: Words { workplace.words }
  private var scenario: Scenario { bundle.scenario }

  /// The trainee had enough.
  private struct Stopped: Error {}

  func run() throws {
    var course = Course(
      talk: Talk(bundle, language: workplace.language, seed: workplace.seed), events: [], step: 0)
    let editor = workplace.editor(remembers: false)
    do {
      try greet(&course, editor)
      try useTable(&course, editor)
      try fillField(&course, editor)
      debrief(course)
    } catch is Stopped {
      workplace.say("热身到此为止，什么也没记。", "That is the end of the warm-up; nothing was kept.", .dim)
    }
  }

  private struct Course {
    var talk: Talk
    var events: [DialogueEvent]
    var step: Int

    mutating func play(_ action: ScriptStep.Action) -> [DialogueEvent] {
      step += 1
      let happened = talk.step(
        ScriptStep(number: step, action: action, location: SourceLocation(file: "warm-up", line: step)))
      events += happened
      return happened
    }
  }

  private var transcript: Transcript { Transcript(workplace: workplace, scenario: scenario) }

  private func teach(_ number: Int, _ zh: String, _ en: String) {
    workplace.gap()
    workplace.say("【\(number)/4】" + zh, "[\(number)/4] " + en, Style(.magenta))
  }

  private func greet(_ course: inout Course, _ editor: LineEditor) throws {
    workplace.heading(words("热身（不打分，不保存；Ctrl-D 随时离开）", "Warm-up (unmarked, nothing is kept; Ctrl-D leaves)"))
    if scenario.setting == .phone {
      workplace.say("电话响了，按回车接起来。", "The phone is ringing: press Enter to pick it up.", Style(.magenta))
      let ring = words("叮铃铃……", "Ring ring…")
      switch editor.waitForEnter(timeoutSeconds: 120, tick: { _ in workplace.out.line(ring) }) {
      case .entered(let seconds, _):
        let wait = LiveTalk.milliseconds(seconds)
        _ = course.play(.wait(milliseconds: wait))
        workplace.say(
          "（响了 \(Transcript.seconds(wait)) 秒，接通了。）", "(Picked up after \(Transcript.seconds(wait)) s.)", .dim)
      case .interrupted: throw Failure.silent(ExitStatus.interrupted)
      case .timedOut, .endOfInput: throw Stopped()
      }
    }
    teach(
      1, "打一句问候，报上店名和姓名，回车说出口。比如：您好，星程奥迪服务中心，我是小陈，请问有什么可以帮您？",
      "Type a greeting with the centre's name and yours; Enter says it. For instance: "
        + "Good morning, Xingcheng Audi Service Centre, this is Chen. How can I help you?"
    )
    while true {
      let line = try ask(editor)
      if DeskCommand.isCommand(line) {
        if case .mood? = DeskCommand(line, for: scenario, language: workplace.language) {
          showMood(course)
          continue
        }
        workplace.say("工具马上就用，先打个招呼吧。", "Tools come next; greet him first.", .dim)
        continue
      }
      transcript.show(course.play(.say(line)))
      return
    }
  }

  private func useTable(_ course: inout Course, _ editor: LineEditor) throws {
    guard let tool = scenario.tools.first(where: { $0.kind == .table }) else { return }
    let name = "/" + tool.shortName(workplace.language)
    teach(
      2, "斜杠开头的是手边的工具。输入 \(name)（打 / 再按 Tab 可以补全；中文键盘的 、 也行）。",
      "A slash opens what lies on the desk. Type \(name) (/ and Tab completes).")
    try use(tool, name, &course, editor)
  }

  private func fillField(_ course: inout Course, _ editor: LineEditor) throws {
    guard let tool = scenario.tools.first(where: { $0.kind == .form }), let field = tool.fields.first else {
      return
    }
    let label = field.label[workplace.language]
    let name = "/\(tool.shortName(workplace.language)) \(label)=\(words("张先生", "Mr Zhang"))"
    teach(
      3, "登记也用斜杠。输入 \(name)；正式练习时只打 /\(tool.shortName(workplace.language))，会一项一项问。",
      "Forms are tools too. Type \(name); in a real talk /\(tool.shortName(workplace.language)) alone "
        + "asks field by field."
    )
    try use(tool, name, &course, editor)
  }

  /// Waits until the tool is used; what is said meanwhile is said to him.
  private func use(_ tool: DeskTool, _ example: String, _ course: inout Course, _ editor: LineEditor) throws {
    while true {
      let line = try ask(editor)
      switch DeskCommand(line, for: scenario, language: workplace.language) {
      case .use(let entry) where entry.tool == tool.id:
        transcript.show(course.play(.tool(entry)))
        let entries = Dictionary(entry.fields.map { ($0.field, $0.value) }) { _, last in last }
        ToolView(workplace: workplace, scenario: scenario).show(entry, entries: entries)
        return
      case .fill(let id) where id == tool.id:
        workplace.say("热身里写成一行就行：\(example)", "For now, in one line: \(example)", .dim)
      case .mood: showMood(course)
      case nil: transcript.show(course.play(.say(line)))
      default: workplace.say("请输入 \(example)", "Type \(example)", .dim)
      }
    }
  }

  /// A case may hide his mood in a real talk; here it may be looked at.
  private func showMood(_ course: Course) {
    MoodView(workplace: workplace, scenario: scenario).show(course.talk.state.mood)
  }

  private func ask(_ editor: LineEditor) throws -> String {
    let names = scenario.tools.map { "/" + $0.shortName(workplace.language) }
    editor.completer = { line, word in
      let typed = word.drop { DeskCommand.slashes.contains($0) }
      return DeskCommand.isCommand(line) ? names.filter { $0.dropFirst().hasPrefix(typed) } : []
    }
    while true {
      switch editor.readLine(
        prompt: workplace.painter.paint(transcript.advisor + "> ", Transcript.advisorStyle), remembers: false)
      {
      case .line(let line, _, _) where !line.allSatisfy(\.isWhitespace):
        if case .leave? = DeskCommand(line, for: scenario, language: workplace.language) { throw Stopped() }
        return line
      case .line: continue
      case .endOfInput: throw Stopped()
      case .interrupted: throw Failure.silent(ExitStatus.interrupted)
      }
    }
  }

  /// The items that were met, each with its proof, and the field.
  private func debrief(_ course: Course) {
    teach(
      4, "挂了电话就是讲评，每一项都有依据，像这样：", "After the call comes the debrief, with the proof of each item, like this:")
    let card = bundle.scorer(workplace.language).score(course.events)
    for (item, criterion) in zip(card.items, bundle.rubric.criteria) where !item.evidence.isEmpty {
      guard item.verdict == .met || item.verdict == .partly else { continue }
      let word = item.verdict == .met ? words("做到", "met") : words("部分做到", "partly")
      workplace.say(
        "\(item.id)  \(word)  \(criterion.title[workplace.language])",
        item.verdict == .met ? Style(.green) : Style(.yellow), indent: 2)
      if let proof = item.evidence.last { workplace.say("“\(proof.text)”", Style(.cyan), indent: 6) }
    }
    for field in card.forms where field.state != .empty {
      let word = field.state == .right ? words("正确", "right") : words("有误", "wrong")
      workplace.say("\(field.label)  \(word)  \(field.value)", indent: 2)
    }
    let count = card.items.count
    workplace.say(
      "正式练习一共看 \(count) 项。卡住了就输入 /提示，全部命令见 /帮助。准备好了就选 2。",
      "A real talk is marked on \(count) items. /hint helps when you are stuck, /help lists everything. "
        + "Choose 2 when you are ready.",
      Style(.magenta))
  }
}
