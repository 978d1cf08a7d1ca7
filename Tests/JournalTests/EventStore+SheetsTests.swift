import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("Sheets in the store") struct EventStoreSheetsTests {
  private func sheet(_ key: String, subject: String = "s-0001") -> SheetBatch.NewSheet {
    SheetBatch.NewSheet(
      record: SheetRecord(
        kind: "checklist", rubric: "booking", version: "v1", subject: subject, rater: "李雷", raterGroup: "",
        role: "observer", matchKey: key, source: "a.csv"),
      entry: SheetEntry(at: "2025-03-04T09:30:00+08:00", by: "王老师", payload: #"{"kind":"marks"}"#))
  }

  private func batch(_ store: EventStore, _ sheets: [SheetBatch.NewSheet]) throws -> SheetBatch {
    var batch = SheetBatch(revision: try store.sheets().revision)
    batch.rubrics = [RubricContent(rubric: "booking", version: "v1", content: #"{"id":"booking"}"#)]
    batch.sheets = sheets
    return batch
  }

  private let talk = LiveTalk(
    rubric: "booking", trainee: "小陈", group: "2", round: "", matchKey: "小陈", createdAt: "2025", createdBy: "王"
  )

  @Test("A batch is kept whole, with its talks, and read back as it was, also after reopening")
  func kept() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore(directory: folder.path)
    var both = try batch(store, [sheet("a"), sheet("b")])
    both.talks = [talk]
    both.sheets[1].talk = 0
    #expect(try store.keep(both, at: "now") == ["m-0001", "m-0002"])
    let again = try EventStore(directory: folder.path, mode: .readOnly).sheets()
    #expect(again.sheets.map(\.record.id) == ["m-0001", "m-0002"])
    #expect(again.sheets.map(\.record.subject) == ["s-0001", "t-0001"])
    #expect(again.sheets.map(\.entries) == both.sheets.map { [$0.entry] })
    #expect(again.talks.map(\.id) == ["t-0001"] && again.rubrics == both.rubrics)
  }

  @Test("A batch with one sheet that cannot be kept leaves nothing behind, talks neither")
  func whole() throws {
    let store = try EventStore.inMemory()
    var both = try batch(store, [sheet("a"), sheet("a")])
    both.talks = [talk]
    #expect(throws: JournalError.self) { try store.keep(both, at: "now") }
    let all = try store.sheets()
    #expect(all.sheets.isEmpty && all.talks.isEmpty && all.rubrics.isEmpty)
  }

  @Test("What was made of sheets that changed meanwhile is refused, as is an entry out of its turn")
  func optimistic() throws {
    let store = try EventStore.inMemory()
    let stale = try batch(store, [sheet("b")])
    try store.keep(try batch(store, [sheet("a")]), at: "now")
    #expect(throws: JournalError.sheetsChanged) { try store.keep(stale, at: "now") }
    let entry = SheetEntry(at: "later", by: "王", reason: "抄错", payload: #"{"kind":"withdrawn"}"#)
    #expect(throws: JournalError.sheetsChanged) { try store.append(entry, toSheet: "m-0001", expecting: 3) }
    try store.append(entry, toSheet: "m-0001", expecting: 2)
    #expect(try store.sheets().sheets.first?.entries.last == entry)
  }

  @Test(
    "Nothing kept can be altered or deleted, even by who opens the file with another program",
    arguments: ["sheet", "sheetEntry", "liveTalk", "rubricContent", "result"])
  func immutable(_ table: String) throws {
    let folder = try TemporaryFolder()
    let store = try EventStore(directory: folder.path)
    var one = try batch(store, [sheet("a")])
    one.talks = [talk]
    try store.keep(one, at: "now")
    _ = try store.keep(StoredResult(kind: "rank", subject: "", at: "now", by: "王", payload: "{}"))
    let queue = try DatabaseQueue(path: folder.database)
    let column = [
      "sheet": "rater", "sheetEntry": "payload", "liveTalk": "trainee", "rubricContent": "content",
    ]
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE \(table) SET \(column[table] ?? "payload") = '{}'") }
    }
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM \(table)") } }
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") } == 1)
  }

  @Test("A store of the version before is read as it is, without sheets, and its sessions are there")
  func older() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore(directory: folder.path)
    let session = try store.createSession(.sample())
    let queue = try DatabaseQueue(path: folder.database)
    try queue.write { db in
      for table in ["sheetEntry", "sheet", "liveTalk", "rubricContent", "result"] {
        try db.execute(sql: "DROP TABLE \(table)")
      }
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '%sheets%'")
    }
    try queue.close()
    let old = try EventStore(directory: folder.path, mode: .readOnly)
    #expect(try old.sessions().map(\.id) == [session.id])
    #expect(try old.sheets() == SheetsInStore())
    #expect(try old.results(kind: "rank").isEmpty)
    // Opened for writing it gets what it lacks, and loses nothing.
    let new = try EventStore(directory: folder.path)
    try new.keep(try batch(new, [sheet("a")]), at: "now")
    #expect(try new.sessions().count == 1 && new.sheets().sheets.count == 1)
  }

  @Test("Results announced are kept in their order")
  func results() throws {
    let store = try EventStore.inMemory()
    for round in ["1", "2"] {
      _ = try store.keep(StoredResult(kind: "rank", subject: round, at: "now", by: "王", payload: "{}"))
    }
    #expect(try store.results(kind: "rank").map { "\($0.id) \($0.subject)" } == ["r-0001 1", "r-0002 2"])
    #expect(try store.results(kind: "game").isEmpty)
  }

  @Test(
    "Ids are read as people type them",
    arguments: [
      ("m-0012", 12), ("M12", 12), ("m0012", 12), ("s-0012", nil), ("m-", nil), ("m-0", nil), ("12", nil),
    ])
  func ids(_ typed: String, _ number: Int64?) { #expect(NumberedID.sheet.number(typed) == number) }
}
