import GRDB

extension EventStore {
  /// Appends events in one transaction; all are on disk when this returns, or none.
  ///
  /// `expecting` is the sequence the first of them is to get; if the session stands elsewhere (another
  /// process went on with it) nothing is written and `outOfSequence` thrown. Each payload is one JSON object
  /// on one line.
  public func append(
    _ payloads: [String], to session: String, expecting nextSequence: Int
  ) throws(JournalError) {
    if let index = payloads.firstIndex(where: { !Self.isOnOneLine($0) }) { throw .notAnObject(index: index) }
    try writing { db in
      let number = try Self.number(db, session)
      let next = try Self.nextSequence(db, number: number)
      guard next == nextSequence else {
        throw JournalError.outOfSequence(session: SessionID.text(number), expected: nextSequence, found: next)
      }
      try Self.insert(db, payloads, number: number, from: next)
    }
  }

  /// A session's events in order.
  public func events(of session: String) throws(JournalError) -> [StoredEvent] {
    try reading { db in
      try Self.events(db, number: try Self.number(db, session))
    }
  }

  // MARK: Inside a transaction

  static func nextSequence(_ db: Database, number: Int64) throws -> Int {
    let last = try Int.fetchOne(
      db, sql: "SELECT max(sequence) FROM event WHERE session = ?", arguments: [number])
    return (last ?? 0) + 1
  }

  static func insert(_ db: Database, _ payloads: [String], number: Int64, from first: Int) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO event (session, sequence, payload)
        SELECT ?1, ?2, ?3 WHERE CASE WHEN json_valid(?3) THEN json_type(?3) = 'object' END
        """)
    for (index, payload) in payloads.enumerated() {
      try statement.execute(arguments: [number, first + index, payload])
      guard db.changesCount == 1 else { throw JournalError.notAnObject(index: index) }
    }
  }

  static func events(_ db: Database, number: Int64) throws -> [StoredEvent] {
    let id = SessionID.text(number)
    let rows = try Row.fetchAll(
      db, sql: "SELECT sequence, payload FROM event WHERE session = ? ORDER BY sequence", arguments: [number])
    return try rows.map { row in
      StoredEvent(
        session: id, sequence: try row.decode(forColumn: "sequence"),
        payload: try row.decode(forColumn: "payload"))
    }
  }

  /// SQLite checks that it is an object; a line break or NUL would break the exported form.
  private static func isOnOneLine(_ payload: String) -> Bool {
    payload.utf8.first == UInt8(ascii: "{") && payload.utf8.last == UInt8(ascii: "}")
      && !payload.utf8.contains { $0 == 0x0A || $0 == 0x0D || $0 == 0 }
  }
}
