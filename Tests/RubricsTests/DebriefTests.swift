import Dialogue
import Findings
import Rubrics
import Scenarios
import Testing
import Understanding

@Suite("Debrief") struct DebriefTests {
  private func debrief(_ events: [DialogueEvent], _ language: Language = .english, attempts: [Attempt] = [])
    throws -> Debrief
  {
    let rubric = try #require(booking)
    let card = Scorer(rubric: rubric, scenario: scenario, language: language).score(events)
    return Debrief(
      of: events, scenario: scenario, rubric: rubric, card: card, language: language, attempts: attempts)
  }

  private func lines(_ debrief: Debrief, width: Int = 80) -> [String] {
    DebriefText(debrief).lines(width: width, columns: \.count).map { $0.map(\.text).joined() }
  }

  private let hostile = "<script>alert(\"x\")</script>&'\u{1B}[31m\u{202E}"

  private var hostileTalk: [DialogueEvent] {
    [
      DialogueEvent(step: 1, at: 0, .met),
      DialogueEvent(step: 1, at: 0, .advisorSaid(text: hostile, acts: [act("greet")], quality: .speech)),
      DialogueEvent(step: 1, at: 0, .moodMoved(by: -9, cause: "blamed")),
      DialogueEvent(step: 1, at: 0, .customerSaid(text: hostile, rule: "r", mood: 51)),
      DialogueEvent(
        step: 2, at: 0, .toolUsed(ToolUse("booking-form", fields: [FieldEntry("name", hostile)]))),
    ]
  }

  @Test("The sections come in the order that matters: customer, checklist, forms, score, topics")
  func order() throws {
    let text = lines(try debrief(talk([.say("greet")])))
    let heads = ["What the customer says", "The checklist", "The forms", "The score", "To discuss"]
    let places = heads.compactMap { text.firstIndex(of: $0) }
    #expect(places.count == 5 && places == places.sorted())
  }

  @Test("The customer speaks by the mood he ended in, and the lines that moved him most are named in order")
  func customer() throws {
    let moves: [(Int, Int)] = [(1, -2), (2, 5), (3, -9), (4, 1), (5, -4)]
    let steps = moves.map { Step.say([], then: [.moodMoved(by: $0.1, cause: "blamed")]) }
    let customer = try debrief(talk(steps, mood: 40)).customer
    #expect(customer.felt == "felt low" && customer.again == "again low")
    #expect(customer.moved.map(\.step) == [2, 3, 5] && customer.moved.map(\.by) == [5, -9, -4])
    #expect(customer.moved[1].causes == ["was blamed"])
    #expect(customer.start == 60 && customer.end == 40 && customer.curve.count == 6)
  }

  @Test("What could have been said stands by what was missed or partly met, and by nothing else")
  func models() throws {
    let rows = try debrief(talk([.say("greet", "name-centre")])).checklist
    #expect(rows.allSatisfy { $0.models.isEmpty == [.met, .observer].contains($0.verdict.verdict) })
  }

  @Test(
    "A page has what was typed as text, never as markup, and asks for nothing from outside",
    arguments: Language.allCases)
  func page(_ language: Language) throws {
    let page = DebriefHTML(try debrief(hostileTalk, language)).page
    #expect(!page.contains("<script") && page.contains("&lt;script&gt;alert(&quot;x&quot;)"))
    #expect(!page.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(!page.contains("http") && !page.contains("url(") && !page.contains("src="))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .chinese ? "zh-Hans" : "en")\">"))
    #expect(page.contains("<svg") && page.contains("@media print"))
  }

  @Test("Every tag of a page is closed in its order", arguments: Language.allCases)
  func tags(_ language: Language) throws {
    let attempts = [Attempt(label: hostile, scoreTenths: 100, band: hostile)]
    let page = DebriefHTML(try debrief(hostileTalk + talk([rightForm]), language, attempts: attempts)).page
    var open: [Substring] = []
    for match in page.matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/) {
      if ["meta", "br"].contains(match.2) || !match.3.isEmpty { continue }
      if match.1.isEmpty { open.append(match.2) } else { #expect(open.popLast() == match.2) }
    }
    #expect(open == [])
  }

  @Test("Text shows control characters instead of sending them")
  func control() throws {
    let text = lines(try debrief(hostileTalk)).joined()
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test("No line is wider than asked, counting wide characters as two", arguments: [24, 40, 80])
  func width(_ width: Int) throws {
    func columns(_ text: String) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    let lines = DebriefText(try debrief(talk([.say("greet"), rightForm]), .chinese)).lines(
      width: width, columns: columns)
    let widest = lines.map { columns($0.map(\.text).joined()) }.max() ?? 0
    #expect(widest <= width + 2)
  }

  @Test("The data has the shape that was promised")
  func json() throws {
    let events = [
      DialogueEvent(step: 1, at: 4_000, .waited(milliseconds: 4_000)),
      DialogueEvent(step: 2, at: 4_000, .met),
      DialogueEvent(step: 2, at: 4_000, .advisorSaid(text: "您好", acts: [act("greet")], quality: .speech)),
      DialogueEvent(step: 2, at: 4_000, .customerSaid(text: "你好", rule: "opening", mood: 62)),
      DialogueEvent(step: 3, at: 4_250, .toolUsed(ToolUse("board"))),
    ]
    let text = try debrief(events).json.text(pretty: false)
    let head = [
      #"{"case":"zhang-a6l-booking","lang":"en","seed":1,"ending":null,"#,
      #""mood":{"start":60,"end":62,"curve":[60,62]},"turns":["#,
      #"{"n":1,"by":"advisor","step":2,"at":4.0,"text":"您好","acts":[{"act":"greet","score":1000,"text":""}]},"#,
      #"{"n":2,"by":"customer","text":"你好","rule":"opening","mood":62},"#,
      #"{"n":3,"by":"advisor","step":3,"at":4.250,"tool":"board"}],"#,
      #""forms":[{"tool":"booking-form","field":"name","value":"","expected":"张建国","state":"empty","#,
      #""contradicts":[]},"#,
    ]
    #expect(text.hasPrefix(head.joined()))
    let marks = [
      #""rubric":{"id":"booking","score":14.3,"band":"needs-work","items":["#,
      #"{"id":"B01","verdict":"met","points":1,"of":1,"critical":false,"#,
      #""evidence":[{"step":1,"text":"(4 s pass)"},{"step":2,"text":"您好"}],"#,
      #""why":"picked up after 4 s, limit 10 s"},"#,
    ]
    #expect(text.contains(marks.joined()))
    #expect(text.contains(#""id":"B02","verdict":"partly","points":1,"of":2"#))
  }

  @Test("Half points are written with one decimal")
  func halves() throws {
    let text = try debrief(talk([.say("ask-model")])).json.text(pretty: false)
    #expect(text.contains(#""id":"B06","verdict":"partly","points":0.5,"of":1"#))
  }

  @Test("The score is compared with the last attempt")
  func attempts() throws {
    let earlier = [
      Attempt(label: "1", scoreTenths: 300, band: "needs work"),
      Attempt(label: "2", scoreTenths: 20, band: "x"),
    ]
    let text = lines(try debrief(talk([.say("greet")]), attempts: earlier)).joined(separator: "\n")
    #expect(text.contains("more than last time") && text.contains("30.0"))
  }
}
