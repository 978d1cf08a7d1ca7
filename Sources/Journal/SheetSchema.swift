import GRDB

/// The tables of sheets. Rows are only ever added: a change is a row of its own, with who, when and what stood
/// there before, and the database itself refuses to alter or delete one.
enum SheetSchema {
  static func make(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE rubricContent (
          rubric TEXT NOT NULL,
          version TEXT NOT NULL,
          content TEXT NOT NULL,
          firstUsedAt TEXT NOT NULL,
          PRIMARY KEY (rubric, version)
        ) WITHOUT ROWID;
        CREATE TABLE liveTalk (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          rubric TEXT NOT NULL,
          trainee TEXT NOT NULL,
          groupName TEXT NOT NULL,
          round TEXT NOT NULL,
          matchKey TEXT NOT NULL,
          createdAt TEXT NOT NULL,
          createdBy TEXT NOT NULL,
          UNIQUE (rubric, matchKey)
        );
        CREATE TABLE sheet (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          kind TEXT NOT NULL,
          rubric TEXT NOT NULL,
          version TEXT NOT NULL,
          subject TEXT NOT NULL,
          rater TEXT NOT NULL,
          raterGroup TEXT NOT NULL,
          role TEXT NOT NULL,
          matchKey TEXT NOT NULL UNIQUE,
          source TEXT NOT NULL,
          FOREIGN KEY (rubric, version) REFERENCES rubricContent (rubric, version)
        );
        CREATE INDEX sheet_by_subject ON sheet (subject, kind);
        CREATE TABLE sheetEntry (
          sheet INTEGER NOT NULL REFERENCES sheet (number),
          sequence INTEGER NOT NULL CHECK (sequence >= 1),
          at TEXT NOT NULL,
          author TEXT NOT NULL,
          reason TEXT NOT NULL,
          payload TEXT NOT NULL CHECK (json_valid(payload)),
          PRIMARY KEY (sheet, sequence)
        ) WITHOUT ROWID;
        CREATE TABLE result (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          kind TEXT NOT NULL,
          subject TEXT NOT NULL,
          at TEXT NOT NULL,
          author TEXT NOT NULL,
          payload TEXT NOT NULL CHECK (json_valid(payload))
        );
        """)
    for table in ["rubricContent", "liveTalk", "sheet", "sheetEntry", "result"] {
      for change in ["UPDATE", "DELETE"] {
        try db.execute(
          sql: """
            CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'what was marked is never altered'); END;
            """)
      }
    }
  }
}
