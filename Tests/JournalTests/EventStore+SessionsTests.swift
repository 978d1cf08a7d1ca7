import GRDB
import Testing

@testable import Journal

@Suite("Sessions in a store")
struct EventStoreSessionsTests {
  let store: EventStore

  init() throws { store = try EventStore.inMemory() }

  @Test("ids count up and are not used again after deletion")
  func ids() throws {
    #expect(try store.createSession(.sample(id: "whatever")).id == "s-0001")
    #expect(try store.createSession(.sample()).id == "s-0002")
    try store.delete("s-0002")
    #expect(try store.createSession(.sample()).id == "s-0003")
    #expect(try store.sessions().map(\.id) == ["s-0003", "s-0001"])
  }

  @Test("a session comes back as it was kept")
  func roundTrip() throws {
    let created = try store.createSession(.sample())
    #expect(created == .sample(id: "s-0001"))
    #expect(try store.session("s-0001") == created)
  }

  @Test("an id may be typed short", arguments: ["s-0001", "S-1", "s1", "1", "#1", "0001"])
  func shortIDs(typed: String) throws {
    _ = try store.createSession(.sample())
    #expect(try store.session(typed).id == "s-0001")
  }

  @Test(
    "an unknown id names the nearest",
    arguments: ["s-0009", "3", "zhang", "", "s-", "-1'; --", "99999999999999999999"])
  func nearest(typed: String) throws {
    _ = try store.createSession(.sample())
    _ = try store.createSession(.sample())
    #expect(throws: JournalError.noSuchSession(id: typed, nearest: "s-0002")) { try store.session(typed) }
  }

  @Test("in an empty store no id is near")
  func nothingNear() {
    #expect(throws: JournalError.noSuchSession(id: "7", nearest: nil)) { try store.delete("7") }
  }

  @Test("a filter picks by case, person, group and state, the newest first")
  func filter() throws {
    _ = try store.createSession(.sample(caseID: "a"))
    _ = try store.createSession(.sample(caseID: "b"))
    _ = try store.createSession(.sample(caseID: "a"))
    try store.update("s-0003", state: .ended)
    func ids(_ filter: SessionFilter) throws -> [String] { try store.sessions(filter).map(\.id) }
    #expect(try ids(SessionFilter(caseID: "a")) == ["s-0003", "s-0001"])
    #expect(try ids(SessionFilter(caseID: "a", state: .running)) == ["s-0001"])
    #expect(try ids(SessionFilter(trainee: "李雷", group: "3", limit: 2)) == ["s-0003", "s-0002"])
    #expect(try ids(SessionFilter(trainee: "韩梅梅")) == [])
    #expect(try ids(SessionFilter(limit: 0)) == [])
  }

  @Test("an update changes what it names and nothing else")
  func update() throws {
    var expected = try store.createSession(.sample())
    expected.state = .left
    #expect(try store.update("s-0001", state: .left) == expected)
    expected.summary = "{}"
    #expect(try store.update("s-0001", summary: "{}") == expected)
  }

  @Test("deleting a session takes its events along")
  func delete() throws {
    let session = try store.createSession(.sample())
    try store.append(["{}"], to: session.id, expecting: 1)
    try store.delete(session.id)
    let left = try store.reading { try Int.fetchOne($0, sql: "SELECT count(*) FROM event") }
    #expect(left == 0)
  }
}
