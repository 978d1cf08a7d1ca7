import ArgumentParser
import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// Who changes something, and why.
struct ChangeOptions: ParsableArguments {
  @Option(help: .init(inWords("原因，会留档。", "Why; it is kept."), valueName: "text"))
  var reason: String

  @Option(help: .init(inWords("谁改的。", "Who does it."), valueName: "name"))
  var by: String?

  mutating func validate() throws {
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(inWords("--reason 不能空着。", "--reason must say something."))
    }
  }
}

/// `rehearse score correct`: another mark in a place of a sheet; the old one stays in its history.
struct ScoreCorrect: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct",
      abstract: inWords("改一张表上的一个评定；原来的留档。", "Change one mark of a sheet; the old one is kept."),
      discussion: inWords(
        "rehearse score correct m-0012 B13 未做到 --reason \"抄错行\"\nrehearse score correct m-0003 3/customer 8 --reason \"字迹看错\"",
        "rehearse score correct m-0012 B13 missed --reason \"wrong line\"\n"
          + "rehearse score correct m-0003 3/customer 8 --reason \"misread\""))
  }
  @Argument(help: .init(inWords("哪张表，例如 m-0012。", "The sheet, as m-0012."), valueName: "sheet"))
  var sheet: String
  @Argument(
    help: .init(
      inWords("哪一项：B13；互评写 小组/项目，例如 3/customer。", "The item: B13; of peers group/criterion, as 3/customer."),
      valueName: "item"))
  var item: String
  @Argument(help: .init(inWords("改成什么；空着写 -。", "The new mark; - for none."), valueName: "mark"))
  var mark: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let cabinet = try desk.cabinet()
    let kept = try cabinet.sheet(sheet)
    let (place, level) = try target(kept.sheet, cabinet)
    try desk.keep {
      try cabinet.correct(
        kept, place, to: level, by: desk.author(change.by), at: desk.workplace.now, reason: change.reason)
    } saying: { revision in
      let old = revision.before?.level.map { desk.level($0) } ?? "–"
      let new = level.map { desk.level($0) } ?? "–"
      desk.workplace.say(
        "\(kept.id) \(desk.place(place))：\(old) → \(new)", "\(kept.id) \(desk.place(place)): \(old) → \(new)")
    }
  }

  private func target(_ sheet: Sheet, _ cabinet: SheetCabinet) throws -> (place: Mark.Place, level: String?) {
    let isEmpty = VerdictWord.meaning(of: mark) == .blank
    switch sheet.kind {
    case .checklist:
      guard let checklist = cabinet.checklist(of: sheet) else {
        throw SheetCabinet.Refusal.noRubric(sheet.rubric)
      }
      guard let found = checklist.item(named: item) else {
        throw SheetCabinet.Refusal.unknownItem(item, nearest: checklist.nearestItem(to: item))
      }
      let verdict = try isEmpty ? nil : ScoreDesk.verdict(mark)
      if verdict == .partly, !found.knowsHalf { throw SheetCabinet.Refusal.noHalf(item: found.id) }
      return (Mark.Place(found.id), verdict?.rawValue)
    case .peer, .ranking:
      guard let peers = cabinet.peerRubric(of: sheet) else {
        throw SheetCabinet.Refusal.noRubric(sheet.rubric)
      }
      let parts = item.split(whereSeparator: { "/／".contains($0) }).map(String.init)
      let group = SheetName.group(parts.first ?? "")
      let column =
        sheet.kind == .ranking ? Mark.rank : parts.count == 2 ? peers.column(named: parts[1])?.id : nil
      guard let column, sheet.marks.contains(where: { $0.place.group == group }) else {
        throw SheetCabinet.Refusal.unknownItem(
          item, nearest: parts.count == 2 ? peers.nearestColumn(to: parts[1]) : nil)
      }
      if isEmpty { return (Mark.Place(column, group: group), nil) }
      let scale = sheet.kind == .ranking ? 1...max(1, sheet.marks.count + 1) : peers.scale
      guard let number = SheetName.number(mark), scale.contains(number) else {
        throw Failure(
          "“\(visible(mark))”不行，要 \(scale.lowerBound) 到 \(scale.upperBound) 的整数。",
          "\(quoted(mark)) will not do: a whole number from \(scale.lowerBound) to \(scale.upperBound).",
          code: ExitStatus.usage)
      }
      return (Mark.Place(column, group: group), String(number))
    case .decision:
      throw Failure(
        "裁定用 rehearse score decide 改。", "Change a decision with rehearse score decide.",
        code: ExitStatus.usage)
    }
  }
}

