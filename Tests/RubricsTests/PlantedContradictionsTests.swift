import Dialogue
import Findings
import Foundation
import Scenarios
import Testing

@testable import Rubrics

/// One slip of the pen in an exemplary talk: a field that says otherwise than the talk.
struct PlantedSlip: Sendable, CustomTestStringConvertible {
  var caseID: String
  var tool: String
  var field: String
  var value: String
  /// The talk states it with one of these acts, or the customer tells it in answer to one.
  var saidBy: [String]
  var language = Language.chinese

  var testDescription: String { "\(caseID) \(language.rawValue) \(field)=\(value)" }

  static let booking = slips(
    "zhang-a6l-booking", "booking-form",
    [
      ("name", ["李先生", "王建国"], ["ask-name"]),
      ("phone", ["13812345679", "13912345678", "1381234567"], ["ask-phone"]),
      ("plate", ["京N6L308", "京A6L309"], ["ask-plate"]), ("model", ["Q5", "A4L"], ["ask-model"]),
      ("mileage", ["3000", "40000公里", "三万五"], ["ask-mileage"]),
      ("complaints", ["刹车抖动；怠速不稳", "遥控失灵", "刹车抖动；遥控失灵"], ["ask-trouble", "mention-complaint"]),
      ("work", ["洗车", "换轮胎"], ["greet"]), ("wished-time", ["下周三 10:00", "下周二下午两点"], ["ask-time"]),
      ("booked-time", ["下周二 15:00", "下周三 10:00", "周二下午三点"], ["confirm-time"]),
    ])

  static let reception = slips(
    "zhang-a6l-reception", "job-order",
    [
      ("name", ["李建国"], ["ask-name"]), ("phone", ["13812345679", "15812345678"], ["ask-phone"]),
      ("plate", ["京N6L30", "沪N6L309"], ["ask-plate"]), ("mileage", ["20000", "3万5"], ["ask-mileage"]),
      ("complaints", ["刹车抖动；怠速不稳", "遥控不灵；怠速不稳", "刹车抖"], ["mention-complaint"]),
      ("items", ["三万公里保养、前刹车盘、前刹车片", "保养、刹车片、油管", "刹车盘、刹车片、油管"], ["offer-work", "ask-booking"]),
      ("total", ["3840", "3400元", "三千块"], ["quote-total"]),
      ("handover-time", ["15:30", "下午五点", "明天上午十点"], ["give-handover-time"]),
      ("payment", ["刷卡", "微信"], ["ask-payment"]),
      ("waiting", ["在店等候"], ["give-handover-time", "take-up-no-wait"]),
      ("car-wash", ["不洗"], ["offer-service"]),
    ])

  static let handover =
    slips(
      "zhang-a6l-handover", "settlement",
      [("total", ["5800", "6200元", "五千"], ["quote-total"])])
    + slips(
      "zhang-a6l-handover", "reminder-card",
      [
        ("next-mileage", ["50000", "3万公里", "35000 km"], ["name-next-maintenance"]),
        ("next-date", ["半年后", "八个月后", "三个月"], ["name-next-maintenance"]),
        ("follow-up", ["一周内", "半个月", "一个月后"], ["announce-follow-up"]),
      ])

  static let english =
    slips(
      "zhang-a6l-reception", "job-order",
      [
        ("phone", ["138 1234 5679"], ["ask-phone"]), ("mileage", ["20,000 km"], ["ask-mileage"]),
        ("complaints", ["brake judder, rough idle", "remote lock"], ["mention-complaint"]),
        ("items", ["service, front discs, front pads", "service, hoses"], ["offer-work"]),
        ("total", ["3840 yuan", "3,400"], ["quote-total"]),
        ("handover-time", ["half past five", "tomorrow 10:00"], ["give-handover-time"]),
        ("payment", ["by card"], ["ask-payment"]),
        ("waiting", ["waits in the lounge"], ["give-handover-time", "take-up-no-wait"]),
      ], .english)
    + slips("zhang-a6l-handover", "settlement", [("total", ["5,800 yuan"], ["quote-total"])], .english)
    + slips(
      "zhang-a6l-handover", "reminder-card",
      [
        ("next-mileage", ["50,000 km"], ["name-next-maintenance"]),
        ("next-date", ["in six months"], ["name-next-maintenance"]),
        ("follow-up", ["within a week"], ["announce-follow-up"]),
      ], .english)

