import GRDB

extension SheetRecord {
  init(row: Row, number: Int64) throws {
    self.init(
      id: NumberedID.sheet.text(number), kind: try row.decode(forColumn: "kind"),
      rubric: try row.decode(forColumn: "rubric"), version: try row.decode(forColumn: "version"),
      subject: try row.decode(forColumn: "subject"), rater: try row.decode(forColumn: "rater"),
      raterGroup: try row.decode(forColumn: "raterGroup"), role: try row.decode(forColumn: "role"),
      matchKey: try row.decode(forColumn: "matchKey"), source: try row.decode(forColumn: "source"))
  }

  /// Inserts the sheet under the next number, and gives it back.
  func insert(_ db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO sheet (kind, rubric, version, subject, rater, raterGroup, role, matchKey, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      kind, rubric, version, subject, rater, raterGroup, role, matchKey, source,
    ])
    return db.lastInsertedRowID
  }
}

extension LiveTalk {
  init(row: Row) throws {
    self.init(
      id: NumberedID.talk.text(try row.decode(forColumn: "number")),
      rubric: try row.decode(forColumn: "rubric"),
      trainee: try row.decode(forColumn: "trainee"), group: try row.decode(forColumn: "groupName"),
      round: try row.decode(forColumn: "round"), matchKey: try row.decode(forColumn: "matchKey"),
      createdAt: try row.decode(forColumn: "createdAt"), createdBy: try row.decode(forColumn: "createdBy"))
  }

  /// Inserts the talk under the next number, and gives its id back.
  func insert(_ db: Database) throws -> String {
    try db.execute(
      sql: """
        INSERT INTO liveTalk (rubric, trainee, groupName, round, matchKey, createdAt, createdBy)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, arguments: [rubric, trainee, group, round, matchKey, createdAt, createdBy])
    return NumberedID.talk.text(db.lastInsertedRowID)
  }
}
