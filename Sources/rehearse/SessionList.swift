import Findings
import Foundation
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// The list of sessions, and what can be done with one of them.
struct SessionList {
  let workplace: Workplace
  var trainee: String?

  init(workplace: Workplace, trainee: String? = nil) {
    self.workplace = workplace
    self.trainee = trainee
  }

  private var words: Words { workplace.words }

  /// Shows the list; at a terminal asks what to do with one.
  func run() throws {
    guard try show(), workplace.isTerminal else { return }
    let editor = workplace.editor(remembers: false)
    while true {
      let prompt = words("输入编号选一次练习（回车离开）> ", "Type a session's number (Enter leaves)> ")
      guard case .line(let typed, _, _) = editor.readLine(prompt: prompt, remembers: false) else { return }
      let id = typed.trimmingCharacters(in: .whitespaces)
      if id.isEmpty { return }
      do {
        try choose(id, editor)
      } catch let failure where Failure(failure)?.code != ExitStatus.interrupted {
        workplace.say(Failure(failure)?.text[workplace.language] ?? "\(failure)")
        continue
      }
      workplace.gap()
      guard try show() else { return }
    }
  }

  /// Shows the sessions, the newest last; false if there are none.
  func show(limit: Int? = nil) throws -> Bool {
    let filter = SessionFilter(trainee: trainee, limit: limit)
    let sessions = try workplace.openStoreIfThere()?.sessions(filter) ?? []
    guard !sessions.isEmpty else {
      workplace.say("还没有练习记录。", "There are no sessions yet.")
      return false
    }
    var table = Table([
      .init(words("编号", "id"), wraps: false), .init(words("时间", "when"), wraps: false),
      .init(words("案例", "case")), .init(words("姓名", "name")),
      .init(words("成绩", "score"), alignment: .right, wraps: false), .init(words("状态", "state"), wraps: false),
    ])
    for session in sessions.reversed() {
      let summary = SessionSummary(session.summary)
      let branch = session.branchOf.map {
        words("（由 \($0) 第 \(session.branchStep ?? 0) 步）", " (from \($0):\(session.branchStep ?? 0))")
      }
      let beginning = session.beginning
      let follows = beginning.opening?.session.map { words("（接 \($0)）", " (after \($0))") }
      let temper = beginning.temper.map { words("（\($0)）", " (\($0))") }
      let marks = [branch, follows, temper].compactMap { $0 }.joined()
      table.add([
        .init(session.id, .bold), .init(Self.day(session.startedAt)), .init(session.caseID + marks),
        .init(
          [session.trainee, session.group.map { words("\($0)组", "group \($0)") }].compactMap { $0 }.joined(
            separator: " ")),
        .init(session.state == .ended ? summary?.scoreText ?? "" : ""), .init(state(session, summary)),
      ])
    }
    for line in table.lines(total: workplace.columns, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line(line)
    }
    return true
  }

  private static func day(_ date: String) -> String {
    String(date.dropFirst(5).prefix(11)).replacingOccurrences(of: "T", with: " ")
  }

  private func state(_ session: SessionRecord, _ summary: SessionSummary?) -> String {
    switch session.state {
    case .ended: summary?.bandTitle[workplace.language.rawValue] ?? words("结束", "ended")
    case .left: words("已离开", "left")
    case .running: words("未完", "unfinished")
    }
  }

  private func choose(_ id: String, _ editor: LineEditor) throws {
    let record = try Self.existing(workplace).session(id)
    workplace.say("\(record.id)：", "\(record.id):", .bold)
    workplace.say("1  看讲评", "1  read the debrief")
    if record.state != .ended { workplace.say("2  接着练", "2  go on with it") }
    workplace.say("3  存成网页", "3  save it as a page")
    workplace.say("4  删除", "4  delete it")
    guard
      case .line(let typed, _, _) = editor.readLine(
        prompt: words("选哪个？（回车返回）> ", "Your choice (Enter goes back)> "), remembers: false)
    else { return }
    switch Choice.number(typed) {
    case 1: try Report(record.id, at: workplace).show(pagedBy: editor)
    case 2 where record.state != .ended: try resume(record.id)
    case 3:
      let path = record.id + ".html"
      try FileSystem.write(Array(try Report(record.id, at: workplace).page.utf8), to: path)
      workplace.say("存好了：\(path)。", "Saved as \(path).")
    case 4: try delete(record.id, asks: true)
    default: return
    }
  }

  /// Goes on with a session.
  func resume(_ id: String) throws {
    let record = try Self.existing(workplace).session(id)
    let bundle = try workplace.library.open(record.caseID)
    try Sitting(workplace: workplace, bundle: bundle, trainee: record.trainee, group: record.group).resume(
      record.id)
  }

  /// Deletes a session, after asking where somebody can answer.
  func delete(_ id: String, asks: Bool) throws {
    guard try workplace.openStoreIfThere() != nil else {
      throw JournalError.noSuchSession(id: id, nearest: nil)
    }
    let store = try workplace.openStore()
    let record = try store.session(id)
    if asks {
      guard workplace.isTerminal else {
        throw Failure("删除要加 --yes 确认。", "Deleting wants --yes to confirm.", code: ExitStatus.usage)
      }
      let prompt = words("真的删除 \(record.id)？不能恢复（y 删除）> ", "Delete \(record.id) for good? (y)> ")
      let answer = workplace.editor(remembers: false).readLine(prompt: prompt, remembers: false)
      guard case .line(let typed, _, _) = answer,
        ["y", "yes", "是"].contains(typed.trimmingCharacters(in: .whitespaces).lowercased())
      else { return workplace.say("没有删除。", "Nothing was deleted.") }
    }
    try store.delete(record.id)
    workplace.say("删除了 \(record.id)。", "Deleted \(record.id).")
  }

  /// The store, which must be there.
  static func existing(_ workplace: Workplace) throws -> EventStore {
    guard try workplace.openStoreIfThere() != nil else {
      throw JournalError.absent(path: workplace.places.store)
    }
    return try workplace.openStore()
  }
}
