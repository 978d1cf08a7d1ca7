import Dialogue
import Findings
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// Plays a talk that lies beside the case, step by step, and shows which items each step meets.
struct Demo {
  let workplace: Workplace
  let bundle: CaseBundle
  let talk: String
  let isFast: Bool

  private var words: Words { workplace.words }

  func run() throws {
    let script = try read()
    let pager = !isFast && workplace.isTerminal ? workplace.editor(remembers: false) : nil
    workplace.heading(bundle.scenario.title[workplace.language] + words(" · 示范", " · demonstration"))
    if pager != nil {
      workplace.say(
        "每按一次回车，往下走一步；Ctrl-D 跳到讲评。", "Each Enter goes one step further; Ctrl-D goes to the debrief.", .dim)
    }
    workplace.gap()
    guard let events = try play(script, pager) else { throw Failure.silent(ExitStatus.interrupted) }
    workplace.gap()
    let debrief = Debrief(
      of: events, bundle: bundle, language: workplace.language, seed: workplace.seed)
    guard DebriefScreen(workplace: workplace, debrief: debrief).show(pagedBy: pager) else {
      throw Failure.silent(ExitStatus.interrupted)
    }
  }

  /// The talk's file: `talks/exemplary.zh.jsonl` beside the case.
  private func read() throws -> Script {
    let name = "\(talk).\(workplace.language.rawValue).jsonl"
    let path = bundle.folder + "/talks/" + name
    guard !talk.contains("/"), FileSystem.exists(path) else {
      let ending = ".\(workplace.language.rawValue).jsonl"
      let there = FileSystem.names(in: bundle.folder + "/talks").filter { $0.hasSuffix(ending) }
        .map { String($0.dropLast(ending.count)) }
      let zh = there.isEmpty ? "这个案例还没有中文示范。" : "现有：\(there.joined(separator: "、"))。"
      let en =
        there.isEmpty
        ? "The case has no talks in English yet." : "There are: \(there.joined(separator: ", "))."
      throw Failure(
        "案例旁边没有“\(visible(talk))”这段示范（talks/\(visible(name))）。\(zh)",
        "There is no talk \(quoted(talk)) beside the case (talks/\(visible(name))). \(en)",
        code: ExitStatus.missing)
    }
    let bytes = try FileSystem.read(path)
    let log = FindingLog()
    guard let script = Script.read(bytes, file: path, for: bundle.scenario, log: log) else {
      throw Failure(log.findings, sources: [path: bytes])
    }
    return script
  }

  /// All events; nil if the viewer stopped it by Ctrl-C.
  private func play(_ script: Script, _ pager: LineEditor?) throws -> [DialogueEvent]? {
    var talk = Talk(bundle, language: workplace.language, seed: workplace.seed)
    let transcript = Transcript(workplace: workplace, scenario: bundle.scenario)
    let desk = ToolView(workplace: workplace, scenario: bundle.scenario)
    let scorer = bundle.scorer(workplace.language)
    var events: [DialogueEvent] = []
    var known: [String: Set<Verdict>] = [:]
    var isShown = true
    for step in script.steps {
      let used = talk.state.tools
      let happened = talk.step(step)
      events += happened
      guard isShown else { continue }
      transcript.show(step.action)
      if case .tool(let entry) = step.action {
        desk.show(entry, desk: talk.state.desk, isRepeated: used.contains(entry.tool))
      }
      transcript.show(happened)
      if case .wait = step.action { continue }
      known = fill(scorer.score(events), known)
      guard let pager else { continue }
      switch pager.readLine(prompt: "", remembers: false) {
      case .line: continue
      case .endOfInput: isShown = false
      case .interrupted: return nil
      }
    }
    return events + talk.finish()
  }

  /// Ticks what the last step met, and says how far the checklist is.
  private func fill(_ card: ScoreCard, _ known: [String: Set<Verdict>]) -> [String: Set<Verdict>] {
    var now = known
    let titles = Dictionary(bundle.rubric.criteria.map { ($0.id, $0.title[workplace.language]) }) {
      first, _ in first
    }
    for item in card.items where !item.evidence.isEmpty && known[item.id]?.contains(item.verdict) != true {
      now[item.id, default: []].insert(item.verdict)
      let title = titles[item.id] ?? ""
      switch item.verdict {
      case .met: workplace.say("    \(mark("✓", "+")) \(item.id) \(title)", Style(.green))
      case .partly:
        workplace.say(
          "    \(mark("◐", "~")) \(item.id) \(title)\(words("（部分）", " (partly)"))", Style(.yellow))
      case .missed where known[item.id]?.contains(.met) == true:
        workplace.say("    \(mark("✗", "x")) \(item.id) \(title)", Style(.red))
      case .missed, .observer: continue
      }
    }
    let met = card.items.count { $0.verdict == .met && !$0.evidence.isEmpty }
    workplace.say("    观察表 \(met)/\(card.items.count)", "    checklist \(met)/\(card.items.count)", .dim)
    return now
  }

  private func mark(_ sign: String, _ plain: String) -> String { workplace.charset.isUTF8 ? sign : plain }
}
