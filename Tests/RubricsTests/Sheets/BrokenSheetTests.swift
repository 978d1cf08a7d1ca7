import Findings
import Rubrics
import Scenarios
import Testing

/// Sheets that were right and had something broken in them, one hundred and fifty for each kind of sheet.
@Suite("Broken sheets") struct BrokenSheetTests {
  /// What was broken, where, and under which id that must be told; nil where any error at the place will do.
  struct Breakage: Sendable, CustomStringConvertible {
    var text: [UInt8]
    var row: Int
    var column: Int?
    var id: String
    var description: String { "\(id) at \(row):\(column.map(String.init) ?? "–")" }
  }

  private static let head = [["评分表", "booking"], ["观察员", "李雷"], ["学员", "小陈"], [""]]
  private static let items = ["B01", "B02", "B03", "B10", "B13", "B24"]

  private static func bytes(_ rows: [[String]]) -> [UInt8] {
    Array(rows.map { $0.joined(separator: ",") }.joined(separator: "\n").utf8)
  }

  /// A whole checklist, and one thing done to it.
  static let checklists: [Breakage] = (0..<150).map { seed in
    var generator = SheetGenerator(seed: UInt64(seed))
    var rows = head + [["编号", "观察项", "评定", "备注"]]
    for item in items { rows.append([item, "", generator.pick(["做到", "×", "是", ""], or: "是"), ""]) }
    let target = 5 + generator.below(items.count)
    func broken(_ row: Int, _ column: Int?, _ id: String) -> Breakage {
      Breakage(text: bytes(rows), row: row, column: column, id: id)
    }
    switch seed % 15 {
    case 0:
      rows[target][0] = generator.pick(["B77", "X01", "B1O1", "C13"], or: "B77")
      rows[target][2] = "是"
      return broken(target + 1, 0, "sheet.unknown-item")
    case 1:
      rows[target][2] = generator.pick(["做倒", "yess!", "7 apples", "对错", "meet"], or: "meet")
      return broken(target + 1, 2, "sheet.unknown-verdict")
    case 2:
      rows[5][2] = "部分"
      return broken(6, 2, "sheet.no-half")
    case 3:
      rows[6][2] = generator.pick(["1", "1.5", "3", "0.3"], or: "1")
      return broken(7, 2, "sheet.points")
    case 4:
      rows[1][1] = ""
      rows[5][2] = "是"
      return broken(2, 1, "sheet.no-rater")
    case 5:
      rows[2][1] = ""
      rows[5][2] = "是"
      return broken(3, 1, "sheet.no-talk")
    case 6:
      rows[0][1] = generator.pick(["bokking", "nothing", "wash"], or: "wash")
      return broken(1, 1, "sheet.unknown-rubric")
    case 7:
      rows[5][2] = "是"
      rows.append([items[0], "", "×", ""])
      return broken(rows.count, 2, "sheet.marked-twice")
    case 8:
      rows[target][0] = ""
      rows[target][2] = "是"
      return broken(target + 1, 0, "sheet.no-item")
    case 9:
      rows[target][3] = "\"never closed"
      return broken(target + 1, 3, "sheet.unclosed-quote")
    case 10:
      rows[target][3] = "\"closed\" and more"
      return broken(target + 1, 3, "sheet.text-after-quote")
    case 11:
      rows[4][2] = "天气"
      return broken(5, nil, "sheet.no-table")
    case 12:
      rows[4][0] = "什么"
      return broken(5, nil, "sheet.no-table")
    case 13:
      rows[4][3] = "评定"
      return broken(5, 3, "sheet.column-twice")
    default:
      rows[target][3] = "x\u{0}y"
      return broken(target + 1, 3, "sheet.zero-byte")
    }
  }

  /// A whole peers' sheet, and one thing done to it.
  static let peers: [Breakage] = (0..<150).map { seed in
    var generator = SheetGenerator(seed: 1_000 + UInt64(seed))
    var rows = [["打分人", "王芳"], ["本组", "3"], ["小组", "流程完整", "沟通表达", "工具和单据", "客户感受", "团队配合", "总体印象"]]
    for group in [1, 2, 4, 5] {
      rows.append(["\(group)"] + (0..<6).map { _ in String(1 + generator.below(10)) })
    }
    let row = 3 + generator.below(4)
    let column = 1 + generator.below(6)
    func broken(_ row: Int, _ column: Int?, _ id: String) -> Breakage {
      Breakage(text: bytes(rows), row: row, column: column, id: id)
    }
    switch seed % 10 {
    case 0:
      rows[row][column] = generator.pick(["11", "0", "100", "-3"], or: "11")
      return broken(row + 1, column, rows[row][column] == "-3" ? "sheet.unknown-mark" : "sheet.out-of-scale")
    case 1:
      rows[row][column] = generator.pick(["8.5", "很好", "1/10月", "8 9", "#REF!", "1e1"], or: "很好")
      return broken(row + 1, column, "sheet.unknown-mark")
    case 2:
      rows[row][0] = "第3组"
      return broken(row + 1, 1, "sheet.own-group")
    case 3:
      rows[1][1] = ""
      return broken(2, 1, "sheet.no-own-group")
    case 4:
      rows[row][0] = ""
      return broken(row + 1, 0, "sheet.no-group")
    case 5:
      rows.append(rows[3])
      rows[7][1] = rows[3][1] == "1" ? "2" : "1"
      return broken(8, 1, "sheet.marked-twice")
    case 6:
      rows[2][2] = generator.pick(["沟通表打", "沟通表", "communicatoin"], or: "沟通表")
      return broken(3, 2, "sheet.unknown-column")
    case 7:
      rows[2][0] = "队员"
      return broken(3, nil, "sheet.no-table")
    case 8:
      rows[2][6] = "团队配合"
      return broken(3, 6, "sheet.column-twice")
    default:
      rows[0] = ["打分人", ""]
      rows[1] = ["本组", ""]
      return broken(1, 1, "sheet.no-rater")
    }
  }

  @Test("Each is told at its place and takes nothing in", arguments: checklists + peers)
  func told(_ breakage: Breakage) {
    let file = SheetSample.read(breakage.text)
    let found = file.errors.map { Breakage(text: [], row: $0.row, column: $0.column, id: $0.id).description }
    #expect(found.contains(breakage.description), "\(found)")
    for problem in file.problems {
      for language in Language.allCases {
        let text = problem.text(language)
        #expect(!text.contains("\n") && !text.unicodeScalars.contains { $0.value < 0x20 })
      }
    }
  }

  @Test("All that is wrong with the same file is told, not the first of it only")
  func all() {
    let rows = (1...20).map { "B\(30 + $0),是" }.joined(separator: "\n")
    let file = SheetSample.read("评分表,booking\n观察员,李\n学员,陈\n编号,评定\n\(rows)")
    #expect(file.errors.map(\.row) == Array(5...24))
  }
}
