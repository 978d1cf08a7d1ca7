import GRDB
import Testing

@testable import Journal

@Suite("Games in the store")
struct GamesTests {
  private let record = GameRecord(
    caseID: "x-y-game", startedAt: "2026-03-04T09:30:00+08:00", setup: #"{"groups":["红"]}"#)
  private let round = #"{"kind":"round","n":1,"cards":"XY","at":""}"#

  @Test("get ids of their own, which no later game gets again")
  func ids() throws {
    let store = try EventStore.inMemory()
    let first = try store.createGame(record)
    #expect(first.id == "g-0001")
    #expect(try store.game("G1") == first)
    #expect(try store.createGame(record).id == "g-0002")
    try store.deleteGame("2")
    #expect(try store.createGame(record).id == "g-0003")
    #expect(try store.games().map(\.id) == ["g-0003", "g-0001"])
    #expect(try store.sessions() == [])
  }

  @Test("keep events in order and exactly as they were appended")
  func events() throws {
    let store = try EventStore.inMemory()
    let id = try store.createGame(record).id
    try store.append(round, toGame: id, expecting: 1)
    try store.append(#"{"why":"看错 \"了\""}"#, toGame: id, expecting: 2)
    #expect(try store.gameEvents(of: "1") == [round, #"{"why":"看错 \"了\""}"#])
  }

  @Test("refuse an event that another window has already appended")
  func outOfSequence() throws {
    let store = try EventStore.inMemory()
    let id = try store.createGame(record).id
    try store.append(round, toGame: id, expecting: 1)
    #expect(throws: JournalError.outOfSequence(session: "g-0001", expected: 1, found: 2)) {
      try store.append(round, toGame: id, expecting: 1)
    }
    #expect(try store.gameEvents(of: id) == [round])
  }

  @Test("refuse what is no object", arguments: ["", "[]", "1", "{", "null"])
  func noObject(_ payload: String) throws {
    let store = try EventStore.inMemory()
    let id = try store.createGame(record).id
    #expect(throws: JournalError.notAnObject(index: 0)) {
      try store.append(payload, toGame: id, expecting: 1)
    }
  }

  @Test("name the nearest id for one that is not there", arguments: ["9", "g-0000", "x", "s-0001", "#"])
  func unknown(_ id: String) throws {
    let store = try EventStore.inMemory()
    #expect(throws: JournalError.noSuchGame(id: id, nearest: nil)) { try store.game(id) }
    _ = try store.createGame(record)
    #expect(throws: JournalError.noSuchGame(id: id, nearest: "g-0001")) { try store.gameEvents(of: id) }
  }

  @Test("are added to a store of talks that an earlier version made, and leave its sessions alone")
  func migrated() throws {
    let folder = try TemporaryFolder()
    let queue = try DatabaseQueue(path: folder.database)
    try Schema.migrator.migrate(queue, upTo: "1: sessions and events")
    try queue.write { db in _ = try SessionRecord.sample().insert(db, number: nil) }
    try queue.close()
    let store = try EventStore(directory: folder.path)
    #expect(try store.sessions().map(\.id) == ["s-0001"])
    #expect(try store.createGame(record).id == "g-0001")
  }

  @Test("go with their events when they are deleted")
  func deleted() throws {
    let store = try EventStore.inMemory()
    let id = try store.createGame(record).id
    try store.append(round, toGame: id, expecting: 1)
    try store.deleteGame(id)
    #expect(try store.games() == [])
    #expect(try store.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM gameEvent") } == 0)
  }
}
