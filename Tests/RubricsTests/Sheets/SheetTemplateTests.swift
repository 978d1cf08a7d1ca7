import Rubrics
import Scenarios
import Testing

@Suite("Empty sheets") struct SheetTemplateTests {
  @Test("An empty sheet that is filled in is read back, in either language", arguments: Language.allCases)
  func checklist(_ language: Language) {
    let list = SheetSample.checklist
    var sheet = SheetTemplate(.checklist(list, items: Array(list.items.prefix(3))), language: language)
    (sheet.known.rater, sheet.known.trainee, sheet.known.group) = ("李雷", "=1+1", "2")
    let text = String(decoding: sheet.csv, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}"))
    let filled = text.split(separator: "\r\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("B01") ? line + ",yes" : line.hasPrefix("B02") ? line + ",部分,备注里有,逗号" : line
    }.joined(separator: "\r\n")
    let file = SheetSample.read(filled)
    #expect(file.problems == [])
    #expect(file.marks == [["B01=met", "B02=partly(备注里有)"]])
    #expect(file.sheets.first?.sheet.occasion.trainee == "'=1+1")
    #expect(file.sheets.first?.sheet.version == list.version)
  }

  @Test("Peers' and ranking sheets are read back, too", arguments: Language.allCases)
  func peers(_ language: Language) {
    var sheet = SheetTemplate(.peers(SheetSample.peers, groups: ["1", "2", "红队"]), language: language)
    (sheet.known.rater, sheet.known.raterGroup) = ("王芳", "2")
    let filled = String(decoding: sheet.csv, as: UTF8.self).replacing(
      "\r\n1\r\n", with: "\r\n1,8,8,8,8,8,8\r\n"
    )
    .replacing("红队\r\n", with: "红队,7,7,7,7,7,7\r\n")
    let file = SheetSample.read(filled)
    #expect(file.problems == [])
    #expect(file.sheets.first?.sheet.marks.count == 12)
    var ranking = SheetTemplate(.ranking(SheetSample.peers, groups: ["1", "2", "3"]), language: language)
    (ranking.known.rater, ranking.known.raterGroup) = ("王芳", "2")
    let ordered = String(decoding: ranking.csv, as: UTF8.self).replacing("\r\n1\r\n", with: "\r\n1,2\r\n")
      .replacing("\r\n3\r\n", with: "\r\n3,1\r\n")
    #expect(SheetSample.read(ordered).marks == [["1.rank=2", "3.rank=1"]])
  }

  @Test("A sheet printed by an older version of the rubric is refused, and both versions are named")
  func version() {
    let file = SheetSample.read("评分表,booking\n版本,vdeadbeef\n观察员,李\n学员,陈\n编号,评定\nB01,是\n")
    #expect(
      file.errors.map { $0.text(.english) } == [
        "f.csv:2:2: error: B2 filled in by another version of \"booking\": vdeadbeef, now it is "
          + "\(SheetSample.checklist.version.prefix(8)) (the rubric has changed, and both cannot be counted together; "
          + "put the old one back to import this)"
      ])
  }

  @Test(
    "Items are chosen by ids and ranges, in the order of the checklist",
    arguments: [
      ("B01-B03", ["B01", "B02", "B03"]), ("b13，B2", ["B02", "B13"]),
      ("B10~B01", ["B01", "B02", "B03", "B10"]),
    ])
  func choice(_ text: String, _ ids: [String]) throws {
    #expect(try SheetSample.checklist.items(named: text).map(\.id) == ids)
  }

  @Test(
    "Split among observers, each item is on one part, and parts differ by one item at most", arguments: 1...7)
  func split(_ parts: Int) {
    let items = SheetSample.checklist.items
    let split = Checklist.split(items, into: parts)
    #expect(split.flatMap { $0 } == items)
    #expect((split.map(\.count).max() ?? 0) - (split.map(\.count).min() ?? 0) <= 1)
  }

  @Test("A name that would be a tag or a formula is harmless on the printed page")
  func harmless() {
    var sheet = SheetTemplate(.checklist(SheetSample.checklist, items: []), language: .english)
    sheet.known.rater = "<script>alert(1)</script>"
    let page = SheetTemplate.page([sheet])
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
  }

  @Test(
    "The version changes with what people mark by, and with nothing else; what is kept is read back the same")
  func versions() {
    let list = SheetSample.checklist
    #expect(Checklist(content: list.content) == list)
    var other = list
    other.items[0].definition.zh += "。"
    #expect(other.version != list.version && list.version.count == 16)
    #expect(SheetSample.peers.version.count == 16)
  }
}
