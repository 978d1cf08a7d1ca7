import ArgumentParser
import Dialogue
import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse play`: be the advisor.
struct PlayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play",
      abstract: inWords(
        "开始练习：你当服务顾问，程序扮演客户。", "Be the advisor; the program plays the customer."))
  }

  @Argument(
    help: .init(inWords("案例编号，或案例文件的路径。", "A case's id, or the path of a case file."), valueName: "case"))
  var caseName: String

  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(
      inWords("按脚本播放（JSON Lines；- 为标准输入）。", "Play a script (JSON Lines; - for standard input)."),
      valueName: "file"))
  var script: String?

  @Flag(help: .init(inWords("输出 JSON。", "Print JSON.")))
  var json = false

  @Option(name: .customLong("as"), help: .init(inWords("练习者姓名。", "Whose talk it is."), valueName: "name"))
  var trainee: String?

  @Option(help: .init(inWords("练习者所在的小组。", "The trainee's group."), valueName: "n"))
  var group: String?

  @Option(
    help: .init(
      inWords("从以前某次练习的某一步重练。", "Practise again from a step of an earlier session."),
      valueName: "session:step"))
  var from: String?

  @Option(
    help: .init(
      inWords(
        "客户的脾气：easy-going、in-a-hurry、haggler。", "The customer's temper: easy-going, in-a-hurry or haggler."),
      valueName: "temper"))
  var temper: String?

  @Option(
    help: .init(
      inWords("接着前一个案例的某次练习往下演；none 为单独练。", "Go on from a session of the case before; none plays alone."),
      valueName: "session"))
  var after: String?

  mutating func validate() throws {
    if from != nil, temper != nil || after != nil {
      throw ValidationError(
        inWords(
          "--from 会沿用原来的脾气和开头，不能再加 --temper 或 --after。",
          "--from keeps temper and beginning; --temper and --after cannot be added."))
    }
    if script != nil, from != nil {
      throw ValidationError(
        inWords("--script 和 --from 不能一起用。", "--script and --from cannot be used together."))
    }
    if json, script == nil {
      throw ValidationError(inWords("--json 要和 --script 一起用。", "--json needs --script."))
    }
  }

  mutating func run() throws {
    let workplace = common.workplace
    if workplace.library.isGame(caseName) {
      return try GamePlayCommand.host(caseName, at: workplace, script: script)
    }
    let bundle = try workplace.library.open(caseName)
    let beginning = try workplace.beginning(of: bundle, temper: temper, after: after)
    if let script { return try play(script, of: bundle.begun(beginning), beginning, at: workplace) }
    var sitting = Sitting(workplace: workplace, bundle: bundle, trainee: trainee, group: group)
    sitting.beginning = beginning
    sitting.offersToFollow = after == nil
    if let from {
      let (session, step) = try Self.place(from)
      try sitting.playAgain(from: session, after: step)
    } else {
      try sitting.play()
    }
  }

  private func play(
    _ file: String, of bundle: CaseBundle, _ beginning: Beginning, at workplace: Workplace
  ) throws {
    let bytes = try FileSystem.read(file)
    let name = file == "-" ? "<stdin>" : file
    let log = FindingLog()
    guard let script = Script.read(bytes, file: name, for: bundle.scenario, log: log) else {
      throw Failure(log.findings, sources: [name: bytes])
    }
    let run = try run(script, of: bundle, beginning, at: workplace)
    if json {
      workplace.out.line(run.debrief.json.text(pretty: true))
    } else {
      Transcript(workplace: workplace, scenario: bundle.scenario).show(script.steps, run.events)
      workplace.gap()
      DebriefScreen(workplace: workplace, debrief: run.debrief).show()
    }
  }

  /// Plays the script, as a session if it is to be kept.
  private func run(
    _ script: Script, of bundle: CaseBundle, _ beginning: Beginning, at workplace: Workplace
  ) throws -> (events: [DialogueEvent], debrief: Debrief) {
    guard common.store != nil else {
      let run = ScriptRun(script, of: bundle, language: workplace.language, seed: workplace.seed)
      return (run.events, run.debrief)
    }
    let options = RehearsalSession.Options(
      language: workplace.language, seed: workplace.seed, trainee: trainee, group: group,
      startedAt: workplace.now, beginning: beginning)
    let session = try RehearsalSession(bundle, options, in: try workplace.openStore())
    for step in script.steps { _ = try session.play(step.action, number: step.number) }
    let debrief = try session.finish()
    workplace.remark("已存为 \(session.record.id)。", "Kept as \(session.record.id).")
    return (session.events, debrief)
  }

  /// Takes `s-0007:12` apart.
  private static func place(_ text: String) throws -> (session: String, step: Int) {
    let parts = text.replacingOccurrences(of: "：", with: ":").split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let step = Int(parts[1]), !parts[0].isEmpty else {
      throw Failure(
        "--from 要写成 练习编号:步号，例如 s-0007:12，而不是“\(visible(text))”。",
        "--from wants SESSION:STEP, as s-0007:12, not \(quoted(text)).", code: ExitStatus.usage)
    }
    return (String(parts[0]), step)
  }
}
