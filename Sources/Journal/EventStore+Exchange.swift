import GRDB

/// What became of an imported session.
public enum ImportOutcome: Sendable, Equatable {
  /// It is kept under its own id.
  case added(SessionRecord)
  /// Its id was taken by another session, so it got a new one.
  case renamed(SessionRecord, from: String)
  /// The store had the very same session; nothing changed.
  case identical(SessionRecord)
}

extension EventStore {
  /// A session with all its events as text that `importSession` reads, here or on another machine.
  public func exportSession(_ id: String) throws(JournalError) -> String {
    try reading { db in
      let number = try Self.number(db, id)
      let payloads = try Self.events(db, number: number).map(\.payload)
      return try SessionExport(record: try Self.record(db, number: number), payloads: payloads).text()
    }
  }

  /// Takes in an exported session. Throws `corruptExport` with the line, and `newerExport`; nothing is kept
  /// then.
  ///
  /// `branchOf` stays as it was: it names a session of the store the export came from.
  public func importSession(_ text: String) throws(JournalError) -> ImportOutcome {
    let export = try SessionExport(text: text)
    do {
      return try writing { db in
        if let same = try Self.identical(db, to: export) { return .identical(same) }
        let wanted = try Self.freeNumber(db, wanted: export.record.id)
        let number = try export.record.insert(db, number: wanted)
        try Self.insert(db, export.payloads, number: number, from: 1)
        let kept = try Self.record(db, number: number)
        return kept.id == export.record.id ? .added(kept) : .renamed(kept, from: export.record.id)
      }
    } catch .notAnObject(let index) {
      throw .corruptExport(line: index + 2, fault: .badEvent)
    }
  }

  /// The number in `id` if it may be taken over, nil for the next one of our own.
  private static func freeNumber(_ db: Database, wanted id: String) throws -> Int64? {
    guard let number = SessionID.number(id), SessionID.text(number) == id,
      number <= SessionID.largestImported
    else { return nil }
    // A number given once, even to a session deleted since, is not given again.
    let isTaken = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'session' AND seq >= ?)
        """, arguments: [number])
    return isTaken == true ? nil : number
  }

  /// A session equal in everything but its id.
  private static func identical(_ db: Database, to export: SessionExport) throws -> SessionRecord? {
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM session WHERE startedAt = ? ORDER BY number",
      arguments: [export.record.startedAt])
    for row in rows {
      let candidate = try SessionRecord(row: row)
      var renamed = export.record
      renamed.id = candidate.id
      guard renamed == candidate else { continue }
      if try events(db, number: try number(db, candidate.id)).map(\.payload) == export.payloads {
        return candidate
      }
    }
    return nil
  }
}
