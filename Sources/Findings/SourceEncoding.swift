/// An encoding that a text file may have been saved in by mistake; JSON is UTF-8 (RFC 8259, section 8.1).
enum SourceEncoding: String, Hashable {
  case utf16LittleEndian = "UTF-16 (little-endian)"
  case utf16BigEndian = "UTF-16 (big-endian)"
  case utf32LittleEndian = "UTF-32 (little-endian)"
  case utf32BigEndian = "UTF-32 (big-endian)"
  case gb18030 = "GB18030 (GBK, GB2312)"

  /// Recognises UTF-16 and UTF-32 from a byte order mark, or from where the zero bytes of the first
  /// characters stand, which in JSON are ASCII (RFC 4627, section 3).
  init?(startOf bytes: [UInt8]) {
    let head = (0..<4).map { bytes[safe: $0] }
    let isZero = head.map { $0.map { $0 == 0 } }
    switch (head[0], head[1], head[2], head[3]) {
    case (0xFF, 0xFE, 0, 0): self = .utf32LittleEndian
    case (0, 0, 0xFE, 0xFF): self = .utf32BigEndian
    case (0xFF, 0xFE, _, _): self = .utf16LittleEndian
    case (0xFE, 0xFF, _, _): self = .utf16BigEndian
    default:
      switch (isZero[0], isZero[1], isZero[2], isZero[3]) {
      case (true, true, true, false): self = .utf32BigEndian
      case (false, true, true, true): self = .utf32LittleEndian
      case (true, false, true, false), (true, false, true, true), (true, false, nil, nil):
        self = .utf16BigEndian
      case (false, true, false, true), (false, true, nil, nil): self = .utf16LittleEndian
      default: return nil
      }
    }
  }

  /// Recognises Chinese text in GB18030 among bytes that are not all UTF-8: every byte past ASCII belongs to
  /// a pair or a quadruple, most pairs are of the kind GB2312 has, and little of it reads as UTF-8.
  static func looksLikeGB18030(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var common = 0
    var others = 0
    while index < bytes.count {
      let lead = bytes[index]
      guard lead >= 0x80 else {
        index += 1
        continue
      }
      guard lead != 0x80, lead != 0xFF, let second = bytes[safe: index + 1] else { return false }
      switch second {
      case 0xA1...0xFE:
        if lead >= 0xA1 && lead <= 0xF7 { common += 1 } else { others += 1 }
        index += 2
      case 0x40...0x7E, 0x80...0xA0:
        others += 1
        index += 2
      case 0x30...0x39:
        guard let third = bytes[safe: index + 2], third >= 0x81, third <= 0xFE,
          bytes[safe: index + 3]?.isDigit == true
        else { return false }
        others += 1
        index += 4
      default: return false
      }
    }
    return common >= 2 && common >= 4 * others && !readsAsUTF8(bytes)
  }

  /// True if at least half of the characters past ASCII are well-formed UTF-8.
  private static func readsAsUTF8(_ bytes: [UInt8]) -> Bool {
    var index = 0
    var sound = 0
    var broken = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = bytes.multibyteLength(at: index, end: bytes.count) {
        sound += 1
        index += length
      } else {
        broken += 1
        index += bytes.brokenSequence(at: index, end: bytes.count).length
      }
    }
    return sound >= broken
  }
}
