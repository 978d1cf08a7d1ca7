import Foundation

/// The store's place in the file system.
enum StoreFile {
  /// Makes the folder and an empty database file, both for their owner alone, where they are missing.
  ///
  /// The file is made here because SQLite would let others read it, and gives its side files the same rights.
  static func prepare(directory: String, path: String) throws(JournalError) {
    if let code = makeFolder(directory) { throw error(code, path: directory) }
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw error(errno, path: path)
    }
    close(descriptor)
  }

  /// Makes the folder and those above it; the error number of what stood in the way, nil when it is there.
  private static func makeFolder(_ path: String) -> Int32? {
    if mkdir(path, 0o700) == 0 { return nil }
    let code = errno
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return nil }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard code == ENOENT, parent != path else { return code }
    if let code = makeFolder(parent) { return code }
    return mkdir(path, 0o700) == 0 || errno == EEXIST ? nil : errno
  }

  private static func error(_ code: Int32, path: String) -> JournalError {
    code == ENOSPC || code == EDQUOT
      ? .full(path: path) : .unwritable(path: path, reason: String(cString: strerror(code)))
  }
}
