import Findings
import Rubrics
import Scenarios
import TeamGame
import Understanding

/// What a check of a case found, with the files' bytes for showing the places.
public struct CaseCheck {
  /// Everything found in case, vocabulary, examples and rubric.
  public let findings: [Finding]
  /// The bytes of each file, by the name used in the findings.
  public let sources: [String: [UInt8]]

  /// Whether anything found makes the case unusable.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension Library {
  /// Reads all that a case is made of and gives everything that is wrong with it.
  ///
  /// - Throws: only that a file is missing or cannot be read.
  public func check(_ name: String) throws(LibraryFault) -> CaseCheck {
    let file = try caseFile(name)
    let log = FindingLog()
    var sources: [String: [UInt8]] = [:]
    let caseBytes = try bytes(of: file)
    if GameReader.isGame(caseBytes) { return checkGame(file, caseBytes) }
    sources[file] = caseBytes
    let shelf = try VocabularyShelf(folder: places.cases + "/vocabulary")
    sources.merge(shelf.sources) { first, _ in first }
    sources.merge(shelf.exampleFiles) { first, _ in first }
    let acts = shelf.vocabulary(log: log).acts.map(\.id)
    _ = shelf.examples(acts: acts, log: log)
    let scenario = ScenarioReader.read(caseBytes, file: file, log: log, surroundings: .init(acts: acts))
    // A case that cannot be used may still say which rubric it means.
    let rubric = scenario?.rubric ?? Self.member("rubric", of: caseBytes)
    if let rubric, !rubric.contains("/") {
      let rubricFile = places.rubrics + "/\(rubric).json"
      let rubricBytes = try bytes(of: rubricFile)
      sources[rubricFile] = rubricBytes
      let references =
        scenario.map { RubricReferences($0, acts: acts) } ?? RubricReferences(acts: acts)
      _ = RubricReader.read(rubricBytes, file: rubricFile, references: references, log: log)
    }
    return CaseCheck(findings: log.findings, sources: sources)
  }

  private static func member(_ key: String, of bytes: [UInt8]) -> String? {
    guard case .object(let members) = LocatedJSON.parse(bytes, file: "", log: FindingLog())?.value,
      case .string(let text) = members.first(where: { $0.key.value == key })?.value.value
    else { return nil }
    return text
  }

  private func bytes(of path: String) throws(LibraryFault) -> [UInt8] {
    do throws(FileFault) { return try FileSystem.read(path) } catch { throw .file(error) }
  }
}
