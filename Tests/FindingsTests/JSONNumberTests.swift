import Testing

@testable import Findings

@Suite("What a number is worth", .tags(.small))
struct JSONNumberTests {
  @Test(
    "A whole number is read exactly, however it is written",
    arguments: [
      ("0", 0), ("-0", 0), ("-0.00e5", 0), ("42", 42), ("-7", -7), ("1e3", 1_000), ("1.0", 1), ("1.50e1", 15),
      ("120E-1", 12), ("9223372036854775807", .max), ("-9223372036854775808", .min), ("0e999999999999", 0),
      ("1000000000000000000000e-21", 1), ("0.0000001e7", 1),
    ])
  func whole(text: String, expected: Int) {
    #expect(JSONNumber(text)?.asInt == expected)
  }

  @Test(
    "A fraction, or a number that no Int holds, is no whole number",
    arguments: [
      "0.5", "1e-1", "9223372036854775808", "-9223372036854775809", "1e19", "1e999999999999999999999",
      "1.05e1",
      "1e-999999999999999999999",
    ])
  func notWhole(text: String) throws {
    #expect(try #require(JSONNumber(text)).asInt == nil)
  }

  @Test(
    "A fixed-point value is exact or nothing",
    arguments: [
      ("87.1", 1, 871), ("87.10", 1, 871), ("87.15", 1, nil), ("-4", 1, -40), ("0.001", 3, 1), ("1e2", -2, 1),
      ("1", .max, nil), ("1", .min, nil), ("0", .min, 0),
    ] as [(String, Int, Int?)])
  func scaled(text: String, places: Int, expected: Int?) throws {
    #expect(try #require(JSONNumber(text)).scaled(by: places) == expected)
  }

  @Test(
    "A double is the nearest one, and never infinite",
    arguments: [("1.5", 1.5), ("-2e-3", -0.002), ("1e400", nil), ("1e-400", 0)] as [(String, Double?)])
  func double(text: String, expected: Double?) throws {
    #expect(try #require(JSONNumber(text)).asDouble == expected)
  }

  @Test(
    "Text that is no number by RFC 8259 makes none",
    arguments: [
      "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", " 1", "1 ", "NaN", "１", "1_0", "--1", "1e5.0",
    ])
  func refused(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test("The text of the file is kept", arguments: ["1.50", "-0", "1E+05", "100000000000000000000000000"])
  func text(text: String) {
    guard case .array(let elements)? = Reading("[\(text)]").json?.value,
      case .number(let number)? = elements.first?.value
    else {
      Issue.record("no number")
      return
    }
    #expect(number.text == text)
  }
}
