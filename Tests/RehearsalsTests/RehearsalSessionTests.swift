import Dialogue
import Findings
import Foundation
import Journal
import Rubrics
import Scenarios
import Testing

@testable import Rehearsals

@Suite("A session")
struct RehearsalSessionTests {
  @Test("writes each step down before its events, and both in order")
  func order() throws {
    let store = try EventStore.inMemory()
    let session = try House.play(in: store)
    let kinds = try House.payloads(of: session.record.id, in: store).map { $0.contains("\"kind\":\"step\"") }
    #expect(kinds == House.talk.flatMap { _ in [true, false] })
  }

  @Test("keeps a step as the line of a script, with its kind and number")
  func stepPayload() throws {
    let store = try EventStore.inMemory()
    let session = try House.play([.say("您好")], in: store)
    let first = try House.payloads(of: session.record.id, in: store).first
    #expect(first == #"{"kind":"step","n":1,"say":"您好"}"#)
  }

  @Test("does not answer a step that could not be written down")
  func unwritten() throws {
    let store = try EventStore.inMemory()
    let session = try House.play([.say("您好，星程奥迪")], in: store)
    let before = session.talk.state
    try store.delete(session.record.id)
    #expect(throws: SessionFault.self) { _ = try session.play(.say("请问您贵姓？")) }
    #expect(session.talk.state == before)
    #expect(session.steps.count == 1)
  }

  @Test("goes on where it stood, whatever record it was killed after", arguments: 0...26)
  func killed(after count: Int) throws {
    let whole = try EventStore.inMemory()
    let reference = try House.play(in: whole)
    let payloads = try House.payloads(of: reference.record.id, in: whole)
    let store = try House.store(with: payloads.prefix(count), of: reference.record)
    let session = try RehearsalSession.resume("1", House.bundle(), in: store)
    #expect(session.steps.count == (count + 1) / 2)
    for action in House.talk.dropFirst(session.steps.count) { _ = try session.play(action) }
    #expect(session.events == reference.events)
    #expect(try House.payloads(of: session.record.id, in: store) == payloads)
  }

  @Test("completes an end that was written down and not debriefed")
  func killedWhileEnding() throws {
    let whole = try EventStore.inMemory()
    let reference = try House.play(in: whole)
    let debrief = try reference.finish()
    let payloads = try House.payloads(of: reference.record.id, in: whole)
    let store = try House.store(with: payloads.dropLast(), of: reference.record)
    let session = try RehearsalSession.resume("1", House.bundle(), in: store)
    #expect(session.isFinished)
    #expect(try session.finish().json.text(pretty: true) == debrief.json.text(pretty: true))
    #expect(try store.session("1").state == .ended)
  }

  @Test("fills in the form that was open when it was killed")
  func openForm() throws {
    let store = try EventStore.inMemory()
    let session = try House.play(Array(House.talk.prefix(3)), in: store)
    try session.keepDraft(.init(field: "name", value: "张建国"), of: "booking-form")
    try session.keepDraft(.init(field: "phone", value: "138"), of: "booking-form")
    try session.keepDraft(.init(field: "phone", value: "13812345678"), of: "booking-form")
    let resumed = try RehearsalSession.resume(session.record.id, House.bundle(), in: store)
    #expect(resumed.entries(of: "booking-form") == ["name": "张建国", "phone": "13812345678"])
    #expect(resumed.steps.count == 4)
  }

