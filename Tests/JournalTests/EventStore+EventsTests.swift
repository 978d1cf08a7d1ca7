import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("Events in a store")
struct EventStoreEventsTests {
  let store: EventStore
  let id: String

  init() throws {
    store = try EventStore.inMemory()
    id = try store.createSession(.sample()).id
  }

  @Test("events are numbered from 1 and come back byte for byte")
  func order() throws {
    let payloads = [#"{"text":"您好\u0000"}"#, #"{ "b" : [1, 2.50] }"#, #"{"c":"/\/ 😀"}"#]
    try store.append(Array(payloads.prefix(2)), to: id, expecting: 1)
    try store.append(Array(payloads.suffix(1)), to: id, expecting: 3)
    #expect(
      try store.events(of: id)
        == payloads.enumerated().map { StoredEvent(session: id, sequence: $0 + 1, payload: $1) })
  }

  @Test("a wrong place is refused and nothing written", arguments: [-1, 0, 1, 3, Int.max])
  func gap(expecting: Int) throws {
    try store.append(["{}"], to: id, expecting: 1)
    #expect(throws: JournalError.outOfSequence(session: id, expected: expecting, found: 2)) {
      try store.append(["{}", "{}"], to: id, expecting: expecting)
    }
    #expect(try store.events(of: id).count == 1)
  }

  @Test(
    "what is not one JSON object on one line is refused, with all that came with it",
    arguments: ["", "1", "[]", "null", "{", "{\"a\":}", "{\n}", "{}{}", "{\"a\":1} ", "{\0}", "{\u{1}}"])
  func notAnObject(payload: String) throws {
    #expect(throws: JournalError.notAnObject(index: 1)) {
      try store.append(["{}", payload], to: id, expecting: 1)
    }
    #expect(try store.events(of: id).isEmpty)
  }

  @Test("an append of nothing does nothing")
  func nothing() throws {
    try store.append([], to: id, expecting: 1)
    #expect(try store.events(of: id).isEmpty)
  }

  @Test("an unknown session is refused")
  func unknown() {
    #expect(throws: JournalError.noSuchSession(id: "s-0042", nearest: "s-0001")) {
      try store.append(["{}"], to: "s-0042", expecting: 1)
    }
  }

  @Test(
    "a full store says so, keeps what it acknowledged and goes on when there is room",
    arguments: DurableJournal.allCases)
  func full(journal: DurableJournal) throws {
    let folder = try TemporaryFolder()
    let tight = try EventStore(
      directory: folder.path, mode: .readWrite, busySeconds: 1, journal: journal, maximumPages: 20)
    let id = try tight.createSession(.sample()).id
    let payload = #"{"text":"\#(String(repeating: "x", count: 1500))"}"#
    var next = 1
    #expect(throws: JournalError.full(path: folder.database)) {
      while next < 200 {
        try tight.append([payload], to: id, expecting: next)
        next += 1
      }
    }
    #expect(try tight.events(of: id).count == next - 1)
    let roomy = try EventStore(
      directory: folder.path, mode: .readWrite, busySeconds: 1, journal: journal, maximumPages: nil)
    try roomy.append([payload], to: id, expecting: next)
    #expect(try roomy.events(of: id).count == next)
  }

  @Test("a limit on file size is a full disk too, and loses nothing acknowledged")
  func fileSizeLimit() throws {
    let folder = try TemporaryFolder()
    let output = try Probe("limited", folder.path, "200000").finished()
    #expect(output.last == #"error full(path: "\#(folder.database)")"#)
    let acknowledged = output.compactMap { Int($0) }.last ?? 0
    #expect(acknowledged > 10)
    #expect(try EventStore(directory: folder.path).events(of: "1").count == acknowledged)
  }

  @Test("a kill at any moment loses no acknowledged event and leaves no half batch", arguments: 1...16)
  func kill(round: Int) throws {
    let folder = try TemporaryFolder()
    let batch = 1 + round % 3
    let probe = try Probe("append", folder.path, String(batch))
    // Moments spread over the first start, the migration and many appends.
    Thread.sleep(forTimeInterval: 0.012 * Double(round * round % 29 + round))
    let acknowledged = probe.kill().compactMap { Int($0) }.last ?? 0
    let store = try EventStore(directory: folder.path)
    guard let session = try store.sessions().first else {
      #expect(acknowledged == 0)
      return
    }
    let events = try store.events(of: session.id)
    #expect([acknowledged, acknowledged + batch].contains(events.count))
    #expect(events.map(\.sequence) == Array(1..<events.count + 1))
    try store.append(["{}"], to: session.id, expecting: events.count + 1)
    #expect(try store.reading { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
  }
}
