import CReadline

/// Lines typed before, oldest first; each stands once, where it was typed last.
struct History: Equatable {
  /// Older lines than this many fall away.
  static let limit = 1000

  private(set) var lines: [String] = []

  /// Adds a line at the end. Empty lines, and lines with a line break or NUL, are not kept.
  mutating func add(_ line: String) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    guard !line.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\0" }) else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst(lines.count - Self.limit) }
  }

  /// The lines kept in the file at `path`; none when it cannot be read.
  init(path: String) {
    guard let file = fopen(path, "re") else { return }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 16 << 20 {
      let got = fread(&chunk, 1, chunk.count, file)
      if got == 0 { break }
      bytes.append(contentsOf: chunk[..<got])
    }
    for line in bytes.split(separator: 0x0A) { add(Encoding.decode(Array(line)).text) }
  }

  init() {}

  /// Writes all lines to `path`, readable by its owner alone (0600): a new file takes the old one's place, so
  /// a crash leaves one of the two whole. False when that failed; the history in memory is not touched.
  func save(path: String) -> Bool {
    let temporary = path + ".new"
    unlink(temporary)
    let descriptor = creadline_create(temporary)
    guard descriptor >= 0 else { return false }
    let text = lines.map { $0 + "\n" }.joined()
    let written = Output.writeAll(Array(text.utf8), to: descriptor) == nil
    guard close(descriptor) == 0, written, rename(temporary, path) == 0 else {
      unlink(temporary)
      return false
    }
    return true
  }
}
