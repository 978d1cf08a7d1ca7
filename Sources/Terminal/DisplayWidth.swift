/// How many columns text takes on a terminal.
///
/// Wide and fullwidth characters take 2, combining and invisible ones 0, an emoji sequence 2. Characters of
/// ambiguous width (Greek, “ ”, ①, box drawing) take 1, or 2 on terminals set up for that, which old East
/// Asian fonts need. Text is expected to have gone through `SafeText`: control characters count 0.
public struct DisplayWidth: Sendable, Equatable {
  /// Columns of an ambiguous character: 1 or 2.
  public let ambiguous: Int

  /// The widths most terminals use: ambiguous characters take one column.
  public static let narrow = DisplayWidth(ambiguousIsWide: false)

  /// Widths for a terminal that gives ambiguous characters one column or two.
  public init(ambiguousIsWide: Bool = false) {
    ambiguous = ambiguousIsWide ? 2 : 1
  }

  /// Columns of `text` on one line. Linear in its length; printable ASCII takes a short way.
  public func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// Columns of one character as a person sees it.
  public func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F ? 1 : 0 }
    let scalars = character.unicodeScalars
    if scalars.count > 1, Self.isEmojiSequence(scalars) { return 2 }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// Columns of one scalar by itself.
  func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
    if value == 0xAD { return 1 }
    // Middle and final Hangul jamo join the syllable before them.
    if value >= 0x1160 && value <= 0x11FF { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if EastAsianRanges.contains(EastAsianRanges.wide, value) { return 2 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return EastAsianRanges.contains(EastAsianRanges.ambiguous, value) ? ambiguous : 1
  }

  /// A flag, a keycap or picture asked for as emoji (U+FE0F), a skin tone, or a joined sequence.
  private static func isEmojiSequence(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.value == 0x20E3
        || scalar.properties.isEmojiModifier || (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
  }
}
