import GRDB

extension EventStore {
  /// Keeps a new session under the next free id and gives it back with that id; an id in `record` is ignored.
  public func createSession(_ record: SessionRecord) throws(JournalError) -> SessionRecord {
    try writing { db in
      var created = record
      created.id = SessionID.text(try record.insert(db, number: nil))
      return created
    }
  }

  /// The session a person means by "s-0007", "S7" or "7". Throws `noSuchSession` with the nearest id.
  public func session(_ id: String) throws(JournalError) -> SessionRecord {
    try reading { db in
      try Self.record(db, number: try Self.number(db, id))
    }
  }

  /// Sessions that match `filter`, the newest first.
  public func sessions(_ filter: SessionFilter = SessionFilter()) throws(JournalError) -> [SessionRecord] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM session
          WHERE (:caseID IS NULL OR caseID = :caseID) AND (:trainee IS NULL OR trainee = :trainee)
            AND (:groupName IS NULL OR groupName = :groupName) AND (:state IS NULL OR state = :state)
          ORDER BY number DESC LIMIT :limit
          """,
        arguments: [
          "caseID": filter.caseID, "trainee": filter.trainee, "groupName": filter.group,
          "state": filter.state?.rawValue, "limit": filter.limit.map { max(0, $0) } ?? -1,
        ])
      return try rows.map { try SessionRecord(row: $0) }
    }
  }

  /// Changes the state, the summary or both; nil leaves one as it is.
  @discardableResult
  public func update(
    _ id: String, state: SessionState? = nil, summary: String? = nil
  ) throws(JournalError) -> SessionRecord {
    try writing { db in
      let number = try Self.number(db, id)
      try db.execute(
        sql: """
          UPDATE session SET state = coalesce(?, state), summary = coalesce(?, summary) WHERE number = ?
          """, arguments: [state?.rawValue, summary, number])
      return try Self.record(db, number: number)
    }
  }

  /// Removes a session and its events; they are overwritten on disk. Branches of it stay.
  public func delete(_ id: String) throws(JournalError) {
    try writing { db in
      let number = try Self.number(db, id)
      try db.execute(sql: "DELETE FROM session WHERE number = ?", arguments: [number])
    }
  }

  // MARK: Inside a transaction

  /// The number of an existing session.
  static func number(_ db: Database, _ id: String) throws -> Int64 {
    let asked = SessionID.number(id)
    if let asked,
      try Bool.fetchOne(db, sql: "SELECT 1 FROM session WHERE number = ?", arguments: [asked]) != nil
    {
      return asked
    }
    // Without a number in it, the newest session is the likeliest to be meant.
    let nearest = try Int64.fetchOne(
      db, sql: "SELECT number FROM session ORDER BY abs(number - ?), number DESC LIMIT 1",
      arguments: [asked ?? 1 << 40])
    throw JournalError.noSuchSession(id: id, nearest: nearest.map { SessionID.text($0) })
  }

  static func record(_ db: Database, number: Int64) throws -> SessionRecord {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM session WHERE number = ?", arguments: [number])
    guard let row else { throw JournalError.noSuchSession(id: SessionID.text(number), nearest: nil) }
    return try SessionRecord(row: row)
  }
}
