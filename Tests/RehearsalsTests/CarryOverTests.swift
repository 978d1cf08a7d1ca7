import Dialogue
import Findings
import Foundation
import Journal
import Rubrics
import Scenarios
import Testing
import Understanding

@testable import Rehearsals

@Suite("One case after the other")
struct CarryOverTests {
  /// A case with cues alone.
  private static func bundle(_ id: String) throws -> CaseBundle {
    let shelf = try VocabularyShelf(folder: House.places.cases + "/vocabulary")
    let log = FindingLog()
    let vocabulary = shelf.vocabulary(log: log)
    let library = Library(House.places)
    return try library.bundle(
      file: try library.caseFile(id), shelf: shelf,
      vocabulary: CompiledVocabulary(vocabulary, model: .cuesOnly(for: vocabulary)), log: log)
  }

  private static let bundles = Result {
    (
      booking: try bundle("zhang-a6l-booking"), reception: try bundle("zhang-a6l-reception"),
      handover: try bundle("zhang-a6l-handover")
    )
  }

  private func events(_ kinds: [DialogueEvent.Kind]) -> [DialogueEvent] {
    kinds.enumerated().map { DialogueEvent(step: $0 + 1, at: 0, $1) }
  }

  private func said(_ acts: String...) -> DialogueEvent.Kind {
    .advisorSaid(text: "…", acts: acts.map { DialogueAct(id: $0) }, quality: .speech)
  }

  private func form(_ tool: String, _ fields: KeyValuePairs<String, String>) -> DialogueEvent.Kind {
    .toolUsed(ToolUse(tool, fields: fields.map { FieldEntry($0.key, $0.value) }))
  }

  private func opening(
    of bundle: CaseBundle, after before: CaseBundle, _ kinds: [DialogueEvent.Kind]
  ) throws -> Opening {
    let continuation = try #require(bundle.paper.continuation)
    return CarryOver(to: bundle, from: before).opening(
      after: events(kinds), of: before.scenario, session: "s-0001", continuation)
  }

  @Test("The booking's time, complaints, slips, promises and mood are what the reception starts from")
  func fromBooking() throws {
    let cases = try Self.bundles.get()
    let opening = try opening(
      of: cases.reception, after: cases.booking,
      [
        said("ask-trouble"), .told(fact: "judder", asked: true), .told(fact: "idle", asked: true),
        .told(fact: "remote", asked: true), .set(name: "agreed", value: "tue-15"), said("announce-reminder"),
        .set(name: "promised.replacement-car", value: "yes"),
        form("booking-form", ["phone": "13812345679", "complaints": "刹车抖动；怠速不稳"]),
        .customerSaid(text: "…", rule: "goodbye", mood: 80), .ended(ending: "booked"),
      ])
    #expect(opening.variables["booked"] == "tue-15")
    #expect(opening.variables["lost.remote"] == "yes" && opening.variables["lost.judder"] == nil)
    #expect(opening.variables["no-reminder"] == "yes")
    #expect(opening.variables["promise.replacement-car"] == "promised")
    #expect(opening.mood == 68)
    let begun = cases.reception.begun(Beginning(opening: opening))
    #expect(begun.scenario.mood.start == 68)
    #expect(begun.scenario.brief.count == cases.reception.scenario.brief.count + 4)
  }

  @Test("A complaint written down and a right number leave nothing to remember")
  func nothingLost() throws {
    let cases = try Self.bundles.get()
    let opening = try opening(
      of: cases.reception, after: cases.booking,
      [
        .told(fact: "judder", asked: true), .set(name: "agreed", value: "wed-09"), said("announce-reminder"),
        form("booking-form", ["phone": "138 1234 5678", "complaints": "刹车抖动"]),
        .customerSaid(text: "…", rule: "goodbye", mood: 40), .ended(ending: "booked"),
      ])
    #expect(opening.takes == ["wednesday"])
    #expect(opening.mood == 52)
  }

  @Test("What was signed, said and promised in the morning is what the handover starts from")
  func fromReception() throws {
    let cases = try Self.bundles.get()
    let opening = try opening(
      of: cases.handover, after: cases.reception,
      [
        said("offer-call-when-ready"), .set(name: "promise.call", value: "yes"),
        .set(name: "handover", value: "900"), .set(name: "signed", value: "yes"),
        form("job-order", ["items": "保养、刹车盘、刹车片、油管、清洗喷油嘴", "phone": "13812345678"]),
        .customerSaid(text: "…", rule: "goodbye", mood: 70), .ended(ending: "signed"),
      ])
    #expect(opening.variables["promised"] == "900" && opening.variables["promise.call"] == "yes")
    #expect(opening.variables["signed.cleaning"] == "yes" && opening.variables["signed.hoses"] == nil)
    #expect(opening.mood == 55)
    let begun = cases.handover.begun(Beginning(opening: opening)).scenario
    #expect(begun.tool("approvals")?.table?.rows.count == 4)
    #expect(begun.brief[0].zh.contains("三点") && begun.brief[0].en.contains("three o'clock"))
  }

  @Test("The last session of the same person that came to a fitting end is the one to go on from")
  func latest() throws {
    let cases = try Self.bundles.get()
    let store = try EventStore.inMemory()
    let booked = try House.play(in: store)
    _ = try booked.finish()
    #expect(booked.talk.ending == "booked")
    #expect(try CarryOver.latest(for: cases.reception, trainee: "小陈", in: store)?.id == booked.record.id)
    #expect(try CarryOver.latest(for: cases.reception, trainee: "小吴", in: store) == nil)
    #expect(try CarryOver.latest(for: cases.handover, trainee: "小陈", in: store) == nil)
    #expect(try CarryOver.latest(for: cases.booking, trainee: "小陈", in: store) == nil)
    let unfinished = try House.play([.say("您好")], in: store)
    let carry = CarryOver(to: cases.reception, from: cases.booking)
    #expect(throws: SessionFault.notFinished(unfinished.record.id)) {
      try carry.opening(after: unfinished.record.id, in: store)
    }
    #expect(try carry.opening(after: booked.record.id, in: store).session == booked.record.id)
  }

  @Test("A session begun so, with a temper, goes on as it was begun and plays again to the same bytes")
  func resumed() throws {
    let cases = try Self.bundles.get()
    let store = try EventStore.inMemory()
    let opening = Opening(
      session: "s-0001", mood: 44, variables: ["lost.remote": "yes"], takes: ["lost-remote"])
    var options = House.options()
    options.beginning = Beginning(temper: "haggler", opening: opening)
    let session = try RehearsalSession(cases.reception, options, in: store)
    for line in ["您好，我是小陈。", "您车子还有什么毛病？", "一共3480元。"] { _ = try session.play(.say(line)) }
    #expect(session.bundle.scenario.mood.start == 44)
    let again = try RehearsalSession.resume(session.record.id, cases.reception, in: store)
    #expect(again.events == session.events)
    #expect(again.record.beginning == options.beginning)
    let branch = try RehearsalSession.branch(
      of: session.record.id, after: 1, cases.reception, startedAt: "2025-03-05T09:00:00+08:00", in: store)
    #expect(branch.bundle.scenario.mood.start == 44)
    #expect(try session.finish().customer.start == 44)
  }

  @Test("From the paper nothing is kept of a beginning, so old sessions stay as they were")
  func fromThePaper() {
    #expect(Beginning().options == nil)
    #expect(Beginning(options: nil) == Beginning())
    #expect(Beginning(options: "{\"seed\": 1}") == Beginning())
  }
}
