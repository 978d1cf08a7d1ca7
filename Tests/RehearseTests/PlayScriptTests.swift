import Foundation
import Testing

@Suite("play --script", .tags(.medium))
struct PlayScriptTests {
  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("prints one object of the promised shape")
  func shape() throws {
    let outcome = try Program.play(["--script", "-", "--json"], input: Array(Fixture.script.utf8))
    #expect(outcome.status == 0)
    #expect(outcome.error == "")
    let object = try object(outcome.output)
    #expect(Set(object.keys) == ["case", "lang", "seed", "ending", "mood", "turns", "forms", "rubric"])
    #expect(object["case"] as? String == "zhang-a6l-booking")
    #expect(object["lang"] as? String == "zh")
    #expect(object["seed"] as? Int == 1)
    let mood = try #require(object["mood"] as? [String: Any])
    #expect(Set(mood.keys) == ["start", "end", "curve"])
    let turns = try #require(object["turns"] as? [[String: Any]])
    #expect(turns.map { $0["n"] as? Int } == Array(1...turns.count))
    let first = try #require(turns.first)
    #expect(Set(first.keys) == ["n", "by", "step", "at", "text", "acts"])
    #expect(first["step"] as? Int == 2)
    #expect(first["at"] as? Double == 4.0)
    let reply = try #require(turns.first { $0["by"] as? String == "customer" })
    #expect(Set(reply.keys) == ["n", "by", "text", "rule", "mood"])
    let tool = try #require(turns.first { $0["tool"] != nil })
    #expect(Set(tool.keys) == ["n", "by", "step", "at", "tool"])
    #expect(tool["step"] as? Int == 4)
    let form = try #require((object["forms"] as? [[String: Any]])?.first)
    #expect(Set(form.keys) == ["tool", "field", "value", "expected", "state", "contradicts"])
    let rubric = try #require(object["rubric"] as? [String: Any])
    #expect(Set(rubric.keys) == ["id", "score", "band", "items"])
    let items = try #require(rubric["items"] as? [[String: Any]])
    #expect(items.count == 27)
    #expect(
      items.allSatisfy { Set($0.keys) == ["id", "verdict", "points", "of", "critical", "evidence", "why"] })
  }

  @Test("gives the same bytes in any locale, kept or not")
  func sameBytes() throws {
    let file = try Fixture.file(Fixture.script)
    let reference = try Program.play(["--script", file, "--json"]).output
    #expect(reference != "")
    let arguments = ["--script", file, "--json", "--lang", "zh"]
    #expect(try Program.play(arguments, environment: ["LANG": "C", "TZ": "Asia/Tokyo"]).output == reference)
    let kept = try Program.play(arguments + ["--store", Fixture.emptyFolder()])
    #expect(kept.output == reference)
    #expect(kept.error.contains("s-0001"))
  }

  @Test("is kept only with --store, then reported, exported, imported and deleted")
  func kept() throws {
    let store = try Fixture.emptyFolder()
    let cases = try Fixture.folder() + "/scenarios"
    let file = try Fixture.file(Fixture.script)
    let played = try Program.play(["--script", file, "--json", "--store", store, "--as", "小陈"])
    let common = ["--store", store, "--cases", cases]
    #expect(try Program.run(["report", "1", "--json"] + common).output == played.output)
    let page = store + "/page.html"
    #expect(try Program.run(["report", "s-0001", "--html", page] + common).status == 0)
    #expect(try String(contentsOfFile: page, encoding: .utf8).contains("<svg"))
    let exported = try Program.run(["sessions", "export", "1"] + common).output
    let other = try Fixture.emptyFolder()
    let imported = try Program.run(
      ["sessions", "import", "-", "--store", other], input: Array(exported.utf8))
    #expect(imported.status == 0)
    #expect(
      try Program.run(["report", "1", "--json", "--store", other, "--cases", cases]).output == played.output)
    let script = try Program.run(["sessions", "export", "1", "--script"] + common).output
    #expect(try Program.play(["--script", "-", "--json"], input: Array(script.utf8)).output == played.output)
    let damaged = Array(exported.replacingOccurrences(of: "小陈", with: "小王").utf8)
    #expect(try Program.run(["sessions", "import", "-", "--store", other], input: damaged).status == 65)
    #expect(try Program.run(["sessions", "delete", "1"] + common).status == 64)
    #expect(try Program.run(["sessions", "delete", "1", "--yes"] + common).status == 0)
    #expect(try Program.run(["report", "1"] + common).status == 66)
  }

  @Test("shows the talk and the debrief without --json, and no line wider than 80 columns")
  func text() throws {
    let file = try Fixture.file(Fixture.script)
    let outcome = try Program.play(["--script", file])
    #expect(outcome.status == 0)
    for part in ["顾问：", "张先生：", "练习讲评", "客户怎么说", "观察表", "单据", "成绩", "讨论"] {
      #expect(outcome.output.contains(part))
    }
    let widest = outcome.output.split(separator: "\n").map { Columns.of(String($0)) }.max()
    #expect(try #require(widest) <= 80)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test(
    "plays any line that can be written",
    arguments: [
      Sample("a line of 900 KB", String(repeating: "您好，", count: 100_000)),
      Sample("control and bidi characters", "\\u0000\\u001b[2J\\u202eabc"), Sample("emoji", "👨‍👩‍👧 🇨🇳"),
      Sample("nothing", ""),
    ])
  func anyLine(_ line: Sample) throws {
    let file = try Fixture.file("{\"say\": \"\(line.text)\"}\n")
    let outcome = try Program.play(["--script", file])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{0}" })
  }

  @Test("is shown as a demonstration, with the checklist filling up", arguments: ["zh", "en"])
  func demo(_ lang: String) throws {
    let cases = try Fixture.folder() + "/scenarios"
    let outcome = try Program.run(["demo", "zhang-a6l-booking", "--fast", "--lang", lang, "--cases", cases])
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains(" B02 "))
    #expect(outcome.output.contains("/27"))
    #expect(outcome.output.contains(lang == "zh" ? "讨论" : "To discuss"))
  }

  @Test("refuses a script that is no UTF-8, and says where")
  func noUTF8() throws {
    let outcome = try Program.play(
      ["--script", "-"], input: Array("{\"say\": \"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8))
    #expect(outcome.status == 65)
    #expect(outcome.error.contains("<stdin>:1:"))
  }
}

/// An input with a name, so that reports show the name.
struct Sample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ name: String, _ bytes: [UInt8]) {
    testDescription = name
    self.bytes = bytes
  }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
}

/// Columns of text on a terminal, roughly: Chinese takes two.
enum Columns {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (($1.value >= 0x2E80 && $1.value <= 0xFFE6) ? 2 : 1) }
  }
}
