import ArgumentParser
import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Standings
import Terminal

/// `rehearse rank`: from peers' sheets to the result on the wall.
struct RankCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rank",
      abstract: inWords("小组名次：由互评表或排名表得出。", "The groups' ranks, from peers' sheets."),
      discussion: inWords(
        """
        先 rehearse score import 文件夹，再 rehearse rank：屏幕上只有一个名次，就是算数的那个，可以直接投影。
        各项得分、另一种名次、名次稳不稳、大家打分一不一致、谁打得松谁打得紧：加 --details，给讲师自己看。
        """,
        """
        First rehearse score import FOLDER, then rehearse rank: the screen shows one ranking, the one that counts, and
        may go on the wall as it is. Results by criterion, the other ranking, how sure the ranks are, how far raters
        agree, who is lenient or severe: --details, for the instructor's eyes.
        """))
  }

  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(inWords("第几轮；只有一轮时不用写。", "Which round; not needed where there is one."), valueName: "round"))
  var round: String?

  @Flag(help: .init(inWords("连同细节，给讲师看。", "With the details, for the instructor.")))
  var details = false

  @Flag(help: .init(inWords("少了哪个打分人，名次会变。", "Whose absence would change the ranks.")))
  var whatIf = false

  @Option(
    help: .init(inWords("去掉这些打分人，名次会怎样。", "The ranks without these raters."), valueName: "name"))
  var without: [String] = []

  @Option(help: .init(inWords("写成网页文件。", "Write a page."), valueName: "file"))
  var html: String?

  @Option(
    help: .init(
      inWords(
        "写进这个文件夹：结果一页，每组一页（给那一组看）。", "Into this folder: a page of the result, and one for each group's eyes."),
      valueName: "dir"))
  var pages: String?

  @Option(help: .init(inWords("写成表格文件。", "Write a table."), valueName: "file"))
  var csv: String?

  @Flag(help: .init(inWords("输出 JSON。", "Print JSON.")))
  var json = false

  @Flag(
    help: .init(inWords("正式公布：结果留档，以后变了会提醒。", "Announce it: the result is kept, and a later change is told."))
  )
  var announce = false

  @Option(help: .init(inWords("谁公布的。", "Who announces it."), valueName: "name"))
  var by: String?

  @Option(
    help: .init(
      inWords("名次的把握重抽多少次（组少人少时全部算尽）。", "Resamples for chances, where not all can be counted."),
      valueName: "n"))
  var resamples = 2_000

  mutating func validate() throws {
    guard (100...100_000).contains(resamples) else {
      throw ValidationError(inWords("--resamples 要在 100 到 100000 之间。", "--resamples wants 100 to 100000."))
    }
  }

  mutating func run() throws {
    let workplace = common.workplace
    let cabinet = try SheetCabinet(try workplace.openStoreIfThere())
    let chosen = try RankRound(cabinet, round: round, at: workplace)
    if chosen.kind == .ranking { return try show(chosen.ballots(seed: workplace.seed), at: workplace) }
    let result = try chosen.result(cabinet, resamples: resamples, seed: workplace.seed)
    let announcement = RankAnnouncement(result, at: workplace)
    if announce { try announcement.keep(by: by) } else { try announcement.compare() }
    if let html {
      try write(Array(RoundHTML(result, language: workplace.language).page.utf8), to: html, workplace)
    }
    if let pages { try writePages(result, into: pages, workplace) }
    if let csv { try write(result.csv(workplace.language), to: csv, workplace) }
    if json {
      workplace.out.line(result.json(workplace.language).text(pretty: true))
      return
    }
    if html != nil || csv != nil || pages != nil, !details, !whatIf, without.isEmpty { return }
    let screen = RankScreen(workplace: workplace, round: result)
    if whatIf || !without.isEmpty {
      return try RankWhatIf(workplace: workplace, round: result).show(without: without)
    }
    screen.show()
    if details {
      screen.showDetails()
    } else if workplace.isTerminal {
      workplace.remark(
        "（给讲师看的细节：--details；少一个人会怎样：--what-if；网页：--html 文件）",
        "(For the instructor: --details; what if a rater were missing: --what-if; a page: --html FILE)")
    }
  }

  private func writePages(_ result: RoundResult, into folder: String, _ workplace: Workplace) throws {
    let desk = try ScoreDesk(workplace)
    let language = workplace.language
    let reviews = try desk.reviews()
    let places = PageFolder(folder)
    try desk.write(
      RoundHTML(result, language: language).page, to: places.path(workplace.words("结果", "result")),
      isQuiet: true)
    for group in result.result.marks.groups {
      let page = GroupPage(group, in: result, reviews: reviews, language: language).page
      try desk.write(page, to: places.path(workplace.words("小组-", "group-") + group), isQuiet: true)
    }
    let count = result.result.marks.groups.count + 1
    workplace.remark("\(count) 页，写进了 \(visible(folder))。", "\(count) pages, written into \(visible(folder)).")
  }

  private func write(_ bytes: [UInt8], to path: String, _ workplace: Workplace) throws {
    try FileSystem.write(bytes, to: path)
    workplace.remark("写好了：\(visible(path, limit: 300))。", "Written: \(visible(path, limit: 300)).")
  }

  private func show(_ result: BallotResult, at workplace: Workplace) throws {
    if let csv { try write(result.csv(workplace.language), to: csv, workplace) }
    if json {
      workplace.out.line(result.json.text(pretty: true))
      return
    }
    BallotScreen(workplace: workplace, result: result).show(details: details)
  }
}

