import Foundation
import Understanding

extension FileSystem {
  /// The bytes of a file where they lie: only the parts that are looked at are ever read. Nil if it cannot be mapped.
  ///
  /// Meant for files that are replaced whole, as ``write(_:to:)`` does: bytes stay as they were when they were mapped.
  public static func map(_ path: String) -> StoredBytes? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return nil
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      return nil
    }
    return StoredBytes(lending: UnsafeRawBufferPointer(start: start, count: size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }
}
