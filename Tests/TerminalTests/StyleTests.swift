import Testing

@testable import Terminal

@Suite("Colour and its absence")
struct StyleTests {
  @Test(
    "a style becomes its SGR parameters and is reset at the end",
    arguments: [
      (Style.bold, "\u{1B}[1mx\u{1B}[0m"), (.dim, "\u{1B}[2mx\u{1B}[0m"), (.plain, "x"),
      (Style(.red), "\u{1B}[31mx\u{1B}[0m"), (Style(.cyan, bold: true), "\u{1B}[1;36mx\u{1B}[0m"),
    ])
  func painted(style: Style, expected: String) {
    #expect(Painter(usesColour: true).paint("x", style) == expected)
    #expect(Painter(usesColour: false).paint("x", style) == "x")
  }

  @Test("empty text stays empty")
  func empty() {
    #expect(Painter(usesColour: true).paint("", .bold) == "")
  }

  @Test(
    "colour is used only where nothing speaks against it",
    arguments: [
      (false, true, ["TERM": "xterm"], true), (true, true, ["TERM": "xterm"], false),
      (false, false, ["TERM": "xterm"], false), (false, true, ["TERM": "dumb"], false),
      (false, true, [:], false), (false, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (false, true, ["TERM": "xterm", "NO_COLOR": ""], true),
    ])
  func choice(plain: Bool, isTerminal: Bool, environment: [String: String], expected: Bool) {
    #expect(
      Painter(plain: plain, isTerminal: isTerminal, environment: environment).usesColour == expected)
  }
}
