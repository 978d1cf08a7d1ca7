import Journal
import Rubrics

extension SheetCabinet {
  /// What a change to a sheet comes to: what is to be written, and what stood there before.
  public struct Revision: Sendable {
    /// To be kept, in one transaction.
    public var batch: SheetBatch
    /// The sheet concerned; nil where it is made by the change.
    public var sheet: String?
    /// What stood in the place before; nil if nothing did.
    public var before: Mark?
  }

  /// Why a change cannot be made.
  public enum Refusal: Error, Sendable, Equatable {
    /// The rubric that the sheet was filled in by cannot be read.
    case noRubric(String)
    /// No such item; the nearest.
    case unknownItem(String, nearest: String?)
    /// The item cannot be partly met.
    case noHalf(item: String)
    /// Nothing would change.
    case same
    /// Nobody has marked this talk.
    case unmarked(talk: String)
    /// It is withdrawn already, or not withdrawn.
    case alreadySo
  }

  /// Puts another mark in a place of a sheet, for a reason; nil takes the mark away.
  public func correct(
    _ kept: KeptSheet, _ place: Mark.Place, to level: String?, by: String, at: String, reason: String
  ) throws(Refusal) -> Revision {
    let before = kept.sheet.mark(place)
    if before?.level == level { throw .same }
    var batch = SheetBatch(revision: revision)
    let mark = Mark(place, level, note: before?.note ?? "")
    batch.entries.append(
      (
        kept.id,
        SheetEntry(
          at: at, by: by, reason: reason,
          payload: SheetPayload.text(of: .marks, marks: [mark], before: [before ?? Mark(place, nil)]))
      ))
    return Revision(batch: batch, sheet: kept.id, before: before)
  }

  /// The instructor's final word on an item of a talk. It is a row of its own: what others marked stays.
  ///
  /// - Parameter checklist: what the talk is marked by; nil takes what its sheets were filled in by.
  public func decide(
    _ talk: String, item typed: String, _ verdict: Verdict, by: String, at: String, reason: String,
    checklist given: Checklist? = nil
  ) throws(Refusal) -> Revision {
    let about = counting.filter {
      $0.sheet.subject == talk && ($0.sheet.kind == .checklist || $0.sheet.kind == .decision)
    }
    guard let checklist = about.lazy.compactMap({ self.checklist(of: $0.sheet) }).first ?? given else {
      throw .unmarked(talk: talk)
    }
    guard let item = checklist.item(named: typed) else {
      throw .unknownItem(typed, nearest: checklist.nearestItem(to: typed))
    }
    if verdict == .partly, !item.knowsHalf { throw .noHalf(item: item.id) }
    let place = Mark.Place(item.id)
    let occasion = occasion(talk) ?? Occasion(talk: talk)
    if let kept = about.first(where: { $0.sheet.kind == .decision }) {
      let before = kept.sheet.mark(place)
      var batch = SheetBatch(revision: revision)
      let payload = SheetPayload.text(
        of: .marks, marks: [Mark(place, verdict.rawValue)], before: [before ?? Mark(place, nil)])
      batch.entries.append((kept.id, SheetEntry(at: at, by: by, reason: reason, payload: payload)))
      return Revision(batch: batch, sheet: kept.id, before: before)
    }
    let sheet = Sheet(
      kind: .decision, rubric: checklist.id, version: checklist.version, occasion: occasion,
      rater: Rater("", role: .instructor), marks: [Mark(place, verdict.rawValue)])
    var batch = SheetBatch(revision: revision)
    batch.rubrics.append(
      RubricContent(rubric: checklist.id, version: checklist.version, content: checklist.content))
    batch.sheets.append(
      SheetBatch.NewSheet(
        record: SheetRecord(sheet, matchKey: sheet.key, source: "decide"),
        entry: SheetEntry(
          at: at, by: by, reason: reason, payload: SheetPayload.text(of: .marks, marks: sheet.marks))))
    return Revision(batch: batch, sheet: nil, before: nil)
  }

  /// Takes a sheet back, or takes it up again: it stays, and does not count.
  public func withdraw(
    _ kept: KeptSheet, restoring: Bool, by: String, at: String, reason: String
  ) throws(Refusal) -> Revision {
    guard kept.isWithdrawn == restoring else { throw .alreadySo }
    var batch = SheetBatch(revision: revision)
    let payload = SheetPayload.text(of: restoring ? .restored : .withdrawn)
    batch.entries.append((kept.id, SheetEntry(at: at, by: by, reason: reason, payload: payload)))
    return Revision(batch: batch, sheet: kept.id, before: nil)
  }

  /// A talk held live, to be kept before anybody has marked it.
  public func liveTalk(
    rubric: String, _ occasion: Occasion, by: String, at: String
  ) -> (batch: SheetBatch, existing: LiveTalk?) {
    var batch = SheetBatch(revision: revision)
    if let talk = liveTalks.first(where: { $0.rubric == rubric && $0.matchKey == occasion.key }) {
      return (batch, talk)
    }
    batch.talks.append(
      LiveTalk(
        rubric: rubric, trainee: occasion.trainee, group: occasion.group, round: occasion.round,
        matchKey: occasion.key, createdAt: at, createdBy: by))
    return (batch, nil)
  }
}
