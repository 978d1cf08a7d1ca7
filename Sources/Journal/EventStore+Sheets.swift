import GRDB

extension EventStore {
  /// All sheets, with everything that happened to them.
  public func sheets() throws(JournalError) -> SheetsInStore {
    try reading { db in
      var all = SheetsInStore()
      guard try db.tableExists("sheet") else { return all }
      var indices: [Int64: Int] = [:]
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM sheet ORDER BY number")
      while let row = try rows.next() {
        let number: Int64 = try row.decode(forColumn: "number")
        indices[number] = all.sheets.count
        all.sheets.append(StoredSheet(record: try SheetRecord(row: row, number: number), entries: []))
      }
      let entries = try Row.fetchCursor(
        db, sql: "SELECT sheet, at, author, reason, payload FROM sheetEntry ORDER BY sheet, sequence")
      while let row = try entries.next() {
        let number: Int64 = row[0]
        guard let index = indices[number] else { continue }
        all.sheets[index].entries.append(SheetEntry(at: row[1], by: row[2], reason: row[3], payload: row[4]))
      }
      all.talks = try Row.fetchAll(db, sql: "SELECT * FROM liveTalk ORDER BY number").map {
        try LiveTalk(row: $0)
      }
      all.rubrics = try Row.fetchAll(db, sql: "SELECT * FROM rubricContent ORDER BY rubric, firstUsedAt").map
      { row in
        RubricContent(
          rubric: try row.decode(forColumn: "rubric"), version: try row.decode(forColumn: "version"),
          content: try row.decode(forColumn: "content"))
      }
      all.revision = try Self.sheetRevision(db)
      return all
    }
  }

  /// Keeps a batch in one transaction; all of it is on disk when this returns, or nothing.
  ///
  /// Throws `sheetsChanged` if sheets were changed since the batch was made.
  ///
  /// - Returns: the ids of the new sheets, in their order.
  @discardableResult
  public func keep(_ batch: SheetBatch, at: String) throws(JournalError) -> [String] {
    try writing { db in
      guard try Self.sheetRevision(db) == batch.revision else { throw JournalError.sheetsChanged }
      for rubric in batch.rubrics {
        try db.execute(
          sql:
            "INSERT OR IGNORE INTO rubricContent (rubric, version, content, firstUsedAt) VALUES (?, ?, ?, ?)",
          arguments: [rubric.rubric, rubric.version, rubric.content, at])
      }
      let talks = try batch.talks.map { try $0.insert(db) }
      var ids: [String] = []
      for sheet in batch.sheets {
        var record = sheet.record
        if let talk = sheet.talk, talks.indices.contains(talk) { record.subject = talks[talk] }
        let number = try record.insert(db)
        try Self.insert(db, sheet.entry, sheet: number, sequence: 1)
        ids.append(NumberedID.sheet.text(number))
      }
      for (id, entry) in batch.entries {
        guard let number = NumberedID.sheet.number(id) else { continue }
        let last = try Int.fetchOne(
          db, sql: "SELECT max(sequence) FROM sheetEntry WHERE sheet = ?", arguments: [number])
        try Self.insert(db, entry, sheet: number, sequence: (last ?? 0) + 1)
      }
      return ids
    }
  }

  /// Adds an entry to one sheet, on disk when this returns; `sequence` is what it is to get, from 2.
  ///
  /// Throws `sheetsChanged` if somebody else added one meanwhile.
  public func append(_ entry: SheetEntry, toSheet id: String, expecting sequence: Int) throws(JournalError) {
    try writing { db in
      guard let number = NumberedID.sheet.number(id) else { throw JournalError.sheetsChanged }
      let last = try Int.fetchOne(
        db, sql: "SELECT max(sequence) FROM sheetEntry WHERE sheet = ?", arguments: [number])
      guard last.map({ $0 + 1 }) == sequence else { throw JournalError.sheetsChanged }
      try Self.insert(db, entry, sheet: number, sequence: sequence)
    }
  }

  /// Keeps a result that is announced, and gives it back with its id.
  public func keep(_ result: StoredResult) throws(JournalError) -> StoredResult {
    try writing { db in
      try db.execute(
        sql: "INSERT INTO result (kind, subject, at, author, payload) VALUES (?, ?, ?, ?, ?)",
        arguments: [result.kind, result.subject, result.at, result.by, result.payload])
      var kept = result
      kept.id = NumberedID.result.text(db.lastInsertedRowID)
      return kept
    }
  }

  /// Results announced, the oldest first.
  public func results(kind: String) throws(JournalError) -> [StoredResult] {
    try reading { db in
      guard try db.tableExists("result") else { return [] }
      let sql = "SELECT * FROM result WHERE kind = ? ORDER BY number"
      return try Row.fetchAll(db, sql: sql, arguments: [kind]).map { row in
        StoredResult(
          id: NumberedID.result.text(try row.decode(forColumn: "number")),
          kind: try row.decode(forColumn: "kind"),
          subject: try row.decode(forColumn: "subject"), at: try row.decode(forColumn: "at"),
          by: try row.decode(forColumn: "author"), payload: try row.decode(forColumn: "payload"))
      }
    }
  }

  // MARK: Inside a transaction

  private static func sheetRevision(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT (SELECT count(*) FROM sheetEntry) + (SELECT count(*) FROM liveTalk)
        """) ?? 0
  }

  private static func insert(_ db: Database, _ entry: SheetEntry, sheet: Int64, sequence: Int) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO sheetEntry (sheet, sequence, at, author, reason, payload) VALUES (?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [sheet, sequence, entry.at, entry.by, entry.reason, entry.payload])
  }
}
