import Testing

@testable import Terminal

@Suite("Prompts")
struct PromptTests {
  @Test(
    "colours are bracketed for readline, other controls made visible",
    arguments: [
      ("> ", "> "), ("\u{1B}[1m>\u{1B}[0m ", "\u{1}\u{1B}[1m\u{2}>\u{1}\u{1B}[0m\u{2} "),
      ("\u{1B}[2J>", "␛[2J>"), ("\u{1B}", "␛"), ("\u{1B}[", "␛["), ("\u{1B}[1;31", "␛[1;31"),
      ("\u{1}\u{2}\n顾问", "␁␂␊顾问"), ("\u{1B}[m", "\u{1}\u{1B}[m\u{2}"),
    ])
  func readline(prompt: String, expected: String) {
    #expect(Prompt.forReadline(prompt) == expected)
  }

  @Test("for plain reading the colours stay as they are")
  func plain() {
    #expect(Prompt.forPlainInput("\u{1B}[1m>\u{1B}[0m\u{7}") == "\u{1B}[1m>\u{1B}[0m␇")
  }
}
