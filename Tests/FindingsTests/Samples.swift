import Testing

@testable import Findings

/// A document, what should be said of it, and what should be read all the same.
struct Sample: Sendable, CustomTestStringConvertible {
  let text: String
  let findings: [String]
  /// Compact JSON; nil if no value should come back.
  let value: String?

  init(_ text: String, _ findings: String..., value: String? = nil) {
    self.text = text
    self.findings = findings
    self.value = value
  }

  var testDescription: String { visible(text) }

  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let reading = Reading(text)
    #expect(reading.findings == findings, sourceLocation: sourceLocation)
    #expect(reading.value == value, sourceLocation: sourceLocation)
  }
}

/// What came out of reading a document called `f`.
struct Reading {
  let json: LocatedJSON?
  let log = FindingLog()

  init(_ text: String, limits: LocatedJSON.Limits = .standard) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: LocatedJSON.Limits = .standard) {
    json = LocatedJSON.parse(bytes, file: "f", limits: limits, log: log)
  }

  /// The findings as printed.
  var findings: [String] { log.findings.map(\.description) }
  /// The value as compact JSON.
  var value: String? { json?.output.text(pretty: false) }
}

extension LocatedJSON {
  /// The same value without its places; a number that is no `Int` becomes a string with `#` before it.
  var output: JSONOutput {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let number): number.asInt.map { .int($0) } ?? .string("#" + number.text)
    case .string(let text): .string(text)
    case .array(let elements): .array(elements.map(\.output))
    case .object(let members): .object(members.map { ($0.key.value, $0.value.output) })
    }
  }
}

/// The sentences that occur again and again, with their place.
func at(_ place: String, _ words: String) -> String {
  "f:\(place): error: \(words)"
}

func comment(_ place: String) -> String {
  at(place, #"comment; JSON has none (write it as a value of the key "//", or take it out)"#)
}

func fullWidth(_ place: String, _ found: String, _ meant: String) -> String {
  let mend = "switch the keyboard to half-width signs"
  return at(place, #"full-width or typographic "\#(found)", expected "\#(meant)" (\#(mend))"#)
}

func unclosedString(_ place: String) -> String {
  at(place, #"string is not closed on its line (close it with ", and write a line break as \n)"#)
}

func unknownEscape(_ place: String, _ found: String) -> String {
  let known = #"\" \\ \/ \b \f \n \r \t or \u with four hexadecimal digits"#
  let mend = #"write a backslash itself as \\"#
  return at(place, #"unknown escape "\#(found)", expected \#(known) (\#(mend))"#)
}

func halfPair(_ place: String, _ found: String) -> String {
  let expected = #"both halves, such as \uD83D\uDE00, or the character itself"#
  return at(place, #"\#(found) is half of a surrogate pair, expected \#(expected)"#)
}
