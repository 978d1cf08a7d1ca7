import Testing

@testable import Findings

@Suite("Columns on a terminal", .tags(.small))
struct DisplayWidthTests {
  @Test(
    "Wide characters and emoji take two columns, marks none, all others one",
    arguments: [
      ("a", 1), ("é", 1), ("张", 2), ("，", 2), ("「", 2), ("ア", 2), ("한", 2), ("１", 2), ("\u{3000}", 2),
      ("ｱ", 1), ("😀", 2), ("✓", 1), ("…", 1), ("“", 1), ("𠀀", 2), ("e\u{301}", 1), ("🇨🇭", 2), ("⌚", 2),
    ] as [(String, Int)])
  func columns(text: String, expected: Int) {
    #expect(text.unicodeScalars.reduce(0) { $0 + $1.columns } == expected)
  }
}
