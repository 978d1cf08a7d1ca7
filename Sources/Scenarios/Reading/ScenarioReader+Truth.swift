import Findings

extension ScenarioReader {
  /// What makes an entry right.
  mutating func truth(_ json: LocatedJSON?) -> FieldTruth {
    guard let json, var object = ObjectReader(json, "a field's truth", log: log) else {
      return FieldTruth(kind: .free)
    }
    defer { object.finish() }
    let kind = object.oneOf("kind", FieldTruth.Kind.allCases.map(\.rawValue))
      .flatMap { FieldTruth.Kind(rawValue: $0.value) }
    let fact = object.optionalString("fact")
    let variable = object.optionalString("variable")
    if let fact { mention(.factValue, fact) }
    if let variable { mention(.variable, variable) }
    let list = object.optionalString("list")
    if let list { mention(.tool, list) }
    let sumOf = object.optionalString("sum-of")
    if let sumOf { mention(.field, sumOf) }
    return FieldTruth(
      kind: kind ?? .free, values: object.optionalStrings("values")?.map(\.value) ?? [],
      fact: fact?.value, variable: variable?.value, list: list?.value, sumOf: sumOf?.value,
      options: (object.optionalMembers("options") ?? []).map { option($0) },
      days: object.optionalArray("days").flatMap { days($0, at: object.location(of: "days")) },
      said: (object.optionalArray("said") ?? []).compactMap { source($0) })
  }

  private func option(_ member: LocatedJSON.Member) -> FieldTruth.Option {
    let names = member.value.asStrings("the words for \(quoted(member.key.value))", log: log) ?? []
    return FieldTruth.Option(id: member.key.value, names: names.map(\.value))
  }

  private func days(_ values: [LocatedJSON], at location: SourceLocation) -> ClosedRange<Int>? {
    let days = values.compactMap { $0.asInt("\"days\"", in: 0...3660, log: log)?.value }
    guard days.count == 2, days[0] <= days[1] else {
      log.error(
        "truth.days", at: location, "\"days\" is no range", expected: "the least and the most, as in [0, 3]")
      return nil
    }
    return days[0]...days[1]
  }

  private mutating func source(_ json: LocatedJSON) -> TalkSource? {
    guard var object = ObjectReader(json, "a place of the talk", log: log) else { return nil }
    defer { object.finish() }
    if let fact = object.optionalString("told") {
      mention(.fact, fact)
      return .told(fact.value, value: object.optionalString("value")?.value)
    }
    if let variable = object.optionalString("variable") {
      mention(.variable, variable)
      return .variable(variable.value, isDenied: object.optionalBool("denied") ?? false)
    }
    let acts = acts(object.strings("acts"))
    let but = object.optionalString("but-fact")
    if let but { mention(.factValue, but) }
    guard let slot = object.string("slot"), !acts.isEmpty else { return nil }
    return .acts(acts, slot: slot.value, butFact: but?.value)
  }
}
