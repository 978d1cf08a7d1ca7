import GRDB
import Testing

@testable import Journal

@Suite("Durability")
struct DurableJournalTests {
  @Test("an opened store syncs at every commit, in one file, and overwrites what is deleted")
  func settings() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore(directory: folder.path)
    let settings = try store.reading { db in
      try ["journal_mode", "synchronous", "secure_delete", "foreign_keys"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["truncate", "2", "1", "1"])
  }

  @Test("DELETE asks for EXTRA, the others for FULL", arguments: [(DurableJournal.delete, 3), (.wal, 2)])
  func levels(journal: DurableJournal, level: Int) throws {
    let folder = try TemporaryFolder()
    let store = try EventStore(
      directory: folder.path, mode: .readWrite, busySeconds: 1, journal: journal, maximumPages: nil)
    #expect(try store.reading { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == level)
  }
}
