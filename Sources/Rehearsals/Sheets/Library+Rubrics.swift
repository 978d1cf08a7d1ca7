import Findings
import Rubrics

extension Library {
  /// The rubrics of the folder that people mark by: checklists, and peers' criteria.
  ///
  /// What belongs to neither kind is passed over; what is wrong with one is in the log.
  public func rubricShelf(log: FindingLog) throws(LibraryFault) -> (
    shelf: RubricShelf, sources: [String: [UInt8]]
  ) {
    var shelf = RubricShelf()
    var sources: [String: [UInt8]] = [:]
    for name in FileSystem.names(in: places.rubrics) where name.hasSuffix(".json") {
      let path = places.rubrics + "/" + name
      let bytes: [UInt8]
      do throws(FileFault) { bytes = try FileSystem.read(path) } catch { throw .file(error) }
      sources[path] = bytes
      switch Self.rubricKind(bytes) {
      case "peer":
        if let peers = PeerRubricReader.read(bytes, file: path, log: log) { shelf.peers.append(peers) }
      case nil:
        if let rubric = RubricReader.read(bytes, file: path, log: log) {
          shelf.checklists.append(Checklist(rubric))
        }
      default: continue
      }
    }
    return (shelf, sources)
  }

  /// What a rubric file says it is; checklists say nothing. Broken files are taken for checklists, so that they are
  /// reported.
  private static func rubricKind(_ bytes: [UInt8]) -> String? {
    guard case .object(let members) = LocatedJSON.parse(bytes, file: "", log: FindingLog())?.value,
      case .string(let kind) = members.first(where: { $0.key.value == "kind" })?.value.value
    else { return nil }
    return kind
  }
}
