import Dialogue
import Scenarios
import Understanding

/// Compares the forms with the truth of the case and with the talk.
public struct FormAudit: Sendable {
  /// The case whose forms they are.
  public var scenario: Scenario
  /// How entries are understood.
  public var matching: FormMatching
  /// The language of labels and expectations.
  public var language: Language

  /// An audit of all forms of the case.
  public init(scenario: Scenario, matching: FormMatching, language: Language = .chinese) {
    self.scenario = scenario
    self.matching = matching
    self.language = language
  }

  /// Every field of every form of the case, in its order, in the form's final state.
  public func audit(_ talk: TalkRecord) -> [FieldVerdict] {
    scenario.tools.filter { $0.kind == .form }.flatMap { tool in
      let entries = finalEntries(of: tool.id, talk)
      return tool.fields.map { audit($0, of: tool.id, entry: entries[$0.id], talk) }
    }
  }

  private func finalEntries(of tool: String, _ talk: TalkRecord) -> [String: (step: Int, value: String)] {
    var entries: [String: (step: Int, value: String)] = [:]
    for (step, use) in talk.toolUses where use.tool == tool {
      for entry in use.fields { entries[entry.field] = (step, entry.value) }
    }
    return entries
  }

  private func audit(
    _ field: FormField, of tool: String, entry: (step: Int, value: String)?, _ talk: TalkRecord
  ) -> FieldVerdict {
    let wanted = wantedValues(of: field, talk)
    var verdict = FieldVerdict(
      tool: tool, field: field.id, label: field.label[language], isRequired: field.isRequired,
      expected: expectation(of: field, wanted), state: .empty)
    guard let entry, !entry.value.allSatisfy(\.isWhitespace) else { return verdict }
    verdict.value = entry.value
    verdict.step = entry.step
    let isRight = isRight(entry.value, field, wanted)
    verdict.state = isRight ? .right : .wrong
    if !isRight { verdict.contradicts = contradictions(of: field, entry.value, wanted, talk) }
    return verdict
  }

  /// The values that are right: what the talk came to where the field follows it, else the case's truth.
  private func wantedValues(of field: FormField, _ talk: TalkRecord) -> [String] {
    if let variable = field.truth.variable, let value = talk.variables[variable], !value.isEmpty {
      return [value]
    }
    switch field.truth.kind {
    case .name, .phone, .plate, .number, .text:
      // What a fact accepts when spoken, as the last four digits, is not enough on paper.
      return fact(of: field)?.value.map { [$0] } ?? field.truth.values
    case .complaints, .work, .time, .free:
      return field.truth.values
    }
  }

  /// The fact that a field asks for: the one of its id, else one with its value.
  private func fact(of field: FormField) -> Fact? {
    scenario.fact(field.id)
      ?? scenario.facts.first { fact in fact.value.map(field.truth.values.contains) ?? false }
  }

  private func isRight(_ value: String, _ field: FormField, _ wanted: [String]) -> Bool {
    switch field.truth.kind {
    case .name: NameMatcher(wanted, also: fact(of: field)?.accepts ?? [], matching).matches(value)
    case .phone: PhoneMatcher(matching).matches(value, wanted)
    case .plate: PlateMatcher(matching).matches(value, wanted)
    case .number: NumberMatcher(matching).matches(value, wanted)
    case .text: wanted.contains { matching.compact(value).contains(matching.compact($0)) }
    case .complaints: Set(wanted).isSubset(of: complaints(in: value, among: wanted))
    case .work: namesWork(value, wanted)
    case .time: TimeMatcher(matching, scenario.times).id(in: value).map(wanted.contains) ?? false
    case .free: true
    }
  }

  private func complaints(in value: String, among ids: [String]) -> Set<String> {
    let said = matching.actsOfEntry(value).filter { $0.id == "mention-complaint" }
      .flatMap { $0.values(of: "complaint") }
    return Set(said).union(ids.filter { matching.names($0, in: value) })
  }

  private func namesWork(_ value: String, _ wanted: [String]) -> Bool {
    wanted.allSatisfy { id in
      matching.names(id, in: value)
        || matching.actsOfEntry(value).contains {
          $0.id == "mention-work" && $0.values(of: "work").contains(id)
        }
    }
  }

  private func expectation(of field: FormField, _ wanted: [String]) -> String {
    switch field.truth.kind {
    case .time:
      let spoken = wanted.map { scenario.time($0)?.spoken[language] ?? $0 }
      return spoken.joined(separator: language == .chinese ? "或" : " or ")
    case .complaints, .work:
      let titles = wanted.map { scenario.fact($0)?.title[language] ?? wording(of: $0) }
      return titles.joined(separator: language == .chinese ? "；" : "; ")
    case .name, .phone, .plate, .number, .text: return wanted.first ?? ""
    case .free: return ""
    }
  }

  /// The first word for a thing that is in the audit's language.
  private func wording(of id: String) -> String {
    let words = matching.words[id] ?? []
    return words.first { $0.utf8.allSatisfy { $0 < 0x80 } == (language == .english) } ?? words.first ?? id
  }

  /// Where the talk says what the paper should have said.
  private func contradictions(
    of field: FormField, _ value: String, _ wanted: [String], _ talk: TalkRecord
  ) -> [Int] {
    switch field.truth.kind {
    case .time: return steps(settling: field.truth.variable, wanted, talk)
    case .complaints:
      let named = complaints(in: value, among: wanted)
      return ascending(wanted.filter { !named.contains($0) }.compactMap { firstNaming($0, talk) })
    case .name, .phone, .plate, .number, .text:
      let told = fact(of: field).flatMap { talk.first(EventFilter(.told([$0.id], asked: nil))) }
      let verified = talk.matches(.acts("ask-" + field.id)).filter { match in
        match.values(ofSlot: "value").contains { isRight($0, field, wanted) }
      }
      return ascending([told?.step].compactMap { $0 } + verified.map(\.step))
    case .work, .free: return []
    }
  }

  private func steps(settling variable: String?, _ wanted: [String], _ talk: TalkRecord) -> [Int] {
    guard let variable, let value = talk.variables[variable], wanted == [value] else { return [] }
    let confirming = EventFilter(
      .acts(["confirm-time"], slots: [SlotCondition("time", [value])], minimumScore: 0))
    let confirmed = talk.matches(confirming).map(\.step)
    if !confirmed.isEmpty { return ascending(confirmed) }
    return talk.matches(EventFilter(.changed([variable], values: [value]))).suffix(1).map(\.step)
  }

  private func firstNaming(_ complaint: String, _ talk: TalkRecord) -> Int? {
    let named = EventPattern.Kind.acts(
      ["mention-complaint"], slots: [SlotCondition("complaint", [complaint])], minimumScore: 0)
    return talk.first(EventFilter([EventPattern(.told([complaint], asked: nil)), EventPattern(named)]))?.step
  }

  private func ascending(_ steps: [Int]) -> [Int] { Set(steps).sorted() }
}
