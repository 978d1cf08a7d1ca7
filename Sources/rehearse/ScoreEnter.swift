import ArgumentParser
import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse score enter`: a sheet filled in at the terminal.
struct ScoreEnter: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "enter",
      abstract: inWords("在终端里填一张表，一项一项来。", "Fill in a sheet at the terminal, item by item."),
      discussion: inWords(
        """
        每项都看得到标准。填一项存一项，随时可以离开，再运行同样的命令接着填。
        看电脑上的练习：加 --talk s-0007，对话记录随时可以翻出来看。
        """,
        """
        Each item comes with its definition. Each answer is kept at once: leave whenever you like, and run the same
        command again to go on. For a session on the computer add --talk s-0007; its transcript is at hand.
        """))
  }

  @Argument(
    help: .init(
      inWords(
        "评分表编号，例如 booking、peer；或已有的表，例如 m-0007。",
        "A rubric's id, as booking or peer; or a sheet begun, as m-0007."),
      valueName: "rubric|sheet"))
  var subject: String

  @OptionGroup var common: CommonOptions

  @Option(help: .init(inWords("看的是哪次练习，例如 s-0007。", "The talk, as s-0007."), valueName: "talk"))
  var talk: String?

  @Option(
    name: .customLong("as"),
    help: .init(inWords("看谁的练习（现场对练）。", "Whose talk (held live)."), valueName: "name"))
  var trainee: String?

  @Option(help: .init(inWords("这个人的小组。", "That trainee's group."), valueName: "group"))
  var group: String?

  @Option(help: .init(inWords("谁来填。", "Who fills it in."), valueName: "name"))
  var rater: String?

  @Option(help: .init(inWords("填表人自己的小组（互评）。", "The rater's own group (peers' sheets)."), valueName: "group"))
  var own: String?

  @Option(help: .init(inWords("第几轮。", "Which round."), valueName: "round"))
  var round: String = ""

  @Option(help: .init(inWords("只填这些项，例如 B01-B09。", "Only these items, as B01-B09."), valueName: "ids"))
  var items: String?

  @Option(help: .init(inWords("互评的小组，例如 1-7。", "Groups to be marked, as 1-7."), valueName: "groups"))
  var groups: String?

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let cabinet = try desk.cabinet()
    let asking = SheetAsking(desk: desk, cabinet: cabinet)
    let sheet = try begun(desk, cabinet) ?? fresh(desk, cabinet, asking)
    let questions = try questions(for: sheet, desk, asking)
    let store = try desk.workplace.openStore()
    let author = sheet.rater.isGroup ? desk.group(sheet.rater.group) : sheet.rater.name
    let filling = SheetFilling(
      sheet, in: store, cabinet: cabinet, shelf: desk.shelf, author: author, source: "enter")
    let transcript = sheet.occasion.talk.flatMap { TalkTranscript($0, in: store, at: desk.workplace) }
    let talk = SheetTalk(
      desk: desk, filling: filling, questions: questions, transcript: transcript,
      editor: desk.workplace.editor(remembers: false))
    try talk.run()
  }

  /// A sheet named by its id.
  private func begun(_ desk: ScoreDesk, _ cabinet: SheetCabinet) throws -> Sheet? {
    let plain = SheetName.plain(subject)
    guard plain.hasPrefix("m"), plain.dropFirst().contains(where: \.isNumber) else { return nil }
    let kept = try cabinet.sheet(subject)
    guard kept.sheet.kind != .decision, !kept.isWithdrawn else {
      throw Failure(
        "\(kept.id) 不能接着填。", "\(kept.id) cannot be filled in any further.", code: ExitStatus.data)
    }
    return kept.sheet
  }

  private func fresh(_ desk: ScoreDesk, _ cabinet: SheetCabinet, _ asking: SheetAsking) throws -> Sheet {
    let (checklist, peers) = try desk.rubric(subject)
    if let peers {
      let (name, own) = try asking.peer(rater, own)
      return Sheet(
        kind: .peer, rubric: peers.id, version: peers.version, occasion: Occasion(round: round),
        rater: Rater(name, group: own, role: own.isEmpty ? .instructor : .peer))
    }
    guard let checklist else { throw Failure.silent(ExitStatus.ours) }
    let name = try asking.ask(rater, "谁来填（观察员姓名）", "Who fills it in (observer's name)")
    var occasion = Occasion(
      trainee: trainee ?? "", group: group.map { SheetName.group($0) } ?? "", round: round)
    if let talk {
      let id = try cabinet.talk(talk)
      occasion = cabinet.occasion(id) ?? Occasion(talk: id)
    } else {
      occasion.trainee = try asking.ask(trainee, "看谁的练习（学员姓名）", "Whose talk it is (trainee's name)")
      occasion.talk = cabinet.liveTalks.first { $0.rubric == checklist.id && $0.matchKey == occasion.key }?.id
    }
    return Sheet(
      kind: .checklist, rubric: checklist.id, version: checklist.version, occasion: occasion,
      rater: Rater(name, role: .observer))
  }

  private func questions(
    for sheet: Sheet, _ desk: ScoreDesk, _ asking: SheetAsking
  ) throws -> [SheetQuestion] {
    let (checklist, peers) = try desk.rubric(sheet.rubric)
    let version = checklist?.version ?? peers?.version
    guard version == sheet.version else {
      throw Failure(
        "评分表 \(sheet.rubric) 后来改过，这张表不能接着填。",
        "Rubric \(sheet.rubric) has changed; this sheet cannot be filled in any further.",
        code: ExitStatus.data)
    }
    if let checklist {
      let chosen = try items.map { try ScoreSheetCommand.items($0, of: checklist) } ?? checklist.items
      return chosen.map { SheetQuestion.item($0) }
    }
    guard let peers else { return [] }
    let known = Set(sheet.marks.map(\.place.group)).sorted(by: SheetName.isBefore)
    let given = try groups.map(ScoreSheetCommand.groupNames) ?? (known.isEmpty ? asking.groups() : known)
    return given.filter { $0 != sheet.rater.group }.flatMap { group in
      peers.columns.map { SheetQuestion.criterion($0, group: group, scale: peers.scale) }
    }
  }
}

/// Asks for what was not given as an option.
struct SheetAsking {
  let desk: ScoreDesk
  let cabinet: SheetCabinet

  func ask(_ given: String?, _ zh: String, _ en: String) throws -> String {
    if let given, !given.allSatisfy(\.isWhitespace) { return given }
    let editor = desk.workplace.editor(remembers: false)
    while true {
      switch editor.readLine(prompt: desk.words("\(zh)> ", "\(en)> "), remembers: false) {
      case .line(let typed, _, _):
        let text = typed.trimmingCharacters(in: .whitespaces)
        if !text.isEmpty { return text }
      case .endOfInput: throw Failure("没有填。", "Nothing was filled in.", code: ExitStatus.usage)
      case .interrupted: throw Failure.silent(ExitStatus.interrupted)
      }
    }
  }

  /// A peer's name and group; the name stays empty for a group's agreed sheet, the group for an instructor.
  func peer(_ rater: String?, _ own: String?) throws -> (name: String, own: String) {
    let typed = try ask(own, "你是哪一组（讲师填“讲师”）", "Your own group (lecturers: \"instructor\")")
    let isLecturer = ["讲师", "老师", "instructor", "lecturer", "trainer"].contains(SheetName.plain(typed))
    let group = isLecturer ? "" : SheetName.group(typed)
    if let rater { return (rater, group) }
    let name = try ask(nil, "你的姓名（全组合议一张就填“合议”）", "Your name (\"agreed\" for a sheet of the whole group)")
    return (!isLecturer && ["合议", "全组", "agreed"].contains(SheetName.plain(name)) ? "" : name, group)
  }

  func groups() throws -> [String] {
    ScoreSheetCommand.groupNames(try ask(nil, "有哪些小组，例如 1-7", "Which groups are there, as 1-7"))
  }
}
