import Testing

@testable import Journal

@Suite("Sessions carried from store to store")
struct EventStoreExchangeTests {
  let here: EventStore
  let there: EventStore

  init() throws {
    here = try EventStore.inMemory()
    there = try EventStore.inMemory()
  }

  private func exported(events: Int = 2) throws -> String {
    let id = try there.createSession(.sample()).id
    try there.append((0..<events).map { "{\"n\":\($0)}" }, to: id, expecting: 1)
    return try there.exportSession(id)
  }

  @Test("a free id is kept")
  func added() throws {
    let outcome = try here.importSession(try exported())
    #expect(outcome == .added(.sample(id: "s-0001")))
    #expect(try here.exportSession("1") == there.exportSession("1"))
    #expect(try here.createSession(.sample()).id == "s-0002")
  }

  @Test("an id another session has is given anew")
  func renamed() throws {
    _ = try here.createSession(.sample(caseID: "other"))
    let outcome = try here.importSession(try exported())
    #expect(outcome == .renamed(.sample(id: "s-0002"), from: "s-0001"))
    #expect(try here.events(of: "s-0002").map(\.payload) == [#"{"n":0}"#, #"{"n":1}"#])
  }

  @Test("the same session again is told, also after it got a new id")
  func identical() throws {
    let text = try exported()
    _ = try here.createSession(.sample(caseID: "other"))
    _ = try here.importSession(text)
    #expect(try here.importSession(text) == .identical(.sample(id: "s-0002")))
    #expect(try here.sessions().count == 2)
  }

  @Test("the same session with more events is another one")
  func continued() throws {
    _ = try here.importSession(try exported())
    try there.append(["{}"], to: "1", expecting: 3)
    let outcome = try here.importSession(try there.exportSession("1"))
    #expect(outcome == .renamed(.sample(id: "s-0002"), from: "s-0001"))
  }

  @Test(
    "an id of another form is given anew",
    arguments: ["", "x", "s-1", "s-99999999999", "../etc", "s-1000000"])
  func strangeID(id: String) throws {
    let text = try SessionExport(record: .sample(id: id), payloads: ["{}"]).text()
    #expect(try here.importSession(text) == .renamed(.sample(id: "s-0001"), from: id))
  }

  @Test("a payload that is no object is refused at its line, and nothing is kept")
  func badPayload() throws {
    let text = try SessionExport(record: .sample(id: "s-0001"), payloads: ["{}", "[1]"]).text()
    #expect(throws: JournalError.corruptExport(line: 3, fault: .badEvent)) { try here.importSession(text) }
    #expect(try here.sessions().isEmpty)
  }
}
