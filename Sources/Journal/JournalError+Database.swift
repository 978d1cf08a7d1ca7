import Foundation
import GRDB

extension JournalError {
  /// The error of ours that a failure of SQLite, GRDB or the file system stands for.
  init(_ error: any Error, path: String) {
    if let journalError = error as? JournalError {
      self = journalError
    } else if let database = error as? DatabaseError {
      self.init(database, path: path)
    } else {
      self = .failed(path: path, reason: String(describing: error))
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_FULL:
      self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .locked(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self = .corrupt(path: path, reason: reason)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unwritable(path: path, reason: reason)
    case .SQLITE_IOERR:
      self.init(inputOutput: error, path: path, reason: reason)
    default:
      self = .failed(path: path, reason: reason)
    }
  }

  /// A write cut short is what a size limit or quota looks like; a read cut short is a truncated file.
  private init(inputOutput error: DatabaseError, path: String, reason: String) {
    switch error.extendedResultCode {
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE: self = .full(path: path)
    case .SQLITE_IOERR_SHORT_READ: self = .corrupt(path: path, reason: reason)
    default: self = .failed(path: path, reason: reason)
    }
  }
}
