import Findings
import Journal
import Rubrics

/// The talks of a class, marked by people, by the engine, or both, for its review.
public struct ClassTalks {
  private let cabinet: SheetCabinet
  private let library: Library
  private let store: EventStore?

  /// Talks of a store.
  public init(_ cabinet: SheetCabinet, library: Library, store: EventStore?) {
    self.cabinet = cabinet
    self.library = library
    self.store = store
  }

  /// A review for each checklist that talks were marked by, in the order of their ids.
  public func reviews(shelf: RubricShelf) -> [ClassReview] {
    let marked = cabinet.talks()
    let known = Set(marked.compactMap(\.occasion.talk))
    var all = marked
    var rubrics: [String: String?] = [:]
    for session in cabinet.sessions.values.sorted(by: { $0.id < $1.id }) where !known.contains(session.id) {
      let rubric = rubrics[session.caseID] ?? library.rubricID(ofCase: session.caseID)
      rubrics[session.caseID] = rubric
      guard let checklist = shelf.checklists.first(where: { $0.id == rubric }),
        let voice = cabinet.engineVoice(session.id, checklist)
      else { continue }
      all.append(
        TalkVerdicts(
          checklist, of: cabinet.occasion(session.id) ?? Occasion(talk: session.id), voices: [voice]))
    }
    let byRubric = Dictionary(grouping: all) { $0.checklist.id + "@" + $0.checklist.version }
    return byRubric.sorted { $0.key < $1.key }.compactMap { _, talks in
      talks.first.map {
        ClassReview($0.checklist, talks.map { ClassReview.Talk($0, proofs: proofs(of: $0)) })
      }
    }
  }

  /// What the engine told the trainee about each item, as recorded.
  private func proofs(of talk: TalkVerdicts) -> [String: ClassReview.Proof] {
    guard let id = talk.occasion.talk, id.hasPrefix("s-"), let store,
      let recorded = (try? StoredSession(id, in: store))?.recorded,
      let json = LocatedJSON.parse(Array(recorded.json.utf8), file: "journal", log: FindingLog()),
      case .array(let items)? = json.member("rubric")?.member("items")?.value
    else { return [:] }
    return items.reduce(into: [:]) { proofs, item in
      guard let id = item.member("id")?.text else { return }
      var lines: [String] = []
      if case .array(let evidence)? = item.member("evidence")?.value {
        lines = evidence.compactMap { $0.member("text")?.text }
      }
      proofs[id] = ClassReview.Proof(lines: lines, why: item.member("why")?.text ?? "")
    }
  }
}

extension Library {
  /// The rubric that a case names; nil if the case cannot be read.
  public func rubricID(ofCase id: String) -> String? {
    guard let path = try? caseFile(id), let bytes = try? FileSystem.read(path) else { return nil }
    return LocatedJSON.parse(bytes, file: path, log: FindingLog())?.member("rubric")?.text
  }
}

extension LocatedJSON {
  fileprivate func member(_ key: String) -> LocatedJSON? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key.value == key }?.value
  }

  fileprivate var text: String? { if case .string(let text) = value { text } else { nil } }
}
