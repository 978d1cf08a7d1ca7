import ArgumentParser
import Findings
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse score show`: a talk with all voices side by side, or one sheet with its history.
struct ScoreShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: inWords(
        "一次练习：程序和各位观察员的评定并排；或一张表的来龙去脉。", "A talk, all voices side by side; or a sheet with its history."))
  }
  @Argument(
    help: .init(
      inWords("练习（s-0007、t-0003）或表（m-0012）。", "A talk (s-0007, t-0003) or a sheet (m-0012)."), valueName: "id"
    ))
  var id: String
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let cabinet = try desk.cabinet()
    if SheetName.plain(id).hasPrefix("m") { return show(try cabinet.sheet(id), desk) }
    let talk = try cabinet.talk(id)
    guard let verdicts = cabinet.talk(verdictsOf: talk) else {
      return desk.workplace.say("\(talk) 还没有人评过。", "Nobody has marked \(talk) yet.")
    }
    show(verdicts, desk)
  }

  private func show(_ talk: TalkVerdicts, _ desk: ScoreDesk) {
    let (words, language) = (desk.words, desk.workplace.language)
    let card = talk.card
    desk.workplace.heading(
      [talk.occasion.talk ?? "", ScoreList.trainee(talk.occasion, desk), talk.checklist.title[language]]
        .joined(
          separator: "  "))
    if card.possible > 0 {
      desk.workplace.say("\(card.scoreText)  \(card.band?.title[language] ?? "")")
    }
    desk.workplace.gap()
    let names = talk.voices.map { desk.name(of: $0.speaker) }
    var table = Table(
      [.init("", wraps: false), .init(words("观察项", "item"))]
        + names.map { Table.Column($0, alignment: .center) } + [.init(words("算数", "counts"), wraps: false)])
    for entry in talk.items where entry.standing != .unmarked {
      let votes = talk.voices.map { Table.Cell($0.verdict(entry.item.id).map { desk.sign($0) } ?? "·") }
      table.add(
        [
          .init(entry.item.id + (entry.item.isCritical ? " ★" : ""), .bold),
          .init(entry.item.title[language]),
        ] + votes
          + [Self.outcome(entry, desk)])
    }
    desk.write(table)
    showWords(talk, desk)
    let unmarked = talk.items.filter { $0.standing == .unmarked }.map(\.item.id)
    if !unmarked.isEmpty {
      let list = unmarked.joined(separator: " ")
      desk.workplace.say("没人评的：\(list)", "Not marked: \(list)", .dim)
    }
    if !talk.open.isEmpty, let id = talk.occasion.talk, let item = talk.open.first?.item.id {
      desk.workplace.say(
        "“待定”要您拍板，例如：rehearse score decide \(id) \(item) 做到 --reason \"…\"",
        "Open items are yours to decide: rehearse score decide \(id) \(item) met --reason \"…\"", .dim)
    }
  }

  private func showWords(_ talk: TalkVerdicts, _ desk: ScoreDesk) {
    for entry in talk.items {
      if let decision = entry.decision {
        let level = desk.level(decision.verdict.rawValue)
        desk.workplace.say(
          "\(entry.item.id) \(decision.by)裁定：\(level)。\(decision.reason)",
          "\(entry.item.id) decided by \(decision.by): \(level). \(decision.reason)", indent: 2)
      }
      for voice in talk.voices {
        guard let note = voice.marks[entry.item.id]?.note, !note.isEmpty else { continue }
        let name = desk.name(of: voice.speaker)
        desk.workplace.say(
          "\(entry.item.id) \(name)：\(note)", "\(entry.item.id) \(name): \(note)", .dim, indent: 2)
      }
    }
  }

  private static func outcome(_ entry: TalkVerdicts.Item, _ desk: ScoreDesk) -> Table.Cell {
    guard let verdict = entry.counting else {
      return .init(desk.words("待定", "open"), Style(.yellow, bold: true))
    }
    let level = desk.level(verdict.rawValue)
    let how =
      switch entry.standing {
      case .decided: desk.words("（裁定）", " (decided)")
      case .instructor: desk.words("（讲师）", " (instructor)")
      case .majority: desk.words("（多数）", " (majority)")
      default: ""
      }
    let style: Style = verdict == .met ? Style(.green) : verdict == .partly ? Style(.yellow) : Style(.red)
    return .init(level + how, style)
  }

  private func show(_ kept: KeptSheet, _ desk: ScoreDesk) {
    let words = desk.words
    desk.workplace.heading("\(kept.id)  \(desk.kind(kept.sheet.kind))  \(desk.author(of: kept))")
    let about = [kept.sheet.subject, ScoreList.trainee(kept.sheet.occasion, desk)].filter { !$0.isEmpty }
    desk.workplace.say(
      "\(kept.sheet.rubric) v\(kept.sheet.version.prefix(8))  \(about.joined(separator: " "))  \(kept.source)",
      .dim)
    if kept.isWithdrawn { desk.workplace.say("已撤回，不算数。", "Withdrawn; it does not count.", Style(.yellow)) }
    desk.workplace.gap()
    var table = Table([
      .init("", wraps: false), .init(words("评定", "mark")), .init(words("备注", "note")),
    ])
    for mark in kept.sheet.marks {
      table.add([
        .init(desk.place(mark.place), .bold), .init(mark.level.map { desk.level($0) } ?? "–"),
        .init(mark.note),
      ])
    }
    desk.write(table)
    guard kept.history.count > 1 else { return }
    desk.workplace.gap()
    desk.workplace.heading(words("来龙去脉", "History"))
    for change in kept.history { desk.workplace.say(desk.text(of: change), indent: 2) }
  }
}

extension ScoreDesk {
  func name(of speaker: TalkVerdicts.Speaker) -> String {
    switch speaker {
    case .engine: words("程序", "engine")
    case .person(let rater):
      name(of: rater) + (rater.role == .instructor ? words("（讲师）", " (instructor)") : "")
    }
  }

  /// A verdict as one sign, for narrow columns.
  func sign(_ verdict: Verdict) -> String {
    let isPlain = !workplace.charset.isUTF8
    return switch verdict {
    case .met: isPlain ? "+" : "✓"
    case .partly: isPlain ? "/" : "½"
    case .missed: isPlain ? "x" : "✗"
    case .observer: "·"
    }
  }

  func place(_ place: Mark.Place) -> String {
    place.group.isEmpty ? place.item : "\(group(place.group)) \(place.item)"
  }

  /// One line of a sheet's history: when, who, what, from what, why.
  func text(of change: KeptSheet.Change) -> String {
    let when = change.at.prefix(16).replacing("T", with: " ")
    let before = Dictionary(change.before.map { ($0.place, $0) }) { first, _ in first }
    let what: String
    switch change.kind {
    case .withdrawn: what = words("撤回", "withdrawn")
    case .restored: what = words("重新采用", "taken up again")
    case .marks where change.marks.count > 6:
      what = words("填了 \(change.marks.count) 个", "\(change.marks.count) marks")
    case .marks:
      what = change.marks.map { mark in
        let old = before[mark.place]?.level.map { level($0) + " → " } ?? ""
        let note = mark.note.isEmpty ? "" : words("（\(mark.note)）", " (\(mark.note))")
        return "\(place(mark.place)) \(old)\(mark.level.map { level($0) } ?? "–")\(note)"
      }.joined(separator: words("，", ", "))
    }
    let why = change.reason.isEmpty ? "" : words("。原因：\(change.reason)", ". Reason: \(change.reason)")
    return "\(when)  \(change.by)  \(what)\(why)"
  }
}
