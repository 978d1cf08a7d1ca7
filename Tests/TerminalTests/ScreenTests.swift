import Testing

@testable import Terminal

@Suite("The size of the screen")
struct ScreenTests {
  @Test(
    "the environment is believed where it makes sense",
    arguments: [
      ([:], 80, 24), (["COLUMNS": "100", "LINES": "50"], 100, 50), (["COLUMNS": "5"], 20, 24),
      (["COLUMNS": "-3"], 80, 24), (["COLUMNS": "wide"], 80, 24),
      (["COLUMNS": "99999999999999999999"], 80, 24),
    ])
  func declared(environment: [String: String], columns: Int, lines: Int) {
    #expect(Screen.declared(in: environment) == Screen(columns: columns, lines: lines))
  }
}
