import GRDB

extension Schema {
  /// Team games: a game and what happened in it, in tables of their own, so that lists of talks and lists of
  /// games stay apart.
  static func registerGames(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("2: team games") { db in
      try db.execute(
        sql: """
          CREATE TABLE game (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            caseID TEXT NOT NULL,
            startedAt TEXT NOT NULL,
            setup TEXT NOT NULL
          );
          CREATE TABLE gameEvent (
            game INTEGER NOT NULL REFERENCES game (number) ON DELETE CASCADE,
            sequence INTEGER NOT NULL CHECK (sequence >= 1),
            payload TEXT NOT NULL,
            PRIMARY KEY (game, sequence)
          ) WITHOUT ROWID;
          """)
    }
  }
}
