import Dialogue
import Scenarios
import Understanding

/// One thing that the talk states of a field.
struct Statement: Hashable {
  /// The step at which it was said.
  var step: Int
  /// What was said, in the form the field's kind compares; several where the words leave it open.
  var values: [String]
}

/// Paper against talk: what the sources say that the case file names for a field.
extension FormAudit {
  /// The steps of the talk that say otherwise than an entry. What was put right later no longer counts.
  func deniedBySources(of field: FormField, _ value: String, _ talk: TalkRecord) -> [Int] {
    if field.truth.kind == .items || field.truth.kind == .work { return deniedItems(of: field, value, talk) }
    let statements = statements(of: field, talk)
    guard let last = statements.last, denies(last, value, field) else { return [] }
    return statements.filter { denies($0, value, field) && $0.values == last.values }.map(\.step)
  }

  // MARK: One value

  /// Everything that is said of a field, in the order of the talk.
  func statements(of field: FormField, _ talk: TalkRecord) -> [Statement] {
    let sources = field.truth.said
    guard !sources.isEmpty else { return [] }
    return talk.observations.compactMap { observation in
      for source in sources {
        if let values = values(of: source, in: observation, talk), !values.isEmpty {
          return Statement(step: observation.step, values: values)
        }
      }
      return nil
    }
  }

  private func values(
    of source: TalkSource, in observation: Observation, _ talk: TalkRecord
  ) -> [String]? {
    switch (source, observation.content) {
    case (.acts(let ids, let slot, let butFact), .act(let act)) where ids.contains(act.id):
      let line = talk.text(atStep: observation.step) ?? ""
      let but = butFact.flatMap { scenario.fact($0)?.value }
      return spoken(slot, of: act, in: line).filter { $0 != but }
    case (.told(let fact, let value), .told(let told, _)) where fact == told:
      return (value ?? scenario.fact(fact)?.value).map { [$0] }
    case (.variable(let name, isDenied: false), .changed(let changed, let value)) where name == changed:
      return [value].filter { !$0.isEmpty }
    default: return nil
    }
  }

  private func spoken(_ slot: String, of act: DialogueAct, in line: String) -> [String] {
    let words = SaidWords(of: act, in: line)
    let read: (String) -> [String]
    switch slot {
    case "text": return [act.text.isEmpty ? line : act.text, line]
    case "money", "distance", "clock":
      read = { text in matching.entities(text).compactMap { amount($0, slot) } }
    default: return act.values(of: slot)
    }
    let found = words.values(read)
    return found.isEmpty ? act.values(of: slot) : found
  }

  private func amount(_ entity: Entity, _ slot: String) -> String? {
    switch (slot, entity.value) {
    case ("money", .money(let range)) where range.lowerBound == range.upperBound: String(range.lowerBound)
    case ("money", .number(let number)) where number >= 100: String(number)
    case ("distance", .distance(let number)), ("distance", .number(let number)): number < 1000 ? nil : String(number)
    case ("clock", .time(let time)): time.minute.map { String($0) }
    default: nil
    }
  }

  private func denies(_ statement: Statement, _ value: String, _ field: FormField) -> Bool {
    switch field.truth.kind {
    case .number, .sum:
      // Of several sums in one breath the greatest is the total.
      let numbers = statement.values.compactMap { Int($0) }
      guard let total = numbers.max(), exactNumber(in: matching.normalised(value)) != nil else { return false }
      return !NumberMatcher(matching).matches(value, [String(total)])
    case .clock:
      guard let written = ClockMatcher(matching).minutes(in: value) else { return false }
      return !statement.values.compactMap { Int($0) }.contains { ClockMatcher.agree($0, written) }
    case .time:
      guard let written = TimeMatcher(matching, scenario.times).id(in: value) else { return false }
      return !statement.values.contains(written)
    case .term: return statement.values.allSatisfy { TermMatcher(matching).differ($0, value) }
    case .choice:
      let chosen = field.truth.options.filter { option in
        option.names.contains { matching.normalised(value).contains(matching.normalised($0)) }
      }
      return !chosen.isEmpty && !chosen.contains { statement.values.contains($0.id) }
    case .name, .phone, .plate, .text: return !isRight(value, field, statement.values)
    case .complaints, .work, .items, .filled, .free: return false
    }
  }

  // MARK: Items

  /// Items agreed that the paper leaves out, and items refused that it orders.
  private func deniedItems(of field: FormField, _ value: String, _ talk: TalkRecord) -> [Int] {
    let list = field.truth.list.flatMap { scenario.tool($0) }
    let ordered = list.map { WrittenItems(value, on: $0).ordered }
    func isWritten(_ item: String) -> Bool { ordered?.contains(item) ?? namesWork(value, [item]) }
    return field.truth.said.flatMap { source -> [Int] in
      switch source {
      case .told(let fact, let item):
        guard let item, !isWritten(item) else { return [] }
        return talk.matches(EventFilter(.told([fact], asked: nil))).prefix(1).map(\.step)
      case .variable(let name, let isDenied):
        return lastSet(name, talk).filter { isWritten($0.item) == isDenied }.map(\.step)
      case .acts(let ids, let slot, _):
        let acts = talk.observations.last { observation in
          if case .act(let act) = observation.content { return ids.contains(act.id) }
          return false
        }
        return acts.map { $0.values(ofSlot: slot).contains { !isWritten($0) } ? [$0.step] : [] } ?? []
      }
    }
  }

  /// The items `x` whose variable of the family is `yes` at the end, each with the step that set it last.
  private func lastSet(_ family: String, _ talk: TalkRecord) -> [(item: String, step: Int)] {
    let prefix = family.hasSuffix(".*") ? String(family.dropLast()) : family + "."
    var steps: [String: Int] = [:]
    for observation in talk.observations {
      guard case .changed(let name, let value) = observation.content, name.hasPrefix(prefix) else { continue }
      steps[String(name.dropFirst(prefix.count))] = value == "yes" ? observation.step : nil
    }
    return steps.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