  static let all = booking + reception + handover + english

  private static func slips(
    _ caseID: String, _ tool: String, _ fields: [(String, [String], [String])],
    _ language: Language = .chinese
  ) -> [PlantedSlip] {
    fields.flatMap { field, values, acts in
      values.map {
        PlantedSlip(caseID: caseID, tool: tool, field: field, value: $0, saidBy: acts, language: language)
      }
    }
  }

  var talk: HeardTalk { HeardTalk(caseID: caseID, name: "exemplary", language: language) }
}

/// An exemplary talk in which name, plate and mileage were asked for as well, and one field may be rewritten.
struct RewrittenTalk {
  var steps: [ScriptStep]
  var heard: [String]
  let scenario: Scenario
  let language: Language

  init(_ talk: HeardTalk) throws {
    scenario = try HeardTalk.scenario(talk.caseID)
    language = talk.language
    heard = talk.heard
    steps = try talk.steps(scenario)
    if talk.caseID == "zhang-a6l-reception" {
      say("您贵姓？车牌和里程也核对一下。", "ask-name ask-plate ask-mileage", after: 3)
    }
  }

  /// Puts a line in behind a step; later steps move on by one.
  mutating func say(_ text: String, _ acts: String, after number: Int) {
    let place = steps.firstIndex { $0.number > number } ?? steps.endIndex
    let before = steps[..<place].count { if case .say = $0.action { true } else { false } }
    for index in steps.indices where steps[index].number > number { steps[index].number += 1 }
    steps.insert(
      ScriptStep(number: number + 1, action: .say(text), location: SourceLocation(file: "talk")), at: place)
    heard.insert(acts, at: before)
  }

  mutating func write(_ value: String, in field: String, of tool: String) {
    let entry = ToolEntry(tool: tool, fields: [.init(field: field, value: value)])
    let number = (steps.last?.number ?? 0) + 1
    steps.append(ScriptStep(number: number, action: .tool(entry), location: SourceLocation(file: "talk")))
  }

  /// Says something else in a line.
  mutating func reword(_ old: String, as new: String) throws {
    let index = try #require(
      steps.firstIndex { if case .say(let text) = $0.action { text.contains(old) } else { false } })
    guard case .say(let text) = steps[index].action, let range = text.firstRange(of: old) else { return }
    var words = text
    words.replaceSubrange(range, with: new)
    steps[index].action = .say(words)
  }

  func play() throws -> PlayedHeardTalk {
    try PlayedHeardTalk(steps, heard: heard, scenario: scenario, language: language)
  }

  /// What a step's line performs.
  func acts(atStep number: Int) -> [String] {
    let said = steps.filter { if case .say = $0.action { true } else { false } }
    guard let index = said.firstIndex(where: { $0.number == number }) else { return [] }
    return heard[index].split(separator: " ").map { String($0.prefix { $0 != "(" }) }
  }
}

@Suite("Paper against talk") struct PlantedContradictionsTests {
  @Test("There are at least sixty, over three cases")
  func enough() {
    #expect(PlantedSlip.all.count >= 60)
    #expect(Set(PlantedSlip.all.map(\.caseID)).count == 3)
  }

