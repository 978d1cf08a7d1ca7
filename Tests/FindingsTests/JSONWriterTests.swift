import Testing

@testable import Findings

@Suite("Writing JSON", .tags(.small))
struct JSONWriterTests {
  @Test(
    "Scalars are written in their one form",
    arguments: [
      (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (.int(.min), "-9223372036854775808"),
      ("", #""""#), ([], "[]"), ([:], "{}"),
    ] as [(JSONOutput, String)])
  func scalars(output: JSONOutput, expected: String) {
    #expect(output.text(pretty: false) == expected)
    #expect(output.text(pretty: true) == expected)
  }

  @Test(
    "A fixed-point number has exactly its places",
    arguments: [
      (871, 1, "87.1"), (870, 1, "87.0"), (5, 1, "0.5"), (-5, 1, "-0.5"), (0, 1, "0.0"), (-871, 2, "-8.71"),
      (7, 0, "7"), (-7, -3, "-7"), (1, 99, "0.000000000000000001"), (.min, 1, "-922337203685477580.8"),
    ] as [(Int, Int, String)])
  func decimals(value: Int, places: Int, expected: String) {
    #expect(JSONOutput.decimal(value, places: places).text(pretty: false) == expected)
  }

  @Test("A decimal has one place unless told otherwise")
  func tenths() {
    #expect(JSONOutput.decimal(871).text(pretty: false) == "87.1")
  }

  @Test(
    "What is unseen or steers a terminal is escaped, all else is written as it is",
    arguments: [
      ("张 \"a\" \\ /", #""张 \"a\" \\ /""#), ("\n\r\t", #""\n\r\t""#),
      ("\0\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
      ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{202E}", #""\u202e""#), ("\u{E0041}", #""\udb40\udc41""#),
      ("😀", "\"😀\""),
    ] as [(String, String)])
  func strings(text: String, expected: String) {
    #expect(JSONOutput.string(text).text(pretty: false) == expected)
  }

  private static let report: JSONOutput = [
    "case": "x", "score": .decimal(871), "curve": [60, 62, nil], "turns": [["n": 1], [:]], "none": [],
  ]

  @Test("Compact text is one line, with the keys in the order given")
  func compact() {
    #expect(
      Self.report.text(pretty: false)
        == #"{"case":"x","score":87.1,"curve":[60,62,null],"turns":[{"n":1},{}],"none":[]}"#)
  }

  @Test("Pretty text is indented, with lists of plain values on one line")
  func pretty() {
    #expect(
      Self.report.text(pretty: true) == """
        {
          "case": "x",
          "score": 87.1,
          "curve": [60, 62, null],
          "turns": [
            {
              "n": 1
            },
            {}
          ],
          "none": []
        }
        """)
  }
}
