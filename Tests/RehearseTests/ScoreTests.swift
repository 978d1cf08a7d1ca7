import Foundation
import Testing

@Suite("Sheets and ranks at the command line", .tags(.medium))
struct ScoreTests {
  private let folder: String
  private let store: String
  private let rubrics: String

  init() throws {
    folder = try Fixture.emptyFolder()
    store = try Fixture.emptyFolder()
    rubrics = try Self.rubrics()
  }

  private static func rubrics() throws -> String {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return (ProcessInfo.processInfo.environment["REHEARSE_SHARE"] ?? package) + "/rubrics"
  }

  private func run(_ arguments: [String], english: Bool = false) throws -> Program.Outcome {
    try Program.run(
      arguments + ["--store", store, "--rubrics", rubrics],
      environment: ["LANG": english ? "en_GB.UTF-8" : "zh_CN.UTF-8"])
  }

  /// Whether a file begins with the byte order mark by which Excel knows UTF-8.
  private static func hasMark(_ path: String) -> Bool {
    FileManager.default.contents(atPath: path)?.starts(with: [0xEF, 0xBB, 0xBF]) ?? false
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  /// Three raters of three groups; the second group is best, the others are equal and told apart by the customer.
  private func writePeers() throws {
    let titles = "小组,流程完整,沟通表达,工具和单据,客户感受,团队配合,总体印象,备注"
    try write("a.csv", "打分人,王芳\n本组,1\n\(titles)\n1\n2,9,9,9,9,9,9,开场好\n3,6,6,6,8,4,6,\n")
    try write("b.csv", "打分人,=李娜\n本组,2\n\(titles)\n1,6,6,6,6,6,6,<b>x</b>\n2\n3,6,6,6,8,4,6,\n")
    try write("c.csv", "打分人,张伟\n本组,3\n\(titles)\n1,6,6,6,6,6,6,\n2,8,8,8,8,8,8,\n3\n")
  }

  @Test(
    "From a folder of sheets to the ranking on the wall: one ranking, no single marks, the rule that broke the tie"
  )
  func folderToWall() throws {
    try writePeers()
    let taken = try run(["score", "import", folder])
    #expect(taken.status == 0 && taken.output.hasPrefix("读了 3 个文件：3 张互评表。\n新增 3 张（36 个评定）。\n"))
    let wall = try run(["rank"])
    let lines = wall.output.split(separator: "\n").map {
      $0.split(separator: " ").prefix(3).joined(separator: " ")
    }
    #expect(wall.status == 0)
    #expect(
      lines.filter { $0.first?.isNumber == true }.dropFirst() == ["1 第2组 8.50", "2 第3组 6.00", "3 第1组 6.00"])
    #expect(wall.output.contains("按“客户感受”分先后"))
    #expect(!wall.output.contains("王芳") && !wall.output.contains("4.00"))
    let details = try run(["rank", "--details"], english: true).output
    #expect(
      details.contains("4.00") && details.contains("severity taken out")
        && details.contains("as marked (counts)"))
  }

  @Test("Names and notes that are formulas or tags come out harmless in table and page")
  func harmless() throws {
    try writePeers()
    _ = try run(["score", "import", folder])
    let (html, csv) = (folder + "/r.html", folder + "/r.csv.out")
    #expect(try run(["rank", "--html", html, "--csv", csv]).status == 0)
    let page = try String(contentsOfFile: html, encoding: .utf8)
    #expect(!page.contains("<b>x</b>") && !page.contains("http"))
    _ = try run(["rank", "--pages", folder + "/pages"])
    let group = try String(contentsOfFile: folder + "/pages/小组-1.html", encoding: .utf8)
    #expect(group.contains("&lt;b&gt;x&lt;/b&gt;") && !group.contains("<b>x</b>"))
    #expect(!group.contains("8.50"), "another group's marks stand on it")
    let table = try String(contentsOfFile: csv, encoding: .utf8)
    #expect(FileManager.default.contents(atPath: csv)?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    #expect(!table.split(separator: "\r\n").joined(separator: ",").contains(",="))
  }

  @Test(
    "One mistake in one of many files: nothing is taken in, and it is told by row and column with status 65")
  func broken() throws {
    try writePeers()
    try write("c.csv", "打分人,张伟\n本组,3\n小组,流程完整,沟通表达\n1,12,6\n2,x,8\n")
    let refused = try run(["score", "import", folder])
    #expect(refused.status == 65 && refused.output == "")
    #expect(refused.error.contains("c.csv:4:2: 错误：B4 12 不在 1 到 10 之间"))
    #expect(refused.error.contains("c.csv:5:2: 错误：B5 看不懂“x”"))
    #expect(try run(["rank"]).status == 66)
    #expect(try run(["score", "list"]).output.contains("还没有评分表"))
  }

  @Test(
    "Wrong use is told with the code of its kind",
    arguments: [
      (["score", "sheet", "bookin"], 66, "是不是 booking？"), (["score", "import", "/nowhere.csv"], 66, "找不到"),
      (["score", "sheet", "booking", "--items", "B99"], 64, "B99"), (["rank"], 66, "还没有互评表"),
      (["score", "show", "s-0001"], 66, "没有"), (["score", "decide", "t-1", "B01", "是"], 64, "--reason"),
      (["score", "sheet", "booking", "--split", "99"], 64, "1 到 12"),
      (["score", "agreement", "s-9"], 66, "没有"),
      (["score", "correct", "m-1", "B01", "是", "--reason", " "], 64, "不能空着"),
    ])
  func wrong(_ arguments: [String], _ status: Int32, _ sentence: String) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == status && outcome.error.contains(sentence), "\(outcome.error)")
  }

  @Test(
    "An empty sheet for Excel begins with the mark that lets it show Chinese, and is taken in again once filled"
  )
  func template() throws {
    let path = folder + "/s.csv"
    #expect(
      try run([
        "score", "sheet", "booking", "--items", "B01-B02", "--as", "小陈", "--rater", "李雷", "--csv", path,
      ]).status == 0)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(Self.hasMark(path))
    try write("s.csv", text.replacingOccurrences(of: "做到/未做到\r\n", with: "做到/未做到,是\r\n"))
    #expect(try run(["score", "import", path]).status == 0)
    let list = try run(["score", "list"]).output
    #expect(list.contains("t-0001") && list.contains("小陈"))
  }

  @Test("What is announced is kept, and a later change is told to whoever looks")
  func announced() throws {
    try writePeers()
    _ = try run(["score", "import", folder])
    #expect(try run(["rank", "--announce", "--by", "王老师"]).error.contains("r-0001"))
    #expect(try run(["rank"]).error == "")
    #expect(try run(["score", "correct", "m-0001", "2/流程完整", "3", "--reason", "抄错"]).status == 0)
    #expect(try run(["rank"]).error.contains("王老师公布过（r-0001）"))
  }

  @Test("At a terminal: item by item, back, a note, away by Ctrl-C and on again where it was left")
  func entered() throws {
    let arguments = ["score", "enter", "booking", "--store", store, "--rubrics", rubrics, "--lang", "en"]
    let first = try Conversation(arguments + ["--items", "B01-B03"])
    try first.wait(for: "observer's name")
    first.type("Li Lei\r")
    try first.wait(for: "trainee's name")
    first.type("Xiao Chen\r")
    try first.wait(for: "1/3")
    try first.wait(for: "within 10 s")
    first.type("2\r")
    try first.wait(for: "cannot be partly met")
    first.type("1\r")
    try first.wait(for: "2/3")
    first.type("note said hello only\r")
    try first.wait(for: "said hello only")
    first.type("half\r")
    try first.wait(for: "3/3")
    first.type("<\r")
    try first.wait(for: "now: partly")
    first.type([3])
    try first.wait(for: "m-0001")
    #expect(first.exitStatus == 130)
    let second = try Conversation(
      ["score", "enter", "m-0001", "--items", "B01-B03"] + arguments.dropFirst(3))
    try second.wait(for: "2 marked so far")
    try second.wait(for: "3/3")
    second.type("no\r")
    try second.wait(for: "3 marked")
    #expect(second.exitStatus == 0)
    let shown = try run(["score", "show", "m-0001"], english: true).output
    #expect(shown.contains("said hello only") && shown.contains("B03") && shown.contains("missed"))
  }
}
