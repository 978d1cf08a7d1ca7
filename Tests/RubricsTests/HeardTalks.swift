import Dialogue
import Findings
import Foundation
import Scenarios
import Testing
import Understanding

@testable import Rubrics

/// The talks beside reception and handover, heard perfectly: what each line performs stands in a file beside
/// the tests, one line for each thing said, so that case and checklist are tried without a recogniser.
struct HeardTalk: Sendable, Hashable, CustomTestStringConvertible {
  var caseID: String
  var name: String
  var language: Language

  var testDescription: String { "\(caseID) \(name) \(language.rawValue)" }

  static let cases = ["zhang-a6l-reception", "zhang-a6l-handover"]
  static let names = ["exemplary", "middling", "poor"]

  static let all = cases.flatMap { caseID in
    names.flatMap { name in
      Language.allCases.map { HeardTalk(caseID: caseID, name: name, language: $0) }
    }
  }

  /// The case as it is played from the paper.
  static func scenario(_ caseID: String, temper: String? = nil) throws -> Scenario {
    let bytes = try #require(shipped("scenarios/\(caseID)/case.json"))
    let log = FindingLog()
    let scenario = ScenarioReader.read(bytes, file: "case.json", log: log)
    let paper = try #require(scenario, "\(log.findings.map(\.description).joined(separator: "\n"))")
    return paper.played(by: paper.tempers.first { $0.id == temper }).opened(by: nil)
  }

  static func rubric(_ scenario: Scenario) throws -> Rubric {
    let log = FindingLog()
    let bytes = try #require(shipped("rubrics/\(scenario.rubric).json"))
    let rubric = RubricReader.read(
      bytes, file: "\(scenario.rubric).json", references: RubricReferences(scenario, acts: nil), log: log)
    return try #require(rubric, "\(log.findings.map(\.description).joined(separator: "\n"))")
  }

  /// What each line is said to perform, in order.
  var heard: [String] {
    let bytes = shipped("Tests/Heard/\(caseID).\(name).acts") ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  func steps(_ scenario: Scenario) throws -> [ScriptStep] {
    let name = "\(name).\(language.rawValue).jsonl"
    let bytes = try #require(shipped("scenarios/\(caseID)/talks/\(name)"))
    let log = FindingLog()
    let script = Script.read(bytes, file: name, for: scenario, log: log)
    return try #require(script, "\(log.findings.map(\.description).joined(separator: "\n"))").steps
  }

  func play(temper: String? = nil) throws -> PlayedHeardTalk {
    let scenario = try Self.scenario(caseID, temper: temper)
    return try PlayedHeardTalk(steps(scenario), heard: heard, scenario: scenario, language: language)
  }
}

/// A script played with ears that are told what each line performs.
struct PlayedHeardTalk {
  var events: [DialogueEvent] = []
  var card: ScoreCard
  var debrief: Debrief

  init(_ steps: [ScriptStep], heard: [String], scenario: Scenario, language: Language = .chinese) throws {
    let lines = steps.compactMap { step -> String? in
      if case .say(let text) = step.action { text } else { nil }
    }
    try #require(lines.count == heard.count, "\(lines.count) lines, \(heard.count) of them annotated")
    let acts = Dictionary(zip(lines, heard)) { first, _ in first }
    var talk = Talk(scenario: scenario, language: language, seed: 1) { text, _ in
      Self.reading(text, acts[text] ?? "", language)
    }
    for step in steps { events += talk.step(step) }
    events += talk.finish()
    let rubric = try HeardTalk.rubric(scenario)
    let matching = FormMatching(entities: { EntityScanner.scan($0) }, normalised: { normalised($0) })
    card = Scorer(rubric: rubric, scenario: scenario, matching: matching, language: language).score(events)
    debrief = Debrief(of: events, scenario: scenario, rubric: rubric, card: card, language: language)
  }

  var items: [String: String] {
    Dictionary(card.items.map { ($0.id, $0.verdict.rawValue) }) { first, _ in first }
  }

  /// `offer-work(work=hoses)`; each act is taken to span the whole line.
  private static func reading(_ text: String, _ notation: String, _ language: Language) -> Reading {
    var reading = Reading()
    reading.language = language == .chinese ? .chinese : .english
    reading.isQuestion = text.hasSuffix("？") || text.hasSuffix("?")
    for word in notation.split(separator: " ") {
      let parts = word.split(separator: "(")
      var act = DialogueAct(id: String(parts[0]), text: text, span: 0..<text.unicodeScalars.count)
      if parts.count > 1 {
        for slot in parts[1].dropLast().split(separator: ",") {
          let pair = slot.split(separator: "=", maxSplits: 1).map(String.init)
          act.slots.append(Slot(pair[0], pair.count > 1 ? pair[1] : ""))
        }
      }
      reading.acts.append(act)
    }
    return reading
  }
}
