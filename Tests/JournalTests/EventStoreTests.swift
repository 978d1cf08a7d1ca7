import Foundation
import GRDB
import Testing

@testable import Journal

@Suite("Opening a store")
struct EventStoreTests {
  @Test("what was appended is there after the store is opened again")
  func staysOnDisk() throws {
    let folder = try TemporaryFolder()
    let first = try EventStore(directory: folder.path + "/new/deep")
    let session = try first.createSession(.sample())
    try first.append([#"{"a":1}"#], to: session.id, expecting: 1)
    let second = try EventStore(directory: folder.path + "/new/deep")
    #expect(try second.session(session.id) == session)
    #expect(try second.events(of: session.id).map(\.payload) == [#"{"a":1}"#])
  }

  @Test("a new store is for its owner alone")
  func isPrivate() throws {
    let folder = try TemporaryFolder()
    let store = try EventStore(directory: folder.path + "/store")
    let rights = try [folder.path + "/store", store.path].map {
      try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
    }
    #expect(rights == [0o700, 0o600])
  }

  @Test("a file that is no database is reported as corrupt and left alone")
  func noDatabase() throws {
    let folder = try TemporaryFolder()
    let text = Data(String(repeating: "This is a shopping list.\n", count: 300).utf8)
    try text.write(to: URL(fileURLWithPath: folder.database))
    #expect(throws: JournalError.corrupt(path: folder.database, reason: "file is not a database")) {
      try EventStore(directory: folder.path)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == text)
  }

  @Test("a truncated database is reported as corrupt", arguments: [5000, 9000, 20_000])
  func truncated(bytes: Int) throws {
    let folder = try TemporaryFolder()
    let store = try EventStore(directory: folder.path)
    let session = try store.createSession(.sample())
    let payload = #"{"text":"\#(String(repeating: "好", count: 3000))"}"#
    for next in 1...5 { try store.append([payload], to: session.id, expecting: next) }
    #expect(truncate(folder.database, off_t(bytes)) == 0)
    let error = #expect(throws: JournalError.self) {
      let reopened = try EventStore(directory: folder.path)
      _ = try reopened.events(of: session.id)
    }
    guard case .corrupt(folder.database, _) = error else {
      Issue.record("expected corrupt, got \(String(describing: error))")
      return
    }
  }

  @Test("a store changed by a newer version is refused", arguments: [EventStore.Mode.readWrite, .readOnly])
  func newer(mode: EventStore.Mode) throws {
    let folder = try TemporaryFolder()
    try EventStore(directory: folder.path).writing { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: from the future')")
    }
    #expect(throws: JournalError.newerVersion(path: folder.database)) {
      try EventStore(directory: folder.path, mode: mode)
    }
  }

  @Test("a read-only store is absent until somebody has written one, then reads and refuses to write")
  func readOnly() throws {
    let folder = try TemporaryFolder()
    #expect(throws: JournalError.absent(path: folder.database)) {
      try EventStore(directory: folder.path, mode: .readOnly)
    }
    let session = try EventStore(directory: folder.path).createSession(.sample())
    let reader = try EventStore(directory: folder.path, mode: .readOnly)
    #expect(try reader.sessions() == [session])
    let error = #expect(throws: JournalError.self) { try reader.delete(session.id) }
    guard case .unwritable = error else {
      Issue.record("expected unwritable, got \(String(describing: error))")
      return
    }
  }

  @Test("a place where no folder can be made is unwritable")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    #expect(throws: JournalError.unwritable(path: folder.path + "/file/store", reason: "Not a directory")) {
      try EventStore(directory: folder.path + "/file/store")
    }
  }

  @Test("a folder without the right to write is unwritable")
  func noRights() throws {
    let folder = try TemporaryFolder()
    #expect(chmod(folder.path, 0o555) == 0)
    let output = try Probe("unprivileged", folder.path).finished()
    #expect(chmod(folder.path, 0o755) == 0)
    #expect(
      output == [#"error unwritable(path: "\#(folder.database)", reason: "Permission denied")"#])
  }

  @Test("another process in the middle of a write makes the store locked")
  func locked() throws {
    let folder = try TemporaryFolder()
    let first = try EventStore(directory: folder.path)
    let second = try EventStore(directory: folder.path, busySeconds: 0.05)
    try first.writing { _ -> Void in
      #expect(throws: JournalError.locked(path: folder.database)) { try second.createSession(.sample()) }
    }
    #expect(try second.createSession(.sample()).id == "s-0001")
  }

  @Test("processes that make the same new store at once all succeed")
  func openedAtOnce() throws {
    let folder = try TemporaryFolder()
    let probes = try (0..<4).map { _ in try Probe("once", folder.path + "/store") }
    #expect(Set(probes.flatMap { $0.finished() }) == ["s-0001", "s-0002", "s-0003", "s-0004"])
  }
}
