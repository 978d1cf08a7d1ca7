import Dialogue
import Scenarios
import Understanding

/// A form as it stands in the end: what its fields say of each other.
struct FormSide {
  var tool: DeskTool
  var values: [String: String]

  /// The items that a field names.
  func items(in field: String?, _ scenario: Scenario) -> [String] {
    guard let field, let text = values[field],
      let list = tool.fields.first(where: { $0.id == field })?.truth.list.flatMap({ scenario.tool($0) })
    else { return [] }
    return WrittenItems(text, on: list).ordered
  }
}

/// What is right.
extension FormAudit {
  /// The ids of the complaints or items that an entry names, whether or not they are all there should be.
  public func named(in verdict: FieldVerdict) -> [String] {
    guard let field = scenario.tool(verdict.tool)?.fields.first(where: { $0.id == verdict.field }) else {
      return []
    }
    switch field.truth.kind {
    case .complaints:
      let found = complaints(in: verdict.value, among: field.truth.values)
      return verdict.value.isEmpty ? [] : field.truth.values.filter(found.contains)
    case .items:
      guard let list = field.truth.list.flatMap({ scenario.tool($0) }) else { return [] }
      return WrittenItems(verdict.value, on: list).ordered
    default: return []
    }
  }

  /// The values that are right: what the talk came to where the field follows it, else the case's truth.
  func wantedValues(of field: FormField, on form: FormSide, _ talk: TalkRecord) -> [String] {
    if let variable = field.truth.variable, let value = talk.variables[variable], !value.isEmpty {
      return [value]
    }
    switch field.truth.kind {
    case .name, .phone, .plate, .number, .text:
      // What a fact accepts when spoken, as the last four digits, is not enough on paper.
      return fact(of: field)?.value.map { [$0] } ?? field.truth.values
    case .clock:
      let said = statements(of: field, talk).last?.values.compactMap { Int($0) }.map(ClockMatcher.text) ?? []
      return said.isEmpty ? field.truth.values : said
    case .sum:
      let items = form.items(in: field.truth.sumOf, scenario)
      return items.isEmpty ? [] : [String(scenario.sum(of: items))]
    case .complaints, .work, .time, .items, .term, .choice, .filled, .free:
      return field.truth.values
    }
  }

  /// The fact that a field asks for: the one of its id, else one with its value.
  func fact(of field: FormField) -> Fact? {
    scenario.fact(field.id)
      ?? scenario.facts.first { fact in fact.value.map(field.truth.values.contains) ?? false }
  }

  func isRight(_ value: String, _ field: FormField, _ wanted: [String]) -> Bool {
    switch field.truth.kind {
    case .name: NameMatcher(wanted, also: fact(of: field)?.accepts ?? [], matching).matches(value)
    case .phone: PhoneMatcher(matching).matches(value, wanted)
    case .plate: PlateMatcher(matching).matches(value, wanted)
    case .number: NumberMatcher(matching).matches(value, wanted)
    case .text: wanted.contains { matching.compact(value).contains(matching.compact($0)) }
    case .complaints: Set(wanted).isSubset(of: complaints(in: value, among: wanted))
    case .work: namesWork(value, wanted)
    case .time: TimeMatcher(matching, scenario.times).id(in: value).map(wanted.contains) ?? false
    case .items: isRight(items: value, field, wanted)
    case .sum: NumberMatcher(matching).matches(value, wanted)
    case .clock:
      ClockMatcher(matching).minutes(in: value).map { minutes in
        wanted.compactMap { ClockMatcher(matching).minutes(in: $0) }.contains {
          ClockMatcher.agree($0, minutes)
        }
      } ?? false
    case .term: field.truth.days.map { TermMatcher(matching).matches(value, $0) } ?? true
    case .choice, .filled, .free: true
    }
  }

  private func isRight(items value: String, _ field: FormField, _ wanted: [String]) -> Bool {
    guard let list = field.truth.list.flatMap({ scenario.tool($0) }) else { return false }
    return Set(wanted).isSubset(of: WrittenItems(value, on: list).ordered)
  }

  func complaints(in value: String, among ids: [String]) -> Set<String> {
    let said = matching.actsOfEntry(value).filter { $0.id == "mention-complaint" }
      .flatMap { $0.values(of: "complaint") }
    return Set(said).union(ids.filter { matching.names($0, in: value) })
  }

  func namesWork(_ value: String, _ wanted: [String]) -> Bool {
    wanted.allSatisfy { id in
      matching.names(id, in: value)
        || matching.actsOfEntry(value).contains {
          $0.id == "mention-work" && $0.values(of: "work").contains(id)
        }
    }
  }

  func expectation(of field: FormField, _ wanted: [String]) -> String {
    switch field.truth.kind {
    case .time:
      let spoken = wanted.map { scenario.time($0)?.spoken[language] ?? $0 }
      return spoken.joined(separator: language == .chinese ? "或" : " or ")
    case .complaints, .work:
      let titles = wanted.map { scenario.fact($0)?.title[language] ?? wording(of: $0) }
      return titles.joined(separator: language == .chinese ? "；" : "; ")
    case .items:
      let titles = wanted.map { scenario.listItem($0)?.title[language] ?? $0 }
      return titles.joined(separator: language == .chinese ? "；" : "; ")
    case .term: return field.hint[language]
    case .name, .phone, .plate, .number, .text, .sum, .clock: return wanted.first ?? ""
    case .choice, .filled, .free: return ""
    }
  }

  /// The first word for a thing that is in the audit's language.
  func wording(of id: String) -> String {
    let words = matching.words[id] ?? []
    return words.first { $0.utf8.allSatisfy { $0 < 0x80 } == (language == .english) } ?? words.first ?? id
  }
}
