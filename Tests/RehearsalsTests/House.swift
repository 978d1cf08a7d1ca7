import Dialogue
import Findings
import Foundation
import Journal
import Scenarios
import Understanding

@testable import Rehearsals

/// The booking case as tests play it: with cues alone, so that no model has to be trained.
enum House {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The folder with `scenarios` and `rubrics`: the package, unless `REHEARSE_SHARE` names another.
  private static let share = ProcessInfo.processInfo.environment["REHEARSE_SHARE"] ?? root

  static let places = Places(
    cases: share + "/scenarios", rubrics: share + "/rubrics", store: "/nowhere", environment: [:])

  private static let opened = Result { try open() }

  static func bundle() throws -> CaseBundle { try opened.get() }

  private static func open() throws -> CaseBundle {
    let shelf = try VocabularyShelf(folder: places.cases + "/vocabulary")
    let log = FindingLog()
    let vocabulary = shelf.vocabulary(log: log)
    let library = Library(places)
    let file = try library.caseFile("zhang-a6l-booking")
    return try library.bundle(
      file: file, shelf: shelf, vocabulary: CompiledVocabulary(vocabulary, model: .cuesOnly(for: vocabulary)),
      log: log)
  }

  static func options(_ language: Language = .chinese, seed: UInt64 = 1) -> RehearsalSession.Options {
    .init(language: language, seed: seed, trainee: "小陈", group: "2", startedAt: "2025-03-04T09:00:00+08:00")
  }

  /// A talk as a trainee might hold it; the numbers of the steps are their places.
  static let talk: [ScriptStep.Action] = [
    .wait(milliseconds: 4_200),
    .say("您好，星程奥迪服务中心，我是小陈，请问有什么可以帮您？"),
    .say("请问您贵姓？电话是多少？"),
    .say("车子有什么问题吗？"),
    .say("asdkjh qwe 12"),
    .wait(milliseconds: 16_000),
    .say("您想什么时候过来？"),
    .say("您稍等，我查一下。"),
    .tool(ToolEntry(tool: "board")),
    .say("不好意思，周二上午十点已经约满了，周二下午三点和周三上午九点都有空位，您看哪个方便？"),
    .tool(
      ToolEntry(
        tool: "booking-form",
        fields: [.init(field: "name", value: "张建国"), .init(field: "phone", value: "138 1234 5678")])),
    .say("好的，那就周三上午九点，给您约好了。"),
    .say("谢谢您的来电，再见！"),
  ]

  /// Plays a talk into a store and gives the session.
  @discardableResult
  static func play(
    _ actions: [ScriptStep.Action] = talk, _ options: RehearsalSession.Options = options(),
    in store: EventStore
  ) throws -> RehearsalSession {
    let session = try RehearsalSession(bundle(), options, in: store)
    for action in actions { _ = try session.play(action) }
    return session
  }

  static func payloads(of id: String, in store: EventStore) throws -> [String] {
    try store.events(of: id).map(\.payload)
  }

  /// A store in which a session stopped after so many records.
  static func store(with payloads: some Sequence<String>, of record: SessionRecord) throws -> EventStore {
    let store = try EventStore.inMemory()
    let kept = try store.createSession(record)
    try store.append(Array(payloads), to: kept.id, expecting: 1)
    return store
  }
}
