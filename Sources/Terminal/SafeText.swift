/// Text from files and people, made harmless for a terminal.
///
/// Control characters could move the cursor, recolour or retitle the window, and bidirectional controls could
/// make a line read otherwise than it is. Each is replaced by something visible, so nothing is hidden either.
public enum SafeText {
  /// `text` without control characters: C0 and DEL as control pictures (␛), a tab as a space, others
  /// as `<U+202E>`. With `keepsNewlines`, line feeds stay, and a CR before one falls away.
  public static func cleaned(_ text: some StringProtocol, keepsNewlines: Bool = false) -> String {
    if text.unicodeScalars.allSatisfy(isHarmless) { return String(text) }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if isHarmless(scalar) {
        result.append(scalar)
      } else if keepsNewlines, scalar == "\n" {
        result.append(scalar)
      } else if keepsNewlines, scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
        continue
      } else {
        result.append(contentsOf: picture(of: scalar).unicodeScalars)
      }
    }
    return String(result)
  }

  /// Whether a terminal may be shown the scalar as it is.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x20, 0x7F..<0xA0: false
    // Bidirectional marks, embeddings, overrides and isolates.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
    // Line and paragraph separators, deprecated formatting, byte order mark, interlinear annotation.
    case 0x2028, 0x2029, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
    // Invisible tag characters.
    case 0xE0000...0xE007F: false
    default: true
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return " " }
    if scalar.value == 0x7F { return "\u{2421}" }
    if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) { return String(picture) }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
