import Foundation
import GRDB

/// Sessions and their events on disk. Each method is one transaction; `append` returns only when the events
/// would outlast a loss of power.
///
/// SQLite with one connection. A second process may read and write the same store; each waits for the other
/// for `busySeconds` at most.
public final class EventStore: Sendable {
  /// What a store is opened for.
  public enum Mode: Sendable, Equatable {
    /// Makes folder and file where they are missing.
    case readWrite
    /// Changes nothing and needs no right to write.
    case readOnly
  }

  /// The file's name in the store's folder.
  public static let fileName = "rehearse.sqlite"

  /// The database's path, as errors name it.
  public let path: String

  private let queue: DatabaseQueue

  /// Opens the store in the folder `directory` and brings its tables up to date.
  ///
  /// New folders and files are for their owner alone (0700, 0600). Throws `unwritable`, `absent`, `corrupt`,
  /// `newerVersion`, `locked` or `full`.
  public convenience init(
    directory: String, mode: Mode = .readWrite, busySeconds: Double = 5
  ) throws(JournalError) {
    try self.init(
      directory: directory, mode: mode, busySeconds: busySeconds, journal: .truncate, maximumPages: nil)
  }

  init(
    directory: String, mode: Mode, busySeconds: Double, journal: DurableJournal, maximumPages: Int?
  ) throws(JournalError) {
    path = URL(fileURLWithPath: directory).appendingPathComponent(Self.fileName).path
    switch mode {
    case .readWrite:
      try StoreFile.prepare(directory: directory, path: path)
    case .readOnly:
      guard FileManager.default.fileExists(atPath: path) else { throw .absent(path: path) }
    }
    var configuration = Self.configuration(busySeconds: busySeconds)
    configuration.readonly = mode == .readOnly
    configuration.prepareDatabase { db in
      if mode == .readWrite { try journal.apply(to: db) }
      if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
    }
    let path = path
    queue = try Self.wrapped(path: path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.migrate(queue, mode: mode, path: path)
      return queue
    }
  }

  private init(memory: DatabaseQueue) {
    path = ":memory:"
    queue = memory
  }

  /// A store that lives as long as the object, for tests and for play that is not kept.
  public static func inMemory() throws(JournalError) -> EventStore {
    try wrapped(path: ":memory:") {
      let queue = try DatabaseQueue(configuration: configuration(busySeconds: 0))
      try migrate(queue, mode: .readWrite, path: ":memory:")
      return EventStore(memory: queue)
    }
  }

  private static func configuration(busySeconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    configuration.busyMode = .timeout(max(0, busySeconds))
    return configuration
  }

  /// How often making the tables is tried while other processes make the same new store.
  private static let attempts = 20

  private static func migrate(_ queue: DatabaseQueue, mode: Mode, path: String) throws {
    for attempt in 1...attempts {
      do {
        return try migrateOnce(queue, mode: mode, path: path)
      } catch let error as DatabaseError where attempt < attempts && error.resultCode == .SQLITE_ERROR {
        // another process is between making the store and its tables: what was there a moment ago is looked at anew
        usleep(20_000)
      }
    }
  }

  private static func migrateOnce(_ queue: DatabaseQueue, mode: Mode, path: String) throws {
    let migrator = Schema.migrator
    let (isNewer, isComplete) = try queue.read { db in
      (try migrator.hasBeenSuperseded(db), try migrator.hasCompletedMigrations(db))
    }
    if isNewer { throw JournalError.newerVersion(path: path) }
    if isComplete { return }
    if mode == .readOnly {
      // A store of an earlier version is read as it is; tables it lacks hold nothing yet.
      guard try queue.read(migrator.appliedMigrations).isEmpty else { return }
      throw JournalError.absent(path: path)
    }
    do {
      try migrator.migrate(queue)
    } catch {
      // Another process that opened the new store at the same time may have been first.
      guard try queue.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  // MARK: Transactions

  func reading<Result>(_ body: (Database) throws -> Result) throws(JournalError) -> Result {
    try Self.wrapped(path: path) { try queue.read(body) }
  }

  func writing<Result>(_ body: (Database) throws -> Result) throws(JournalError) -> Result {
    try Self.wrapped(path: path) { try queue.write(body) }
  }

  private static func wrapped<Result>(
    path: String, _ body: () throws -> Result
  ) throws(JournalError) -> Result {
    do {
      return try body()
    } catch {
      throw JournalError(error, path: path)
    }
  }
}
