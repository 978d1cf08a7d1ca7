/// A prompt as readline wants it.
enum Prompt {
  /// Colour sequences between \001 and \002, so that readline does not count them as columns; every other
  /// control character made visible.
  static func forReadline(_ prompt: String) -> String {
    rewritten(prompt) { "\u{01}" + $0 + "\u{02}" }
  }

  /// The prompt for plain reading: colour stays, other control characters are made visible.
  static func forPlainInput(_ prompt: String) -> String {
    rewritten(prompt) { $0 }
  }

  private static func rewritten(_ prompt: String, colour: (String) -> String) -> String {
    var result = ""
    var rest = prompt.unicodeScalars[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      result += SafeText.cleaned(String(rest[..<escape]))
      if let end = endOfColour(in: rest[escape...]) {
        result += colour(String(rest[escape..<end]))
        rest = rest[end...]
      } else {
        result += SafeText.cleaned("\u{1B}")
        rest = rest[rest.index(after: escape)...]
      }
    }
    return result + SafeText.cleaned(String(rest))
  }

  /// The index after `ESC [ digits and semicolons m` at the beginning of `text`, nil if that is not there.
  private static func endOfColour(
    in text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    let parameters = text.dropFirst()
    guard parameters.first == "[" else { return nil }
    let end = parameters.dropFirst().firstIndex { !("0"..."9").contains($0) && $0 != ";" }
    guard let end, text[end] == "m" else { return nil }
    return text.index(after: end)
  }
}
