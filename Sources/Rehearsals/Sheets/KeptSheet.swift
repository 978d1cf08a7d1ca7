import Journal
import Rubrics

/// A sheet as the store has it: what holds now, and all that happened to it.
public struct KeptSheet: Sendable, Equatable {
  /// Its id, `m-0007`.
  public var id: String
  /// What holds now.
  public var sheet: Sheet
  /// The file it came from, or how it was filled in.
  public var source: String
  /// From the first.
  public var history: [Change]
  /// Whether it was taken back and does not count.
  public var isWithdrawn: Bool

  /// One thing that happened.
  public struct Change: Sendable, Equatable {
    /// What it was.
    public var kind: Kind
    /// When, ISO 8601.
    public var at: String
    /// Who did it.
    public var by: String
    /// Why; empty where nobody was asked.
    public var reason: String
    /// The marks entered.
    public var marks: [Mark]
    /// What stood in their places before; a level that is nil stood empty.
    public var before: [Mark]
  }

  /// What can happen to a sheet.
  public enum Kind: String, Sendable, Equatable {
    case marks, withdrawn, restored
  }

  /// Reads a stored sheet; nil if an entry is none of ours.
  init?(_ stored: StoredSheet, _ talks: [String: Occasion]) {
    let record = stored.record
    guard let kind = Sheet.Kind(rawValue: record.kind), let role = Rater.Role(rawValue: record.role) else {
      return nil
    }
    let isAboutTalk = kind == .checklist || kind == .decision
    let occasion =
      isAboutTalk ? talks[record.subject] ?? Occasion(talk: record.subject) : Occasion(round: record.subject)
    id = record.id
    source = record.source
    sheet = Sheet(
      kind: kind, rubric: record.rubric, version: record.version, occasion: occasion,
      rater: Rater(record.rater, group: record.raterGroup, role: role))
    history = []
    isWithdrawn = false
    for entry in stored.entries {
      guard let change = SheetPayload.change(entry) else { return nil }
      apply(change)
    }
  }

  private mutating func apply(_ change: Change) {
    history.append(change)
    switch change.kind {
    case .withdrawn: isWithdrawn = true
    case .restored: isWithdrawn = false
    case .marks:
      if sheet.marks.isEmpty {
        sheet.marks = change.marks
        return
      }
      for mark in change.marks {
        if let index = sheet.marks.firstIndex(where: { $0.place == mark.place }) {
          sheet.marks[index] = mark
        } else {
          sheet.marks.append(mark)
        }
      }
    }
  }

  /// Who entered the mark at a place last, and when; nil if nobody did.
  public func author(of place: Mark.Place) -> Change? {
    history.last { change in change.marks.contains { $0.place == place } }
  }
}
