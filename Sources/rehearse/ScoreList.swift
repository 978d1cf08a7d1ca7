import ArgumentParser
import Findings
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse score list`: what was marked, talk by talk and round by round.
struct ScoreList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: inWords(
        "列出有人评过的练习、各轮互评；--sheets 列出每张表。", "Talks marked and rounds of peers; --sheets lists each sheet."))
  }
  @OptionGroup var common: CommonOptions
  @Flag(help: .init(inWords("列出每一张表。", "List every sheet.")))
  var sheets = false

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let cabinet = try desk.cabinet()
    guard !cabinet.sheets.isEmpty || !cabinet.liveTalks.isEmpty else {
      return desk.workplace.say(
        "还没有评分表。空表：rehearse score sheet booking；导入：rehearse score import 文件夹。",
        "There are no sheets yet. Empty ones: rehearse score sheet booking; import: rehearse score import FOLDER."
      )
    }
    if sheets { return listSheets(cabinet, desk) }
    listTalks(cabinet, desk)
    listRounds(cabinet, desk)
  }

  private func listTalks(_ cabinet: SheetCabinet, _ desk: ScoreDesk) {
    let words = desk.words
    let talks = cabinet.talks()
    let marked = Set(talks.compactMap(\.occasion.talk))
    let unmarked = cabinet.liveTalks.filter { !marked.contains($0.id) }
    guard !talks.isEmpty || !unmarked.isEmpty else { return }
    var table = Table([
      .init(words("练习", "talk"), wraps: false), .init(words("评分表", "rubric"), wraps: false),
      .init(words("学员", "trainee")), .init(words("几人评", "voices"), alignment: .right),
      .init(words("得分", "score"), alignment: .right, wraps: false),
      .init(words("待定", "open"), alignment: .right),
    ])
    for talk in talks {
      let card = talk.card
      table.add([
        .init(talk.occasion.talk ?? "", .bold), .init(talk.checklist.id),
        .init(Self.trainee(talk.occasion, desk)),
        .init(String(talk.voices.count)),
        .init(
          card.possible > 0 ? "\(card.scoreText) \(card.band?.title[desk.workplace.language] ?? "")" : "–"),
        .init(talk.open.isEmpty ? "" : String(talk.open.count), Style(.yellow, bold: true)),
      ])
    }
    for talk in unmarked {
      let occasion = Occasion(talk: talk.id, trainee: talk.trainee, group: talk.group, round: talk.round)
      table.add([.init(talk.id, .bold), .init(talk.rubric), .init(Self.trainee(occasion, desk)), "0", "–"])
    }
    desk.write(table)
    if talks.contains(where: { !$0.open.isEmpty }) {
      desk.workplace.say(
        "“待定”的项几个人评得不一样：看 rehearse score show 练习编号，再用 rehearse score decide 拍板。",
        "Open items are those on which they differ: rehearse score show TALK, then rehearse score decide.",
        .dim)
    }
  }

  static func trainee(_ occasion: Occasion, _ desk: ScoreDesk) -> String {
    [occasion.trainee, occasion.group.isEmpty ? "" : desk.group(occasion.group), occasion.round].filter {
      !$0.isEmpty
    }
    .joined(separator: " ")
  }

  private func listRounds(_ cabinet: SheetCabinet, _ desk: ScoreDesk) {
    let words = desk.words
    let peers = cabinet.counting.map(\.sheet).filter { $0.kind == .peer || $0.kind == .ranking }
    guard !peers.isEmpty else { return }
    desk.workplace.gap()
    var table = Table([
      .init(words("互评", "peers"), wraps: false), .init(words("轮次", "round")),
      .init(words("张数", "sheets"), alignment: .right), .init(words("来自小组", "from groups")),
    ])
    let keys = peers.map { [$0.kind.rawValue, $0.rubric, $0.subject] }
    var seen: Set<[String]> = []
    for (key, first) in zip(keys, peers) where seen.insert(key).inserted {
      let own = zip(keys, peers).filter { $0.0 == key }.map(\.1)
      let groups = Set(own.map(\.rater.group)).filter { !$0.isEmpty }.sorted(by: SheetName.isBefore)
      table.add([
        .init(first.rubric + (first.kind == .ranking ? words("（排名）", " (ranking)") : ""), .bold),
        .init(first.subject), .init(String(own.count)), .init(groups.joined(separator: words("、", ", "))),
      ])
    }
    desk.write(table)
  }

  private func listSheets(_ cabinet: SheetCabinet, _ desk: ScoreDesk) {
    let words = desk.words
    var table = Table([
      .init(words("表", "sheet"), wraps: false), .init(words("种类", "kind"), wraps: false),
      .init(words("谁填的", "by")), .init(words("关于", "about")), .init(words("评定", "marks"), alignment: .right),
      .init(words("来源", "source")), .init(words("状态", "state")),
    ])
    for kept in cabinet.sheets {
      let about = [kept.sheet.subject, Self.trainee(kept.sheet.occasion, desk)].filter { !$0.isEmpty }
      table.add([
        .init(kept.id, .bold), .init(desk.kind(kept.sheet.kind)), .init(desk.author(of: kept)),
        .init(about.joined(separator: " ")), .init(String(kept.sheet.marks.count { $0.level != nil })),
        .init(kept.source), .init(kept.isWithdrawn ? words("撤回", "withdrawn") : ""),
      ])
    }
    desk.write(table)
  }
}

extension ScoreDesk {
  func write(_ table: Table) {
    for line in table.lines(total: workplace.columns, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line(line)
    }
  }

  func kind(_ kind: Sheet.Kind) -> String {
    switch kind {
    case .checklist: words("观察表", "checklist")
    case .peer: words("互评表", "peers")
    case .ranking: words("排名表", "ranking")
    case .decision: words("讲师裁定", "decision")
    }
  }

  /// Who speaks on a sheet.
  func author(of kept: KeptSheet) -> String {
    if kept.sheet.kind == .decision { return kept.history.last?.by ?? "" }
    let group =
      kept.sheet.rater.isGroup || kept.sheet.rater.group.isEmpty
      ? "" : " " + self.group(kept.sheet.rater.group)
    return name(of: kept.sheet.rater) + group
  }
}
