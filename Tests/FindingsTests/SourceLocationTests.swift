import Testing

@testable import Findings

@Suite("Places", .tags(.small))
struct SourceLocationTests {
  typealias Place = Findings.SourceLocation

  @Test("Places are ordered by file, then line, then column")
  func order() {
    let places = [
      Place(file: "b", line: 1, column: 1), Place(file: "a", line: 10, column: 1),
      Place(file: "a", line: 9, column: 12), Place(file: "a", line: 9, column: 2),
    ]
    #expect(places.sorted().map(\.description) == ["a:9:2", "a:9:12", "a:10:1", "b:1:1"])
  }

  @Test("A file's name cannot bring control characters into a message")
  func harmlessName() {
    #expect(Place(file: "a\u{1B}[2J\n.json").description == #"a\u{1B}[2J\u{A}.json:1:1"#)
  }

  @Test(
    "Lines end at LF, CR LF and CR, and columns count scalars, not bytes",
    arguments: [
      ("[\n 1]", "2:2"), ("[\r\n 1]", "2:2"), ("[\r 1]", "2:2"), ("[\r\r\n\n 1]", "4:2"),
      ("[\t\t1]", "1:4"), (#"["张😀",1]"#, "1:7"), (#"["é",1]"#, "1:6"), (#"["\u5f20",1]"#, "1:11"),
      (#"["\n",1]"#, "1:7"),
    ])
  func counting(text: String, place: String) throws {
    let json = try #require(Reading(text).json)
    guard case .array(let elements) = json.value, let last = elements.last else {
      Issue.record("no array")
      return
    }
    #expect(last.location.description == "f:" + place)
  }

  @Test("Broken UTF-8 counts one column for each U+FFFD that a reader would show")
  func brokenColumns() {
    let reading = Reading(bytes: [0x5B, 0x22, 0xE5, 0xBC, 0xFF, 0x80, 0x22, 0x20, 0x31, 0x5D])
    #expect(reading.findings.last?.hasPrefix("f:1:7: error: no comma") == true)
  }
}
