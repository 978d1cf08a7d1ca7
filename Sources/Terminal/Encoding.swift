import CReadline

/// How typed bytes became text.
public struct DecodedText: Sendable, Equatable {
  /// Which encoding the bytes were in.
  public enum Source: Sendable, Equatable {
    case utf8
    /// No UTF-8, but valid GB18030, which an older Chinese terminal sends.
    case gb18030
    /// Neither; what could not be read stands as U+FFFD in the text. `bytes` is all that came in.
    case damaged(bytes: [UInt8])
  }

  /// What to show and to keep; never empty for bytes that are not.
  public var text: String
  /// Where the text came from; the caller tells the person when it was damaged.
  public var source: Source
}

/// Reads bytes from a keyboard, a pipe or a file as text, whatever they are.
public enum Encoding {
  /// Never fails and loses nothing: bytes that are no text are kept in the result's source.
  ///
  /// UTF-8 with a few broken places (half a character erased by the kernel's line editing) is told from
  /// GB18030 by its whole Chinese characters, of which GB18030 read as UTF-8 has next to none.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    if let text = String(validating: bytes, as: UTF8.self) {
      return DecodedText(text: text, source: .utf8)
    }
    let repaired = String(decoding: bytes, as: UTF8.self)
    let broken = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
    let chinese = repaired.unicodeScalars.count(where: isChinese)
    if chinese <= broken, let text = converted(bytes, from: "GB18030") {
      return DecodedText(text: text, source: .gb18030)
    }
    return DecodedText(text: repaired, source: .damaged(bytes: bytes))
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF: true
    default: false
    }
  }

  /// `bytes` by the C library's converter; nil when it knows no such charset or a byte does not belong to it.
  static func converted(_ bytes: [UInt8], from charset: String) -> String? {
    let converter = iconv_open("UTF-8", charset)
    // iconv_open's failure is (iconv_t)-1.
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    let failed = ~0 as Int
    // No GB18030 character of one byte grows beyond one byte, of two beyond three, of four beyond four.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    var input = bytes
    let written: Int? = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = source.count
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        guard iconv(converter, &from, &left, &to, &room) != failed, left == 0 else {
          return nil
        }
        return target.count - room
      }
    }
    return written.flatMap { String(validating: output[..<$0], as: UTF8.self) }
  }
}
