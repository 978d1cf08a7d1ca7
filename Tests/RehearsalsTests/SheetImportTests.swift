import Findings
import Journal
import Rubrics
import Scenarios
import Testing

@testable import Rehearsals

@Suite("Taking sheets in") struct SheetImportTests {
  private static func text(_ zh: String, _ en: String) -> LocalizedText { LocalizedText(zh: zh, en: en) }

  private static func item(_ id: String, half: Bool = false) -> Criterion {
    Criterion(
      id: id, title: text(id, id), definition: text("定义", "definition"), met: Level(check: .observer),
      partly: half ? Level(check: .observer) : nil)
  }

  private static func checklist(_ items: [Criterion]) -> Checklist {
    Checklist(Rubric(id: "booking", title: text("观察表", "checklist"), criteria: items))
  }

  private let list = checklist([item("B01"), item("B02", half: true), item("B03")])
  private let store: EventStore

  init() throws { store = try EventStore.inMemory() }

  private func read(_ csv: String, _ file: String = "a.csv", by list: Checklist? = nil) -> [ReadSheet] {
    let shelf = RubricShelf(checklists: [list ?? self.list])
    let sheets = SheetReader.read(Array(csv.utf8), file: file, shelf: shelf, gb18030: { _ in nil })
    #expect(sheets.problems == [])
    return sheets.sheets
  }

  private func card(
    _ rater: String, _ marks: String..., trainee: String = "小陈", talk: String = "", round: String = ""
  ) -> String {
    "观察员,\(rater)\n学员,\(trainee)\n练习编号,\(talk)\n轮次,\(round)\n编号,评定,备注\n" + marks.joined(separator: "\n")
  }

  private func plan(
    _ sheets: [ReadSheet], correcting: String? = nil, by list: Checklist? = nil
  ) throws -> SheetImport {
    SheetImport(
      sheets, into: try SheetCabinet(store), shelf: RubricShelf(checklists: [list ?? self.list]),
      options: SheetImport.Options(by: "王老师", at: "2025-03-04T10:00:00+08:00", correcting: correcting))
  }

  @discardableResult
  private func take(_ sheets: [ReadSheet], correcting: String? = nil) throws -> SheetImport {
    let plan = try plan(sheets, correcting: correcting)
    #expect(plan.problems.filter { $0.severity == .error } == [])
    try store.keep(plan.batch, at: "2025-03-04T10:00:00+08:00")
    return plan
  }

  @Test("Two observers of one live talk share the talk's id, whatever the spelling of its trainee")
  func live() throws {
    try take(read(card("李雷", "B01,是")) + read(card("韩梅梅", "B01,否", trainee: "小 陈"), "b.csv"))
    let cabinet = try SheetCabinet(store)
    #expect(cabinet.liveTalks.map(\.id) == ["t-0001"])
    #expect(cabinet.sheets.map(\.sheet.subject) == ["t-0001", "t-0001"])
    try take(read(card("王芳", "B02,部分"), "c.csv"))
    try take(read(card("李雷", "B01,是", round: "第二轮"), "d.csv"))
    #expect(try SheetCabinet(store).sheets.map(\.sheet.subject) == ["t-0001", "t-0001", "t-0001", "t-0002"])
  }

  @Test("The same sheet taken in again changes nothing; what it adds is added")
  func again() throws {
    try take(read(card("李雷", "B01,是")))
    let same = try take(read(card("李雷", "B01,是")))
    #expect(same.unchanged == 1 && same.batch.isEmpty)
    let more = try take(read(card("李雷", "B01,是", "B02,半,说了一半")))
    #expect(more.changed == 1 && more.marks == 1 && more.corrections == 0)
    #expect(try SheetCabinet(store).sheets.first?.sheet.marks.map(\.level) == ["met", "partly"])
  }

