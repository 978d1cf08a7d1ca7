import GRDB

extension EventStore {
  /// Keeps a new game under the next free id and gives it back with that id; an id in `record` is ignored.
  public func createGame(_ record: GameRecord) throws(JournalError) -> GameRecord {
    try writing { db in
      try db.execute(
        sql: "INSERT INTO game (caseID, startedAt, setup) VALUES (?, ?, ?)",
        arguments: [record.caseID, record.startedAt, record.setup])
      var created = record
      created.id = GameID.text(db.lastInsertedRowID)
      return created
    }
  }

  /// The game a person means by "g-0003", "G3" or "3". Throws `noSuchGame` with the nearest id.
  public func game(_ id: String) throws(JournalError) -> GameRecord {
    try reading { db in try Self.gameRow(db, try Self.gameNumber(db, id)) }
  }

  /// All games, the newest first.
  public func games() throws(JournalError) -> [GameRecord] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT * FROM game ORDER BY number DESC").map { try GameRecord(row: $0) }
    }
  }

  /// A game's events in order, each exactly as it was appended.
  public func gameEvents(of id: String) throws(JournalError) -> [String] {
    try reading { db in
      try String.fetchAll(
        db, sql: "SELECT payload FROM gameEvent WHERE game = ? ORDER BY sequence",
        arguments: [try Self.gameNumber(db, id)])
    }
  }

  /// Appends an event; it would outlast a loss of power when this returns.
  ///
  /// `expecting` is the sequence it is to get, from 1; if the game stands elsewhere (another window went on with
  /// it) nothing is written and `outOfSequence` thrown. What was appended is never changed.
  public func append(
    _ payload: String, toGame id: String, expecting nextSequence: Int
  ) throws(JournalError) {
    try writing { db in
      let number = try Self.gameNumber(db, id)
      let last = try Int.fetchOne(
        db, sql: "SELECT max(sequence) FROM gameEvent WHERE game = ?", arguments: [number])
      let next = (last ?? 0) + 1
      guard next == nextSequence else {
        throw JournalError.outOfSequence(session: GameID.text(number), expected: nextSequence, found: next)
      }
      try db.execute(
        sql: """
          INSERT INTO gameEvent (game, sequence, payload)
          SELECT ?1, ?2, ?3 WHERE CASE WHEN json_valid(?3) THEN json_type(?3) = 'object' END
          """, arguments: [number, next, payload])
      guard db.changesCount == 1 else { throw JournalError.notAnObject(index: 0) }
    }
  }

  /// Removes a game and its events; they are overwritten on disk.
  public func deleteGame(_ id: String) throws(JournalError) {
    try writing { db in
      try db.execute(sql: "DELETE FROM game WHERE number = ?", arguments: [try Self.gameNumber(db, id)])
    }
  }

  // MARK: Inside a transaction

  private static func gameNumber(_ db: Database, _ id: String) throws -> Int64 {
    let asked = GameID.number(id)
    if let asked, try Bool.fetchOne(db, sql: "SELECT 1 FROM game WHERE number = ?", arguments: [asked]) != nil
    {
      return asked
    }
    let nearest = try Int64.fetchOne(
      db, sql: "SELECT number FROM game ORDER BY abs(number - ?), number DESC LIMIT 1",
      arguments: [asked ?? 1 << 40])
    throw JournalError.noSuchGame(id: id, nearest: nearest.map { GameID.text($0) })
  }

  private static func gameRow(_ db: Database, _ number: Int64) throws -> GameRecord {
    let row = try Row.fetchOne(db, sql: "SELECT * FROM game WHERE number = ?", arguments: [number])
    guard let row else { throw JournalError.noSuchGame(id: GameID.text(number), nearest: nil) }
    return try GameRecord(row: row)
  }
}
