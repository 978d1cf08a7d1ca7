import Findings
import Journal
import Rubrics

/// What taking in files would do to the store; nothing is written before it is asked for, and then all of it.
public struct SheetImport: Sendable {
  /// What is to be written; must not be if a problem is an error.
  public private(set) var batch: SheetBatch
  /// Everything that speaks against it.
  public private(set) var problems: [SheetProblem] = []
  /// Sheets that the store does not have yet.
  public private(set) var added = 0
  /// Sheets that get further marks, or others.
  public private(set) var changed = 0
  /// Sheets that the store has as they are.
  public private(set) var unchanged = 0
  /// Marks that are new.
  public private(set) var marks = 0
  /// Marks that take the place of others.
  public private(set) var corrections = 0

  private let cabinet: SheetCabinet
  private let options: Options
  private let shelf: RubricShelf
  private var fresh: [String: Int] = [:]
  private var drafts: [Draft] = []
  private var newTalks: [String: Int] = [:]
  /// The version that sheets about a subject are filled in by, and a sheet to name for it.
  private var versions: [String: (version: String, sheet: String)] = [:]

  /// How files are taken in.
  public struct Options: Sendable {
    /// Who does it.
    public var by: String
    /// When, ISO 8601.
    public var at: String
    /// Whether marks may take the place of others, and why.
    public var correcting: String?
    /// The talk that sheets without one are about.
    public var talk: String?
    /// The round of sheets that name none.
    public var round: String

    /// Nothing is corrected unless a reason is given.
    public init(by: String, at: String, correcting: String? = nil, talk: String? = nil, round: String = "") {
      self.by = by
      self.at = at
      self.correcting = correcting
      self.talk = talk
      self.round = round
    }
  }

  /// A sheet of the batch as it comes together.
  private struct Draft {
    var read: ReadSheet
    var key: String
    var talk: Int?
  }

  /// Looks at all sheets together.
  public init(_ sheets: [ReadSheet], into cabinet: SheetCabinet, shelf: RubricShelf, options: Options) {
    self.cabinet = cabinet
    self.options = options
    self.shelf = shelf
    batch = SheetBatch(revision: cabinet.revision)
    for kept in cabinet.counting {
      versions[Self.scope(kept.sheet, subject: kept.sheet.subject)] = (kept.sheet.version, kept.id)
    }
    for sheet in sheets { take(sheet) }
    for draft in drafts { settle(draft) }
    problems.sort(by: { ($0.file, $0.row, $0.column ?? -1) < ($1.file, $1.row, $1.column ?? -1) })
  }

  /// Sheets of one scope must have been filled in by one version.
  private static func scope(_ sheet: Sheet, subject: String) -> String {
    let kind = sheet.kind == .decision ? Sheet.Kind.checklist : sheet.kind
    return [kind.rawValue, sheet.rubric, subject].joined(separator: "\u{1E}")
  }

  // MARK: Sheet by sheet

  private mutating func take(_ read: ReadSheet) {
    var read = read
    if read.sheet.occasion.round.isEmpty { read.sheet.occasion.round = options.round }
    var talk: Int?
    if read.sheet.kind == .checklist {
      guard let settled = settleTalk(&read) else { return }
      if case .new(let index) = settled { talk = index }
    }
    let key = read.sheet.key
    guard let index = fresh[key] else {
      fresh[key] = drafts.count
      drafts.append(Draft(read: read, key: key, talk: talk))
      return
    }
    merge(read, into: index)
  }

  /// Two parts of one sheet, say of two files, are put together as long as they do not contradict each other.
  private mutating func merge(_ read: ReadSheet, into index: Int) {
    let earlier = drafts[index].read
    var contradicts: Int?
    var isNew = false
    for (position, mark) in read.sheet.marks.enumerated() {
      guard let other = earlier.sheet.mark(mark.place) else {
        isNew = true
        drafts[index].read.sheet.marks.append(mark)
        drafts[index].read.cells.append(read.cells[position])
        continue
      }
      if other != mark { contradicts = contradicts ?? position }
    }
    if contradicts == nil, isNew { return }
    let kind = SheetProblem.Kind.sheetTwice(
      rater: Self.name(of: read.sheet.rater), file: earlier.file, row: earlier.row,
      differs: contradicts != nil)
    problems.append(read.problem(kind, mark: contradicts, severity: contradicts == nil ? .warning : .error))
  }

  private static func name(of rater: Rater) -> String { rater.isGroup ? rater.group : rater.name }

  private enum TalkPlace {
    case known
    case new(Int)
  }