  @Test("refuses to go on with changed files, and names them", arguments: ["case", "rubric", "vocabulary"])
  func changed(_ part: String) throws {
    let store = try EventStore.inMemory()
    let session = try House.play(in: store)
    var bundle = try House.bundle()
    bundle.fingerprints[part] = "changed"
    #expect(throws: SessionFault.changed([part])) {
      _ = try RehearsalSession.resume(session.record.id, bundle, in: store)
    }
  }

  @Test("refuses to go on when its steps lead elsewhere than was recorded")
  func differs() throws {
    let whole = try EventStore.inMemory()
    let reference = try House.play(in: whole)
    var payloads = try House.payloads(of: reference.record.id, in: whole)
    payloads[3] = payloads[5]
    let store = try House.store(with: payloads, of: reference.record)
    #expect(throws: SessionFault.differs(step: 2)) {
      _ = try RehearsalSession.resume("1", House.bundle(), in: store)
    }
  }

  @Test("says which record it cannot read")
  func damaged() throws {
    let whole = try EventStore.inMemory()
    let reference = try House.play(in: whole)
    var payloads = try House.payloads(of: reference.record.id, in: whole)
    payloads[2] = #"{"kind":"step","say":1}"#
    let store = try House.store(with: payloads, of: reference.record)
    #expect(throws: SessionFault.damaged(sequence: 3)) { _ = try StoredSession("1", in: store) }
  }

  @Test("does not go on once it has ended, and keeps the debrief as it was held")
  func ended() throws {
    let store = try EventStore.inMemory()
    let session = try House.play(in: store)
    let debrief = try session.finish()
    let id = session.record.id
    #expect(throws: SessionFault.ended(id)) { _ = try RehearsalSession.resume(id, House.bundle(), in: store) }
    let stored = try StoredSession(id, in: store)
    #expect(stored.recorded?.json == debrief.json.text(pretty: true))
    #expect(stored.recorded?.text.blocks == DebriefText(debrief).blocks)
    #expect(stored.recorded?.page == DebriefHTML(debrief).page)
    #expect(SessionSummary(stored.record.summary)?.scoreTenths == debrief.card.scoreTenths)
  }

  @Test("left on purpose goes on later")
  func left() throws {
    let store = try EventStore.inMemory()
    let session = try House.play(Array(House.talk.prefix(5)), in: store)
    try session.leave()
    #expect(try store.session(session.record.id).state == .left)
    let resumed = try RehearsalSession.resume(session.record.id, House.bundle(), in: store)
    for action in House.talk.dropFirst(5) { _ = try resumed.play(action) }
    let whole = try House.play(in: try EventStore.inMemory())
    #expect(resumed.events == whole.events)
    #expect(resumed.record.state == .running)
  }

  @Test("shows earlier scores of the same person, and nobody else's")
  func attempts() throws {
    let store = try EventStore.inMemory()
    let first = try House.play(in: store)
    let score = try first.finish().card.scoreTenths
    var other = House.options()
    other.trainee = "小王"
    #expect(try House.play(House.talk, other, in: store).finish().attempts == [])
    let again = try House.play(in: store).finish()
    #expect(again.attempts.map(\.scoreTenths) == [score])
  }
}

@Suite("A branch")
struct BranchTests {
  @Test("begins with the steps up to its place, and is labelled", arguments: [0, 1, 6, 13])
  func branch(after step: Int) throws {
    let store = try EventStore.inMemory()
    let old = try House.play(in: store)
    let branch = try RehearsalSession.branch(
      of: old.record.id, after: step, House.bundle(), startedAt: "2025-03-05T09:00:00+08:00", in: store)
    #expect(branch.record.branchOf == old.record.id)
    #expect(branch.record.branchStep == step)
    #expect(branch.steps.map(\.action) == Array(House.talk.prefix(step)))
    #expect(branch.events == old.events.filter { $0.step <= step })
  }

  @Test("begins nowhere beyond the talk", arguments: [-1, 14])
  func nowhere(after step: Int) throws {
    let store = try EventStore.inMemory()
    let old = try House.play(in: store)
    #expect(throws: SessionFault.noSuchStep(step, last: 13)) {
      _ = try RehearsalSession.branch(
        of: old.record.id, after: step, House.bundle(), startedAt: "", in: store)
    }
  }
}

@Suite("A session's steps")
struct SessionScriptTests {
  @Test("make a script that plays to the same bytes", arguments: Language.allCases)
  func script(_ language: Language) throws {
    let store = try EventStore.inMemory()
    let session = try House.play(House.talk, House.options(language, seed: 7), in: store)
    let debrief = try session.finish()
    let log = FindingLog()
    let text = try StoredSession(session.record.id, in: store).steps.script
    let script = try #require(
      Script.read(Array(text.utf8), file: "steps.jsonl", for: House.bundle().scenario, log: log))
    let run = ScriptRun(script, of: try House.bundle(), language: language, seed: 7)
    #expect(run.debrief.json.text(pretty: true) == debrief.json.text(pretty: true))
  }

  @Test("travel to another store and go on there")
  func exchange() throws {
    let (here, there) = (try EventStore.inMemory(), try EventStore.inMemory())
    let session = try House.play(Array(House.talk.prefix(7)), in: here)
    _ = try there.importSession(try here.exportSession(session.record.id))
    let resumed = try RehearsalSession.resume(session.record.id, House.bundle(), in: there)
    #expect(resumed.events == session.events)
  }

  @Test(
    "lose no character on their way",
    arguments: ["\u{0}\u{1B}[2J", "\u{202E}abc", "\"\\/\n\r\t", "\u{2028}\u{FEFF}", "𠮷👨‍👩‍👧", "\u{FFFD}"])
  func characters(_ text: String) throws {
    let store = try EventStore.inMemory()
    let session = try House.play([.say("您好"), .say(text)], in: store)
    let stored = try StoredSession(session.record.id, in: store)
    #expect(stored.steps.map(\.action) == [.say("您好"), .say(text)])
    #expect(
      try RehearsalSession.resume(session.record.id, House.bundle(), in: store).events == session.events)
  }

  @Test("of a megabyte are kept whole")
  func longLine() throws {
    let line = String(repeating: "您好啊", count: 120_000)
    let store = try EventStore.inMemory()
    let session = try House.play([.say(line)], in: store)
    let stored = try StoredSession(session.record.id, in: store)
    #expect(stored.steps.first?.action == .say(line))
  }
}
