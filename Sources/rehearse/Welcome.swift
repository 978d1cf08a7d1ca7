import Foundation
import Journal
import Rehearsals
import Scenarios
import Terminal

/// What somebody sees who starts the program: what it is, how they did last, and what they can do.
struct Welcome {
  private var workplace: Workplace

  init(workplace: Workplace) { self.workplace = workplace }

  private var words: Words { workplace.words }

  func run() throws {
    var welcome = self
    try welcome.loop()
  }

  private enum Entry: Int, CaseIterable {
    case warmUp = 1, play, demo, sessions, language, game
  }

  private mutating func loop() throws {
    greet()
    guard workplace.isTerminal else { return hintAtCommands() }
    let editor = workplace.editor(remembers: false)
    while true {
      let isNew = try lastScores()
      menu(isNew: isNew)
      let prompt = words("选哪个？> ", "Your choice> ")
      switch editor.readLine(prompt: prompt, remembers: false) {
      case .interrupted: throw Failure.silent(ExitStatus.interrupted)
      case .endOfInput: return
      case .line(let typed, _, _):
        let answer = typed.trimmingCharacters(in: .whitespaces).lowercased()
        if ["q", "0", "quit", "exit", "退出", "离开"].contains(answer) { return }
        let number = answer.isEmpty ? (isNew ? 1 : 2) : Choice.number(answer) ?? Self.letter(answer)
        guard let entry = number.flatMap(Entry.init(rawValue:)) else {
          workplace.say("请输入 1 到 6，或 q 退出。", "Type 1 to 6, or q to leave.")
          continue
        }
        workplace.gap()
        do {
          try choose(entry)
        } catch let error where Failure(error)?.code != ExitStatus.interrupted {
          workplace.say(Failure(error)?.text[workplace.language] ?? "\(error)")
        }
        workplace.gap()
      }
    }
  }

  private static func letter(_ answer: String) -> Int? {
    [
      "w": 1, "热身": 1, "p": 2, "练习": 2, "d": 3, "示范": 3, "s": 4, "记录": 4, "l": 5, "语言": 5, "english": 5,
      "中文": 5, "g": 6, "游戏": 6,
    ][answer]
  }

  private func greet() {
    workplace.heading(
      words("演练 Rehearse —— 服务顾问电话陪练", "Rehearse 演练 - a training partner for service advisors"))
    workplace.say(
      "电话响了，你是服务顾问：想说什么就打什么，中文英文都行。",
      "The phone rings and you are the service advisor: type what you would say, in English or Chinese.",
      indent: 2)
    workplace.say(
      "程序扮演来电的张先生，会回答、会追问，也会不高兴。",
      "The program is Mr Zhang, who is calling: he answers, asks back, and can lose patience.", indent: 2)
    workplace.say(
      "挂了电话有讲评：每一分都指着你说过的哪一句。", "Afterwards comes the debrief: every mark points at the line that earned it.",
      indent: 2)
    workplace.gap()
  }

  private func hintAtCommands() {
    workplace.say("在终端里运行可以选择；也可以直接用命令：", "At a terminal there is a menu; or use the commands:")
    for id in workplace.library.caseIDs() { workplace.say("rehearse play \(id)", indent: 2) }
    workplace.say("rehearse --help", indent: 2)
  }

  /// Shows the last scores; says whether there are none.
  private func lastScores() throws -> Bool {
    let store = try? workplace.openStoreIfThere()
    let sessions = (try? store?.sessions(SessionFilter(limit: 30))) ?? []
    let scored = sessions.filter { $0.state == .ended && SessionSummary($0.summary) != nil }.prefix(3)
    if let open = sessions.first(where: { $0.state != .ended }) {
      workplace.say(
        "有一次没练完：\(open.id)（在 4 里接着练）。", "One is unfinished: \(open.id) (go on with it under 4).", .dim)
    }
    guard !scored.isEmpty else { return sessions.isEmpty }
    let texts = scored.map { session -> String in
      let summary = SessionSummary(session.summary)
      let band = summary?.bandTitle[workplace.language.rawValue] ?? ""
      return "\(session.id) \(session.trainee.map { $0 + " " } ?? "")\(summary?.scoreText ?? "") \(band)"
    }
    workplace.say(words("最近成绩：", "Last scores: ") + texts.joined(separator: words("；", "; ")), .dim)
    return false
  }

  private func menu(isNew: Bool) {
    let first = words("（第一次来，先选这个）", " (start here the first time)")
    workplace.say(
      "1  热身：两分钟学会怎么练，不打分\(isNew ? first : "")",
      "1  warm-up: learn how it works in two minutes, unmarked\(isNew ? first : "")")
    workplace.say("2  正式练习", "2  play")
    workplace.say("3  看示范", "3  watch a demonstration")
    workplace.say("4  练习记录", "4  sessions")
    workplace.say("5  English", "5  中文")
    for id in workplace.library.gameIDs().prefix(1) { workplace.say("6  \(Titles.of(id, workplace))") }
    workplace.say("q  退出", "q  leave")
  }

  private mutating func choose(_ entry: Entry) throws {
    switch entry {
    case .language:
      workplace.words = Words(language: workplace.language == .chinese ? .english : .chinese)
      greet()
    case .sessions: try SessionList(workplace: workplace).run()
    case .game:
      guard let id = workplace.library.gameIDs().first else {
        throw Failure("还没有团队游戏。", "There is no team game yet.", code: ExitStatus.missing)
      }
      try GamePlayCommand.host(id, at: workplace)
    case .warmUp:
      guard let bundle = try openCase() else { return }
      try WarmUp(workplace: workplace, bundle: bundle).run()
    case .play:
      guard let bundle = try openCase() else { return }
      var sitting = Sitting(workplace: workplace, bundle: bundle)
      sitting.hasMenu = true
      try sitting.play()
    case .demo:
      guard let bundle = try openCase() else { return }
      try Demo(workplace: workplace, bundle: bundle, talk: "exemplary", isFast: false).run()
    }
  }

  /// The case; asks which if there are several. Nil if nothing was chosen.
  private func openCase() throws -> CaseBundle? {
    let ids = workplace.library.talkIDs()
    guard let first = ids.first else {
      throw Failure("还没有案例。", "There are no cases yet.", code: ExitStatus.missing)
    }
    guard ids.count > 1 else { return try workplace.library.open(first) }
    for (index, id) in ids.enumerated() { workplace.say("\(index + 1)  \(Titles.of(id, workplace))") }
    let editor = workplace.editor(remembers: false)
    let prompt = words("哪个案例？（回车返回）> ", "Which case? (Enter goes back)> ")
    while case .line(let typed, _, _) = editor.readLine(prompt: prompt, remembers: false) {
      if typed.allSatisfy(\.isWhitespace) { return nil }
      if let number = Choice.number(typed), ids.indices.contains(number - 1) {
        return try workplace.library.open(ids[number - 1])
      }
    }
    return nil
  }
}