/// `rehearse score decide`: the instructor's final word on an item of a talk.
struct ScoreDecide: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "decide",
      abstract: inWords(
        "讲师拍板：一次练习的一项最后算什么；别人的评定都留着。", "The instructor's final word on an item; what others marked stays."),
      discussion: inWords(
        "rehearse score decide s-0007 B13 做到 --reason \"回看录像，先看了排班表\"",
        "rehearse score decide s-0007 B13 met --reason \"seen on the recording\""))
  }
  @Argument(
    help: .init(inWords("哪次练习，例如 s-0007、t-0003。", "The talk, as s-0007 or t-0003."), valueName: "talk"))
  var talk: String
  @Argument(help: .init(inWords("哪一项，例如 B13。", "The item, as B13."), valueName: "item"))
  var item: String
  @Argument(help: .init(inWords("做到、部分做到或未做到。", "met, partly or missed."), valueName: "verdict"))
  var verdict: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let cabinet = try desk.cabinet()
    let id = try cabinet.talk(talk)
    let verdict = try ScoreDesk.verdict(verdict)
    try desk.keep {
      try cabinet.decide(
        id, item: item, verdict, by: desk.author(change.by), at: desk.workplace.now, reason: change.reason,
        checklist: desk.checklist(ofTalk: id, cabinet))
    } saying: { _ in
      desk.workplace.say(
        "\(id) \(item)：\(desk.level(verdict.rawValue))（讲师裁定）。",
        "\(id) \(item): \(desk.level(verdict.rawValue)), decided.")
    }
  }
}

/// `rehearse score withdraw`: a sheet that does not count any more; it stays.
struct ScoreWithdraw: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: inWords("撤回一张表：留档，不再算数。", "Take a sheet back: it is kept, and does not count."))
  }
  @Argument(help: .init(inWords("哪张表，例如 m-0012。", "The sheet, as m-0012."), valueName: "sheet"))
  var sheet: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    try ScoreDesk(common.workplace).withdraw(sheet, restoring: false, change)
  }
}

/// `rehearse score restore`: a withdrawn sheet counts again.
struct ScoreRestore: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore", abstract: inWords("重新采用撤回的表。", "A withdrawn sheet counts again."))
  }
  @Argument(help: .init(inWords("哪张表，例如 m-0012。", "The sheet, as m-0012."), valueName: "sheet"))
  var sheet: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    try ScoreDesk(common.workplace).withdraw(sheet, restoring: true, change)
  }
}

/// `rehearse score live`: gives a talk held between people an id, before anybody has marked it.
struct ScoreLive: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "live",
      abstract: inWords("给现场对练编一个号。", "Give a talk held live an id."),
      discussion: inWords(
        "不是非编不可：观察表上写了学员姓名，导入时会自动编号。",
        "Not a must: a checklist that names the trainee gets its talk an id when it is imported."))
  }
  @Argument(help: .init(inWords("用哪张评分表，例如 booking。", "The rubric, as booking."), valueName: "rubric"))
  var rubric: String
  @Option(name: .customLong("as"), help: .init(inWords("谁的练习。", "Whose talk."), valueName: "name"))
  var trainee: String
  @Option(help: .init(inWords("这个人的小组。", "The trainee's group."), valueName: "group"))
  var group: String = ""
  @Option(help: .init(inWords("第几轮。", "Which round."), valueName: "round"))
  var round: String = ""
  @Option(help: .init(inWords("谁登记的。", "Who enters it."), valueName: "name"))
  var by: String?
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    guard let checklist = try desk.rubric(rubric).checklist else {
      throw Failure("现场对练要用观察表。", "A talk is marked by a checklist.", code: ExitStatus.usage)
    }
    let cabinet = try desk.cabinet()
    let occasion = Occasion(
      trainee: trainee, group: group.isEmpty ? "" : SheetName.group(group), round: round)
    let now = desk.workplace.now
    let (batch, existing) = cabinet.liveTalk(rubric: checklist.id, occasion, by: desk.author(by), at: now)
    if existing == nil { try desk.workplace.openStore().keep(batch, at: now) }
    let id = try existing?.id ?? desk.cabinet().liveTalks.last?.id ?? ""
    desk.workplace.say(id)
    if existing != nil { desk.workplace.remark("已经有了。", "It is here already.") }
  }
}

