import Testing

@testable import Findings

@Suite("Findings with their line", .tags(.small))
struct FindingRendererTests {
  private func excerpt(_ text: String, line: Int = 1, column: Int) -> String {
    let renderer = FindingRenderer(sources: ["f": Array(text.utf8)])
    let finding = Finding(
      id: "x", location: .init(file: "f", line: line, column: column), message: "m")
    return renderer.text(finding)
  }

  @Test("The line is shown with a caret under the place")
  func caret() {
    #expect(
      excerpt("{\n  \"act\": \"offer-tme\"\n}", line: 2, column: 10) == """
        f:2:10: error: m
          2 |   "act": "offer-tme"
            |          ^
        """)
  }

  @Test(
    "The caret stands right after wide characters, tabs and what is shown by its number",
    arguments: [
      ("\"张先生\"，1", 6, "  1 | \"张先生\"，1\n    |         ^"),
      ("\t\t1", 3, "  1 |   1\n    |   ^"),
      ("\u{1B}[\u{202E}x", 4, "  1 | \\u{1B}[\\u{202E}x\n    |                ^"),
      ("e\u{301}x", 3, "  1 | e\u{301}x\n    |  ^"),
      ("ab\r\ncd", 3, "  1 | ab\n    |   ^"),
      ("", 1, "  1 | \n    | ^"),
    ])
  func alignment(text: String, column: Int, expected: String) {
    #expect(excerpt(text, column: column) == "f:1:\(column): error: m\n" + expected)
  }

  @Test("Of a long line only the neighbourhood is shown")
  func longLine() {
    let text = String(repeating: "a", count: 5_000) + "!" + String(repeating: "b", count: 5_000)
    let shown = String(repeating: "a", count: 60) + "!" + String(repeating: "b", count: 39)
    #expect(
      excerpt(text, column: 5_001) == "f:1:5001: error: m\n  1 | …\(shown)…\n    | "
        + String(repeating: " ", count: 61) + "^")
  }

  @Test("Marks piled on one character are cut like anything else")
  func piledMarks() {
    let text = "a" + String(repeating: "\u{301}", count: 10_000)
    #expect(excerpt(text, column: 1).unicodeScalars.count < 300)
  }

  @Test(
    "A place that is not in the file is told without a line",
    arguments: [(1, 9), (7, 1), (0, 1), (1, 0), (1, -3), (1, 100_001), (.max, .max), (.min, .min)])
  func elsewhere(line: Int, column: Int) {
    #expect(excerpt("abc", line: line, column: column) == "f:\(line):\(column): error: m")
  }

  @Test("A file that was not given is told without a line")
  func unknownFile() {
    let finding = Finding(id: "x", location: .init(file: "g"), message: "m")
    #expect(FindingRenderer().text(finding) == "g:1:1: error: m")
  }

  @Test("A list ends with how many errors and warnings there are")
  func counts() {
    let place = Findings.SourceLocation(file: "g")
    let all = [
      Finding(id: "x", location: place, message: "m"), Finding(id: "x", location: place, message: "n"),
      Finding(id: "x", severity: .warning, location: place, message: "o"),
    ]
    #expect(
      FindingRenderer().text(all)
        == "g:1:1: error: m\ng:1:1: error: n\ng:1:1: warning: o\n2 errors, 1 warning")
    #expect(FindingRenderer().text([Finding]()) == "")
  }
}
