/// Makes text from a file or a person harmless to quote in a message or on a terminal: what cannot be seen,
/// or would steer the terminal or the direction of writing, is shown as `\u{202E}`, `\u{1B}` and so on.
///
/// Control characters, line and paragraph separators, bidirectional and zero-width format characters (the
/// joiner inside an emoji too), fillers, noncharacters, and a combining mark with nothing to stand on. A
/// backslash stays as it is, so doing it twice changes nothing more. Adds no quotation marks; see `quoted`.
///
/// - Parameter limit: how many scalars of output at most, from 0; what is cut shows as `…` beyond them.
public func visible(_ text: String, limit: Int = 80) -> String {
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  if isPlain, text.utf8.count <= limit { return text }

  var shown = String.UnicodeScalarView()
  var length = 0
  for scalar in text.unicodeScalars {
    let isLoneMark = length == 0 && scalar.isMark
    let escape = scalar.isUnseen || isLoneMark ? "\\u{\(scalar.hexadecimal)}" : nil
    let cost = escape?.unicodeScalars.count ?? 1
    if cost > limit - length {
      shown.append("…")
      break
    }
    length += cost
    if let escape {
      shown.append(contentsOf: escape.unicodeScalars)
    } else {
      shown.append(scalar)
    }
  }
  return String(shown)
}

/// `visible` text between double quotation marks, ready to stand in a message.
public func quoted(_ text: String, limit: Int = 80) -> String {
  "\"\(visible(text, limit: limit))\""
}

extension Unicode.Scalar {
  /// True if it leaves no ink of its own or steers what shows it; ordinary spaces are not meant.
  var isUnseen: Bool {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0x4E00..<0xA000: return false
    case 0..<0x20, 0x7F..<0xA0: return true
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: return true
    case 0xFDD0...0xFDEF: return true
    default: break
    }
    if value & 0xFFFE == 0xFFFE { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// True for marks that are drawn onto the character before them.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  /// The number in capital hexadecimal digits, without leading zeros.
  var hexadecimal: String { String(value, radix: 16, uppercase: true) }
}
