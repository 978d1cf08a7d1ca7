import Dialogue
import Foundation
import Rehearsals
import Scenarios
import Terminal
import Understanding

extension LiveTalk {
  /// A variable by which a case says that the customer was asked to hold on.
  private static let holding = "holding"

  /// Asks for a form's fields one by one; what was filled is kept however the form is left.
  ///
  /// - Returns: whether the trainee pressed Ctrl-C twice.
  func fillForm(_ tool: DeskTool, _ session: RehearsalSession) throws -> Bool {
    let isHolding = session.talk.state.variables[Self.holding] != nil || session.talk.canClose
    var entries = session.entries(of: tool.id)
    var filled: [ToolEntry.Entry] = []
    ToolView(workplace: workplace, scenario: scenario).bill(tool)
    workplace.say(
      "逐项填写：回车跳过或保留原来的，- 清空，Ctrl-C 合上表（已填的都保留）。带 * 的必填。",
      "Field by field: Enter skips or keeps what is there, - clears it, Ctrl-C puts the form away "
        + "(what is filled is kept). * is required.",
      .dim, indent: 2)
    let completer = editor.completer
    editor.completer = nil
    defer { editor.completer = completer }
    var isLeft = false
    fields: for field in tool.fields {
      switch try ask(field, entries[field.id] ?? "", isHolding: isHolding) {
      case .kept: continue
      case .written(let value):
        let entry = ToolEntry.Entry(field: field.id, value: value)
        try session.keepDraft(entry, of: tool.id)
        entries[field.id] = value
        filled.append(entry)
      case .leave:
        isLeft = true
        break fields
      }
    }
    if isLeft {
      workplace.say("表先合上，已填的都在。", "The form is put away; what you filled is kept.", .dim)
    }
    let events = try perform(.tool(ToolEntry(tool: tool.id, fields: filled)), session)
    ToolView(workplace: workplace, scenario: scenario).form(tool, session.entries(of: tool.id))
    transcript.show(events)
    return false
  }

  private enum Answer {
    case kept
    case written(String)
    case leave
  }

  private func ask(_ field: FormField, _ current: String, isHolding: Bool) throws -> Answer {
    let label = field.label[workplace.language] + (field.isRequired ? "*" : "")
    let shown = current.isEmpty ? "" : words("［\(current)］", " [\(current)]")
    let hint = current.isEmpty ? words("（\(field.hint.zh)）", " (\(field.hint.en))") : shown
    let check = fieldCheck(field)
    let prompt = SafeText.cleaned("  \(label)\(hint)> ")
    switch editor.readLine(prompt: prompt, validate: { check.whileTyping($0) }, remembers: false) {
    case .line(let typed, let firstKey, _):
      if !isHolding { silence += firstKey }
      let value = typed.trimmingCharacters(in: .whitespaces)
      if value.isEmpty { return .kept }
      if value == "-" || value == "－" || value == "—" { return current.isEmpty ? .kept : .written("") }
      if editor.usesReadline, let doubt = check.doubt(value) { workplace.say(doubt, .dim, indent: 4) }
      return .written(value)
    case .endOfInput, .interrupted: return .leave
    }
  }

  private func fieldCheck(_ field: FormField) -> FieldCheck {
    FieldCheck(
      field: field, times: scenario.times, list: field.truth.list.flatMap { scenario.tool($0) }, words: words)
  }

  /// Says what looks wrong with fields that were filled in one line.
  func remarkOnEntries(_ entry: ToolEntry) {
    guard let tool = scenario.tool(entry.tool) else { return }
    for written in entry.fields {
      guard let field = tool.fields.first(where: { $0.id == written.field }) else { continue }
      let check = fieldCheck(field)
      if let doubt = check.doubt(written.value) {
        workplace.say(field.label[workplace.language] + words("：", ": ") + doubt, .dim, indent: 2)
      }
    }
  }
}

/// Whether an entry looks like what its field wants; never whether it is true.
struct FieldCheck {
  let field: FormField
  let times: [CaseTime]
  /// The price list that its items stand on.
  var list: DeskTool?
  let words: Words

  /// Shown beside the entry while it is typed; nil for nothing to say.
  func whileTyping(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespaces)
    if text.isEmpty || text == "-" { return nil }
    if field.truth.kind == .time, let time = understood(text) { return "→ " + time }
    if field.truth.kind == .items, let items = listed(text) { return "→ " + items }
    return doubt(text)
  }

  /// What looks wrong, in a few words.
  func doubt(_ text: String) -> String? {
    if text.isEmpty { return nil }
    switch field.truth.kind {
    case .phone:
      let digits = normalised(text).filter { ("0"..."9").contains($0) }.count
      if digits == 11 { return nil }
      return digits < 11
        ? words("还差 \(11 - digits) 位", "\(11 - digits) digits short")
        : words("多了 \(digits - 11) 位", "\(digits - 11) digits too many")
    case .plate:
      if EntityScanner.scan(text).contains(where: { $0.kind == "plate" }) { return nil }
      return words("不像完整的车牌", "no whole plate yet")
    case .number:
      if normalised(text).contains(where: { ("0"..."9").contains($0) || "一二三四五六七八九十百千万两".contains($0) }) {
        return nil
      }
      return words("要填数字", "wants a number")
    case .time: return understood(text) == nil ? words("日期和钟点还没写全", "wants a day and an hour") : nil
    case .sum:
      if normalised(text).contains(where: { ("0"..."9").contains($0) || "一二三四五六七八九十百千万两".contains($0) }) {
        return nil
      }
      return words("要填金额", "wants a sum")
    case .clock:
      let hasHour = EntityScanner.scan(text).contains {
        if case .time(let time) = $0.value { time.minute != nil } else { false }
      }
      return hasHour ? nil : words("要写几点几分", "wants an hour")
    case .items:
      guard let list, WrittenItems(text, on: list).ordered.isEmpty else { return nil }
      return words("没认出收费项目", "no item of the price list in it")
    case .name, .text, .complaints, .work, .term, .choice, .filled, .free: return nil
    }
  }

  /// The items that the text names, with what they cost together.
  private func listed(_ text: String) -> String? {
    guard let list else { return nil }
    let ids = WrittenItems(text, on: list).ordered
    let chosen = list.items.filter { ids.contains($0.id) }
    guard !chosen.isEmpty else { return nil }
    let names = chosen.map { $0.title[words.language] }.joined(separator: words("、", ", "))
    return "\(names) = \(chosen.reduce(0) { $0 + ($1.price ?? 0) })"
  }

  /// The one time of the case that the text names, as people say it.
  private func understood(_ text: String) -> String? {
    let spoken = EntityScanner.scan(text).compactMap { entity -> SpokenTime? in
      if case .time(let time) = entity.value { time } else { nil }
    }
    guard spoken.contains(where: { $0.minute != nil }),
      spoken.contains(where: { $0.weekday != nil || $0.day != nil })
    else { return nil }
    let fitting = times.filter { time in spoken.allSatisfy { time.slot.matches($0) } }
    guard fitting.count == 1, let time = fitting.first else { return fitting.isEmpty ? text : nil }
    return time.spoken[words.language]
  }
}
