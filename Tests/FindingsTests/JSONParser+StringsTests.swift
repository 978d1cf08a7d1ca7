import Testing

@testable import Findings

@Suite("Strings", .tags(.small))
struct JSONParserStringsTests {
  @Test("A string that breaks off or holds control characters is reported where it matters", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample(
      #"["a\#tb"]"#,
      at("1:4", #"control character U+0009 in a string (write \t)"#),
      value: #"["a\tb"]"#),
    Sample(
      #"["a\#u{7}b\#0"]"#,
      at("1:4", #"control character U+0007 in a string (write \u0007)"#),
      at("1:6", #"control character U+0000 in a string (write \u0000)"#),
      value: #"["a\u0007b\u0000"]"#),
    Sample(#"["abc"#, unclosedString("1:2")),
    Sample(#""abc\#n"#, unclosedString("1:1")),
    Sample(#"{"a": "one\#ntwo",\#n"b": 1}"#, unclosedString("1:7")),
    Sample(
      #"{"a": "one\#ntwo\#n",\#n"b": 1,}"#,
      unclosedString("1:7"),
      at("4:7", #"comma before "}" (take out the comma after the last item)"#)),
    Sample(
      #"{"a": "张”,\#n"b": 1}"#,
      at("1:7", #"string is not closed on its line (close it with ", not with ”)"#)),
    Sample(
      #"['it', "x"]"#,
      at("1:2", #"string in "'", expected double quotation marks: "…""#),
      value: #"["it","x"]"#),
    Sample(
      #"[‘a’, “b"]"#,
      at("1:2", #"string in "‘", expected double quotation marks: "…""#),
      at("1:7", #"string in "“", expected double quotation marks: "…""#),
      value: #"["a","b"]"#),
    Sample("['a", unclosedString("1:2")),
    Sample(#"['a\'b']"#, at("1:2", #"string in "'", expected double quotation marks: "…""#)),
    Sample(#"["\#n"]"#, unclosedString("1:2")),
  ]
}
