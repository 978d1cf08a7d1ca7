/// Questions asked of single normalised scalars.
enum ScalarClass {
  @inline(__always)
  static func isLatin(_ c: UInt32) -> Bool {
    (c >= 0x61 && c <= 0x7A) || c == 0x27 || (c >= 0xE0 && c <= 0x17F)
  }

  @inline(__always)
  static func isDigit(_ c: UInt32) -> Bool { c >= 0x30 && c <= 0x39 }

  @inline(__always)
  static func isWord(_ c: UInt32) -> Bool { isLatin(c) || isDigit(c) }

  @inline(__always)
  static func isHan(_ c: UInt32) -> Bool { CharacterFolding.isHan(c) }

  @inline(__always)
  static func isBlank(_ c: UInt32) -> Bool { c == 0x20 }

  /// Marks that end a sentence.
  static func endsSentence(_ c: UInt32) -> Bool { c == 0x2E || c == 0x21 || c == 0x3F || c == 0x3B }

  /// Marks that end a segment only.
  static func endsSegment(_ c: UInt32) -> Bool { c == 0x2C || c == 0x3A || endsSentence(c) }
}
