import ArgumentParser
import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse score import`: takes in filled-in sheets, all of them or none.
struct ScoreImport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: inWords("导入填好的表：文件，或整个文件夹。", "Take in filled-in sheets: files, or a whole folder."),
      discussion: inWords(
        """
        Excel、WPS、问卷网站导出的 CSV 都能读：逗号、分号、制表符，UTF-8、UTF-16、GB18030，列的次序随意，多几列也没关系。
        评定可以写 是/否/部分、√/×/△、yes/no/half；打分可以是全角数字；没填的空着，就是没打分。

        只要有一处错，一张也不导入，所有错误一次列出，写明第几行第几列。改好再运行一遍；同一张表导入两次不会算两次。
        """,
        """
        CSV as Excel, WPS and survey sites write it: commas, semicolons or tabs; UTF-8, UTF-16 or GB18030; columns in
        any order, and more of them than asked for. Verdicts may be yes/no/half, 是/否/部分 or √/×/△, digits may be
        full-width; what is blank is not marked.

        If anything is wrong, nothing is taken in, and all of it is told at once by row and column. Mend it and run it
        again; a sheet that is imported twice does not count twice.
        """))
  }

  @Argument(help: .init(inWords("CSV 文件或文件夹。", "CSV files, or folders of them."), valueName: "file"))
  var files: [String]

  @OptionGroup var common: CommonOptions

  @Option(help: .init(inWords("哪张评分表；一般不用写。", "Which rubric; mostly not needed."), valueName: "id"))
  var rubric: String?

  @Option(
    help: .init(
      inWords("这些观察表看的是哪次练习，例如 s-0007。", "The talk these checklists are about, as s-0007."),
      valueName: "talk"))
  var talk: String?

  @Option(
    help: .init(
      inWords("第几轮；同一组、同一人表演两次时用。", "Which round, where a group or trainee performs twice."),
      valueName: "round"))
  var round: String = ""

  @Option(help: .init(inWords("谁在导入。", "Who imports."), valueName: "name"))
  var by: String?

  @Option(
    help: .init(
      inWords("改动已有的评定，写明原因；原来的也留着。", "Change marks that are there, for this reason; the old ones are kept."),
      valueName: "reason"))
  var correct: String?

  @Flag(help: .init(inWords("只检查，不导入。", "Only look, take nothing in.")))
  var check = false

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let paths = try SheetFiles(files, at: desk.workplace)
    var sheets: [ReadSheet] = []
    var problems: [SheetProblem] = []
    for path in paths.found {
      let file = SheetReader.read(
        try FileSystem.read(path), file: path == "-" ? "<stdin>" : path, shelf: desk.shelf,
        rubric: try rubric.map { try desk.rubric($0) }.flatMap { $0.checklist?.id ?? $0.peers?.id },
        gb18030: ScoreDesk.gb18030)
      sheets += file.sheets
      problems += file.problems
    }
    let author = desk.author(by)
    let options = SheetImport.Options(
      by: author, at: desk.workplace.now, correcting: correct, talk: talk, round: round)
    let plan = SheetImport(sheets, into: try desk.cabinet(), shelf: desk.shelf, options: options)
    let report = ImportReport(desk: desk, problems: problems + plan.problems)
    report.showRemarks()
    if report.hasErrors { throw report.failure }
    if !check, !plan.batch.isEmpty {
      try desk.workplace.openStore().keep(plan.batch, at: desk.workplace.now)
    }
    report.show(sheets.map(\.sheet), plan, files: paths.found.count, isCheck: check)
  }
}

/// The files that arguments name: folders are opened, and what is no sheet in them is passed over.
struct SheetFiles {
  private(set) var found: [String] = []

  init(_ arguments: [String], at workplace: Workplace) throws {
    var passed: [String] = []
    for argument in arguments {
      guard FileSystem.isFolder(argument) else {
        found.append(argument)
        continue
      }
      for name in FileSystem.names(in: argument) {
        let path = (argument.hasSuffix("/") ? argument : argument + "/") + name
        if FileSystem.isFolder(path) { continue }
        let isSheet = [".csv", ".tsv", ".txt"].contains { name.lowercased().hasSuffix($0) }
        if isSheet { found.append(path) } else { passed.append(name) }
      }
    }
    if !passed.isEmpty {
      let few = passed.prefix(5).map { visible($0) }.joined(separator: workplace.words("、", ", "))
      let more = passed.count > 5 ? "…" : ""
      workplace.remark(
        "不是 CSV，没有读：\(few)\(more)（Excel 工作簿要先另存为 CSV UTF-8）",
        "Not read, being no CSV: \(few)\(more) (workbooks must be saved as CSV UTF-8 first)")
    }
    if found.isEmpty {
      throw Failure(
        "没有找到 CSV 文件。", "There are no CSV files.", code: ExitStatus.missing)
    }
  }
}

/// What an import came to, in words.
struct ImportReport {
  let desk: ScoreDesk
  let problems: [SheetProblem]

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Everything that stands in the way.
  var failure: Failure {
    let errors = problems.filter { $0.severity == .error }
    func text(_ language: Language, _ end: String) -> String {
      (errors.map { $0.text(language) } + [end]).joined(separator: "\n")
    }
    let count = errors.count
    return Failure(
      text(.chinese, "有 \(count) 处错误，一张也没有导入。改好再运行一遍。"),
      text(
        .english, "\(count) error\(count == 1 ? "" : "s"); nothing was imported. Mend them and run it again."),
      code: ExitStatus.data)
  }

  /// What is good to know; the same remark about many files is made once.
  func showRemarks() {
    var seen: [SheetProblem.Kind: Int] = [:]
    for problem in problems where problem.severity != .error { seen[problem.kind, default: 0] += 1 }
    for problem in problems where problem.severity != .error {
      guard let count = seen.removeValue(forKey: problem.kind) else { continue }
      let text = problem.text(desk.workplace.language)
      let more = count > 1 ? desk.words("（共 \(count) 处）", " (\(count) times)") : ""
      desk.workplace.remark(text + more, text + more)
    }
  }

  func show(_ sheets: [Sheet], _ plan: SheetImport, files: Int, isCheck: Bool) {
    let words = desk.words
    let kinds: [(Sheet.Kind, zh: String, en: String)] = [
      (.checklist, "观察表", "checklist"), (.peer, "互评表", "peers' sheet"), (.ranking, "排名表", "ranking sheet"),
    ]
    let counts = kinds.compactMap { kind, zh, en -> String? in
      let count = sheets.count { $0.kind == kind }
      return count == 0 ? nil : words("\(count) 张\(zh)", "\(count) \(en)\(count == 1 ? "" : "s")")
    }
    let list =
      counts.isEmpty ? words("没有填过的表", "no filled-in sheets") : counts.joined(separator: words("、", ", "))
    desk.workplace.say(
      "读了 \(files) 个文件：\(list)。", "Read \(files) file\(files == 1 ? "" : "s"): \(list).")
    let parts = [
      plan.added > 0
        ? words("新增 \(plan.added) 张（\(plan.marks) 个评定）", "\(plan.added) new (\(plan.marks) marks)") : nil,
      plan.changed > 0
        ? words(
          "改动 \(plan.changed) 张（改了 \(plan.corrections) 个）",
          "\(plan.changed) changed (\(plan.corrections) marks corrected)") : nil,
      plan.unchanged > 0 ? words("\(plan.unchanged) 张原来就有", "\(plan.unchanged) here already") : nil,
    ].compactMap { $0 }
    if !parts.isEmpty {
      let text = parts.joined(separator: words("，", ", "))
      desk.workplace.say(isCheck ? words("可以导入：\(text)。", "Would import: \(text).") : text + words("。", "."))
    }
    if isCheck { return desk.workplace.say("只检查，没有导入。", "Only looked, nothing was taken in.", .dim) }
    if plan.added == 0 { return }
    if sheets.contains(where: { $0.kind == .peer || $0.kind == .ranking }) {
      desk.workplace.say("公布名次：rehearse rank", "Announce the ranks: rehearse rank", .dim)
    }
    if sheets.contains(where: { $0.kind == .checklist }) {
      desk.workplace.say("看各次练习的评定：rehearse score list", "See the talks marked: rehearse score list", .dim)
    }
  }
}
