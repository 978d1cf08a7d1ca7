import Dialogue
import Findings
import Scenarios
import Testing
import Understanding

/// A line whose words and acts both matter: what was typed, and what it was understood as.
private struct Said {
  var text: String
  var acts: [DialogueAct]
  var isQuestion = false

  init(_ text: String, _ acts: String, scores: [String: Int] = [:], question: Bool = false) {
    self.text = text
    self.acts = reading(of: acts).acts.map { act in
      var act = act
      act.score = scores[act.id] ?? 1000
      return act
    }
    isQuestion = question
  }
}

/// A talk of such lines: his replies, the rules behind the last, and what he keeps in mind.
private func played(_ lines: [Said]) throws -> (replies: [String], rules: [String], state: InformationState) {
  let readings = Dictionary(lines.map { ($0.text, $0) }) { _, last in last }
  var talk = Talk(scenario: try bookingCase()) { text, _ in
    var reading = Reading()
    reading.acts = readings[text]?.acts ?? []
    reading.isQuestion = readings[text]?.isQuestion ?? false
    return reading
  }
  var replies: [String] = []
  var rules: [String] = []
  for (index, line) in lines.enumerated() {
    let place = SourceLocation(file: "talk", line: index + 1)
    for event in talk.step(ScriptStep(number: index + 1, action: .say(line.text), location: place)) {
      if case .customerSaid(let text, let rule, _) = event.kind {
        replies.append(text)
        rules = rule.split(separator: "+").map(String.init)
      }
    }
  }
  return (replies, rules, talk.state)
}

private let hello = Said("您好", "greet ask-need")
private let trouble = Said("车有什么毛病", "ask-trouble", question: true)

@Suite("How Mr Zhang listens")
struct AttentionTests {
  @Test(arguments: [
    ("抖了多久了", "judder-since-asked"), ("多快的时候抖", "judder-speed-asked"),
    ("是什么时候抖的", "judder-situation-asked"), ("每次都抖吗", "judder-frequency-asked"),
    ("哪里抖", "judder-feel-asked"), ("以前修过吗", "never-repaired"),
  ])
  func ofAComplaintHeTellsWhatHeIsAsked(_ text: String, rule: String) throws {
    let ask = Said(text, "ask-circumstance(complaint=judder)", question: true)
    #expect(try played([hello, trouble, ask]).rules == [rule])
  }

  @Test func anAspectThatWasUnderstoodGoesBeforeTheWords() throws {
    let ask = Said("抖了多久了", "ask-circumstance(complaint=judder,aspect=feel)", question: true)
    #expect(try played([hello, trouble, ask]).rules == ["judder-feel-asked"])
  }

  @Test func twoThingsAskedOfAComplaintAreBothTold() throws {
    let ask = Said("抖了多久了，多快的时候抖", "ask-circumstance(complaint=judder)", question: true)
    #expect(try played([hello, trouble, ask]).rules == ["judder-since-asked", "judder-speed-asked"])
  }

  @Test func askedTheSameOfAComplaintTwiceHeSaysSo() throws {
    let ask = Said("抖了多久了", "ask-circumstance(complaint=judder)", question: true)
    let talk = try played([hello, trouble, ask, Said("到底抖了多久了", "ask-circumstance(complaint=judder)")])
    #expect(talk.rules == ["judder-since-twice"])
  }

  @Test func aQuestionWithoutAComplaintIsAboutTheOneSpokenOfLast() throws {
    let remote = Said("遥控也不灵吧", "mention-complaint(complaint=remote)", question: true)
    let ask = Said("多久了", "ask-circumstance", question: true)
    #expect(try played([hello, trouble, remote, ask]).rules == ["remote-since-asked"])
  }

