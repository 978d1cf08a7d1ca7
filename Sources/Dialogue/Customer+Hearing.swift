import Scenarios
import Understanding

extension Customer {
  /// What conditions can see of a line.
  func heard(_ reading: Reading, typed: String, in state: InformationState) -> HeardLine {
    var line = HeardLine()
    line.text = typed.lowercased()
    line.isQuestion = reading.isQuestion
    line.length = typed.count
    line.isOtherLanguage =
      switch (reading.language, language) {
      case (.english, .chinese): !typed.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      case (.chinese, .english): true
      default: false
      }
    line.countsBefore = state.actCounts
    guard reading.quality == .speech else { return line }
    line.hasUnheardQuestion = missedQuestion(in: reading, typed: typed)
    line.acts = reading.acts
    line.acts = attend(to: line, in: state)
    return line
  }

  /// Counts the line and its acts, and sees whether it answers his question.
  func take(in turn: inout Turn) {
    turn.state.lines += 1
    turn.state.silence = 0
    turn.state.unheard = turn.line.acts.isEmpty ? turn.state.unheard + 1 : 0
    for act in Set(turn.line.acts.map(\.id)) { turn.state.actCounts[act, default: 0] += 1 }
    if let pending = turn.state.pending {
      if pending.answeredBy.contains(where: turn.line.performs) {
        turn.line.answered = [pending.id]
        turn.state.pending = nil
        turn.state.ignored = 0
      } else {
        turn.state.ignored += scenario.questionActs.count(where: turn.line.performs)
      }
    }
    turn.state.spokenOf.merge(namedSlots(of: turn.line)) { _, latest in latest }
    for time in turn.line.acts.flatMap({ $0.values(of: "time") }) where scenario.time(time) != nil {
      turn.state.times.removeAll { $0 == time }
      turn.state.times.append(time)
    }
  }

  /// What the acts of a line are about, by slot: values of the case, not sums and numbers.
  private func namedSlots(of line: HeardLine) -> [String: [String]] {
    var found: [String: [String]] = [:]
    for slot in line.acts.flatMap(\.slots) where ["work", "finding", "complaint"].contains(slot.name) {
      if found[slot.name]?.contains(slot.value) != true { found[slot.name, default: []].append(slot.value) }
    }
    return found
  }

  /// Carries out every update that applies to an act of the line, before anything is answered.
  func note(in turn: inout Turn) {
    for update in scenario.updates {
      var acts = turn.line.acts.filter { update.acts.contains($0.id) }
      if update.acts.contains("*") { acts = [turn.line.acts.first ?? DialogueAct(id: "")] }
      for act in acts {
        let slot = update.assignments.lazy.compactMap { placeholder(in: $0.name + $0.value) }.first
        let values = slot.map { act.values(of: $0) } ?? [""]
        for value in values {
          var narrowed = act
          if let slot { narrowed.slots = [Slot(slot, value)] + act.slots.filter { $0.name != slot } }
          turn.line.anchor = narrowed
          guard update.condition.holds(in: turn.state, of: turn.line, scenario: scenario) else { continue }
          for assignment in update.assignments { assign(assignment, in: &turn) }
        }
      }
    }
    turn.line.anchor = nil
  }

  /// Carries out every update that applies to the use of a tool.
  func noteUse(of entry: ToolEntry, in turn: inout Turn) {
    for update in scenario.updates where update.tools.contains(entry.tool) || update.tools.contains("*") {
      guard update.condition.holds(in: turn.state, of: turn.line, scenario: scenario) else { continue }
      for assignment in update.assignments { assign(assignment, in: &turn) }
    }
  }

  /// The slot named in braces, `{time}`, but not another variable's value, `{=wished}`.
  private func placeholder(in text: String) -> String? {
    guard let open = text.firstIndex(of: "{"), let close = text[open...].firstIndex(of: "}") else {
      return nil
    }
    let name = text[text.index(after: open)..<close]
    if name.hasPrefix("=") { return placeholder(in: String(text[text.index(after: close)...])) }
    return String(name)
  }

  /// Sets or unsets a variable, and says so if that changed anything.
  func assign(_ assignment: Assignment, in turn: inout Turn) {
    let name = filled(assignment.name, in: turn)
    let value = filled(assignment.value, in: turn)
    guard !name.contains("{"), !value.contains("{"), turn.state.variables[name] ?? "" != value else { return }
    turn.state.variables[name] = value.isEmpty ? nil : value
    turn.events.append(.set(name: name, value: value))
  }

  /// A name or value with its braces filled; what cannot be filled is left.
  private func filled(_ text: String, in turn: Turn) -> String {
    replacingBraces(in: text) { name in
      if name.hasPrefix("=") { return turn.state.variables[String(name.dropFirst())] ?? "" }
      return turn.line.values(of: name).last
    }
  }

  /// Text with each `{name}` put through `value`; where that gives nil the braces stay.
  func replacingBraces(in text: String, value: (String) -> String?) -> String {
    guard text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += value(name) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
