import Foundation

/// The store's place in the file system.
enum StoreFile {
  /// Makes the folder and an empty database file, both for their owner alone, where they are missing.
  ///
  /// The file is made here because SQLite would let others read it, and gives its side files the same rights.
  static func prepare(directory: String, path: String) throws(JournalError) {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unwritable(path: directory, reason: reason(error))
    }
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let code = errno
      if code == ENOSPC || code == EDQUOT { throw .full(path: path) }
      throw .unwritable(path: path, reason: String(cString: strerror(code)))
    }
    close(descriptor)
  }

  /// The system's phrase inside Foundation's error, where there is one.
  private static func reason(_ error: any Error) -> String {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError ?? outer
    return inner.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(truncatingIfNeeded: inner.code))) : outer.localizedDescription
  }
}
