import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// What the commands about sheets work with: the rubrics, the store, and what lies in it.
struct ScoreDesk {
  let workplace: Workplace
  let shelf: RubricShelf

  init(_ workplace: Workplace) throws {
    self.workplace = workplace
    let log = FindingLog()
    let (shelf, sources) = try workplace.library.rubricShelf(log: log)
    if log.hasErrors { throw Failure(log.findings, sources: sources) }
    self.shelf = shelf
  }

  var words: Words { workplace.words }

  /// All sheets that are kept.
  func cabinet() throws -> SheetCabinet { try SheetCabinet(try workplace.openStoreIfThere()) }

  /// Who does it: as given, or the name this machine knows.
  func author(_ given: String?) -> String {
    let names = [given, workplace.environment["USER"], workplace.environment["LOGNAME"]]
    return names.lazy.compactMap { $0 }.first { !$0.allSatisfy(\.isWhitespace) } ?? words("讲师", "instructor")
  }

  /// The checklist or peers' rubric of an id.
  func rubric(_ typed: String) throws -> (checklist: Checklist?, peers: PeerRubric?) {
    let name = SheetName.plain(typed)
    if let checklist = shelf.checklists.first(where: { $0.id == name }) { return (checklist, nil) }
    if let peers = shelf.peers.first(where: { $0.id == name }) { return (nil, peers) }
    let near = nearestName(to: name, among: shelf.ids)
    let list = shelf.ids.map { visible($0) }
    throw Failure(
      "没有“\(visible(typed))”这张评分表。\(near.map { "是不是 \($0)？" } ?? "")现有：\(list.joined(separator: "、"))。",
      "There is no rubric \(quoted(typed)).\(near.map { " Did you mean \($0)?" } ?? "") There are: "
        + "\(list.joined(separator: ", ")).", code: ExitStatus.missing)
  }

  /// Bytes of GB18030 as text, by the C library; nil if they are none.
  static func gb18030(_ bytes: [UInt8]) -> String? {
    let decoded = Encoding.decode(bytes)
    return decoded.source == .gb18030 ? decoded.text : nil
  }

  /// A rater as people call them.
  func name(of rater: Rater) -> String {
    if rater.isGroup { return words("\(group(rater.group))（合议）", "\(group(rater.group)) (agreed)") }
    return rater.name
  }

  /// A group as people call it: a bare number is no name.
  func group(_ name: String) -> String { GroupName.shown(name, workplace.language) }
}
