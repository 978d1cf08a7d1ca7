/// Single characters brought to one form: compatibility forms, traditional Chinese, and how they sound.
///
/// The data is ICU's and Unicode's, packed into ``CharacterTables`` by a script.
struct CharacterFolding: Sendable {
  /// The tables, unpacked once, on first use.
  static let shared = CharacterFolding()

  /// For each character of the basic block its simplified form; 0 where it is its own.
  private let simplified: [UInt16]
  /// Compatibility characters, rising; where the forms of each begin, one more at the end; and all forms.
  private let compatible: [UInt32]
  private let formStarts: [Int32]
  private let forms: [UInt32]

  private init() {
    var simplified = [UInt16](repeating: 0, count: 0x5200)
    var pending: UInt32?
    Self.forEachScalar(of: CharacterTables.simplified) { scalar in
      guard let from = pending else { return pending = scalar }
      if Self.isHan(from) { simplified[Int(from - 0x4E00)] = UInt16(truncatingIfNeeded: scalar) }
      pending = nil
    }
    var compatible: [UInt32] = []
    var starts: [Int32] = []
    var forms: [UInt32] = []
    var opens = true
    Self.forEachScalar(of: CharacterTables.compatibility) { scalar in
      if scalar == 0x20 || scalar == 0x0A {
        opens = true
      } else if opens {
        opens = false
        compatible.append(scalar)
        starts.append(Int32(forms.count))
      } else {
        forms.append(scalar)
      }
    }
    starts.append(Int32(forms.count))
    self.simplified = simplified
    self.compatible = compatible
    formStarts = starts
    self.forms = forms
  }

  /// The scalars of a text known to be UTF-8, without the cost of a string.
  private static func forEachScalar(of text: StaticString, _ visit: (UInt32) -> Void) {
    text.withUTF8Buffer { bytes in
      var place = 0
      func next() -> UInt32 {
        defer { place += 1 }
        return place < bytes.count ? UInt32(bytes[place]) : 0
      }
      while place < bytes.count {
        let lead = next()
        if lead < 0x80 {
          visit(lead)
        } else if lead < 0xE0 {
          visit((lead & 0x1F) << 6 | next() & 0x3F)
        } else if lead < 0xF0 {
          visit((lead & 0x0F) << 12 | (next() & 0x3F) << 6 | next() & 0x3F)
        } else {
          visit((lead & 0x07) << 18 | (next() & 0x3F) << 12 | (next() & 0x3F) << 6 | next() & 0x3F)
        }
      }
    }
  }

  /// The compatibility form (NFKC) of one scalar, or nil where it is its own.
  func compatible(_ scalar: UInt32) -> ArraySlice<UInt32>? {
    if scalar < 0xA0 || Self.isHan(scalar) { return nil }
    if scalar >= 0xFF01 && scalar <= 0xFF5E { return [scalar - 0xFEE0] }
    var low = 0
    var high = compatible.count
    while low < high {
      let middle = (low + high) / 2
      if compatible[middle] == scalar { return forms[Int(formStarts[middle])..<Int(formStarts[middle + 1])] }
      if compatible[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The simplified form of one character; itself where there is none.
  func simplify(_ scalar: UInt32) -> UInt32 {
    guard Self.isHan(scalar) else { return scalar }
    let simple = simplified[Int(scalar - 0x4E00)]
    return simple == 0 ? scalar : UInt32(simple)
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
