import Testing

@testable import Findings

@Suite("Escapes", .tags(.small))
struct JSONParserEscapesTests {
  @Test("An escape that means nothing is reported at its backslash", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample(#"["\x"]"#, unknownEscape("1:3", #"\x"#)),
    Sample(#"["\u12"]"#, unknownEscape("1:3", #"\u12"#)),
    Sample(#"["\u00zz"]"#, unknownEscape("1:3", #"\u00zz"#)),
    Sample(#"["\张"]"#, unknownEscape("1:3", #"\张"#)),
    Sample(#"["\ud800"]"#, halfPair("1:3", #"\ud800"#)),
    Sample(#"["\udc00"]"#, halfPair("1:3", #"\udc00"#)),
    Sample(#"["\ud800\ud800"]"#, halfPair("1:3", #"\ud800"#), halfPair("1:9", #"\ud800"#)),
    Sample(#"["\ud800\n"]"#, halfPair("1:3", #"\ud800"#)),
    Sample(#"["\ud800\u12"]"#, halfPair("1:3", #"\ud800"#), unknownEscape("1:9", #"\u12"#)),
    Sample(#"["\"#, unclosedString("1:2")),
    Sample(#"["\\#n"]"#, unclosedString("1:2")),
    Sample(#"["\U0041"]"#, unknownEscape("1:3", #"\U"#)),
  ]
}
