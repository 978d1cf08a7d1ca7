import Testing

@testable import Terminal

@Suite("Tables")
struct TableTests {
  let utf8 = Charset(declared: "UTF-8", locale: nil)
  let plain = Painter(usesColour: false)

  private var checklist: Table {
    var table = Table([
      Table.Column("项", wraps: false), Table.Column("内容"), Table.Column("分", alignment: .right, wraps: false),
    ])
    table.add(["B01", "电话铃响三声（约十秒）之内接听，并主动问候客户", "1"])
    table.add(["B02", "报出公司名称与姓名", "0.5", "beyond"])
    table.add(["B03"])
    return table
  }

  @Test("with room, a row is a line")
  func wide() {
    #expect(
      checklist.lines(total: 80, painter: plain, charset: utf8) == [
        "项   内容                                             分",
        "───  ──────────────────────────────────────────────  ───",
        "B01  电话铃响三声（约十秒）之内接听，并主动问候客户    1",
        "B02  报出公司名称与姓名                              0.5",
        "B03",
      ])
  }

  @Test("in a narrow window cells wrap, and the number column stays")
  func narrow() {
    #expect(
      checklist.lines(total: 34, painter: plain, charset: Charset(declared: "", locale: nil)) == [
        "项   内容                       分",
        "---  ------------------------  ---",
        "B01  电话铃响三声（约十秒）之    1",
        "     内接听，并主动问候客户",
        "B02  报出公司名称与姓名        0.5",
        "B03",
      ])
  }

  @Test("where columns do not fit side by side, each row is a block")
  func blocks() {
    var table = Table([Table.Column("Session"), Table.Column("Case"), Table.Column("Trainee")])
    table.add(["s-000001", "zhang-a6l-booking", "Li Lei the third"])
    table.add(["s-000002", "", "Han Meimei"])
    #expect(
      table.lines(total: 24, painter: plain, charset: utf8) == [
        "Session: s-000001", "Case: zhang-a6l-booking", "Trainee: Li Lei the", "  third", "",
        "Session: s-000002", "Trainee: Han Meimei",
      ])
  }

  @Test("no line is wider than the window", arguments: 20...90)
  func fits(total: Int) {
    let lines = checklist.lines(total: total, painter: plain, charset: utf8)
    #expect(lines.allSatisfy { DisplayWidth.narrow.of($0) <= total })
  }

  @Test("styles colour whole cells and control characters do not get through")
  func styles() {
    var table = Table([Table.Column("A"), Table.Column("B")])
    table.add([Table.Cell("x\u{1B}", Style(.red)), "y"])
    #expect(
      table.lines(total: 20, painter: Painter(usesColour: true), charset: utf8).last
        == "\u{1B}[31mx␛\u{1B}[0m  y")
  }

  @Test("a table without columns or rows does no harm")
  func empty() {
    #expect(Table([]).lines(total: 80, painter: plain, charset: utf8) == [])
    #expect(Table([Table.Column("A")]).lines(total: 80, painter: plain, charset: utf8) == ["A", "─"])
  }
}

@Suite("The widths of a table's columns")
struct TableLayoutTests {
  @Test(
    "wrapping columns give way first, the widest most",
    arguments: [
      ([3, 10, 5], [false, true, false], 30, [3, 10, 5]),
      ([3, 40, 5], [false, true, false], 30, [3, 18, 5]),
      ([40, 12, 60], [true, true, true], 50, [17, 12, 17]), ([30, 60], [false, true], 30, [20, 8]),
      ([20, 20, 20], [true, true, true], 20, nil), ([1 << 40, 1 << 40], [true, true], 41, [20, 19]),
    ] as [([Int], [Bool], Int, [Int]?)])
  func widths(natural: [Int], wraps: [Bool], total: Int, expected: [Int]?) {
    #expect(TableLayout(natural: natural, wraps: wraps).widths(total: total) == expected)
  }
}
