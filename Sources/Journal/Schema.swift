import GRDB

/// The store's tables, one migration for each version of the program that changed them.
enum Schema {
  /// Migrations are only ever added at the end; a store that knows more of them is newer than this program.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: sessions and events") { db in
      // AUTOINCREMENT: the number of a deleted session is never given again.
      try db.execute(
        sql: """
          CREATE TABLE session (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            caseID TEXT NOT NULL,
            lang TEXT NOT NULL,
            seed INTEGER NOT NULL,
            trainee TEXT,
            groupName TEXT,
            startedAt TEXT NOT NULL,
            fingerprints TEXT NOT NULL,
            branchOf TEXT,
            branchStep INTEGER,
            state TEXT NOT NULL,
            summary TEXT,
            options TEXT
          );
          CREATE INDEX session_by_case ON session (caseID, number);
          CREATE INDEX session_by_start ON session (startedAt);
          CREATE TABLE event (
            session INTEGER NOT NULL REFERENCES session (number) ON DELETE CASCADE,
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            payload TEXT NOT NULL,
            PRIMARY KEY (session, sequence)
          ) WITHOUT ROWID;
          """)
    }
    registerGames(in: &migrator)
    migrator.registerMigration("3: sheets and results") { db in try SheetSchema.make(db) }
    return migrator
  }
}
