import Findings
import Scenarios
import Understanding

/// The vocabulary folder: acts and classes, examples beside them, and all of it compiled for listening.
public struct VocabularyShelf {
  /// The folder the files lie in.
  public let folder: String
  /// Changes with every byte of vocabulary and examples.
  public let fingerprint: UInt64
  /// The bytes of the vocabulary files, by path.
  public let sources: [String: [UInt8]]
  /// The bytes of the example files, by path.
  public let exampleFiles: [String: [UInt8]]

  /// The name of the compiled file in the folder.
  public static let compiledName = "compiled.bin"

  /// Reads the bytes of the folder's files; nothing is parsed yet.
  public init(folder: String) throws(LibraryFault) {
    self.folder = folder
    guard FileSystem.isFolder(folder) else { throw .file(.missing(folder)) }
    var print = VocabularyFingerprint()
    func collect(_ folder: String, _ print: inout VocabularyFingerprint) throws(LibraryFault) -> [String:
      [UInt8]]
    {
      var found: [String: [UInt8]] = [:]
      for name in FileSystem.names(in: folder) where name.hasSuffix(".json") {
        let path = folder + "/" + name
        do throws(FileFault) { found[path] = try FileSystem.read(path) } catch { throw .file(error) }
        print.add(name: name, bytes: found[path] ?? [])
      }
      return found
    }
    sources = try collect(folder, &print)
    exampleFiles = try collect(folder + "/examples", &print)
    fingerprint = print.value
  }

  /// The vocabulary as its files tell it; what is wrong in them goes to the log.
  public func vocabulary(log: FindingLog) -> Vocabulary {
    var reader = VocabularyReader(log: log)
    for path in sources.keys.sorted() { reader.read(sources[path] ?? [], file: path) }
    return reader.vocabulary()
  }

  /// All example lines; what is wrong in their files goes to the log.
  public func examples(acts: [String], log: FindingLog) -> [LabelledLine] {
    let acts = Set(acts)
    return exampleFiles.keys.sorted().flatMap {
      ExampleReader.read(exampleFiles[$0] ?? [], file: $0, acts: acts, log: log)
    }
  }

  /// The compiled vocabulary, if there is a fresh one in the folder or in the cache.
  public func kept(cache: String) -> CompiledVocabulary? {
    for path in [folder + "/" + Self.compiledName, cache + "/" + cachedName] {
      guard let stored = FileSystem.map(path) else { continue }
      if let compiled = try? CompiledVocabulary(stored: stored, fingerprint: fingerprint) { return compiled }
    }
    return nil
  }

  /// The compiled vocabulary: the one kept if it is fresh, else compiled and trained now (seconds), and kept in the
  /// cache where that can be written. Nil if the files are wrong; the log says how.
  public func compiled(cache: String, log: FindingLog, beforeTraining: () -> Void = {}) -> CompiledVocabulary?
  {
    if let kept = kept(cache: cache) { return kept }
    if !exampleFiles.isEmpty { beforeTraining() }
    guard let compiled = compile(log: log) else { return nil }
    FileSystem.makeFolder(cache)
    try? FileSystem.write(compiled.bytes(fingerprint: fingerprint), to: cache + "/" + cachedName)
    return compiled
  }

  /// Compiles and trains, whatever is kept. Nil if the files are wrong; the log says how.
  public func compile(log: FindingLog, progress: (String) -> Void = { _ in }) -> CompiledVocabulary? {
    let own = FindingLog()
    defer { own.findings.forEach(log.report) }
    let vocabulary = vocabulary(log: own)
    let lines = examples(acts: vocabulary.acts.map(\.id), log: own)
    guard !own.hasErrors else { return nil }
    guard !lines.isEmpty else { return CompiledVocabulary(vocabulary, model: .cuesOnly(for: vocabulary)) }
    return CompiledVocabulary(
      vocabulary, model: ModelTrainer(vocabulary: vocabulary, lines: lines).train(lines, progress: progress))
  }

  /// Whether the compiled file in the folder was made from vocabulary and examples as they stand.
  public var isFresh: Bool {
    guard let stored = FileSystem.map(folder + "/" + Self.compiledName) else { return false }
    return (try? CompiledVocabulary(stored: stored, fingerprint: fingerprint, checksEverything: true)) != nil
  }

  private var cachedName: String { "vocabulary-\(String(fingerprint, radix: 16)).bin" }
}
