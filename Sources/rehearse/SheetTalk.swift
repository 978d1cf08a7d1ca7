import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// One thing a sheet asks for.
enum SheetQuestion {
  case item(Checklist.Item)
  case criterion(PeerRubric.Criterion, group: String, scale: ClosedRange<Int>)

  var place: Mark.Place {
    switch self {
    case .item(let item): Mark.Place(item.id)
    case .criterion(let criterion, let group, _): Mark.Place(criterion.id, group: group)
    }
  }
}

/// A person fills in a sheet, question by question; each answer is kept before the next question.
struct SheetTalk {
  let desk: ScoreDesk
  let filling: SheetFilling
  let questions: [SheetQuestion]
  let transcript: TalkTranscript?
  let editor: LineEditor

  private var workplace: Workplace { desk.workplace }
  private var words: Words { desk.words }

  /// What was typed at a question.
  private enum Answer {
    case level(String)
    case cleared
    case note(String)
    case next
    case back
    case list
    case transcript
    case help
    case leave
    case jump(Int)
    case unclear(String)
  }

  func run() throws {
    introduce()
    var index = firstOpen ?? 0
    while questions.indices.contains(index) {
      let question = questions[index]
      show(question, at: index)
      switch editor.readLine(prompt: prompt(question), remembers: false) {
      case .interrupted:
        farewell()
        throw Failure.silent(ExitStatus.interrupted)
      case .endOfInput: return farewell()
      case .line(let typed, _, _):
        switch answer(typed, to: question) {
        case .level(let level):
          try put(question, level)
          index += 1
        case .cleared: try put(question, nil)
        case .note(let text): try note(question, text)
        case .next: index += 1
        case .back: index = max(0, index - 1)
        case .jump(let target): index = target
        case .list: list()
        case .transcript: transcript?.show()
        case .help: help()
        case .leave: return farewell()
        case .unclear(let text): workplace.say(text, Style(.yellow), indent: 2)
        }
        if index == questions.count, !confirmsEnd(&index) { return farewell() }
      }
    }
    farewell()
  }

  // MARK: Asking

  private var firstOpen: Int? { questions.firstIndex { filling.sheet.mark($0.place)?.level == nil } }

