import Testing

@testable import Findings

@Suite("Between values", .tags(.small))
struct JSONParserPositionTests {
  @Test("What is no white space is reported, passed over, and the rest still read", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample(#"[1, // one\#n 2]"#, comment("1:5"), value: "[1,2]"),
    Sample(#"# head\#n[1]"#, comment("1:1"), value: "[1]"),
    Sample(#"[1, /* two\#nlines 张 */ 2]"#, comment("1:5"), value: "[1,2]"),
    Sample("[1 /* open", comment("1:4")),
    Sample(
      #"[1,\#u{A0}2]"#,
      at("1:4", "U+00A0 is no white space in JSON, expected space, tab or line feed"),
      value: "[1,2]"),
    Sample(
      #"[\#u{3000}\#u{3000}1]"#,
      at("1:2", "U+3000 is no white space in JSON, expected space, tab or line feed"),
      value: "[1]"),
    Sample(
      #"[\#u{C}1]"#,
      at("1:2", "U+000C is no white space in JSON, expected space, tab or line feed"),
      value: "[1]"),
    Sample(
      #"[\#u{2060}1]"#,
      at("1:2", "U+2060 is no white space in JSON, expected space, tab or line feed"),
      value: "[1]"),
    Sample(
      #"[\#u{FEFF}1]"#,
      at("1:2", "U+FEFF is no white space in JSON, expected space, tab or line feed"),
      value: "[1]"),
    Sample(
      #"{"a"：1，"b"：2}"#,
      fullWidth("1:5", "：", ":"),
      fullWidth("1:7", "，", ","),
      fullWidth("1:11", "：", ":"),
      value: #"{"a":1,"b":2}"#),
    Sample(
      #"｛"a": ［1、2］｝"#,
      fullWidth("1:1", "｛", "{"),
      fullWidth("1:7", "［", "["),
      fullWidth("1:9", "、", ","),
      fullWidth("1:11", "］", "]"),
      fullWidth("1:12", "｝", "}"),
      value: #"{"a":[1,2]}"#),
    Sample("【1】", fullWidth("1:1", "【", "["), fullWidth("1:3", "】", "]"), value: "[1]"),
    Sample("/ 1", at("1:1", #"unexpected "/ 1", expected a value"#)),
  ]
}
