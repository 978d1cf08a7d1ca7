import ArgumentParser
import Findings
import Foundation
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse batch`: plays many scripts with one start, for measuring; not shown in the help.
///
/// Reads lines `lang<TAB>path` and prints one compact JSON object for each.
struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "batch", abstract: "", shouldDisplay: false)
  }

  @Argument var caseName: String
  @OptionGroup var common: CommonOptions
  @Option var temper: String?

  mutating func run() throws {
    let workplace = common.workplace
    let opened = try workplace.library.open(caseName)
    let bundle = opened.begun(try workplace.beginning(of: opened, temper: temper, after: nil))
    while let line = readLine() {
      let parts = line.split(separator: "\t").map(String.init)
      guard parts.count == 2 else { continue }
      workplace.out.line(result(of: parts[1], parts[0], bundle, seed: workplace.seed))
    }
  }

  private func result(of path: String, _ lang: String, _ bundle: CaseBundle, seed: UInt64) -> String {
    let log = FindingLog()
    guard let bytes = try? FileSystem.read(path) else {
      return JSONOutput.object([("error", .string("cannot read \(path)"))]).text(pretty: false)
    }
    guard let script = Script.read(bytes, file: path, for: bundle.scenario, log: log) else {
      let findings = log.findings.map { JSONOutput.string($0.description) }
      return JSONOutput.object([("error", .array(findings))]).text(pretty: false)
    }
    let language = Language(rawValue: lang) ?? .chinese
    return ScriptRun(script, of: bundle, language: language, seed: seed).debrief.json.text(pretty: false)
  }
}
