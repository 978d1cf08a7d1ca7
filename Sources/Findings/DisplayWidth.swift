extension Unicode.Scalar {
  /// How many columns of a terminal it takes: 0 for marks, 2 for East Asian wide and full-width characters
  /// and for emoji, else 1 (Unicode Standard Annex 11, with ambiguous width taken as narrow).
  ///
  /// Meant for text that went through `visible`; control characters have no width of their own.
  var columns: Int {
    if value < 0x300 { return 1 }
    if isWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F2FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      return true
    case 0x1F1E6...0x1F1FF:
      return false  // regional indicators: two of them make one flag of two columns
    default:
      return value >= 0x231A && properties.isEmojiPresentation
    }
  }
}
