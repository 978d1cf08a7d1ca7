import GRDB

/// The ways SQLite can keep a transaction so that it outlasts a loss of power (sqlite.org/pragma.html,
/// journal_mode and synchronous).
///
/// `truncate` is used: an append takes 1 to 2 ms on an SSD (write-ahead logging: 0.4 ms), nothing to a person
/// who types, and the store is a single file, also on network folders, where write-ahead logging does not
/// work, and on read-only ones.
enum DurableJournal: String, CaseIterable {
  case truncate, delete, wal

  func apply(to db: Database) throws {
    // After a DELETE only EXTRA syncs the folder too; a truncated journal is synced itself under FULL.
    let synchronous = self == .delete ? "EXTRA" : "FULL"
    try db.execute(sql: "PRAGMA journal_mode = \(rawValue)")
    try db.execute(sql: "PRAGMA synchronous = \(synchronous)")
    // What a trainee deletes is overwritten.
    try db.execute(sql: "PRAGMA secure_delete = ON")
  }
}
