import ArgumentParser
import Findings
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse report`: the debrief again.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: inWords("再看一遍讲评。", "The debrief of a session again."))
  }

  @Argument(help: .init(inWords("练习编号，例如 s-0007。", "A session's id, as s-0007."), valueName: "session"))
  var session: String

  @OptionGroup var common: CommonOptions

  @Option(help: .init(inWords("写成网页文件。", "Write a page."), valueName: "file"))
  var html: String?

  @Flag(help: .init(inWords("输出 JSON。", "Print JSON.")))
  var json = false

  mutating func run() throws {
    let workplace = common.workplace
    let report = try Report(session, at: workplace)
    if let html {
      try FileSystem.write(Array(report.page.utf8), to: html)
      workplace.remark("写好了：\(html)。", "Written: \(html).")
    }
    if json { workplace.out.line(report.json) }
    if html == nil, !json { report.show() }
  }
}

/// The debrief of a stored session: made anew from its events, or as recorded if its case has changed since.
struct Report {
  private let workplace: Workplace
  private let content: Content

  private enum Content {
    case made(Debrief)
    case recorded(RecordedDebrief)
  }

  init(_ id: String, at workplace: Workplace) throws {
    guard let store = try workplace.openStoreIfThere() else {
      throw JournalError.noSuchSession(id: id, nearest: nil)
    }
    let stored = try StoredSession(id, in: store)
    var workplace = workplace
    let language = workplace.isLanguageGiven ? workplace.language : stored.language
    workplace.words = Words(language: language)
    self.workplace = workplace
    // What was recorded is what the trainee was told; only another language has to be made anew.
    if let recorded = stored.recorded, stored.isWhole, recorded.lang == language.rawValue {
      content = .recorded(recorded)
      return
    }
    do {
      let bundle = try workplace.library.open(stored.record.caseID)
      let changed = stored.changes(since: bundle)
      if !changed.isEmpty, let recorded = stored.recorded {
        workplace.remark(
          "案例后来改过，以下是当时记下的讲评。", "The case has changed since; this is the debrief as it was held.")
        content = .recorded(recorded)
        return
      }
      if !changed.isEmpty {
        workplace.remark(
          "案例、评分表或词汇后来改过：以下按当时记下的对话、现在的评分表讲评。",
          "Case, rubric or vocabulary have changed since: the talk is as recorded, the marks are today's."
        )
      }
      content = .made(
        Debrief(
          of: stored.events, bundle: bundle.begun(stored.beginning), language: language, seed: stored.seed,
          attempts: stored.attempts(in: store, language: language)))
    } catch {
      guard let recorded = stored.recorded else { throw error }
      content = .recorded(recorded)
    }
  }

  /// The data.
  var json: String {
    switch content {
    case .made(let debrief): debrief.json.text(pretty: true)
    case .recorded(let recorded): recorded.json
    }
  }

  /// The page.
  var page: String {
    switch content {
    case .made(let debrief): DebriefHTML(debrief).page
    case .recorded(let recorded): recorded.page
    }
  }

  /// Shows it; paged where somebody can press Enter.
  func show(pagedBy editor: LineEditor? = nil) {
    switch content {
    case .made(let debrief): DebriefScreen(workplace: workplace, debrief: debrief).show(pagedBy: editor)
    case .recorded(let recorded):
      DebriefScreen(workplace: workplace, recorded: recorded).show(pagedBy: editor)
    }
  }
}
