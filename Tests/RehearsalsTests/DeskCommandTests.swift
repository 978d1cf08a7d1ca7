import Rehearsals
import Scenarios
import Testing

@Suite("A line with a slash")
struct DeskCommandTests {
  private func read(_ line: String, _ language: Language = .chinese) throws -> DeskCommand? {
    DeskCommand(line, for: try House.bundle().scenario, language: language)
  }

  @Test(
    "opens the board by any of its names, with any slash",
    arguments: ["/board", "／board", "、board", "/看板", "／预约排班表", "、排班表", "/Booking Board", "  /board  "])
  func board(_ line: String) throws {
    #expect(try read(line) == .use(ToolEntry(tool: "board")))
  }

  @Test("is no command without one", arguments: ["您好", "", "  ", "看板", "3/4"])
  func speech(_ line: String) throws {
    #expect(try read(line) == nil)
  }

  @Test(
    "is one of the program's own in both languages",
    arguments: [
      ("/help", DeskCommand.help), ("/帮助", .help), ("/", .help), ("/hint", .hint), ("/提示", .hint),
      ("/case", .brief),
      ("/案例", .brief), ("/mood", .mood), ("/quit", .leave), ("/退出", .leave), ("/end", .end), ("、结束", .end),
      ("/undo", .undo),
    ])
  func own(_ line: String, _ command: DeskCommand) throws {
    #expect(try read(line) == command)
  }

  @Test(
    "without fields fills the form field by field", arguments: ["/booking-form", "/登记表", "/booking form"])
  func form(_ line: String) throws {
    #expect(try read(line) == .fill(tool: "booking-form"))
  }

  @Test(
    "fills several fields at once, quoted or not",
    arguments: [
      #"/booking-form name=张建国 booked-time="下周二 15:00""#, "/登记表 姓名=张建国 预约时间=下周二 15:00",
      "／登记表 姓名＝张建国 预约时间＝“下周二 15:00”",
    ])
  func fields(_ line: String) throws {
    let fields = [
      ToolEntry.Entry(field: "name", value: "张建国"), ToolEntry.Entry(field: "booked-time", value: "下周二 15:00"),
    ]
    #expect(try read(line) == .use(ToolEntry(tool: "booking-form", fields: fields)))
  }

  @Test("keeps the last of two values for a field")
  func twice() throws {
    let entry = ToolEntry(tool: "booking-form", fields: [.init(field: "name", value: "张")])
    #expect(try read("/登记表 姓名=李 name=张") == .use(entry))
  }

  @Test("that names nothing suggests the nearest")
  func unknown() throws {
    #expect(try read("/bord") == .unknown("bord", nearest: "/board"))
    #expect(try read("/登计表") == .unknown("登计表", nearest: "/登记表"))
  }

  @Test("with a field that is none says which, and the nearest")
  func unclear() throws {
    #expect(
      try read("/booking-form phon=1", .english)
        == .unclear(tool: "booking-form", parts: [.init(text: "phon", nearest: "phone")]))
  }
}
