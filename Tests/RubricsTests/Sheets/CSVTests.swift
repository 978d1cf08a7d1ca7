import Findings
import Testing

@testable import Rubrics

@Suite("CSV") struct CSVTests {
  private func rows(_ text: String, _ separator: CSVTable.Separator = .comma) -> [[String]] {
    CSVParser(Array(text.utf8)[...], separator: separator).rows.map(\.cells)
  }

  @Test(
    "Cells are cut as RFC 4180 has it, and as people's programs write them",
    arguments: [
      ("a,b\nc,d", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
      ("a\rb", [["a"], ["b"]]),
      ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]), ("\"a\nb\",c", [["a\nb", "c"]]),
      ("a,", [["a", ""]]),
      (",", [["", ""]]), ("", []), ("\n", [[""]]), ("a,\"\",b", [["a", "", "b"]]),
      (" a , \"b\" ", [["a", "b"]]),
      ("a\u{3000},\u{A0}b", [["a", "b"]]), ("5\"x,b", [["5\"x", "b"]]), ("a\n\nb", [["a"], [""], ["b"]]),
    ])
  func cells(_ text: String, _ expected: [[String]]) { #expect(rows(text) == expected) }

  @Test("A row keeps its number as the spreadsheet counts it, whatever line breaks its cells hold")
  func numbers() {
    let parser = CSVParser(Array("a\n\"b\nc\nd\"\ne".utf8)[...], separator: .comma)
    #expect(parser.rows.map(\.number) == [1, 2, 3])
  }

  @Test(
    "Columns are named as spreadsheets name them",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
  func letters(_ column: Int, _ name: String) { #expect(CSVTable.letters(ofColumn: column) == name) }

  @Test(
    "What a spreadsheet would run as a formula is written so that it is text",
    arguments: [
      ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"),
      ("@SUM(A1)", "'@SUM(A1)"),
      ("\t=1", "\"'\t=1\""), (" =1", "' =1"), ("＝1", "'＝1"), ("-3.5", "-3.5"), ("+8", "+8"), ("a=1", "a=1"),
      ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), ("-", "'-"),
    ])
  func formulas(_ text: String, _ cell: String) { #expect(CSVWriter.cell(text) == cell) }

  @Test("What is written is read back, formula-like cells, quotes, separators and line breaks too")
  func roundTrip() {
    var generator = SheetGenerator(seed: 7)
    for _ in 0..<300 {
      let cells = (0..<4).map { _ in generator.text() }
      var writer = CSVWriter()
      writer.row(cells)
      let parser = CSVParser(writer.bytes.dropFirst(3), separator: .comma)
      #expect(parser.faults.isEmpty)
      #expect(parser.rows.map { $0.cells.map(SheetReader.unguarded) } == [cells])
    }
  }

  @Test("No bytes make the reader trap, and what is no text is said to be none")
  func noise() {
    var generator = SheetGenerator(seed: 11)
    for _ in 0..<400 {
      let bytes = (0..<generator.below(200)).map { _ in generator.byte() }
      let file = SheetSample.read(bytes)
      #expect(file.sheets.isEmpty || file.problems.allSatisfy { $0.severity != .error })
    }
  }
}

/// Made-up cells and bytes, the same for the same seed.
struct SheetGenerator {
  private var draws: Draws

  init(seed: UInt64) { draws = Draws(seed: seed) }

  mutating func below(_ bound: Int) -> Int { draws.below(bound) }

  mutating func pick<T>(_ all: [T], or otherwise: T) -> T {
    all.isEmpty ? otherwise : all[draws.below(all.count)]
  }

  /// Mostly what means something in CSV.
  mutating func byte() -> UInt8 {
    let special: [UInt8] = [
      0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x09, 0x00, 0xEF, 0xBB, 0xBF, 0xB0, 0xA1, 0x42, 0x30, 0x31,
    ]
    return draws.below(3) == 0 ? UInt8(truncatingIfNeeded: draws.next()) : pick(special, or: 0x2C)
  }

  /// Without blanks at its ends, which reading takes away.
  mutating func text() -> String {
    let pieces = ["=", "+", "-", "@", "\"", ",", "\n", ";", "做到", "B01", "x", "'", "8"]
    let text = (0..<below(7)).map { _ in pick(pieces, or: "x") }.joined()
    return text.first?.isWhitespace == true || text.last?.isWhitespace == true || text.hasPrefix("'")
      ? "x" : text
  }
}
