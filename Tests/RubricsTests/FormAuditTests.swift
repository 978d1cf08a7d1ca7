import Dialogue
import Rubrics
import Testing
import Understanding

@Suite("Forms") struct FormAuditTests {
  private func audit(_ steps: [Step], matching: FormMatching? = nil) -> [String: FieldVerdict] {
    let words = FormMatching(words: booking?.words ?? [:])
    let audit = FormAudit(scenario: scenario, matching: matching ?? words)
    let verdicts = audit.audit(TalkRecord(talk(steps), startMood: 60))
    return Dictionary(verdicts.map { ($0.field, $0) }) { first, _ in first }
  }

  @Test(
    "An entry is right by what it means",
    arguments: [
      ("name", "张建国"), ("name", "张先生"), ("name", "Mr. Zhang"), ("name", "Zhang Jianguo"),
      ("name", "Jianguo ZHANG"),
      ("name", "张"), ("phone", "138 1234 5678"), ("phone", "+86 138-1234-5678"), ("plate", "京N·6L309"),
      ("plate", "京 n 6l309"), ("plate", "Jing N-6L309"), ("mileage", "30000"), ("mileage", "30,000 km"),
      ("mileage", "3万公里"), ("mileage", "三万"), ("mileage", "30k"), ("mileage", "30.000 km"),
      ("mileage", "3.0万"),
      ("model", "奥迪 A6L"), ("complaints", "刹车抖动；遥控失灵；怠速不稳"),
      ("complaints", "brakes shake, remote fails, rough idle"), ("work", "30000公里定期保养"),
      ("work", "Scheduled service"),
      ("booked-time", "周二下午三点"), ("booked-time", "Wednesday at nine"), ("remarks", "随便"),
    ])
  func right(_ field: String, _ value: String) {
    #expect(audit([.form([field: value])])[field]?.state == .right)
  }

  @Test(
    "An entry that says something else is wrong",
    arguments: [
      ("name", "李先生"), ("name", "先生"), ("name", "建"), ("phone", "13812345679"), ("phone", "5678"),
      ("phone", "1381234567"),
      ("plate", "京N6L308"), ("plate", "沪N6L309"), ("plate", "6L309"), ("mileage", "3000"), ("mileage", "三万多"),
      ("mileage", "30001"), ("mileage", "2万到3万"), ("mileage", "不知道"), ("mileage", "99999999999999999999999"),
      ("model", "Q5"), ("complaints", "刹车抖动；怠速不稳"), ("work", "洗车"), ("booked-time", "周二上午十点"),
      ("booked-time", "随便"),
    ])
  func wrong(_ field: String, _ value: String) {
    #expect(audit([.form([field: value])])[field]?.state == .wrong)
  }

  @Test("Fillings add up, a later value replaces the earlier one, and blanks are empty")
  func adding() {
    let fields = audit([.form(["name": "李", "phone": "1"]), .form(["name": "张建国", "plate": "  "])])
    #expect(fields["name"]?.state == .right && fields["name"]?.step == 2)
    #expect(fields["phone"]?.state == .wrong)
    #expect(fields["plate"]?.state == .empty && fields["mileage"]?.state == .empty)
  }

  @Test("The booked time is the one agreed in the talk, and a paper that says otherwise names the steps")
  func agreed() {
    let steps: [Step] = [
      .say([act("offer-time", "time=wed-09")], then: chooses("wed-09")),
      .say([act("confirm-time", "time=wed-09")]),
      .form(["booked-time": "周二下午三点"]),
    ]
    let field = audit(steps)["booked-time"]
    #expect(field?.state == .wrong && field?.contradicts == [2] && field?.expected == "周三上午九点")
  }

  @Test("A wrong number on paper points at the step where he told the right one")
  func told() {
    let steps: [Step] = [
      .say("ask-phone", then: [.told(fact: "phone", asked: true)]), .form(["phone": "13812345679"]),
    ]
    #expect(audit(steps)["phone"]?.contradicts == [1])
  }

  @Test("A complaint left out on paper points at the step that named it")
  func leftOut() {
    let steps: [Step] = [
      .say("ask-trouble", then: [.told(fact: "judder", asked: true), .told(fact: "idle", asked: true)]),
      .say([act("mention-complaint", "complaint=remote")]), .form(["complaints": "刹车抖动，怠速不稳"]),
    ]
    #expect(audit(steps)["complaints"]?.contradicts == [2])
  }

  @Test(
    "Times are understood by what the scanner finds",
    arguments: [
      ([SpokenTime(weekday: 2, week: 1, minute: 900, halfIsCertain: true)], FieldVerdict.State.right),
      ([SpokenTime(weekday: 2, minute: 180)], .right),
      ([SpokenTime(weekday: 2), SpokenTime(minute: 900)], .right),
      ([SpokenTime(month: 12, day: 3, minute: 540, halfIsCertain: true)], .right),
      ([SpokenTime(weekday: 2, minute: 180, halfIsCertain: true)], .wrong),
      ([SpokenTime(weekday: 2, week: 0, minute: 900)], .wrong),
      ([SpokenTime(weekday: 2)], .wrong), ([SpokenTime(minute: 900)], .wrong),
      ([SpokenTime(weekday: 2, minute: 900), SpokenTime(weekday: 3, minute: 540)], .wrong),
    ])
  func times(_ spoken: [SpokenTime], _ state: FieldVerdict.State) {
    let matching = FormMatching(entities: { _ in spoken.map { Entity(.time($0), range: 0..<1) } })
    #expect(audit([.form(["booked-time": "x"])], matching: matching)["booked-time"]?.state == state)
  }

  @Test("What the recogniser hears in the pieces of an entry counts")
  func pieces() {
    let matching = FormMatching(acts: { text in
      ["a": "judder", "b": "remote", "c": "idle"][text].map { [act("mention-complaint", "complaint=\($0)")] }
        ?? []
    })
    #expect(audit([.form(["complaints": "a;b；c"])], matching: matching)["complaints"]?.state == .right)
    #expect(audit([.form(["complaints": "a;b"])], matching: matching)["complaints"]?.state == .wrong)
  }
}
