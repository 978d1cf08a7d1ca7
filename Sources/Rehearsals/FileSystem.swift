import Foundation

/// Why a file could not be read or written.
public enum FileFault: Error, Sendable, Equatable {
  /// There is no such file or folder.
  case missing(String)
  /// It is there, and cannot be read.
  case unreadable(String, reason: String)
  /// It cannot be written.
  case unwritable(String, reason: String)
  /// It is larger than anything we read.
  case tooLarge(String, bytes: Int, limit: Int)
}

/// The only place that touches files outside the journal.
public enum FileSystem {
  /// No file we read is larger, in bytes.
  public static let largest = 16 << 20

  /// The bytes of a file; of standard input for "-".
  public static func read(_ path: String, limit: Int = largest) throws(FileFault) -> [UInt8] {
    if path == "-" { return try readStandardInput(limit: limit) }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(path) : .unreadable(path, reason: String(cString: strerror(errno)))
    }
    if status.st_mode & S_IFMT == S_IFDIR { throw .unreadable(path, reason: "it is a folder") }
    guard let file = fopen(path, "rb") else {
      throw .unreadable(path, reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    return try drain(file, path: path, expected: Int(status.st_size), limit: limit)
  }

  private static func readStandardInput(limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Foundation.read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .unreadable("-", reason: String(cString: strerror(errno))) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limit { throw .tooLarge("-", bytes: bytes.count, limit: limit) }
    }
  }

  /// All that is left of a file, which has some expected length and may turn out to have another.
  private static func drain(
    _ file: UnsafeMutablePointer<FILE>?, path: String, expected: Int, limit: Int
  ) throws(FileFault) -> [UInt8] {
    guard let file else { return [] }
    guard expected <= limit else { throw .tooLarge(path, bytes: expected, limit: limit) }
    setvbuf(file, nil, _IONBF, 0)
    var bytes: [UInt8] = []
    var room = max(expected, 0) + 1
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = fread(buffer.baseAddress, 1, room, file)
      }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > limit { throw .tooLarge(path, bytes: bytes.count, limit: limit) }
      if part.count < room {
        if ferror(file) != 0 { throw .unreadable(path, reason: String(cString: strerror(errno))) }
        return bytes
      }
      room = 1 << 16
    }
  }

  /// Writes a file whole: beside it first, then in its place, so that no half of it is ever seen.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let draft = path + ".part"
    guard let file = fopen(draft, "wb") else {
      throw .unwritable(path, reason: String(cString: strerror(errno)))
    }
    let written = fwrite(bytes, 1, bytes.count, file)
    let closed = fclose(file)
    guard written == bytes.count, closed == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw .unwritable(path, reason: reason)
    }
    guard rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw .unwritable(path, reason: reason)
    }
  }

  /// Names in a folder, sorted; empty if it cannot be listed.
  public static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { !$0.hasPrefix(".") }.sorted()
      ?? []
  }

  /// Whether there is a folder at the path.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is something at the path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}

extension FileSystem {
  /// Makes a folder and those above it, readable by its owner only; says whether it is there now.
  @discardableResult
  public static func makeFolder(_ path: String) -> Bool {
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return isFolder(path)
  }
}
