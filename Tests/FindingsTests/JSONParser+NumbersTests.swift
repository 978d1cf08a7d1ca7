import Testing

@testable import Findings

@Suite("Numbers", .tags(.small))
struct JSONParserNumbersTests {
  @Test("A number that JSON does not know is quoted, and mended where its meaning is plain", arguments: slips)
  func slip(_ sample: Sample) {
    sample.check()
  }

  private static let slips: [Sample] = [
    Sample("[01]", at("1:2", #""01" is no JSON number (write 1)"#), value: "[1]"),
    Sample(
      "[-01, 007]",
      at("1:2", #""-01" is no JSON number (write -1)"#),
      at("1:7", #""007" is no JSON number (write 7)"#),
      value: "[-1,7]"),
    Sample("[+1]", at("1:2", #""+1" is no JSON number (write 1)"#), value: "[1]"),
    Sample("[.5]", at("1:2", #"".5" is no JSON number (write 0.5)"#), value: ##"["#0.5"]"##),
    Sample("[1.]", at("1:2", #""1." is no JSON number (write 1)"#), value: "[1]"),
    Sample("[-.5]", at("1:2", #""-.5" is no JSON number (write -0.5)"#), value: ##"["#-0.5"]"##),
    Sample("[1_000]", at("1:2", #""1_000" is no JSON number (write 1000)"#), value: "[1000]"),
    Sample("[0x1F]", at("1:2", #""0x1F" is no JSON number"#)),
    Sample("[-]", at("1:2", #""-" is no JSON number"#)),
    Sample("[- 1]", at("1:2", #""-" is no JSON number"#)),
    Sample("[1e]", at("1:2", #""1e" is no JSON number"#)),
    Sample("[1e+]", at("1:2", #""1e+" is no JSON number"#)),
    Sample("[1.2.3]", at("1:2", #""1.2.3" is no JSON number"#)),
    Sample("[--1]", at("1:2", #""--1" is no JSON number"#)),
    Sample("[1+2]", at("1:2", #""1+2" is no JSON number"#)),
    Sample("[１２]", at("1:2", #"１２ without quotation marks (if it is text, write "１２")"#)),
    Sample("[2.e3]", at("1:2", #""2.e3" is no JSON number"#)),
    Sample("[1a]", at("1:2", #""1a" is no JSON number"#)),
  ]
}