extension ScoreDesk {
  static func verdict(_ typed: String) throws -> Verdict {
    if case .verdict(let verdict)? = VerdictWord.meaning(of: typed) { return verdict }
    let near = VerdictWord.nearest(to: typed)
    throw Failure(
      "看不懂“\(visible(typed))”。\(near.map { "是不是“\($0)”？" } ?? "")填做到、部分做到或未做到。",
      "\(quoted(typed)) is no verdict.\(near.map { " Did you mean \"\($0)\"?" } ?? "") met, partly or missed.",
      code: ExitStatus.usage)
  }

  /// What a talk is marked by, where nobody has marked it yet.
  func checklist(ofTalk id: String, _ cabinet: SheetCabinet) -> Checklist? {
    if let talk = cabinet.liveTalks.first(where: { $0.id == id }) {
      return shelf.checklists.first { $0.id == talk.rubric }
    }
    guard let session = cabinet.sessions[id], let bundle = try? workplace.library.open(session.caseID) else {
      return nil
    }
    return shelf.checklists.first { $0.id == bundle.rubric.id }
  }

  /// Keeps a change; what speaks against it is said in words.
  func keep(
    _ make: () throws -> SheetCabinet.Revision, saying: (SheetCabinet.Revision) -> Void
  ) throws {
    let revision = try make()
    try workplace.openStore().keep(revision.batch, at: workplace.now)
    saying(revision)
  }

  func withdraw(_ typed: String, restoring: Bool, _ change: ChangeOptions) throws {
    let cabinet = try cabinet()
    let kept = try cabinet.sheet(typed)
    try keep {
      try cabinet.withdraw(
        kept, restoring: restoring, by: author(change.by), at: workplace.now, reason: change.reason)
    } saying: { _ in
      if restoring {
        workplace.say("\(kept.id) 重新算数。", "\(kept.id) counts again.")
      } else {
        workplace.say(
          "\(kept.id) 撤回了，不再算数；要恢复：rehearse score restore \(kept.id)。",
          "\(kept.id) is withdrawn; to take it up again: rehearse score restore \(kept.id).")
      }
    }
  }
}

extension Failure {
  init(_ refusal: SheetCabinet.Refusal) {
    switch refusal {
    case .noRubric(let id):
      self.init("评分表 \(visible(id)) 读不出来。", "Rubric \(visible(id)) cannot be read.", code: ExitStatus.data)
    case .unknownItem(let typed, let nearest):
      self.init(
        "没有“\(visible(typed))”这一项。\(nearest.map { "是不是 \($0)？" } ?? "")",
        "There is no item \(quoted(typed)).\(nearest.map { " Did you mean \($0)?" } ?? "")",
        code: ExitStatus.usage)
    case .noHalf(let item):
      self.init("\(item) 没有“部分做到”。", "\(item) cannot be partly met.", code: ExitStatus.usage)
    case .same: self.init("原来就是这样，没有改。", "It says so already; nothing was changed.", code: ExitStatus.usage)
    case .unmarked(let talk):
      self.init("\(talk) 还没有人评过。", "Nobody has marked \(talk) yet.", code: ExitStatus.data)
    case .alreadySo:
      self.init("已经是这样，没有改。", "It is so already; nothing was changed.", code: ExitStatus.usage)
    }
  }
}
