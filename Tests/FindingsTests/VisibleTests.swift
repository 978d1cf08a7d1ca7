import Testing

@testable import Findings

@Suite("Quoted text", .tags(.small))
struct VisibleTests {
  @Test(
    "Ordinary text of any language is left alone",
    arguments: ["", "plain ~", "张先生，您好！", "café naïve", "👍🏽", "क्षि", "a b\u{A0}c", #"\n "x""#])
  func plain(text: String) {
    #expect(visible(text) == text)
  }

  @Test(
    "What cannot be seen, or steers what shows it, is shown by its number",
    arguments: [
      ("a\nb\tc\r", #"a\u{A}b\u{9}c\u{D}"#), ("\u{1B}[31m", #"\u{1B}[31m"#), ("\0\u{7F}", #"\u{0}\u{7F}"#),
      ("\u{85}\u{9B}", #"\u{85}\u{9B}"#), ("\u{202A}\u{202E}", #"\u{202A}\u{202E}"#),
      ("\u{2066}\u{2069}", #"\u{2066}\u{2069}"#), ("\u{200E}\u{200F}\u{61C}", #"\u{200E}\u{200F}\u{61C}"#),
      ("\u{200B}\u{200C}\u{200D}\u{FEFF}\u{2060}", #"\u{200B}\u{200C}\u{200D}\u{FEFF}\u{2060}"#),
      ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#), ("\u{AD}", #"\u{AD}"#), ("\u{E0041}", #"\u{E0041}"#),
      ("\u{3164}", #"\u{3164}"#),
      ("\u{301}a\u{301}", "\\u{301}a\u{301}"),
    ] as [(String, String)])
  func shown(text: String, expected: String) {
    #expect(visible(text) == expected)
    #expect(visible(expected) == expected, "showing it twice changes nothing")
  }

  @Test("So are noncharacters", arguments: [0xFFFE, 0x10FFFF, 0xFDD0] as [UInt32])
  func noncharacter(number: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(number))
    #expect(visible("a\(scalar)") == "a\\u{\(String(number, radix: 16, uppercase: true))}")
  }

  @Test(
    "Text past the limit is cut, and never inside a number",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcde…"), ("张先生您好", 2, "张先…"), ("abc", 0, "…"), ("", 0, ""),
      ("abc", -5, "…"), ("a\u{7}b", 5, "a…"), ("a\u{7}b", 6, #"a\u{7}…"#), ("a\u{7}b", 7, #"a\u{7}b"#),
      ("abc", .min, "…"),
    ] as [(String, Int, String)])
  func cut(text: String, limit: Int, expected: String) {
    #expect(visible(text, limit: limit) == expected)
  }

  @Test("Quoting puts double quotation marks around it")
  func marks() {
    #expect(quoted("a\n") == #""a\u{A}""#)
  }
}
