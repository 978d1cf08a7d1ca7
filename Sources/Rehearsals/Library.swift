import Findings
import Rubrics
import Scenarios
import Understanding

/// A case with everything it is played and marked with.
public struct CaseBundle: Sendable {
  /// The case as it is played.
  public var scenario: Scenario
  /// The case as its file has it, before temper and what is carried over.
  public let paper: Scenario
  /// What it is marked by.
  public var rubric: Rubric
  /// The ears that hear the trainee.
  public var recogniser: Recogniser
  /// Hashes of the files it was made of: `case`, `rubric`, `vocabulary`.
  public var fingerprints: [String: String]
  /// The folder of the case file, where its talks lie.
  public var folder: String

  /// A case played from the paper.
  init(
    paper: Scenario, rubric: Rubric, recogniser: Recogniser, fingerprints: [String: String], folder: String
  ) {
    self.paper = paper
    scenario = paper.played(by: nil).opened(by: nil)
    self.rubric = rubric
    self.recogniser = recogniser
    self.fingerprints = fingerprints
    self.folder = folder
  }

  /// Forms are read with the ears that heard the talk.
  public var matching: FormMatching {
    let recogniser = recogniser
    return FormMatching(
      entities: { EntityScanner.scan($0) }, normalised: { normalised($0) }, acts: { recogniser.read($0).acts }
    )
  }

  /// Marks a talk of the case.
  public func scorer(_ language: Language) -> Scorer {
    Scorer(rubric: rubric, scenario: scenario, matching: matching, language: language)
  }
}

/// Why a case could not be opened.
public enum LibraryFault: Error {
  /// A file is not there, or cannot be read.
  case file(FileFault)
  /// No case of that id; the nearest, and all that are there.
  case unknownCase(String, nearest: String?, known: [String])
  /// Files are there and wrong; findings, with the bytes of each file for showing the places.
  case wrong([Finding], sources: [String: [UInt8]])
}

/// Cases, vocabulary and rubrics in their folders.
public struct Library {
  /// Where the files lie.
  public let places: Places
  /// Called before a vocabulary is compiled and trained because the one kept is of other files; that takes a while.
  public var beforeTraining: () -> Void = {}

  /// Puts the parts together.
  public init(_ places: Places) { self.places = places }

  /// Ids of the cases in the folder: folders with a `case.json`.
  public func caseIDs() -> [String] {
    FileSystem.names(in: places.cases).filter { FileSystem.exists(places.cases + "/\($0)/case.json") }
  }

  /// The case file that an id or a path names.
  public func caseFile(_ name: String) throws(LibraryFault) -> String {
    if name.hasSuffix(".json") || name.contains("/") {
      let path = FileSystem.isFolder(name) ? name + "/case.json" : name
      guard FileSystem.exists(path) else { throw .file(.missing(path)) }
      return path
    }
    let path = places.cases + "/\(name)/case.json"
    guard FileSystem.exists(path) else {
      let known = caseIDs()
      throw .unknownCase(name, nearest: nearestName(to: name, among: known), known: known)
    }
    return path
  }

  /// Opens a case with its rubric and vocabulary.
  ///
  /// - Throws: what is missing, or all findings of all its files at once.
  public func open(_ name: String) throws(LibraryFault) -> CaseBundle {
    let file = try caseFile(name)
    let shelf = try VocabularyShelf(folder: places.cases + "/vocabulary")
    let log = FindingLog()
    let vocabulary = shelf.compiled(cache: places.cache, log: log, beforeTraining: beforeTraining)
    return try bundle(file: file, shelf: shelf, vocabulary: vocabulary, log: log)
  }

  /// Reads case and rubric and puts them together with a vocabulary; nil if that is wrong, as the log says.
  func bundle(
    file: String, shelf: VocabularyShelf, vocabulary: CompiledVocabulary?, log: FindingLog
  ) throws(LibraryFault) -> CaseBundle {
    let caseBytes = try read(file)
    var sources = shelf.sources.merging(shelf.exampleFiles) { first, _ in first }
    sources[file] = caseBytes
    let acts = vocabulary?.actIDs
    let scenario = ScenarioReader.read(caseBytes, file: file, log: log, surroundings: .init(acts: acts))
    guard let scenario, let vocabulary else { throw .wrong(log.findings, sources: sources) }
    let rubricFile = places.rubrics + "/\(scenario.rubric).json"
    let rubricBytes = try read(rubricFile)
    sources[rubricFile] = rubricBytes
    let references = RubricReferences(scenario, acts: acts)
    let rubric = RubricReader.read(rubricBytes, file: rubricFile, references: references, log: log)
    guard let rubric, !log.hasErrors else { throw .wrong(log.findings, sources: sources) }
    return CaseBundle(
      paper: scenario, rubric: rubric,
      recogniser: Recogniser(vocabulary, timeSlots: scenario.times.map(\.slot)),
      fingerprints: [
        "case": Self.hash(caseBytes), "rubric": Self.hash(rubricBytes),
        "vocabulary": String(shelf.fingerprint, radix: 16),
      ],
      folder: Places.parent(file))
  }

  private func read(_ path: String) throws(LibraryFault) -> [UInt8] {
    do throws(FileFault) { return try FileSystem.read(path) } catch { throw .file(error) }
  }

  static func hash(_ bytes: [UInt8]) -> String {
    var print = VocabularyFingerprint()
    print.add(name: "", bytes: bytes)
    return String(print.value, radix: 16)
  }
}
