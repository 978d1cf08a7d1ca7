import Dialogue
import Scenarios
import Testing
import Understanding

/// Every act a line of the booking case can perform.
let bookingActs = [
  "greet", "name-centre", "give-name", "give-role", "ask-need", "ask-name", "ask-phone", "ask-plate",
  "ask-model", "ask-mileage", "ask-last-service", "ask-known-customer", "ask-trouble", "ask-circumstance",
  "mention-complaint", "sympathise", "take-note", "ask-time", "offer-time", "decline-time", "apologise",
  "give-reason", "urge", "recommend-time", "confirm-time", "mention-work", "ask-wishes", "offer-service",
  "give-duration", "give-price", "ask-budget", "ask-payment", "bring-documents", "announce-reminder",
  "announce-confirmation", "ask-confirm", "thank", "goodbye", "acknowledge", "answer-yes", "answer-no",
  "hold-on", "ask-repeat", "explain-why", "promise-approval", "promise-check", "benefit-booking", "blame",
  "alarm", "belittle", "diagnose", "rude", "insult", "refuse-help", "transfer", "give-info", "small-talk",
]

/// A small generator of its own, so that a failing talk can be played again by its number.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, sides)))
  }

  mutating func pick<T>(_ things: [T]) -> T { things[roll(things.count)] }

  mutating func act(from acts: [String]) -> String {
    let id = pick(acts)
    let times = ["tue-10", "tue-15", "wed-09", "tue", "wed", "other", "tue-1030", "wed-14"]
    switch id {
    case "offer-time", "decline-time", "urge", "recommend-time", "confirm-time":
      switch roll(3) {
      case 0: return id
      case 1: return "\(id)(time=\(pick(times)))"
      default: return "\(id)(time=\(pick(times)),time=\(pick(times)))"
      }
    case "mention-complaint": return "\(id)(complaint=\(pick(["judder", "remote", "idle"])))"
    case "ask-phone": return pick([id, "\(id)(phone=13812345678)", "\(id)(phone=1)"])
    default: return id
    }
  }

  /// Insults are rare, so that most talks go on.
  mutating func talk() -> [String] {
    let acts = bookingActs.filter { $0 != "insult" || roll(8) == 0 }
    return ["wait \(roll(20))"]
      + (0..<(5 + roll(30))).map { _ in
        switch roll(12) {
        case 0: pick(["~", "? ~", "#keywords", "#gibberish", "#empty", "wait 17", "wait 50", "tool board"])
        default:
          (roll(2) == 0 ? "? " : "") + (0...roll(4)).map { _ in act(from: acts) }.joined(separator: " ")
        }
      }
  }
}

@Suite("Whatever is said to Mr Zhang")
struct BookingPropertyTests {
  @Test(arguments: 0..<300)
  func aTalkKeepsItsLaws(_ number: Int) throws {
    let scenario = try BookingPropertyTests.scenario.get()
    var dice = Dice(state: UInt64(number) &* 7_919 &+ 1)
    let lines = dice.talk()
    let talk = try PlayedTalk(lines, scenario: scenario)
    #expect(talk.moods.allSatisfy { (0...100).contains($0) })
    let again = try PlayedTalk(lines, scenario: scenario)
    #expect(talk.events == again.events)
    let other = try PlayedTalk(
      lines, language: .english, seed: UInt64(number) &+ 77, scenario: scenario)
    #expect(wordless(talk) == wordless(other))
    for (id, used) in talk.state.wordings {
      let set = try #require(scenario.lineSet(id))
      guard set.wordings.allSatisfy({ $0.bands.isEmpty && !$0.text.zh.contains("{") }) else { continue }
      let round = used.prefix(set.wordings.count)
      #expect(Set(round).count == round.count, "\(id) repeats itself: \(used)")
    }
    var hasEnded = false
    for (line, reply) in zip(lines, talk.replies) where !hasEnded {
      if !line.hasPrefix("wait"), !line.hasPrefix("tool") { #expect(!reply.isEmpty, "\(line)") }
      hasEnded = talk.state.ending == "hung-up" && reply == talk.replies.last { !$0.isEmpty }
    }
  }

  /// The events without their words.
  private func wordless(_ talk: PlayedTalk) -> [DialogueEvent] {
    talk.events.map { event in
      guard case .customerSaid(_, let rule, let mood) = event.kind else { return event }
      let rules = rule.split(separator: "+").filter { $0 != "other-language" }.joined(separator: "+")
      return DialogueEvent(step: event.step, at: event.at, .customerSaid(text: "", rule: rules, mood: mood))
    }
  }

  private static let scenario = Result { try bookingCase() }

  @Test(arguments: bookingActs, Language.allCases)
  func everyActHasAnAnswerInBothLanguages(_ act: String, language: Language) throws {
    let scenario = try BookingPropertyTests.scenario.get()
    let talk = try PlayedTalk(["greet ask-need", act, "? " + act], language: language, scenario: scenario)
    #expect(!talk.replies[1].isEmpty)
    #expect(!talk.replies[1].contains("{"))
  }

  @Test func aWordingComesAgainOnlyWhenAllAreUsed() throws {
    let scenario = try BookingPropertyTests.scenario.get()
    let talk = try PlayedTalk(
      ["greet"] + Array(repeating: "small-talk", count: 3), scenario: scenario)
    #expect(Set(talk.replies.dropFirst()).count == 3)
  }
}
