/// Bytes of a spreadsheet's file as text, whatever it was saved as.
public struct CSVText: Sendable, Hashable {
  /// What the file was saved as.
  public enum Encoding: Sendable, Hashable {
    case utf8, utf16, gb18030
  }

  /// UTF-8, without a byte order mark.
  public var bytes: [UInt8]
  /// What it was before.
  public var encoding: Encoding

  /// Reads bytes as UTF-8, UTF-16 (with a byte order mark, or where the zero bytes give it away) or GB18030.
  ///
  /// - Parameter gb18030: turns bytes of GB18030 into text, nil where they are none. The C library does that,
  ///   which stands above this target.
  /// - Returns: nil if it is text in none of these.
  public init?(_ bytes: [UInt8], gb18030: ([UInt8]) -> String?) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
      self.init(bytes: Array(bytes.dropFirst(3)), encoding: .utf8)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes.dropFirst(2), isBigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes.dropFirst(2), isBigEndian: true)
    } else if let isBigEndian = Self.looksLikeUTF16(bytes) {
      self.init(utf16: bytes[...], isBigEndian: isBigEndian)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      self.init(bytes: bytes, encoding: .utf8)
    } else if let text = gb18030(bytes) {
      self.init(bytes: Array(text.utf8), encoding: .gb18030)
    } else {
      return nil
    }
  }

  private init(bytes: [UInt8], encoding: Encoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  private init?(utf16 bytes: ArraySlice<UInt8>, isBigEndian: Bool) {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index -> UInt16 in
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    guard let text = String(validating: units, as: UTF16.self) else { return nil }
    self.init(bytes: Array(text.utf8), encoding: .utf16)
  }

  /// Separators, digits and line ends are ASCII, so that every other byte of many pairs is zero, and always on
  /// the same side; true for big-endian. Nil if it does not look so.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (first: 0, second: 0)
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.first += 1 } else { zeros.second += 1 }
    }
    let pairs = min(bytes.count, 4096) / 2
    guard max(zeros.first, zeros.second) * 8 >= pairs, min(zeros.first, zeros.second) == 0 else { return nil }
    return zeros.first > 0
  }
}
