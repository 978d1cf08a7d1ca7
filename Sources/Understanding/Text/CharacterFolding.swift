/// Single characters brought to one form: compatibility forms, traditional Chinese, and how they sound.
///
/// The data is ICU's and Unicode's, packed into ``CharacterTables`` by a script.
struct CharacterFolding: Sendable {
  /// The tables, unpacked once, on first use.
  static let shared = CharacterFolding()

  private let simplified: [UInt32: UInt32]
  private let compatibility: [UInt32: [UInt32]]

  private init() {
    var simplified: [UInt32: UInt32] = [:]
    simplified.reserveCapacity(4096)
    let pairs = Array(CharacterTables.simplified.description.unicodeScalars)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      simplified[pairs[index].value] = pairs[index + 1].value
    }
    var compatibility: [UInt32: [UInt32]] = [:]
    compatibility.reserveCapacity(4096)
    var entry: [UInt32] = []
    for scalar in CharacterTables.compatibility.description.unicodeScalars {
      if scalar == " " {
        if let from = entry.first { compatibility[from] = Array(entry.dropFirst()) }
        entry.removeAll(keepingCapacity: true)
      } else {
        entry.append(scalar.value)
      }
    }
    self.simplified = simplified
    self.compatibility = compatibility
  }

  /// The compatibility form (NFKC) of one scalar, or nil where it is its own.
  func compatible(_ scalar: UInt32) -> [UInt32]? {
    if scalar < 0xA0 { return nil }
    if scalar >= 0xFF01 && scalar <= 0xFF5E { return [scalar - 0xFEE0] }
    return compatibility[scalar]
  }

  /// The simplified form of one character; itself where there is none.
  func simplify(_ scalar: UInt32) -> UInt32 {
    Self.isHan(scalar) ? simplified[scalar] ?? scalar : scalar
  }

  /// Whether the scalar is a Chinese character of the basic block.
  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }

  /// The number of the syllable a character is read as: pinyin without tone, zh/z, ch/c, sh/s and final
  /// n/ng folded into one, so that slips of pinyin input fall together. Nil outside U+4E00 … U+9FFF.
  @inline(__always)
  static func syllable(_ scalar: UInt32) -> UInt16? {
    guard isHan(scalar) else { return nil }
    let offset = Int(scalar - 0x4E00) * 2
    let base = CharacterTables.pinyin.utf8Start
    return UInt16(base[offset]) << 8 | UInt16(base[offset + 1])
  }
}
