import Dialogue
import Foundation
import Scenarios
import Testing

@testable import Rubrics

@Suite("Talks of reception and handover, heard perfectly") struct HeardTalksTests {
  @Test("end and are marked as they state", arguments: HeardTalk.all)
  func marked(_ talk: HeardTalk) throws {
    let played = try talk.play()
    let path = "scenarios/\(talk.caseID)/talks/\(talk.name).\(talk.language.rawValue).marks.json"
    let stated = try JSONDecoder().decode(StatedMarks.self, from: Data(try #require(shipped(path))))
    let other = played.card.items.filter { stated.items[$0.id] != $0.verdict.rawValue }
    #expect(played.items == stated.items, "\(other.map { "\($0.id) \($0.verdict.rawValue): \($0.why)" })")
    #expect(played.debrief.ending == stated.ending)
    #expect(played.card.band?.id == stated.band)
  }

  @Test(
    "are twins: the Chinese and the English one give the same acts, moods, papers and marks",
    arguments: HeardTalk.names)
  func twins(_ name: String) throws {
    for caseID in HeardTalk.cases {
      let zh = try HeardTalk(caseID: caseID, name: name, language: .chinese).play()
      let en = try HeardTalk(caseID: caseID, name: name, language: .english).play()
      #expect(zh.debrief.customer.curve == en.debrief.customer.curve)
      #expect(zh.debrief.ending == en.debrief.ending)
      #expect(zh.card.items.map(\.verdict) == en.card.items.map(\.verdict))
      #expect(zh.card.items.map { $0.evidence.map(\.step) } == en.card.items.map { $0.evidence.map(\.step) })
      #expect(zh.card.forms.map(\.state) == en.card.forms.map(\.state))
      #expect(zh.card.forms.map(\.contradicts) == en.card.forms.map(\.contradicts))
      #expect(zh.rules == en.rules)
    }
  }

  @Test(
    "say where the evidence lies on a line that was said or a tool that was used", arguments: HeardTalk.all)
  func evidence(_ talk: HeardTalk) throws {
    let played = try talk.play()
    let steps = Set(try talk.steps(HeardTalk.scenario(talk.caseID)).map(\.number))
    for item in played.card.items where item.verdict == .met || item.verdict == .partly {
      let isAbsence = ["R30", "H12", "H13"].contains(item.id)
      #expect(item.evidence.isEmpty == isAbsence, "\(item.id)")
      #expect(item.evidence.allSatisfy { steps.contains($0.step) && !$0.text.isEmpty }, "\(item.id)")
      #expect(!item.why.contains("{"), "\(item.why)")
    }
  }

  @Test(
    "end alike whatever his temper: facts and what is asked of the advisor do not hang on it",
    arguments: HeardTalk.all.filter { $0.name == "exemplary" })
  func tempers(_ talk: HeardTalk) throws {
    let plain = try talk.play()
    for temper in ["easy-going", "in-a-hurry", "haggler"] {
      let played = try talk.play(temper: temper)
      #expect(played.items == plain.items, "\(temper)")
      #expect(played.debrief.ending == plain.debrief.ending)
      #expect(played.facts.isSuperset(of: plain.facts))
    }
  }

  @Test("His temper changes how fast his mood moves", arguments: HeardTalk.cases)
  func moodOfTempers(_ caseID: String) throws {
    let talk = HeardTalk(caseID: caseID, name: "poor", language: .chinese)
    let ends = try ["easy-going", "in-a-hurry"].map { try talk.play(temper: $0).debrief.customer.end }
    let plain = try talk.play().debrief.customer.end
    #expect(ends[0] > plain)
    #expect(ends[1] <= plain)
  }
}

private struct StatedMarks: Decodable {
  var ending: String?
  var band: String
  var items: [String: String]
}

extension PlayedHeardTalk {
  /// What made the customer speak, in order.
  var rules: [String] {
    events.compactMap { if case .customerSaid(_, let rule, _) = $0.kind { rule } else { nil } }
  }

  var facts: Set<String> {
    Set(events.compactMap { if case .told(let fact, _) = $0.kind { fact } else { nil } })
  }
}
