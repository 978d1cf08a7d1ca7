import Foundation
import Testing

@testable import Findings

@Suite("Reading JSON", .tags(.small))
struct LocatedJSONParseTests {
  @Test(
    "What RFC 8259 allows is read without a word",
    arguments: [
      ("null", "null"), (" true ", "true"), ("false\n", "false"), ("\"\"", "\"\""), ("-0", "0"),
      ("[]", "[]"), ("{}", "{}"), ("\t\r\n[ ]\r\n", "[]"), ("{ }", "{}"), ("[[],{}]", "[[],{}]"),
      (#"{"":0}"#, #"{"":0}"#), (#"{"a":{"a":[1,{"a":2}]}}"#, #"{"a":{"a":[1,{"a":2}]}}"#),
      (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u0008\u000c\n\r\t""#), (#""\u5F20\u5f20""#, #""张张""#),
      (#""\uD83D\ude00""#, #""😀""#), (#""\u0000\uFFFF""#, #""\u0000\uffff""#),
      (#"["// no /* comment */ # here"]"#, #"["// no /* comment */ # here"]"#),
      (#""，：“”｛｝""#, #""，：“”｛｝""#), ("\"\u{7F}\u{80}\"", #""\u007f\u0080""#),
      (#"{"a":1,"A":2,"ａ":3}"#, #"{"a":1,"A":2,"ａ":3}"#), (#""\\u0041""#, #""\\u0041""#),
      ("[1E+2,1e-2,0.5]", ##"[100,"#1e-2","#0.5"]"##),
    ] as [(String, String)])
  func accepted(text: String, value: String) {
    let reading = Reading(text)
    #expect(reading.findings == [])
    #expect(reading.value == value)
  }

  @Test("Keys and values know where they stand")
  func locations() throws {
    let json = try #require(Reading("{\n  \"a\": [1,\n    \"x\"],\n\"b\" : null}").json)
    guard case .object(let members) = json.value, members.count == 2,
      case .array(let elements) = members[0].value.value
    else {
      Issue.record("not the object that was written")
      return
    }
    #expect(json.location.description == "f:1:1")
    #expect(members.map(\.key.location.description) == ["f:2:3", "f:4:1"])
    #expect(members.map(\.value.location.description) == ["f:2:8", "f:4:7"])
    #expect(elements.map(\.location.description) == ["f:2:9", "f:3:5"])
  }

  @Test("Of a key given twice the first stays, so that a dictionary may be made of the members")
  func duplicates() throws {
    let json = try #require(Reading(#"{"é": 1, "e\u0301": 2, "b": 3}"#).json)
    guard case .object(let members) = json.value else { return }
    #expect(
      Dictionary(uniqueKeysWithValues: members.map { ($0.key.value, $0.key.location.column) }).count == 2)
  }

  @Test("JSON Lines are located in the whole file; blank lines count, bad ones are left out")
  func lines() {
    let log = FindingLog()
    let text = "{\"wait\": 4}\r\n\n  {\"say\": \"您好\"}\n{\"say\": \n[1,]\n \t\n2 3\n4"
    let documents = LocatedJSON.parseLines(Array(text.utf8), file: "f", log: log)
    #expect(documents.map(\.location.description) == ["f:1:1", "f:3:3", "f:5:1", "f:8:1"])
    #expect(
      log.findings.map(\.description) == [
        at("4:1", #"this "{" is never closed, expected "}""#),
        at("5:3", #"comma before "]" (take out the comma after the last item)"#),
        at("7:3", "more text after the value that ended at line 7, column 2, expected one value only"),
      ])
  }

  @Test("No line at all is no mistake in JSON Lines", arguments: ["", "\n\n", " \r\n\t"])
  func noLines(text: String) {
    let log = FindingLog()
    #expect(LocatedJSON.parseLines(Array(text.utf8), file: "f", log: log).isEmpty)
    #expect(log.findings.isEmpty)
  }

  @Test("Limits hold for all lines together")
  func limitedLines() {
    let log = FindingLog()
    let documents = LocatedJSON.parseLines(
      Array("1\n2\n3\n4".utf8), file: "f", limits: .init(values: 2), log: log)
    #expect(documents.count == 2)
    #expect(
      log.findings.map(\.description) == [at("3:1", "too many values in one file, expected at most 2")])
  }
}

/// Runs the files of a checkout of JSONTestSuite, `test_parsing`, named by the environment.
@Suite("A folder of test files", .tags(.large))
struct ConformanceTests {
  private static let folder = ProcessInfo.processInfo.environment["REHEARSE_JSON_SUITE"]

  private static var files: [String] {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    return names.filter { $0.hasSuffix(".json") }.sorted()
  }

  @Test(
    "Files named y are accepted, but for keys given twice, files named n refused, and none traps",
    .enabled(if: folder != nil), arguments: files)
  func conformance(name: String) throws {
    let url = URL(filePath: try #require(Self.folder)).appending(path: name)
    let log = FindingLog()
    let json = LocatedJSON.parse(Array(try Data(contentsOf: url)), file: name, log: log)
    switch name.prefix(2) {
    case "y_":
      #expect(json != nil)
      #expect(log.findings.allSatisfy { $0.id == "json.duplicate-key" })
      #expect(log.findings.isEmpty || name.hasPrefix("y_object_duplicated_key"))
    case "n_":
      #expect(log.hasErrors)
    default:
      #expect(json != nil || log.hasErrors)
    }
  }
}
