import Testing

@testable import Findings

@Suite("A file as a whole", .tags(.small))
struct JSONParserTests {
  @Test("A file that is not one JSON value is refused in these words", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample(#"\#n\#n "#, at("3:2", "nothing in it, expected a JSON value")),
    Sample(
      #"\#u{FEFF}{"a": 1}"#,
      at("1:1", "byte order mark before the text (save as UTF-8 without BOM)"),
      value: #"{"a":1}"#),
    Sample(
      #"\#u{FEFF}"#,
      at("1:1", "byte order mark before the text (save as UTF-8 without BOM)"),
      at("1:1", "nothing in it, expected a JSON value")),
    Sample(
      "[] []",
      at("1:4", "more text after the value that ended at line 1, column 3, expected one value only")),
    Sample("[]]", at("1:3", #""]" closes nothing (take it out, or open it earlier)"#)),
    Sample(
      #"{"a": 1}\#n, "b": 2}"#,
      at("2:1", "more text after the value that ended at line 1, column 9, expected one value only")),
    Sample("]", at("1:1", #"unexpected "]", expected a value"#)),
    Sample(
      "1 2",
      at("1:3", "more text after the value that ended at line 1, column 2, expected one value only")),
    Sample("abc", at("1:1", #"abc without quotation marks (if it is text, write "abc")"#)),
  ]
}
