import Findings
import Testing

@testable import Scenarios

@Suite("Items on paper") struct WrittenItemsTests {
  private let list: DeskTool = {
    let here = SourceLocation(file: "case.json")
    func item(_ id: String, _ zh: String, _ en: String, _ names: [String], _ price: Int) -> ToolItem {
      ToolItem(id: id, title: LocalizedText(zh: zh, en: en), names: names, price: price, location: here)
    }
    return DeskTool(
      id: "quote", kind: .list, title: LocalizedText(zh: "报价单", en: "quote"),
      items: [
        item("maintenance", "三万公里保养", "30,000 km service", ["保养", "service"], 940),
        item("discs", "前刹车盘", "front discs", ["刹车盘", "盘", "disc", "刹车全套"], 1300),
        item("pads", "前刹车片", "front pads", ["刹车片", "片", "pad", "刹车全套"], 720),
        item("hoses", "前刹车油管", "front hoses", ["油管", "hose", "刹车全套"], 520),
        item("gasket", "气门室盖垫", "valve cover gasket", ["垫片", "gasket"], 540),
        item("headlamp", "左前大灯罩", "left headlamp", ["大灯", "headlamp"], 1850),
      ], location: here)
  }()

  @Test(
    "are found by any of their names, the longest first",
    arguments: [
      ("保养、盘、片、油管", ["maintenance", "discs", "pads", "hoses"]), ("刹车全套", ["discs", "pads", "hoses"]),
      ("前刹车片", ["pads"]), ("垫片", ["gasket"]), ("Service + front hoses", ["maintenance", "hoses"]),
      ("三万公里保养；大灯走保险", ["maintenance"]), ("保养（油管客户暂不换）", ["maintenance"]),
      ("保养、大灯（走保险）、片", ["maintenance", "pads"]),
      ("保养。暂不做：大灯、垫片、油管", ["maintenance"]),
      ("service, hoses; not done: gasket, headlamp", ["maintenance", "hoses"]),
      ("", []), ("随便", []),
    ])
  func ordered(_ text: String, _ ids: [String]) {
    #expect(WrittenItems(text, on: list).ordered == ids)
  }

  @Test("What is written as not to be done is remembered as such")
  func declined() {
    #expect(WrittenItems("保养、大灯（走保险）", on: list).declined == ["headlamp"])
    #expect(WrittenItems("保养。暂不做：大灯、垫片", on: list).declined == ["gasket", "headlamp"])
  }
}
