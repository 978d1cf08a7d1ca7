import Testing

@testable import Terminal

@Suite("The width of text")
struct DisplayWidthTests {
  @Test(
    "columns of a string",
    arguments: [
      ("", 0), ("abc", 3), ("您好", 4), ("Ａ１，", 6), ("ｱ", 1), ("a您b", 4), ("é", 1), ("e\u{301}", 1),
      ("\u{200B}\u{200D}", 0), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("かな", 4), ("𠀀", 2),
      ("😀", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇳", 2), ("❤️", 2), ("1️⃣", 2), ("\u{1FAE8}", 2), ("क्षि", 3),
      ("\u{AD}", 1), ("\u{7}", 0), ("　", 2), ("㋐", 2), ("\u{FE0F}", 0),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.narrow.of(text) == columns)
  }

  @Test(
    "ambiguous characters take one column or two, as set",
    arguments: ["“", "”", "①", "─", "Ω", "…", "—", "█"])
  func ambiguous(text: String) {
    #expect(DisplayWidth.narrow.of(text) == 1)
    #expect(DisplayWidth(ambiguousIsWide: true).of(text) == 2)
  }

  @Test("the ranges are in order and apart", arguments: [EastAsianRanges.wide, EastAsianRanges.ambiguous])
  func ranges(ranges: [UInt32]) {
    #expect(ranges.count.isMultiple(of: 2))
    #expect(
      zip(ranges, ranges.dropFirst()).enumerated().allSatisfy { $0 % 2 == 0 ? $1.0 <= $1.1 : $1.0 < $1.1 })
  }
}
