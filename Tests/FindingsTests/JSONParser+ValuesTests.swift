import Testing

@testable import Findings

@Suite("Words where values should be", .tags(.small))
struct JSONParserValuesTests {
  @Test("A word that is no JSON is quoted, and what was probably meant is offered", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample("tru", at("1:1", "tru without quotation marks (did you mean true?)")),
    Sample("[nul]", at("1:2", "nul without quotation marks (did you mean null?)")),
    Sample("True", at("1:1", #""True" is no JSON word (write true)"#), value: "true"),
    Sample(
      "[NULL, None, undefined]",
      at("1:2", #""NULL" is no JSON word (write null)"#),
      at("1:8", #""None" is no JSON word (write null)"#),
      at("1:14", #""undefined" is no JSON word (write null)"#),
      value: "[null,null,null]"),
    Sample(
      "[NaN, -Infinity, +Inf]",
      at("1:2", #""NaN" is no JSON number (write null, or leave the key out)"#),
      at("1:7", #""-Infinity" is no JSON number (write null, or leave the key out)"#),
      at("1:18", #""+Inf" is no JSON number (write null, or leave the key out)"#)),
    Sample("[yes]", at("1:2", #"yes without quotation marks (if it is text, write "yes")"#)),
    Sample(#"["a", 你好, "b"]"#, at("1:7", #"你好 without quotation marks (if it is text, write "你好")"#)),
    Sample(
      #"{"a": 您好，"b": 1}"#,
      at("1:7", #"您好 without quotation marks (if it is text, write "您好")"#),
      fullWidth("1:9", "，", ",")),
    Sample(#"[abc", 1]"#, at("1:2", #"abc" without quotation marks (if it is text, write "abc")"#)),
    Sample(
      "[http://x.org, 1]",
      at("1:2", #"http://x.org without quotation marks (if it is text, write "http://x.org")"#)),
    Sample("[*]", at("1:2", #"unexpected "*", expected a value"#)),
    Sample(#"[\#0]"#, at("1:2", #"unexpected "\u{0}", expected a value"#)),
    Sample("[<null>]", at("1:2", #"unexpected "<null>", expected a value"#)),
    Sample(
      "[truefalse]",
      at("1:2", #"truefalse without quotation marks (if it is text, write "truefalse")"#)),
  ]
}
