import Findings
import Foundation
import Rubrics
import Scenarios
import Testing

@Suite("Reading filled-in sheets") struct SheetReaderTests {
  static let card = """
    评分表,booking
    观察员,李雷
    学员,小陈
    小组,第2组

    编号,观察项,评定,备注
    B01,及时接听,做到,
    B02,问候报店名,部分,"没报店名,
    只说了喂"
    B03,报姓名,,
    B13,看排班表,×,
    """

  static let expected = ["B01=met", "B02=partly(没报店名,\n只说了喂)", "B13=missed"]

  @Test("A card gives one sheet, with its rater, talk and notes; what is blank has no mark")
  func card() {
    let file = SheetSample.read(Self.card)
    #expect(file.problems == [])
    #expect(file.marks == [Self.expected])
    let sheet = file.sheets.first?.sheet
    #expect(sheet?.rater == Rater("李雷", role: .observer))
    #expect(sheet?.occasion == Occasion(trainee: "小陈", group: "2"))
    #expect(sheet?.version == SheetSample.checklist.version && sheet?.rubric == "booking")
  }

  @Test(
    "The same card is read alike however it was saved",
    arguments: [
      "bom", "gb18030", "utf16le", "utf16be", "utf16le without mark", "cr", "crlf", "semicolon", "tab",
      "wide comma",
      "sep line", "bar",
    ])
  func saved(_ how: String) {
    var text = Self.card
    func parted(by separator: String) -> String {
      Self.card.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.contains("\"") || line.hasPrefix("只")
          ? String(line) : String(line.replacing(",", with: separator))
      }.joined(separator: "\n").replacing("部分,\"", with: "部分\(separator)\"")
        .replacing("B02,问候报店名,", with: "B02\(separator)问候报店名\(separator)")
    }
    switch how {
    case "crlf": text = text.replacing("\n", with: "\r\n")
    case "cr": text = text.replacing("\n", with: "\r")
    case "semicolon": text = parted(by: ";")
    case "tab": text = parted(by: "\t")
    case "wide comma": text = parted(by: "，")
    case "bar": text = parted(by: "|")
    case "sep line": text = "sep=;\r\n" + parted(by: ";")
    default: break
    }
    var bytes = Array(text.utf8)
    switch how {
    case "bom": bytes = [0xEF, 0xBB, 0xBF] + bytes
    case "gb18030": bytes = Array(text.data(using: .init(rawValue: 0x8000_0632)) ?? .init())
    case "utf16le": bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf16be": bytes = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case "utf16le without mark": bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    default: break
    }
    let file = SheetSample.read(bytes)
    #expect(file.problems == [])
    #expect(file.marks == [Self.expected])
  }

  @Test(
    "A verdict is understood as people write it",
    arguments: [
      ("是", "met"), ("√", "met"), ("✓", "met"), ("Y", "met"), ("yes", "met"), ("做到了", "met"), ("ＯＫ", "met"),
      ("２", "met"), ("2分", "met"), ("TRUE", "met"), ("v", "met"), ("对。", "met"),
      ("部分", "partly"), ("half", "partly"), ("½", "partly"), ("一半", "partly"), ("△", "partly"),
      ("Partly ", "partly"),
      ("否", "missed"), ("×", "missed"), ("x", "missed"), ("没有", "missed"), ("0", "missed"), ("０", "missed"),
      ("no", "missed"), ("FALSE", "missed"),
    ])
  func verdicts(_ typed: String, _ level: String) {
    let file = SheetSample.read("观察员,李\n学员,陈\n编号,评定\nB02,\(typed)\n")
    #expect(file.problems == [] && file.marks == [["B02=\(level)"]])
  }

  @Test("What was not seen is no mark", arguments: ["", "-", "——", "/", "不适用", "n/a", "？", "没看到"])
  func blanks(_ typed: String) {
    let file = SheetSample.read("观察员,李\n学员,陈\n编号,评定\nB01,是\nB02,\(typed)\n")
    #expect(file.problems == [] && file.marks == [["B01=met"]])
  }

  @Test(
    "An id is understood as people write it",
    arguments: ["B13", "b13", "Ｂ１３", "B 13", "B13★", "B-13", "b013", "B13."])
  func ids(_ typed: String) {
    let file = SheetSample.read("观察员,李\n学员,陈\n编号,评定\n\(typed),是\n")
    #expect(file.problems == [] && file.marks == [["B13=met"]])
  }

  @Test("Columns may come in any order, with others between them, and with boxes to tick")
  func ticks() {
    let file = SheetSample.read(
      """
      Observer: Li Lei,,,Trainee: Xiao Chen
      no.,weather,missed,met,partly,remarks,signature
      B01,rain,,x,,,
      B02,,,,1,late,
      B13,,✓,,,,
      total,,1,1,1,,LL
      """)
    #expect(file.problems(.english) == ["f.csv:2:2: note: B2 column \"weather\" is not used"])
    #expect(file.marks == [["B01=met", "B02=partly(late)", "B13=missed"]])
    #expect(file.sheets.first?.sheet.rater.name == "Li Lei")
  }

  @Test("A long table gives a sheet for each rater and talk, in whatever spelling")
  func long() {
    let file = SheetSample.read(
      """
      练习编号,观察员,编号,评定
      s-0001,李雷,B01,是
      s-0001,韩梅梅,B01,否
      s-0001,李 雷,B02,是
      s-0002,李雷,B01,是
      """)
    #expect(file.problems == [])
    #expect(file.marks == [["B01=met", "B02=met"], ["B01=missed"], ["B01=met"]])
    #expect(file.sheets.map(\.sheet.occasion.talk) == ["s-0001", "s-0001", "s-0002"])
  }

  @Test("A peers' card gives the marks of one rater, also with a blank row for the own group")
  func peers() {
    let file = SheetSample.read(
      """
      打分人,王芳
      小组,三组

      小组,流程完整（1-10）,沟通表达,工具和单据,客户感受,团队配合,总体印象,备注
      第1组,8,９,七,8分,8.0,8/10,开场好
      2组,10,,6,5,-,7,
      3,,,,,,,
      """)
    #expect(file.problems == [])
    #expect(
      file.marks == [
        [
          "1.process=8", "1.communication=9", "1.tools=7", "1.customer=8", "1.teamwork=8", "1.overall=8(开场好)",
          "2.process=10", "2.tools=6", "2.customer=5", "2.overall=7",
        ]
      ])
    #expect(file.sheets.first?.sheet.rater == Rater("王芳", group: "3", role: .peer))
  }

  @Test("A table with a group and no name is the sheet that group agreed on")
  func agreed() {
    let file = SheetSample.read(
      """
      本组,被评小组,流程完整,沟通表达,工具和单据,客户感受,团队配合,总体印象
      1,2,8,8,8,8,8,8
      2,1,7,7,7,7,7,7
      讲师,1,6,6,6,6,6,6
      """)
    #expect(file.problems(.chinese) == ["f.csv:4: 错误：没写是谁填的（填上观察员（打分人）的姓名）"])
    #expect(
      file.sheets.map(\.sheet.rater) == [
        Rater("", group: "1", role: .peer), Rater("", group: "2", role: .peer),
      ])
    #expect(file.sheets.allSatisfy { $0.sheet.rater.isGroup })
  }

  @Test("A sheet of ranks is read with ties and without one's own group")
  func ranks() {
    let file = SheetSample.read("打分人,王芳\n本组,4\n小组,名次\n1,第2名\n2,1\n3,2\n4,\n", rubric: "peer")
    #expect(file.problems == [])
    #expect(file.sheets.first?.sheet.kind == .ranking)
    #expect(file.marks == [["1.rank=2", "2.rank=1", "3.rank=2"]])
  }

  @Test("Everything wrong is told in one run, each with its row and column, in both languages")
  func problems() {
    let text = """
      评分表,booking
      观察员,
      学员,小陈
      编号,评定
      B0l,是
      B99,是
      B01,做倒
      B10,部分
      B02,1
      B03,是
      B3,否
      ,是
      合计,3
      """
    let file = SheetSample.read(text)
    #expect(
      file.problems(.chinese) == [
        "f.csv:2:2: 错误：B2 没写是谁填的（填上观察员（打分人）的姓名）",
        "f.csv:5:1: 错误：A5 没有“B0l”这一项（是不是“B01”？）",
        "f.csv:6:1: 错误：A6 没有“B99”这一项",
        "f.csv:7:2: 错误：B7 看不懂“做倒”（是不是“做到”？）",
        "f.csv:8:2: 错误：B8 B10 没有“部分做到”（填做到或未做到）",
        "f.csv:9:2: 错误：B9 1 分说不清是几成：B02 值 2 分（别填分数，填做到、部分做到或未做到）",
        "f.csv:12:1: 错误：A12 有评定，没有项目编号",
      ])
    #expect(
      file.problems(.english).prefix(3) == [
        "f.csv:2:2: error: B2 it does not say who filled it in (give the observer's (rater's) name)",
        "f.csv:5:1: error: A5 there is no item \"B0l\" (did you mean \"B01\"?)",
        "f.csv:6:1: error: A6 there is no item \"B99\"",
      ])
  }

  @Test("Nobody marks their own group, and a mark must be a whole number of the scale")
  func peersProblems() {
    let file = SheetSample.read(
      """
      打分人,王芳
      本组,3
      小组,流程完整,沟通表打,工具和单据,客户感受,团队配合,总体印象,天气
      1,11,8,8.5,八点,8,0,晴
      3,8,8,8,8,8,8,
      1,9,,,,,,
      """)
    #expect(
      file.problems(.chinese) == [
        "f.csv:3: 提醒：少了“communication”这一列，这一项按没打分算",
        "f.csv:3:3: 错误：C3 没有“沟通表打”这一列（是不是“沟通表达”？）",
        "f.csv:3:8: 说明：H3 “天气”这一列没有用到",
        "f.csv:4:2: 错误：B4 11 不在 1 到 10 之间",
        "f.csv:4:4: 错误：D4 看不懂“8.5”（填 1 到 10 的整数，没打分就空着）",
        "f.csv:4:5: 错误：E4 看不懂“八点”（填 1 到 10 的整数，没打分就空着）",
        "f.csv:4:7: 错误：G4 0 不在 1 到 10 之间",
        "f.csv:5:2: 错误：B5 给自己组（3）打了分（自己组这一行要空着）",
      ])
  }
}
