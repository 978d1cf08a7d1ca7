import ArgumentParser
import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse score sheet`: an empty sheet.
struct ScoreSheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sheet",
      abstract: inWords("空表：在表格软件里填，或打印出来填。", "An empty sheet, for a spreadsheet or the printer."),
      discussion: inWords(
        """
        rehearse score sheet booking --csv 观察表.csv            在 Excel、WPS 里填
        rehearse score sheet booking --html 观察表.html          打印出来用笔填
        rehearse score sheet booking --split 3 --csv 观察表.csv   三个观察员各看一段
        rehearse score sheet peer --groups 1-7 --csv 互评表.csv   小组互评，每人一张（或每组合议一张）

        填好的表放进一个文件夹，再 rehearse score import 文件夹。
        """,
        """
        rehearse score sheet booking --csv sheet.csv             to be filled in with Excel or WPS
        rehearse score sheet booking --html sheet.html           to be printed and filled in by hand
        rehearse score sheet booking --split 3 --csv sheet.csv   a part for each of three observers
        rehearse score sheet peer --groups 1-7 --csv peers.csv   groups mark groups, one sheet a person (or a group)

        Put the filled-in sheets into a folder, then rehearse score import FOLDER.
        """))
  }

  @Argument(
    help: .init(inWords("评分表编号，例如 booking、peer。", "A rubric's id, as booking or peer."), valueName: "rubric"))
  var rubric: String

  @OptionGroup var common: CommonOptions

  @Option(help: .init(inWords("写成 CSV 文件。", "Write a CSV file."), valueName: "file"))
  var csv: String?

  @Option(help: .init(inWords("写成网页文件，供打印。", "Write a page to print."), valueName: "file"))
  var html: String?

  @Option(
    help: .init(inWords("只要这些项，例如 B01-B09,B13。", "Only these items, as B01-B09,B13."), valueName: "ids"))
  var items: String?

  @Option(help: .init(inWords("分成几份，每个观察员一份。", "In so many parts, one for each observer."), valueName: "n"))
  var split: Int = 1

  @Option(
    help: .init(
      inWords("互评的小组，例如 1-7，或 红队,蓝队。", "Groups to be marked, as 1-7 or red,blue."), valueName: "groups"))
  var groups: String?

  @Flag(help: .init(inWords("排名次，不打分。", "Groups are put in order instead of marked.")))
  var ranking = false

  @Option(help: .init(inWords("谁来填。", "Who fills it in."), valueName: "name"))
  var rater: String = ""

  @Option(help: .init(inWords("填表人自己的小组。", "The group of who fills it in."), valueName: "group"))
  var own: String = ""

  @Option(
    name: .customLong("as"), help: .init(inWords("看谁的练习。", "Whose talk it is about."), valueName: "name"))
  var trainee: String = ""

  @Option(help: .init(inWords("这个人的小组。", "That trainee's group."), valueName: "group"))
  var group: String = ""

  @Option(help: .init(inWords("练习编号。", "The talk's id."), valueName: "talk"))
  var talk: String = ""

  @Option(help: .init(inWords("第几轮。", "Which round."), valueName: "round"))
  var round: String = ""

  mutating func validate() throws {
    guard (1...12).contains(split) else {
      throw ValidationError(inWords("--split 要在 1 到 12 之间。", "--split wants 1 to 12."))
    }
  }

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let sheets = try templates(desk)
    if let html {
      try write(Array(SheetTemplate.page(sheets).utf8), to: html, desk)
    }
    if let csv {
      for (index, sheet) in sheets.enumerated() {
        try write(sheet.csv, to: sheets.count == 1 ? csv : Self.numbered(csv, index + 1), desk)
      }
    }
    if html == nil, csv == nil {
      guard sheets.count == 1, let sheet = sheets.first else {
        throw Failure(
          "分成几份要写成文件：加 --csv 文件 或 --html 文件。", "Several parts need files: add --csv FILE or --html FILE.",
          code: ExitStatus.usage)
      }
      desk.workplace.out.write(String(decoding: sheet.csv, as: UTF8.self))
    }
  }

  private func templates(_ desk: ScoreDesk) throws -> [SheetTemplate] {
    var known = SheetTemplate.Known()
    (known.rater, known.raterGroup, known.trainee) = (rater, own, trainee)
    (known.group, known.talk, known.round) = (group, talk, round)
    let language = desk.workplace.language
    let (checklist, peers) = try desk.rubric(rubric)
    if let peers {
      let names = try groupNames(desk)
      var sheet = SheetTemplate(
        ranking ? .ranking(peers, groups: names) : .peers(peers, groups: names), language: language)
      sheet.known = known
      return [sheet]
    }
    guard let checklist else { return [] }
    let chosen = try items.map { try Self.items($0, of: checklist) } ?? checklist.items
    let parts = Checklist.split(chosen, into: split)
    return parts.enumerated().map { index, items in
      var sheet = SheetTemplate(.checklist(checklist, items: items), language: language)
      sheet.known = known
      if parts.count > 1 { sheet.known.part = (index + 1, parts.count) }
      return sheet
    }
  }

  /// The groups given, or those that the store knows, or six.
  private func groupNames(_ desk: ScoreDesk) throws -> [String] {
    if let groups {
      let names = Self.groupNames(groups)
      guard (2...200).contains(names.count) else {
        throw Failure(
          "--groups 要写 2 到 200 个小组，例如 1-7，或 红队,蓝队。", "--groups wants 2 to 200 groups, as 1-7 or red,blue.",
          code: ExitStatus.usage)
      }
      return names
    }
    let cabinet = try desk.cabinet()
    let sessions = cabinet.sessions.values.compactMap(\.group).map { SheetName.group($0) }
    let known = Set(sessions + cabinet.liveTalks.map(\.group)).filter { !$0.isEmpty }.sorted(
      by: SheetName.isBefore)
    if known.count >= 2 { return known }
    desk.workplace.remark(
      "没有写 --groups，先按 6 个组；例如 --groups 1-7。",
      "No --groups given, so there are six; for others: --groups 1-7.")
    return (1...6).map(String.init)
  }

  /// `1-7`, `1,2,5`, `红队、蓝队`.
  static func groupNames(_ text: String) -> [String] {
    var names: [String] = []
    for part in text.split(whereSeparator: { ",，、;；".contains($0) }) {
      let ends = part.split(whereSeparator: { "-–—~～".contains($0) }).map { SheetName.number(String($0)) }
      if ends.count == 2, let first = ends[0], let last = ends[1], first <= last, last - first < 200 {
        names += (first...last).map(String.init)
      } else {
        names.append(SheetName.group(String(part)))
      }
    }
    return names.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
  }

  static func items(_ text: String, of checklist: Checklist) throws -> [Checklist.Item] {
    do throws(Checklist.UnknownItems) {
      let items = try checklist.items(named: text)
      if !items.isEmpty { return items }
    } catch {
      throw Failure(
        "\(checklist.id) 没有“\(visible(error.typed))”这一项。\(error.nearest.map { "是不是 \($0)？" } ?? "")",
        "\(checklist.id) has no item \(quoted(error.typed)).\(error.nearest.map { " Did you mean \($0)?" } ?? "")",
        code: ExitStatus.usage)
    }
    throw Failure("--items 一项也没选。", "--items chooses none.", code: ExitStatus.usage)
  }

  /// `sheet.csv` becomes `sheet-2.csv`.
  private static func numbered(_ path: String, _ number: Int) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path + "-\(number)" }
    return path[..<dot] + "-\(number)" + path[dot...]
  }

  private func write(_ bytes: [UInt8], to path: String, _ desk: ScoreDesk) throws {
    try FileSystem.write(bytes, to: path)
    desk.workplace.remark("写好了：\(visible(path, limit: 300))。", "Written: \(visible(path, limit: 300)).")
  }
}
