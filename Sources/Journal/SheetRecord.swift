/// What is known of a sheet apart from its entries; never altered.
public struct SheetRecord: Sendable, Equatable {
  /// Short and easy to type: "m-0007". Given by the store.
  public var id: String
  /// What kind of sheet, in the caller's words.
  public var kind: String
  /// The rubric's id, and the version of it that the sheet was filled in by.
  public var rubric: String
  /// See ``rubric``.
  public var version: String
  /// The talk's id, or the round.
  public var subject: String
  /// Who filled it in; empty for a group's agreed sheet.
  public var rater: String
  /// The rater's group.
  public var raterGroup: String
  /// In what part.
  public var role: String
  /// Equal for what the caller takes for the same sheet; unique in the store.
  public var matchKey: String
  /// The file it came from, or how it was filled in.
  public var source: String

  /// `id` stays empty for a sheet that is yet to be kept.
  public init(
    id: String = "", kind: String, rubric: String, version: String, subject: String, rater: String,
    raterGroup: String, role: String, matchKey: String, source: String
  ) {
    self.id = id
    self.kind = kind
    self.rubric = rubric
    self.version = version
    self.subject = subject
    self.rater = rater
    self.raterGroup = raterGroup
    self.role = role
    self.matchKey = matchKey
    self.source = source
  }
}

/// One thing that happened to a sheet: marks entered, changed, withdrawn.
public struct SheetEntry: Sendable, Equatable {
  /// ISO 8601, as the caller gave it.
  public var at: String
  /// Who did it.
  public var by: String
  /// Why; empty where none is asked for.
  public var reason: String
  /// One JSON object of the caller's, with what stood there before.
  public var payload: String

  /// An entry of all its parts.
  public init(at: String, by: String, reason: String = "", payload: String) {
    self.at = at
    self.by = by
    self.reason = reason
    self.payload = payload
  }
}

/// A sheet with all that happened to it, in order.
public struct StoredSheet: Sendable, Equatable {
  /// What is known of it.
  public var record: SheetRecord
  /// From the first.
  public var entries: [SheetEntry]

  /// A sheet as it lies in the store.
  public init(record: SheetRecord, entries: [SheetEntry]) {
    self.record = record
    self.entries = entries
  }
}

/// A talk held between people, without a session.
public struct LiveTalk: Sendable, Equatable {
  /// "t-0003". Given by the store.
  public var id: String
  /// What it is marked by.
  public var rubric: String
  /// Whose talk it was.
  public var trainee: String
  /// The trainee's group.
  public var group: String
  /// Which of several; mostly empty.
  public var round: String
  /// Equal for what the caller takes for the same talk; unique for each rubric.
  public var matchKey: String
  /// ISO 8601.
  public var createdAt: String
  /// Who entered it.
  public var createdBy: String

  /// `id` stays empty for a talk that is yet to be kept.
  public init(
    id: String = "", rubric: String, trainee: String, group: String, round: String, matchKey: String,
    createdAt: String, createdBy: String
  ) {
    self.id = id
    self.rubric = rubric
    self.trainee = trainee
    self.group = group
    self.round = round
    self.matchKey = matchKey
    self.createdAt = createdAt
    self.createdBy = createdBy
  }
}

/// A rubric as people marked by it, kept with the first sheet.
public struct RubricContent: Sendable, Equatable {
  /// The rubric's id.
  public var rubric: String
  /// The version of it.
  public var version: String
  /// One JSON object of the caller's.
  public var content: String

  /// A rubric of all its parts.
  public init(rubric: String, version: String, content: String) {
    self.rubric = rubric
    self.version = version
    self.content = content
  }
}

/// A result that was announced.
public struct StoredResult: Sendable, Equatable {
  /// "r-0002". Given by the store.
  public var id: String
  /// What kind, in the caller's words.
  public var kind: String
  /// The round.
  public var subject: String
  /// ISO 8601.
  public var at: String
  /// Who announced it.
  public var by: String
  /// One JSON object of the caller's.
  public var payload: String

  /// `id` stays empty for a result that is yet to be kept.
  public init(id: String = "", kind: String, subject: String, at: String, by: String, payload: String) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.at = at
    self.by = by
    self.payload = payload
  }
}

/// Sheets and changes to be kept together: all of them, or none.
public struct SheetBatch: Sendable {
  /// The ``SheetsInStore/revision`` that the batch was made from.
  public var revision: Int
  /// Rubrics that sheets of the batch were filled in by; those kept already are passed over.
  public var rubrics: [RubricContent] = []
  /// Talks held live that the store does not know yet.
  public var talks: [LiveTalk] = []
  /// New sheets, each with its first entry.
  public var sheets: [NewSheet] = []
  /// Further entries of sheets that are there, by the sheet's id.
  public var entries: [(sheet: String, entry: SheetEntry)] = []

  /// A sheet to be kept.
  public struct NewSheet: Sendable {
    /// What is known of it; the subject is overwritten by the id of a new talk.
    public var record: SheetRecord
    /// Its first entry.
    public var entry: SheetEntry
    /// The index in ``SheetBatch/talks`` of the talk it is about; nil if its subject is known.
    public var talk: Int?

    /// A sheet about something known, or about a new talk.
    public init(record: SheetRecord, entry: SheetEntry, talk: Int? = nil) {
      self.record = record
      self.entry = entry
      self.talk = talk
    }
  }

  /// An empty batch.
  public init(revision: Int) { self.revision = revision }

  /// Whether there is nothing to keep.
  public var isEmpty: Bool { sheets.isEmpty && entries.isEmpty && talks.isEmpty }
}

/// Everything about sheets that the store holds.
public struct SheetsInStore: Sendable, Equatable {
  /// In the order they were first entered.
  public var sheets: [StoredSheet] = []
  /// Talks held live, in the order they were entered.
  public var talks: [LiveTalk] = []
  /// Rubrics as they were marked by.
  public var rubrics: [RubricContent] = []
  /// Grows with every sheet, talk and entry.
  public var revision = 0

  /// A store without sheets.
  public init() {}
}
