import Testing

@testable import Terminal

@Suite("Fitting text into columns")
struct DisplayWidthFittingTests {
  let width = DisplayWidth.narrow

  @Test(
    "padding counts columns, not characters",
    arguments: [(Alignment.left, "您好  |"), (.right, "  您好|"), (.center, " 您好 |")])
  func padded(alignment: Alignment, expected: String) {
    #expect(width.padded("您好", to: 6, alignment: alignment) + "|" == expected)
  }

  @Test("what is wide enough is not padded", arguments: [4, 3, 0, -5])
  func unpadded(columns: Int) {
    #expect(width.padded("您好", to: columns) == "您好")
  }

  @Test(
    "truncation never splits a character and marks the cut",
    arguments: [(4, "您好"), (3, "您…"), (2, "…"), (1, "…"), (0, ""), (-1, "")])
  func truncated(columns: Int, expected: String) {
    #expect(width.truncated("您好", to: columns) == expected)
  }
}