  /// Finds the talk a sheet is about, or plans a new one; nil, reported, if there is none.
  private mutating func settleTalk(_ read: inout ReadSheet) -> TalkPlace? {
    if let typed = read.sheet.occasion.talk ?? options.talk {
      do {
        let id = try cabinet.talk(typed)
        let known = cabinet.occasion(id) ?? Occasion(talk: id)
        if let live = cabinet.liveTalks.first(where: { $0.id == id }), live.rubric != read.sheet.rubric {
          problems.append(read.talkProblem(.otherCase(talk: id, rubric: read.sheet.rubric)))
          return nil
        }
        read.sheet.occasion = known
        return .known
      } catch {
        var nearest: String?
        if case .unknown(_, let near) = error { nearest = near }
        problems.append(read.talkProblem(.unknownTalk(typed, nearest: nearest)))
        return nil
      }
    }
    let occasion = read.sheet.occasion
    if let talk = cabinet.liveTalks.first(where: {
      $0.rubric == read.sheet.rubric && $0.matchKey == occasion.key
    }) {
      read.sheet.occasion.talk = talk.id
      return .known
    }
    let key = read.sheet.rubric + "\u{1E}" + occasion.key
    if let planned = newTalks[key] { return .new(planned) }
    newTalks[key] = batch.talks.count
    batch.talks.append(
      LiveTalk(
        rubric: read.sheet.rubric, trainee: occasion.trainee, group: occasion.group, round: occasion.round,
        matchKey: occasion.key, createdAt: options.at, createdBy: options.by))
    return .new(batch.talks.count - 1)
  }

  // MARK: Against what is there

  private mutating func settle(_ draft: Draft) {
    let sheet = draft.read.sheet
    let subject = draft.talk.map { "new \($0)" } ?? sheet.subject
    let scope = Self.scope(sheet, subject: subject)
    if let other = versions[scope], other.version != sheet.version {
      problems.append(draft.read.problem(.frozen(rubric: sheet.rubric, sheet: other.sheet)))
      return
    }
    if versions[scope] == nil { versions[scope] = (sheet.version, draft.read.file) }
    guard let kept = cabinet.sheet(matching: draft.key) else { return add(draft) }
    if kept.isWithdrawn {
      problems.append(draft.read.problem(.withdrawn(sheet: kept.id)))
      return
    }
    compare(draft, with: kept)
  }

  private mutating func add(_ draft: Draft) {
    let sheet = draft.read.sheet
    added += 1
    marks += sheet.marks.count
    keepRubric(of: sheet)
    let record = SheetRecord(sheet, matchKey: draft.key, source: draft.read.file)
    let entry = SheetEntry(
      at: options.at, by: options.by, payload: SheetPayload.text(of: .marks, marks: sheet.marks))
    batch.sheets.append(SheetBatch.NewSheet(record: record, entry: entry, talk: draft.talk))
  }

  private mutating func compare(_ draft: Draft, with kept: KeptSheet) {
    let there = Dictionary(kept.sheet.marks.map { ($0.place, $0) }) { first, _ in first }
    var (changes, before): ([Mark], [Mark]) = ([], [])
    var replaced = 0
    for (position, mark) in draft.read.sheet.marks.enumerated() {
      guard let other = there[mark.place], other.level != nil || !other.note.isEmpty else {
        changes.append(mark)
        before.append(Mark(mark.place, nil))
        continue
      }
      // A note that is missing now is not taken back, and one that is new takes nothing's place.
      if other.level == mark.level, mark.note.isEmpty || other.note == mark.note { continue }
      if options.correcting == nil, other.level != mark.level || !other.note.isEmpty {
        let what = mark.place.group.isEmpty ? mark.place.item : "\(mark.place.group) \(mark.place.item)"
        let by = kept.author(of: mark.place)?.by ?? ""
        problems.append(
          draft.read.problem(
            .alreadyMarked(sheet: kept.id, what: what, was: other.level ?? other.note, by: by), mark: position
          ))
        continue
      }
      replaced += 1
      changes.append(mark.note.isEmpty ? Mark(mark.place, mark.level, note: other.note) : mark)
      before.append(other)
    }
    guard !changes.isEmpty else {
      unchanged += 1
      return
    }
    changed += 1
    marks += changes.count - replaced
    corrections += replaced
    batch.entries.append(
      (
        kept.id,
        SheetEntry(
          at: options.at, by: options.by, reason: replaced > 0 ? options.correcting ?? "" : "",
          payload: SheetPayload.text(of: .marks, marks: changes, before: before))
      ))
  }

  private mutating func keepRubric(of sheet: Sheet) {
    guard !batch.rubrics.contains(where: { $0.rubric == sheet.rubric && $0.version == sheet.version }),
      let content = shelf.content(of: sheet.rubric)
    else { return }
    batch.rubrics.append(RubricContent(rubric: sheet.rubric, version: sheet.version, content: content))
  }
}

extension SheetRecord {
  /// A sheet's record, ready to be kept.
  init(_ sheet: Sheet, matchKey: String, source: String) {
    self.init(
      kind: sheet.kind.rawValue, rubric: sheet.rubric, version: sheet.version, subject: sheet.subject,
      rater: sheet.rater.name, raterGroup: sheet.rater.group, role: sheet.rater.role.rawValue,
      matchKey: matchKey,
      source: source)
  }
}

extension RubricShelf {
  /// A rubric as it is kept beside the sheets.
  func content(of id: String) -> String? {
    checklists.first { $0.id == id }?.content ?? peers.first { $0.id == id }?.content
  }
}
