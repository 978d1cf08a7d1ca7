/// Makes UTF-8 of the bytes a keyboard sends, one at a time, before readline sees them.
///
/// Readline under a UTF-8 locale waits for the rest of what looks like a UTF-8 character, and so swallows or
/// misplaces keys of a terminal that sends GB18030. Here each character is completed first: UTF-8 passes,
/// GB18030 is converted, and what is neither becomes U+FFFD, one for each byte.
struct KeyDecoder {
  /// What was met since the line began.
  private(set) var source = DecodedText.Source.utf8
  /// Bytes of a character not yet complete.
  private var pending: [UInt8] = []
  /// Everything that came in, for the notice about damaged text.
  private var raw: [UInt8] = []

  /// Takes a byte and gives those readline may have now; none while a character is incomplete.
  mutating func feed(_ byte: UInt8) -> [UInt8] {
    if byte != 0x0D, byte != 0x0A { raw.append(byte) }
    guard !pending.isEmpty || byte >= 0x80 else { return [byte] }
    // Control characters belong to neither encoding's tails.
    if byte < 0x20 || byte == 0x7F { return flush() + [byte] }
    pending.append(byte)
    let isGB = source == .gb18030
    if !isGB, Self.mayBeginUTF8(pending) {
      guard let text = String(validating: pending, as: UTF8.self) else { return [] }
      pending.removeAll()
      return Array(text.utf8)
    }
    return takeGB18030()
  }

  /// Gives up on an incomplete character.
  mutating func flush() -> [UInt8] {
    guard !pending.isEmpty else { return [] }
    let count = pending.count
    pending.removeAll()
    source = .damaged(bytes: raw)
    return (0..<count).flatMap { _ in Array("\u{FFFD}".utf8) }
  }

  /// The whole source of the line, with all its bytes if some of them were no text.
  var finalSource: DecodedText.Source {
    if case .damaged = source { return .damaged(bytes: raw) }
    return source
  }

  private mutating func takeGB18030() -> [UInt8] {
    if pending.count == 1, (0x81...0xFE).contains(pending[0]) { return [] }
    if pending.count > 1, pending.count < 4, (0x30...0x39).contains(pending[1]) { return [] }
    if let text = Encoding.converted(pending, from: "GB18030") {
      pending.removeAll()
      if source == .utf8 { source = .gb18030 }
      return Array(text.utf8)
    }
    // The last byte may begin something of its own.
    guard pending.count > 1, let last = pending.popLast() else { return flush() }
    let given = flush()
    raw.removeLast()
    return given + feed(last)
  }

  /// Whether `bytes` are a whole UTF-8 character or the beginning of one.
  private static func mayBeginUTF8(_ bytes: [UInt8]) -> Bool {
    let length: Int
    switch bytes[0] {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return false
    }
    guard bytes.dropFirst().allSatisfy({ (0x80...0xBF).contains($0) }) else { return false }
    return bytes.count < length || String(validating: bytes, as: UTF8.self) != nil
  }
}