  @Test(
    "A slip of the pen is found at the line that says otherwise, and no other field is",
    arguments: PlantedSlip.all)
  func found(_ slip: PlantedSlip) throws {
    var talk = try RewrittenTalk(slip.talk)
    talk.write(slip.value, in: slip.field, of: slip.tool)
    let forms = try talk.play().card.forms
    let field = try #require(forms.first { $0.tool == slip.tool && $0.field == slip.field })
    #expect(!field.contradicts.isEmpty)
    for step in field.contradicts {
      #expect(
        !Set(talk.acts(atStep: step)).isDisjoint(with: slip.saidBy), "\(step): \(talk.acts(atStep: step))")
    }
    // What the items come to changes with them.
    let others = forms.filter { $0.field != slip.field && !($0.field == "total" && slip.field == "items") }
    #expect(others.filter { !$0.contradicts.isEmpty } == [])
  }

  static let clean =
    HeardTalk.all.filter { $0.name == "exemplary" }
    + [HeardTalk(caseID: "zhang-a6l-booking", name: "exemplary", language: .chinese)]

  @Test("Nothing is found in a talk whose papers are right", arguments: clean)
  func none(_ talk: HeardTalk) throws {
    let forms = try RewrittenTalk(talk).play().card.forms
    #expect(forms.allSatisfy { $0.contradicts.isEmpty && ($0.state == .right || !$0.isRequired) }, "\(forms)")
  }

  @Test(
    "The same said in other words is no contradiction",
    arguments: [
      (
        "zhang-a6l-booking", "booking-form", "booked-time",
        ["周三 9:00", "11月25日（周三）上午九点", "Wednesday at nine"]
      ),
      ("zhang-a6l-booking", "booking-form", "phone", ["138-1234-5678", "+86 13812345678"]),
      ("zhang-a6l-booking", "booking-form", "name", ["张先生", "Mr Zhang", "张"]),
      ("zhang-a6l-booking", "booking-form", "wished-time", ["下周二上午10点", "Tuesday at ten"]),
      (
        "zhang-a6l-reception", "job-order", "handover-time",
        ["16:30", "四点半", "下午4:30左右", "4.30 pm", "today at half past four"]
      ),
      ("zhang-a6l-reception", "job-order", "total", ["3,480元", "三千四百八十", "3480.00", "RMB 3480"]),
      (
        "zhang-a6l-reception", "job-order", "items",
        [
          "保养 前盘 前片 油管", "service; discs; pads; hoses", "三万公里保养、刹车盘片、两根前刹车油管（大灯、划痕走保险，电瓶暂不做）",
          "30k service, brake discs, brake pads, brake hoses; not done: battery, gasket",
        ]
      ),
      ("zhang-a6l-reception", "job-order", "payment", ["现金", "cash", "现钞 3480"]),
      ("zhang-a6l-reception", "job-order", "waiting", ["离店", "先走，用代步车", "leaves with a replacement car"]),
      ("zhang-a6l-reception", "job-order", "car-wash", ["洗", "免费洗车", "yes"]),
      (
        "zhang-a6l-reception", "job-order", "complaints",
        ["制动抖、门锁遥控时灵时不灵、怠速晃", "brakes shake, key fob, idling"]
      ),
      ("zhang-a6l-handover", "settlement", "total", ["6000元", "六千", "6,000 yuan"]),
      ("zhang-a6l-handover", "reminder-card", "next-mileage", ["4万公里", "40,000 km", "四万"]),
      (
        "zhang-a6l-handover", "reminder-card", "next-date",
        ["12个月后", "明年11月", "一年", "2027-11-25", "in 12 months", "next November"]
      ),
      ("zhang-a6l-handover", "reminder-card", "follow-up", ["3天内", "三天之内", "within 3 days", "72小时内"]),
    ])
  func otherWords(_ caseID: String, _ tool: String, _ field: String, _ values: [String]) throws {
    for value in values {
      var talk = try RewrittenTalk(HeardTalk(caseID: caseID, name: "exemplary", language: .chinese))
      talk.write(value, in: field, of: tool)
      let forms = try talk.play().card.forms
      let verdict = try #require(forms.first { $0.tool == tool && $0.field == field })
      #expect(
        verdict.contradicts.isEmpty && verdict.state == .right,
        "\(value): \(verdict.state) \(verdict.contradicts)")
    }
  }

  @Test(
    "Somebody who puts himself right has said what he said last",
    arguments: [
      ("一共3480元", "一共3840元，不对，是3480元"), ("一共3480元", "一共3300，哦说错了，3480元"),
      ("下午四点半左右能交车", "下午三点，不对，下午四点半左右能交车"),
    ])
  func corrected(_ old: String, _ new: String) throws {
    var talk = try RewrittenTalk(
      HeardTalk(caseID: "zhang-a6l-reception", name: "exemplary", language: .chinese))
    try talk.reword(old, as: new)
    let forms = try talk.play().card.forms
    #expect(forms.filter { !$0.contradicts.isEmpty } == [])
  }

  @Test("A sum said wrongly and never put right is held against the paper that has it right")
  func saidWrongly() throws {
    var talk = try RewrittenTalk(
      HeardTalk(caseID: "zhang-a6l-handover", name: "exemplary", language: .chinese))
    try talk.reword("一共6000", as: "一共6600")
    let forms = try talk.play().card.forms
    let total = try #require(forms.first { $0.field == "total" })
    #expect(total.state == .right && total.contradicts == [16])
  }
}
