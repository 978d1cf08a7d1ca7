import Findings
import Scenarios
import Understanding

/// The vocabulary folder: acts and classes, examples beside them, and the model trained on both.
public struct VocabularyShelf {
  public let folder: String
  public let vocabulary: Vocabulary
  /// Changes with every byte of vocabulary and examples.
  public let fingerprint: UInt64
  /// The bytes of the vocabulary files, by path.
  public let sources: [String: [UInt8]]
  private let exampleFiles: [String: [UInt8]]

  /// The bytes of the example files, by path.
  public var exampleSources: [String: [UInt8]] { exampleFiles }

  /// The name of the model file in the folder.
  public static let modelName = "model.bin"

  /// Reads the folder; what is wrong in its files goes to the log.
  public init(folder: String, log: FindingLog) throws(LibraryFault) {
    self.folder = folder
    guard FileSystem.isFolder(folder) else { throw .file(.missing(folder)) }
    var reader = VocabularyReader(log: log)
    var print = VocabularyFingerprint()
    var sources: [String: [UInt8]] = [:]
    var exampleFiles: [String: [UInt8]] = [:]
    do throws(FileFault) {
      for name in FileSystem.names(in: folder) where name.hasSuffix(".json") {
        let path = folder + "/" + name
        let bytes = try FileSystem.read(path)
        sources[path] = bytes
        print.add(name: name, bytes: bytes)
        reader.read(bytes, file: path)
      }
      for name in FileSystem.names(in: folder + "/examples") where name.hasSuffix(".json") {
        let path = folder + "/examples/" + name
        let bytes = try FileSystem.read(path)
        exampleFiles[path] = bytes
        print.add(name: "examples/" + name, bytes: bytes)
      }
    } catch {
      throw .file(error)
    }
    vocabulary = reader.vocabulary()
    fingerprint = print.value
    self.sources = sources
    self.exampleFiles = exampleFiles
  }

  /// All example lines; what is wrong in their files goes to the log.
  public func examples(log: FindingLog) -> [LabelledLine] {
    let acts = Set(vocabulary.acts.map(\.id))
    return exampleFiles.keys.sorted().flatMap { ExampleReader.read(exampleFiles[$0] ?? [], file: $0, acts: acts, log: log) }
  }

  /// The model for the vocabulary as it stands: the one in the folder or in the cache if it is fresh, else trained
  /// now (seconds) and kept in the cache where that can be written.
  public func model(cache: String, beforeTraining: () -> Void = {}) -> LinearModel {
    let name = "model-\(String(fingerprint, radix: 16)).bin"
    for path in [folder + "/" + Self.modelName, cache + "/" + name] {
      guard let bytes = try? FileSystem.read(path, limit: 64 << 20) else { continue }
      if let model = try? LinearModel(bytes: bytes, fingerprint: fingerprint) { return model }
    }
    if !exampleFiles.isEmpty { beforeTraining() }
    let model = train()
    FileSystem.makeFolder(cache)
    try? FileSystem.write(model.bytes(fingerprint: fingerprint), to: cache + "/" + name)
    return model
  }

  /// A model trained on the examples; on cues alone if there are none.
  public func train(progress: (String) -> Void = { _ in }) -> LinearModel {
    let lines = examples(log: FindingLog())
    guard !lines.isEmpty else { return .cuesOnly(for: vocabulary) }
    return ModelTrainer(vocabulary: vocabulary, lines: lines).train(lines, progress: progress)
  }
}

extension VocabularyShelf {
  /// Whether the model file in the folder was trained on vocabulary and examples as they stand.
  public var isModelFresh: Bool {
    guard let bytes = try? FileSystem.read(folder + "/" + Self.modelName, limit: 64 << 20) else { return false }
    return (try? LinearModel(bytes: bytes, fingerprint: fingerprint)) != nil
  }
}
