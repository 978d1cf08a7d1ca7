import Journal
import Rubrics

/// A sheet that is being filled in: each mark is on disk when ``put(_:at:)`` returns, so that one can leave at any
/// moment and come back.
public final class SheetFilling {
  /// What it says so far.
  public private(set) var sheet: Sheet
  /// The sheet's id; nil before the first mark.
  public private(set) var id: String?
  /// Whether the sheet was begun before.
  public let isResumed: Bool

  private let store: EventStore
  private let shelf: RubricShelf
  private let author: String
  private let source: String
  private var nextSequence = 1

  /// Takes up the sheet of this rater and talk, or begins it.
  public init(
    _ sheet: Sheet, in store: EventStore, cabinet: SheetCabinet, shelf: RubricShelf, author: String,
    source: String
  ) {
    self.store = store
    self.shelf = shelf
    self.author = author
    self.source = source
    if let kept = cabinet.sheet(matching: sheet.key), !kept.isWithdrawn {
      self.sheet = kept.sheet
      id = kept.id
      nextSequence = kept.history.count + 1
      isResumed = true
    } else {
      self.sheet = sheet
      isResumed = false
    }
  }

  /// Puts a mark down. What stood in its place stays in the journal.
  public func put(_ mark: Mark, at: String) throws(JournalError) {
    let before = sheet.mark(mark.place)
    if before == mark { return }
    if let id {
      let entry = SheetEntry(
        at: at, by: author,
        payload: SheetPayload.text(of: .marks, marks: [mark], before: [before ?? Mark(mark.place, nil)]))
      try store.append(entry, toSheet: id, expecting: nextSequence)
    } else {
      try begin(with: mark, at: at)
    }
    nextSequence += 1
    if let index = sheet.marks.firstIndex(where: { $0.place == mark.place }) {
      sheet.marks[index] = mark
    } else {
      sheet.marks.append(mark)
    }
  }

  private func begin(with mark: Mark, at: String) throws(JournalError) {
    let stored = try store.sheets()
    var batch = SheetBatch(revision: stored.revision)
    if let content = shelf.content(of: sheet.rubric) {
      batch.rubrics.append(RubricContent(rubric: sheet.rubric, version: sheet.version, content: content))
    }
    var talk: Int?
    if sheet.kind == .checklist, sheet.occasion.talk == nil {
      let key = sheet.occasion.key
      if let known = stored.talks.first(where: { $0.rubric == sheet.rubric && $0.matchKey == key }) {
        sheet.occasion.talk = known.id
      } else {
        talk = 0
        batch.talks.append(
          LiveTalk(
            rubric: sheet.rubric, trainee: sheet.occasion.trainee, group: sheet.occasion.group,
            round: sheet.occasion.round, matchKey: key, createdAt: at, createdBy: author))
      }
    }
    batch.sheets.append(
      SheetBatch.NewSheet(
        record: SheetRecord(sheet, matchKey: sheet.key, source: source),
        entry: SheetEntry(at: at, by: author, payload: SheetPayload.text(of: .marks, marks: [mark])),
        talk: talk))
    id = try store.keep(batch, at: at).first
  }
}