  @Test func askedHowTheCarDrivesBeforeHeToldAnythingHeTells() throws {
    #expect(
      try played([hello, Said("开着怎么样", "ask-circumstance", question: true)]).rules == ["tells-trouble-at-how"]
    )
  }

  @Test func whatIsOnlyFaintBesideSomethingPlainIsPassedOver() throws {
    let line = Said("不客气，有什么毛病", "ask-trouble belittle", scores: ["belittle": 605], question: true)
    #expect(try played([hello, line]).rules == ["tells-trouble"])
    let plain = Said("小事，还有什么毛病", "ask-trouble belittle", question: true)
    #expect(try played([hello, plain]).rules.contains("belittled"))
  }

  @Test func aNameSpokenAtTheGoodbyeIsNoQuestion() throws {
    let lines = [
      hello, Said("贵姓", "ask-name", question: true),
      Said("慢走张先生", "ask-name thank goodbye", scores: ["ask-name": 855]),
    ]
    #expect(try !played(lines).rules.contains("name-twice"))
  }

  @Test func twoServicesOfferedAreBothAnswered() throws {
    let line = Said("代步车和师傅", "offer-service(service=technician,service=replacement-car) ask-wishes")
    #expect(try played([hello, line]).rules == ["offered-technician", "offered-car"])
  }

  @Test func aQuestionBesideAStatementThatHeDidNotMakeOutIsAskedBack() throws {
    let line = Said("我记下了，那车窗天窗座椅都怎么样？", "take-note", question: true)
    #expect(try played([hello, line]).rules == ["noted-down", "asks-what-was-asked"])
    let tag = Said("我记下了，好吗？", "take-note", question: true)
    #expect(try played([hello, tag]).rules == ["noted-down"])
  }

  @Test func whatHeDoesNotMakeOutGetsNoYes() throws {
    let once = try played([hello, Said("风和日丽", "")])
    #expect(once.rules == ["statement-not-understood"])
    let twice = try played([hello, Said("风和日丽", ""), Said("山高水长", "")])
    #expect(twice.rules == ["statement-not-understood-again"])
    let asked = try played([hello, Said("山高水长乎", "", question: true)])
    #expect(asked.rules == ["question-not-understood"])
    let waiting = try played([hello, Said("哪天", "ask-time", question: true), Said("风和日丽", "")])
    #expect(waiting.rules == ["answer-not-understood"])
  }

  @Test func hangingUpIsStoppedLikeAGoodbye() throws {
    #expect(try played([hello, Said("行了我挂了", "")]).rules == ["goodbye-without-time"])
    #expect(try played([hello, Said("您先别挂", "hold-on")]).rules == ["goes-to-look"])
  }

  @Test func toldOfANightInTheWorkshopHeDoesNotAskForTheSameDay() throws {
    let offer = "apologise decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)"
    let lines = [hello, Said("哪天", "ask-time", question: true), Said("三点来可能要过夜", offer)]
    let told = try played(lines + [Said("三个小时", "give-duration")])
    #expect(told.state.variables["agreed"] == "tue-15")
    #expect(told.rules == ["told-duration"])
    let untold = try played(Array(lines.prefix(2)) + [Said("三点或九点", offer), Said("三个小时", "give-duration")])
    #expect(untold.rules == ["told-duration-for-three"])
  }

  @Test func aSecondGoodbyeIsShort() throws {
    let offer = "apologise decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)"
    let note =
      "mention-complaint(complaint=judder) mention-complaint(complaint=remote)"
      + " mention-complaint(complaint=idle) take-note"
    let lines = [
      hello, trouble, Said("三样", note), Said("哪天", "ask-time"), Said("两个时间", offer), Said("再见", "goodbye"),
    ]
    let talk = try played(lines + [Said("再见啊", "goodbye"), Said("再见了", "goodbye")])
    #expect(talk.rules == ["goodbye-again"])
    #expect(Set(talk.replies.suffix(2)).count == 2)
  }

  @Test func aComplaintTheAdvisorNamedIsNotBroughtUpAtTheGoodbye() throws {
    let offer = "apologise decline-time(time=tue-10) offer-time(time=tue-15,time=wed-09)"
    let back =
      "confirm-time(time=tue-15) mention-work ask-confirm mention-complaint(complaint=judder)"
      + " mention-complaint(complaint=remote) mention-complaint(complaint=idle)"
    let lines = [hello, trouble, Said("哪天", "ask-time"), Said("两个时间", offer), Said("复述", back)]
    #expect(try played(lines + [Said("谢谢再见", "thank goodbye")]).rules == ["goodbye"])
  }

  @Test func askedToSayItAgainHeSaysWhatHeSaidLast() throws {
    let lines = [hello, Said("电话", "ask-phone", question: true), Said("没听清", "ask-repeat", question: true)]
    #expect(try played(lines).rules == ["says-again-phone"])
  }

  @Test func noOtherTimeMeansTheOneOffered() throws {
    let lines = [
      hello, Said("哪天", "ask-time", question: true),
      Said("满了，三点吧", "apologise decline-time(time=tue-10) offer-time(time=tue-15)"), Said("没有别的了", ""),
    ]
    #expect(try played(lines).state.variables["agreed"] == "tue-15")
  }
}
