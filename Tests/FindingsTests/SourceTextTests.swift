import Testing

@testable import Findings

@Suite("Lines of a file", .tags(.small))
struct SourceTextTests {
  private func lines(_ text: String) -> [String] {
    let source = SourceText(Array(text.utf8))
    return (1...9).compactMap { number in
      source.line(number, reach: 100).map { String(String.UnicodeScalarView($0)) }
    }
  }

  @Test(
    "A file is cut at LF, CR LF and CR",
    arguments: [
      ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
      ("\r\r\n\n", ["", "", "", ""]), ("\u{FEFF}a\nb", ["a", "b"]),
    ])
  func cut(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(
    "Only as much of a line is given as was asked for", arguments: [(0, ""), (2, "ab"), (-1, ""), (9, "abc")])
  func reach(_ reach: Int, expected: String) {
    let scalars = SourceText(Array("abc\nd".utf8)).line(1, reach: reach) ?? []
    #expect(String(String.UnicodeScalarView(scalars)) == expected)
  }

  @Test("There is no line before the first or after the last", arguments: [Int.min, -1, 0, 3, .max])
  func outside(number: Int) {
    #expect(SourceText(Array("a\nb".utf8)).line(number, reach: 10) == nil)
  }
}
