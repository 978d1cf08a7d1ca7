import Findings
import Foundation
import Rubrics
import Scenarios
import Testing

@testable import Rehearsals

/// The talks that lie beside a case: `talks/NAME.LANGUAGE.jsonl`, and in `talks/NAME.LANGUAGE.marks.json` what a
/// fair human observer makes of each.
///
/// They are heard as trainees are, with the trained vocabulary: the compiled file in the vocabulary's folder or in
/// the cache if it is fresh; else it is trained here, which takes long in a debug build.
@Suite("The talks beside a case")
struct CaseTalksTests {

  @Test("end and are marked as they state", arguments: TalkFile.all)
  func marked(_ talk: TalkFile) throws {
    let stated = try FileSystem.read(talk.path + ".marks.json")
    let marks = try JSONDecoder().decode(TalkMarks.self, from: Data(stated))
    let bundle = try Self.bundle(talk.caseID)
    let log = FindingLog()
    let bytes = try FileSystem.read(talk.path + ".jsonl")
    let script = try #require(
      Script.read(bytes, file: talk.description + ".jsonl", for: bundle.scenario, log: log), "\(log.findings)"
    )
    let debrief = ScriptRun(script, of: bundle, language: talk.language, seed: 1).debrief
    let found = Dictionary(uniqueKeysWithValues: debrief.card.items.map { ($0.id, $0.verdict.rawValue) })
    let other = debrief.card.items.filter { marks.items[$0.id] != $0.verdict.rawValue }
    #expect(found == marks.items, "\(other.map { "\($0.id) \($0.verdict.rawValue): \($0.why)" })")
    #expect(debrief.ending == marks.ending)
    #expect(debrief.card.band?.id == marks.band)
    #expect(marks.mood.faults(of: debrief.customer.end) == [])
  }

  @Test("are three in each language, and no marks lie there without their talk", arguments: TalkFile.cases)
  func complete(_ caseID: String) {
    let expected = ["exemplary", "middling", "poor"].flatMap { name in
      Language.allCases.map { "\(name).\($0.rawValue)" }
    }
    let names = FileSystem.names(in: TalkFile.folder(caseID))
    #expect(Set(names) == Set(expected.flatMap { ["\($0).jsonl", "\($0).marks.json"] }))
  }

  private static let bundles: [String: Result<CaseBundle, any Error>] = {
    let places = Places(
      cases: House.places.cases, rubrics: House.places.rubrics,
      environment: ProcessInfo.processInfo.environment)
    let library = Library(places)
    return Dictionary(
      uniqueKeysWithValues: TalkFile.cases.map { id in
        (id, Result<CaseBundle, any Error> { try library.open(id) })
      })
  }()

  private static func bundle(_ caseID: String) throws -> CaseBundle {
    try #require(bundles[caseID], "no such case").get()
  }
}

/// A talk found beside a case.
struct TalkFile: Sendable, Hashable, CustomStringConvertible {
  let caseID: String
  let name: String
  let language: Language

  var description: String { "\(caseID)/talks/\(name).\(language.rawValue)" }

  /// Without its ending.
  var path: String { "\(Self.folder(caseID))/\(name).\(language.rawValue)" }

  static func folder(_ caseID: String) -> String { "\(House.places.cases)/\(caseID)/talks" }

  /// Cases that have talks.
  static let cases = Library(House.places).caseIDs().filter { FileSystem.isFolder(folder($0)) }

  static let all: [TalkFile] = cases.flatMap { caseID in
    FileSystem.names(in: folder(caseID)).compactMap { file -> TalkFile? in
      let parts = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[2] == "jsonl", let language = Language(rawValue: parts[1]) else {
        return nil
      }
      return TalkFile(caseID: caseID, name: parts[0], language: language)
    }
  }
}

/// What a talk must come to.
private struct TalkMarks: Decodable {
  /// Nil if the talk stops before it has ended.
  var ending: String?
  var band: String
  var mood: Bounds
  /// Verdicts of all items of the rubric, by id.
  var items: [String: String]

  /// Where the customer's mood must end, 0 … 100.
  struct Bounds: Decodable {
    var atLeast: Int?
    var atMost: Int?

    enum CodingKeys: String, CodingKey {
      case atLeast = "at-least"
      case atMost = "at-most"
    }

    /// What is wrong with a mood, or with bounds that say nothing.
    func faults(of mood: Int) -> [String] {
      var faults: [String] = []
      if atLeast == nil, atMost == nil { faults.append("the marks say nothing about the mood") }
      if let atLeast, mood < atLeast { faults.append("mood \(mood), at least \(atLeast) stated") }
      if let atMost, mood > atMost { faults.append("mood \(mood), at most \(atMost) stated") }
      return faults
    }
  }
}