  private func introduce() {
    let sheet = filling.sheet
    let about = [
      sheet.occasion.talk, sheet.occasion.trainee,
      sheet.occasion.group.isEmpty ? nil : desk.group(sheet.occasion.group),
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    workplace.heading(
      [sheet.rubric, about, desk.name(of: sheet.rater)].filter { !$0.isEmpty }.joined(separator: " · "))
    if filling.isResumed {
      workplace.say("接着填：已填 \(filled) 项。", "Going on: \(filled) marked so far.", .dim)
    }
    help()
    transcript?.show()
  }

  private var filled: Int { filling.sheet.marks.count { $0.level != nil } }

  private func help() {
    let isItem = if case .item = questions.first { true } else { false }
    workplace.say(
      isItem
        ? words(
          "1 做到  2 部分做到  3 未做到（也可以打字）；没看到直接回车。",
          "1 met  2 partly  3 missed (or in words); Enter if you did not see it.")
        : words("打分，没看到直接回车。", "Type the mark; Enter if you did not see it."), .dim, indent: 2)
    workplace.say(
      "< 上一项  备注 …  清空 -  跳到 = 编号  列表 l  对话 t  帮助 ?  离开 q",
      "< back  note …  clear -  go to = id  list l  transcript t  help ?  leave q", .dim, indent: 2)
  }

  private func show(_ question: SheetQuestion, at index: Int) {
    workplace.gap()
    let language = workplace.language
    let count = "\(index + 1)/\(questions.count)"
    switch question {
    case .item(let item):
      workplace.say("\(count)  \(item.id)\(item.isCritical ? " ★" : "")  \(item.title[language])", .bold)
      workplace.say(item.definition[language], indent: 4)
    case .criterion(let criterion, let group, _):
      workplace.say("\(count)  \(desk.group(group))  \(criterion.title[language])", .bold)
      workplace.say(criterion.definition[language], indent: 4)
    }
    if let mark = filling.sheet.mark(question.place), mark.level != nil || !mark.note.isEmpty {
      let level = mark.level.map { desk.level($0) } ?? words("（空）", "(empty)")
      let note = mark.note.isEmpty ? "" : words("；备注：", "; note: ") + mark.note
      workplace.say("现在：\(level)\(note)", "now: \(level)\(note)", .dim, indent: 4)
    }
  }

  private func prompt(_ question: SheetQuestion) -> String {
    switch question {
    case .item(let item):
      item.knowsHalf
        ? words("1 做到 / 2 部分 / 3 未做到> ", "1 met / 2 partly / 3 missed> ")
        : words("1 做到 / 3 未做到> ", "1 met / 3 missed> ")
    case .criterion(_, _, let scale): "\(scale.lowerBound)-\(scale.upperBound)> "
    }
  }

  private func answer(_ typed: String, to question: SheetQuestion) -> Answer {
    let text = typed.trimmingCharacters(in: .whitespaces)
    let plain = SheetName.plain(text)
    switch plain {
    case "": return .next
    case "<", "《", "b", "back", "上", "上一项", "返回": return .back
    case "l", "list", "列表": return .list
    case "t", "transcript", "对话":
      return transcript == nil ? .unclear(words("没有对话记录。", "There is no transcript.")) : .transcript
    case "?", "help", "h", "帮助": return .help
    case "q", "quit", "离开", "退出": return .leave
    case "-", "清空", "clear": return .cleared
    default: break
    }
    for lead in ["备注", "note", "#"] where text.lowercased().hasPrefix(lead) {
      let note = text.dropFirst(lead.count).drop { $0.isWhitespace || ":：".contains($0) }
      return .note(String(note))
    }
    if text.hasPrefix("=") || text.hasPrefix("＝") { return jump(String(text.dropFirst())) }
    switch question {
    case .item(let item): return verdict(plain, item)
    case .criterion(_, _, let scale):
      let number = SheetName.number(plain)
      guard let number, scale.contains(number) else {
        return .unclear(
          words(
            "填 \(scale.lowerBound) 到 \(scale.upperBound) 的整数。",
            "A whole number from \(scale.lowerBound) to \(scale.upperBound)."))
      }
      return .level(String(number))
    }
  }

  private func verdict(_ plain: String, _ item: Checklist.Item) -> Answer {
    let verdict: Verdict?
    switch plain {
    case "1": verdict = .met
    case "2": verdict = .partly
    case "3": verdict = .missed
    default:
      if case .verdict(let word)? = VerdictWord.meaning(of: plain) { verdict = word } else { verdict = nil }
    }
    guard let verdict else {
      if jumpTarget(plain) != nil { return jump(plain) }
      let near = VerdictWord.nearest(to: plain)
      return .unclear(
        words(
          "看不懂。\(near.map { "是不是“\($0)”？" } ?? "")? 看怎么填。",
          "Not understood.\(near.map { " Did you mean \"\($0)\"?" } ?? "") ? shows how."))
    }
    if verdict == .partly, !item.knowsHalf {
      return .unclear(words("\(item.id) 没有“部分做到”。", "\(item.id) cannot be partly met."))
    }
    return .level(verdict.rawValue)
  }

  private func jumpTarget(_ typed: String) -> Int? {
    let wanted = SheetName.plain(typed)
    return questions.firstIndex { question in
      switch question {
      case .item(let item): SheetName.plain(item.id) == wanted
      case .criterion(_, let group, _): SheetName.group(typed) == group
      }
    }
  }

  private func jump(_ typed: String) -> Answer {
    jumpTarget(typed).map { .jump($0) } ?? .unclear(words("没有这一项。", "There is no such item."))
  }

  // MARK: Keeping

  private func put(_ question: SheetQuestion, _ level: String?) throws {
    let note = filling.sheet.mark(question.place)?.note ?? ""
    try filling.put(Mark(question.place, level, note: note), at: workplace.now)
  }

  private func note(_ question: SheetQuestion, _ text: String) throws {
    let level = filling.sheet.mark(question.place)?.level
    try filling.put(Mark(question.place, level, note: text), at: workplace.now)
  }

  // MARK: Looking back

  private func list() {
    for question in questions {
      let mark = filling.sheet.mark(question.place)
      let level = mark?.level.map { desk.level($0) } ?? "·"
      let name =
        switch question {
        case .item(let item): "\(item.id)  \(item.title[workplace.language])"
        case .criterion(let criterion, let group, _):
          "\(desk.group(group))  \(criterion.title[workplace.language])"
        }
      workplace.say("\(name)  \(level)", indent: 2)
    }
  }

  /// At the end: what is still open may be filled in now.
  private func confirmsEnd(_ index: inout Int) -> Bool {
    guard let open = firstOpen, workplace.isTerminal else { return false }
    let count = questions.count { filling.sheet.mark($0.place)?.level == nil }
    let prompt = words(
      "还有 \(count) 项空着。回车结束，< 回去填> ", "\(count) are still empty. Enter ends, < goes back to them> ")
    guard case .line(let typed, _, _) = editor.readLine(prompt: prompt, remembers: false),
      ["<", "《", "b", "back"].contains(SheetName.plain(typed))
    else { return false }
    index = open
    return true
  }

  private func farewell() {
    workplace.gap()
    guard let id = filling.id else {
      return workplace.say("什么也没填，没有存。", "Nothing was marked, and nothing kept.")
    }
    workplace.say(
      "存好了：\(id)，填了 \(filled) 项。接着填：rehearse score enter \(id)",
      "Kept as \(id), \(filled) marked. To go on: rehearse score enter \(id)")
  }
}

/// A session's words, to be read while marking.
struct TalkTranscript {
  private let workplace: Workplace
  private let stored: StoredSession
  private let scenario: Scenario

  /// Nil for a talk held live, or where its case cannot be opened.
  init?(_ talk: String, in store: EventStore, at workplace: Workplace) {
    guard talk.hasPrefix("s-"), let stored = try? StoredSession(talk, in: store),
      let bundle = try? workplace.library.open(stored.record.caseID)
    else { return nil }
    self.workplace = workplace
    self.stored = stored
    scenario = bundle.scenario
  }

  func show() {
    workplace.gap()
    Transcript(workplace: workplace, scenario: scenario).show(stored.steps, stored.events)
  }
}

extension ScoreDesk {
  /// A level as people read it: 做到, met, 8.
  func level(_ level: String) -> String {
    switch Verdict(rawValue: level) {
    case .met: words("做到", "met")
    case .partly: words("部分做到", "partly")
    case .missed: words("未做到", "missed")
    case .observer, nil: level
    }
  }
}
