import Testing

@testable import Findings

@Suite("Arrays and objects", .tags(.small))
struct JSONParserContainersTests {
  @Test("A slip between items or brackets gives one finding at its place", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample(
      "[1,]",
      at("1:3", #"comma before "]" (take out the comma after the last item)"#),
      value: "[1]"),
    Sample(
      #"{"a": 1,}"#,
      at("1:8", #"comma before "}" (take out the comma after the last item)"#),
      value: #"{"a":1}"#),
    Sample("[1,,2]", at("1:4", "a comma too many (take it out)"), value: "[1,2]"),
    Sample("[,1]", at("1:2", "a comma too many (take it out)"), value: "[1]"),
    Sample("[,]", at("1:2", "a comma too many (take it out)"), value: "[]"),
    Sample("[1,,]", at("1:4", "a comma too many (take it out)"), value: "[1]"),
    Sample("[1 2]", at("1:3", #"no comma between two items (put "," here)"#), value: "[1,2]"),
    Sample(#"[1\#n2]"#, at("1:3", #"no comma between two items (put "," here)"#), value: "[1,2]"),
    Sample("[[1][2]]", at("1:5", #"no comma between two items (put "," here)"#), value: "[[1],[2]]"),
    Sample(
      #"{"a": 1 "b": 2}"#,
      at("1:8", #"no comma between two items (put "," here)"#),
      value: #"{"a":1,"b":2}"#),
    Sample(
      #"{"a": 1\#n"b": 2}"#,
      at("1:8", #"no comma between two items (put "," here)"#),
      value: #"{"a":1,"b":2}"#),
    Sample("[1; 2]", at("1:3", #"";" between two items, expected ",""#), value: "[1,2]"),
    Sample(#"["a": 1]"#, at("1:5", #"":" between two items, expected ",""#), value: #"["a",1]"#),
    Sample("[1}", at("1:3", #""}" while "[" of line 1, column 1 is open, expected "]""#)),
    Sample(#"{"a": 1]"#, at("1:8", #""]" while "{" of line 1, column 1 is open, expected "}""#)),
    Sample(#"{"a": [1, 2}"#, at("1:12", #""}" while "[" of line 1, column 7 is open, expected "]""#)),
    Sample(#"[{"a": 1], 2]"#, at("1:9", #""]" while "{" of line 1, column 2 is open, expected "}""#)),
    Sample(
      #"{"a": {"b": 1]}"#,
      at("1:14", #""]" while "{" of line 1, column 7 is open, expected "}""#)),
    Sample(
      #"{"a": [{"b": 1], "c": 01}"#,
      at("1:15", #""]" while "{" of line 1, column 8 is open, expected "}""#),
      at("1:23", #""01" is no JSON number (write 1)"#)),
    Sample("[", at("1:1", #"this "[" is never closed, expected "]""#)),
    Sample("[1", at("1:1", #"this "[" is never closed, expected "]""#)),
    Sample(#"{"a": 1"#, at("1:1", #"this "{" is never closed, expected "}""#)),
    Sample(#"{"a": [1, {"b": 2"#, at("1:11", #"this "{" is never closed, expected "}""#)),
    Sample(
      #"{"a":1,"b":2,"a":3}"#,
      at("1:14", #"duplicate key "a", first at line 1, column 2 (rename or take out one of them)"#),
      value: #"{"a":1,"b":2}"#),
    Sample(
      #"{"é": 1, "é": 2}"#,
      at("1:10", #"duplicate key "é", first at line 1, column 2 (rename or take out one of them)"#),
      value: #"{"é":1}"#),
    Sample(
      #"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1,"m":2}"#,
      at("1:86", #"duplicate key "m", first at line 1, column 74 (rename or take out one of them)"#),
      value: #"{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1}"#),
  ]
}