/// The sheets of one round, and what they are.
struct RankRound {
  let kind: Sheet.Kind
  let name: String
  private let sheets: [Sheet]

  /// The round asked for, or the only one, or the latest.
  init(_ cabinet: SheetCabinet, round: String?, at workplace: Workplace) throws {
    let all = cabinet.counting.filter { $0.sheet.kind == .peer || $0.sheet.kind == .ranking }
    guard let last = all.last else {
      throw Failure(
        "还没有互评表。空表：rehearse score sheet peer；导入：rehearse score import 文件夹。",
        "There are no peers' sheets yet. Empty ones: rehearse score sheet peer; import: rehearse score import FOLDER.",
        code: ExitStatus.missing)
    }
    let rounds = all.map(\.sheet.subject).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let wanted = round.map { SheetName.plain($0) }
    guard
      let name = wanted.map({ plain in rounds.first { SheetName.plain($0) == plain } }) ?? last.sheet.subject
    else {
      let list = rounds.map { $0.isEmpty ? workplace.words("（没写轮次）", "(none)") : visible($0) }
      throw Failure(
        "没有“\(visible(round ?? ""))”这一轮。现有：\(list.joined(separator: "、"))。",
        "There is no round \(quoted(round ?? "")). There are: \(list.joined(separator: ", ")).",
        code: ExitStatus.missing)
    }
    self.name = name
    let own = all.map(\.sheet).filter { $0.subject == name }
    // Marks say more than ranks; where both were handed in, marks count.
    let kind = own.contains { $0.kind == .peer } ? Sheet.Kind.peer : .ranking
    let ofKind = own.filter { $0.kind == kind }
    let rubric = ofKind.last.map(\.rubric)
    self.kind = kind
    sheets = ofKind.filter { $0.rubric == rubric }
    if rounds.count > 1, round == nil {
      let shown = name.isEmpty ? workplace.words("没写轮次的", "the one without a name") : visible(name)
      workplace.remark(
        "有 \(rounds.count) 轮，这是最近的一轮：\(shown)。别的用 --round。",
        "There are \(rounds.count) rounds; this is the latest: \(shown). For others, --round.")
    }
    if own.contains(where: { $0.kind != kind }) {
      workplace.remark("这一轮还有排名表，按打分的算。", "There are ranking sheets, too; the marks count.")
    }
  }

  func result(_ cabinet: SheetCabinet, resamples: Int, seed: UInt64) throws -> RoundResult {
    guard let first = sheets.first, let rubric = cabinet.peerRubric(of: first) else {
      throw SheetCabinet.Fault.damaged(sheet: sheets.first?.rubric ?? "")
    }
    return RoundResult(
      sheets, rubric: rubric, round: name, checklist: cabinet.checklistMeans(round: name),
      resamples: resamples,
      seed: seed)
  }

  func ballots(seed: UInt64) -> BallotResult { BallotResult(sheets, round: name, seed: seed) }
}
