import Dialogue
import Rubrics
import Testing
import Understanding

@Suite("Checks") struct CheckTests {
  private func prove(_ check: Check, _ steps: [Step], ending: String? = nil) -> Proof {
    let record = TalkRecord(
      talk(steps, ending: ending), tracks: ["choice": ["chosen", "agreed"]], startMood: 60)
    return check.prove(on: record, forms: [])
  }

  @Test("Existence counts matches and shows the first that suffice")
  func existence() {
    let steps: [Step] = [.say("thank"), .say("greet"), .say("thank"), .say("thank")]
    #expect(prove(.existence(.acts("thank"), atLeast: 2), steps).steps == [1, 3])
    #expect(!prove(.existence(.acts("thank"), atLeast: 4), steps).holds)
  }

  @Test("Absence holds without proof and fails with every offence")
  func absence() {
    #expect(prove(.absence(.acts("rude")), [.say("greet")]) == Proof(true, numbers: ["count": 0]))
    #expect(prove(.absence(.acts("rude")), [.say("rude"), .say(), .say("rude")]).steps == [1, 3])
  }

  @Test("Precedence asks for the first before the second, which may never come")
  func precedence() {
    let check = Check.precedence(first: .acts("ask-time"), before: .acts("offer-time"))
    #expect(prove(check, [.say("ask-time")]).holds)
    #expect(prove(check, [.say("ask-time", "offer-time")]).holds)
    #expect(!prove(check, [.say("offer-time", "ask-time")]).holds)
    #expect(!prove(check, []).holds)
  }

  @Test("Response asks for an answer after the last call")
  func response() {
    let check = Check.response(to: .acts("ask-name"), with: .acts("thank"))
    #expect(prove(check, [.say("ask-name"), .say("thank")]).steps == [2])
    #expect(!prove(check, [.say("ask-name"), .say("thank"), .say("ask-name")]).holds)
    #expect(!prove(check, [.say("thank")]).holds)
  }

  @Test("Succession takes the narrowest run of lines, and of those the earliest; tools stand aside")
  func succession() {
    let check = Check.succession([.acts("a"), .acts("b")], lines: 2)
    #expect(prove(check, [.say("a"), .say("b"), .say("a", "b")]).steps == [3])
    #expect(prove(check, [.say("a"), .board, .say("b")]).steps == [1, 3])
    #expect(!prove(check, [.say("a"), .say(), .say("b")]).holds)
  }

  @Test("Coverage shows every step that contributed first")
  func coverage() {
    let check = Check.coverage(
      Coverage(of: .acts("a", "b", "c"), values: ["a", "b", "c"], atLeast: 2))
    #expect(prove(check, [.say("a"), .say("a"), .say("c")]).steps == [1, 3])
    #expect(prove(check, [.say("a")]).values == ["found": ["a"], "missing": ["b", "c"]])
  }

  @Test(
    "Within seconds counts on the talk's clock, the limit included", arguments: [(10, true), (11, false)])
  func withinSeconds(_ wait: Int, _ holds: Bool) {
    #expect(prove(.withinSeconds(EventFilter(.pickedUp), seconds: 10), [.wait(wait), .say()]).holds == holds)
  }

  @Test("An outcome looks at ending, mood and variables")
  func outcome() {
    let steps: [Step] = [.say([], then: chooses("tue-15"))]
    let booked = Check.outcome(
      Outcome(endings: ["booked"], moodAtLeast: 60, variable: "choice", values: ["tue-15"]))
    #expect(prove(booked, steps, ending: "booked").holds)
    #expect(!prove(booked, steps, ending: nil).holds)
    #expect(prove(.outcome(Outcome(endings: ["none"])), steps).holds)
  }

  @Test("All, any and not compose; any shows its first that holds")
  func composition() {
    let a = Check.existence(.acts("a"), atLeast: 1)
    let b = Check.existence(.acts("b"), atLeast: 1)
    let steps: [Step] = [.say("b"), .say("a")]
    #expect(prove(.all([a, b]), steps).steps == [1, 2])
    #expect(prove(.any([a, b]), steps).steps == [2])
    #expect(!prove(.all([a, .not(b)]), steps).holds)
    #expect(prove(.any([.not(a), b]), steps).steps == [1])
  }

  @Test("The first and the last lines are counted without tools")
  func places() {
    let steps: [Step] = [.board, .say("a"), .board, .say("a"), .say("a"), .board]
    let first = EventFilter(.acts(["a"], slots: [], minimumScore: 0), place: .firstLines(1))
    let last = EventFilter(.acts(["a"], slots: [], minimumScore: 0), place: .lastLines(2))
    #expect(prove(.absence(first), steps).steps == [2])
    #expect(prove(.absence(last), steps).steps == [4, 5])
  }

  @Test("A score below the minimum does not count")
  func score() {
    var faint = act("a")
    faint.score = 400
    #expect(prove(.absence(EventFilter(.acts(["a"], slots: [], minimumScore: 500))), [.say([faint])]).holds)
  }

  @Test("A track changes with its value, not with the variable that carries it, and is cleared with the last")
  func tracks() {
    let filter = EventFilter(.changed(["choice"], values: []))
    let steps: [Step] = [
      .say([], then: [.set(name: "chosen", value: "tue-15")]),
      .say([], then: [.set(name: "agreed", value: "tue-15")]),
      .say([], then: [.set(name: "chosen", value: ""), .set(name: "agreed", value: "")]),
      .say([], then: [.set(name: "agreed", value: "tue-15")]),
    ]
    #expect(prove(.absence(filter), steps).steps == [1, 4])
  }

  @Test("Told facts tell asked from unasked, and rules and tools can be looked for")
  func others() {
    let steps: [Step] = [.say([], then: [.told(fact: "f", asked: false)]), .board]
    #expect(prove(.absence(EventFilter(.told(["f"], asked: true))), steps).holds)
    #expect(prove(.absence(EventFilter(.told(["f"], asked: nil))), steps).steps == [1])
    #expect(prove(.absence(EventFilter(.tools(["board"]))), steps).steps == [2])
    #expect(prove(.absence(EventFilter(.rules(["any"]))), steps).steps == [1])
  }

  @Test("Bounds keep matches after or before others")
  func bounds() {
    let steps: [Step] = [.say("a"), .say("b"), .say("a"), .say("a")]
    func found(_ bound: Bound) -> [Int] {
      prove(.absence(EventFilter(.acts(["a"], slots: [], minimumScore: 0), bounds: [bound])), steps).steps
    }
    #expect(found(.afterFirst(.acts("b"))) == [3, 4])
    #expect(found(.afterLast(.acts("b"), skippingLines: 1)) == [4])
    #expect(found(.beforeFirst(.acts("b"))) == [1])
    #expect(found(.beforeFirst(.acts("none"))) == [1, 3, 4])
    #expect(found(.afterFirst(.acts("none"))) == [])
  }
}