  @Test(
    "Another mark in the same place is refused with what is there; with a reason it is taken, and the old one kept"
  )
  func conflict() throws {
    try take(read(card("李雷", "B01,是")))
    let other = read(card("李雷", "B01,否"))
    let refused = try plan(other)
    #expect(
      refused.problems.map { $0.text(.chinese) } == [
        "a.csv:6:2: 错误：B6 m-0001 上 B01 已有王老师填的“met”（要改就加 --correct 和 --by；如果是另一次练习，填上轮次）"
      ])
    #expect(refused.batch.isEmpty)
    try take(other, correcting: "抄错行")
    let kept = try SheetCabinet(store).sheets.first
    #expect(kept?.sheet.marks.map(\.level) == ["missed"])
    #expect(kept?.history.last?.before.map(\.level) == ["met"])
    #expect(kept?.history.last?.reason == "抄错行" && kept?.history.last?.by == "王老师")
  }

  @Test("Two files of one observer are put together, unless they contradict each other")
  func parts() throws {
    let both = read(card("李雷", "B01,是")) + read(card("李雷", "B02,是"), "b.csv")
    #expect(try plan(both).added == 1 && plan(both).marks == 2)
    let torn = read(card("李雷", "B01,是")) + read(card("李雷", "B01,否"), "b.csv")
    #expect(try plan(torn).problems.map(\.id) == ["sheet.sheet-twice"])
  }

  @Test(
    "A rubric is frozen when the first sheet lands: sheets by a changed one are refused for the same talk")
  func frozen() throws {
    try take(read(card("李雷", "B01,是")))
    let changed = Self.checklist([Self.item("B01"), Self.item("B02"), Self.item("B03")])
    let late = read(card("韩梅梅", "B01,是"), by: changed)
    #expect(try plan(late, by: changed).problems.map(\.id) == ["sheet.frozen"])
    let another = read(card("韩梅梅", "B01,是", round: "2"), by: changed)
    #expect(try plan(another, by: changed).problems.isEmpty)
    let cabinet = try SheetCabinet(store)
    #expect(cabinet.sheets.first.flatMap { cabinet.checklist(of: $0.sheet) } == list)
  }

  @Test("A talk that is not there is named with the nearest, and nothing of all the files is taken in")
  func unknownTalk() throws {
    _ = try store.createSession(SessionRecord(caseID: "c", lang: "zh", seed: 1, startedAt: "2025"))
    let plan = try plan(
      read(card("李雷", "B01,是", talk: "s-0002")) + read(card("韩梅梅", "B01,是", talk: "S1"), "b.csv"))
    #expect(
      plan.problems.map { $0.text(.english) } == [
        "a.csv:3:2: error: B3 there is no talk \"s-0002\" (did you mean \"s-0001\"?)"
      ])
  }

  @Test("A withdrawn sheet does not count, is not taken in again by stealth, and counts again when restored")
  func withdrawn() throws {
    try take(read(card("李雷", "B01,是")))
    var cabinet = try SheetCabinet(store)
    let sheet = try cabinet.sheet("m1")
    try store.keep(
      cabinet.withdraw(sheet, restoring: false, by: "王", at: "now", reason: "导错了").batch, at: "now")
    cabinet = try SheetCabinet(store)
    #expect(cabinet.counting.isEmpty && cabinet.talks().isEmpty)
    #expect(try plan(read(card("李雷", "B01,是"))).problems.map(\.id) == ["sheet.withdrawn"])
    let again = try cabinet.sheet("m-0001")
    try store.keep(
      cabinet.withdraw(again, restoring: true, by: "王", at: "now", reason: "没错").batch, at: "now")
    #expect(try SheetCabinet(store).counting.count == 1)
  }

  @Test("The instructor's final word is a row of its own with its reason; a second one keeps the first")
  func decided() throws {
    try take(read(card("李雷", "B02,是")) + read(card("韩梅梅", "B02,否"), "b.csv"))
    #expect(try SheetCabinet(store).talks().first?.open.map(\.item.id) == ["B02"])
    for (verdict, reason) in [(Verdict.missed, "没听到"), (.partly, "录像里说了一半")] {
      let cabinet = try SheetCabinet(store)
      let revision = try cabinet.decide("t-0001", item: "b2", verdict, by: "王", at: "now", reason: reason)
      try store.keep(revision.batch, at: "now")
    }
    let cabinet = try SheetCabinet(store)
    let item = cabinet.talks().first?.items.first { $0.item.id == "B02" }
    #expect(item?.counting == .partly && item?.decision?.reason == "录像里说了一半")
    #expect(cabinet.sheets.last?.history.map(\.reason) == ["没听到", "录像里说了一半"])
    #expect(throws: SheetCabinet.Refusal.noHalf(item: "B01")) {
      try cabinet.decide("t-0001", item: "B01", .partly, by: "王", at: "now", reason: "x")
    }
    #expect(throws: SheetCabinet.Refusal.unknownItem("B0l", nearest: "B01")) {
      try cabinet.decide("t-0001", item: "B0l", .met, by: "王", at: "now", reason: "x")
    }
  }

  @Test("A sheet filled in at the terminal is on disk mark by mark, and goes on where it was left")
  func filling() throws {
    let shelf = RubricShelf(checklists: [list])
    let sheet = Sheet(
      kind: .checklist, rubric: "booking", version: list.version, occasion: Occasion(trainee: "小陈"),
      rater: Rater("李雷", role: .observer))
    let first = SheetFilling(
      sheet, in: store, cabinet: try SheetCabinet(store), shelf: shelf, author: "李雷", source: "enter")
    try first.put(Mark(.init("B01"), "met"), at: "1")
    try first.put(Mark(.init("B02"), "missed"), at: "2")
    let second = SheetFilling(
      sheet, in: store, cabinet: try SheetCabinet(store), shelf: shelf, author: "李雷", source: "enter")
    #expect(second.isResumed && second.sheet.marks.map(\.level) == ["met", "missed"])
    try second.put(Mark(.init("B02"), "partly"), at: "3")
    let kept = try SheetCabinet(store).sheets
    #expect(kept.count == 1 && kept.first?.history.map(\.at) == ["1", "2", "3"])
    #expect(kept.first?.history.last?.before.map(\.level) == ["missed"])
    // The other window must not write over it.
    #expect(throws: JournalError.sheetsChanged) { try first.put(Mark(.init("B03"), "met"), at: "4") }
  }
}
