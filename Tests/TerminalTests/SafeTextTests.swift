import Testing

@testable import Terminal

@Suite("Text made harmless")
struct SafeTextTests {
  @Test(
    "control and bidirectional characters become visible",
    arguments: [
      ("您好 abc", "您好 abc"), ("\u{1B}[2J", "␛[2J"), ("a\tb", "a b"), ("\0\u{7F}", "␀␡"),
      ("\u{9B}31m", "<U+009B>31m"), ("\u{202E}gpj", "<U+202E>gpj"),
      ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"),
      ("a\r\nb", "a␍␊b"), ("\u{2028}", "<U+2028>"), ("\u{E0041}", "<U+E0041>"), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ])
  func cleaned(text: String, expected: String) {
    #expect(SafeText.cleaned(text) == expected)
  }

  @Test("line breaks stay when asked for, other controls do not")
  func newlines() {
    #expect(SafeText.cleaned("a\r\nb\n\rc\u{7}", keepsNewlines: true) == "a\nb\n␍c␇")
  }

  @Test("no scalar at all lets a control character through")
  func everyScalar() {
    let all = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }
    let bad = all.filter { scalar in
      scalar.properties.generalCategory == .control && SafeText.isHarmless(scalar)
    }
    #expect(bad.isEmpty)
  }
}
