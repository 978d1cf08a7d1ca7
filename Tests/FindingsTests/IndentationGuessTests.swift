import Testing

@testable import Findings

@Suite("Forgotten brackets", .tags(.small))
struct IndentationGuessTests {
  @Test("The bracket that the indentation says was forgotten is named, not the outermost one")
  func namesTheRightOne() {
    let text = """
      {
        "a": {
          "x": "}",
        "b": {
          "y": [1, 2]
        }
      }
      """
    let words =
      #"this "{" is never closed, expected "}" "#
      + "(by the indentation it should be closed before line 4)"
    #expect(Reading(text).findings == [at("2:8", words)])
  }

  @Test("Without a following item the closer that stands too far left is named")
  func closerTooFarLeft() {
    let text = "{\n  \"a\": [\n    {\n      \"x\": 1\n  ],\n  \"b\": {\n    \"c\": {\n}"
    let guess = IndentationGuess(bytes: Array(text.utf8), end: text.utf8.count)
    #expect(guess?.spot.line == 3)
    #expect(guess?.nextLine == 5)
  }

  @Test(
    "Where the indentation says nothing, nothing is guessed",
    arguments: ["", "[", "[[1]", "{\n\"a\": {\n}", "[\n  [\n  ]\n", "]]]", "[\n\"]"])
  func nothing(text: String) {
    #expect(IndentationGuess(bytes: Array(text.utf8), end: text.utf8.count) == nil)
  }
}
