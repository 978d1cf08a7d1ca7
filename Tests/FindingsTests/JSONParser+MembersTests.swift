import Testing

@testable import Findings

@Suite("Keys and colons", .tags(.small))
struct JSONParserMembersTests {
  @Test("A slip in a key or at its colon gives one finding, and the next member is read", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample(#"{"a" 1}"#, at("1:5", #"no colon after the key "a", expected ":""#), value: #"{"a":1}"#),
    Sample(#"{"a", 1}"#, at("1:5", #""," after the key "a", expected ":""#), value: #"{"a":1}"#),
    Sample(#"{"a", "b": 1}"#, at("1:5", #"the key "a" has no value"#)),
    Sample(#"{"a" = 1}"#, at("1:6", #""=" after the key "a", expected ":""#), value: #"{"a":1}"#),
    Sample(#"{"a" => 1}"#, at("1:6", #""=" after the key "a", expected ":""#), value: #"{"a":1}"#),
    Sample(#"{"a":: 1}"#, at("1:6", #"unexpected ":", expected a value"#)),
    Sample(#"{"a":}"#, at("1:6", #"the key "a" has no value"#)),
    Sample(#"{"a":, "b": 1}"#, at("1:6", #"the key "a" has no value"#)),
    Sample(#"{"a"}"#, at("1:5", #"the key "a" has no value"#)),
    Sample("{: 1}", at("1:2", #"no key before ":", expected a key in double quotation marks"#)),
    Sample("{a: 1}", at("1:2", #"key a without quotation marks (write "a")"#), value: #"{"a":1}"#),
    Sample(
      #"{a-b: 1, "c": 2}"#,
      at("1:2", #"key a-b without quotation marks (write "a-b")"#),
      value: #"{"a-b":1,"c":2}"#),
    Sample("{1: 2}", at("1:2", #"key 1 without quotation marks (write "1")"#), value: #"{"1":2}"#),
    Sample(
      "{null: 1}",
      at("1:2", #"key null without quotation marks (write "null")"#),
      value: #"{"null":1}"#),
    Sample(
      #"{[1]: 2, "b": 1}"#,
      at("1:2", #""[" where a key should be, expected a key in double quotation marks"#)),
    Sample("{{}}", at("1:2", #""{" where a key should be, expected a key in double quotation marks"#)),
    Sample(
      "{'a': 1}",
      at("1:2", #"string in "'", expected double quotation marks: "…""#),
      value: #"{"a":1}"#),
    Sample(
      "{“a”: 1}",
      at("1:2", #"string in "“", expected double quotation marks: "…""#),
      value: #"{"a":1}"#),
    Sample(
      #"{"a”: "b",\#n"c": 1}"#,
      at("1:2", #"string is not closed on its line (close it with ", not with ”)"#)),
    Sample(
      "{a 1}",
      at("1:2", #""a 1" where a key should be, expected a key in double quotation marks"#)),
    Sample(#"{"a""#, at("1:1", #"this "{" is never closed, expected "}""#)),
    Sample(#"{"a":"#, at("1:1", #"this "{" is never closed, expected "}""#)),
    Sample("{🇨🇭}", at("1:2", #""🇨🇭" where a key should be, expected a key in double quotation marks"#)),
  ]
}
