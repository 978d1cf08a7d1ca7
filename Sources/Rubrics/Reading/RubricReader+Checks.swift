import Findings

extension RubricReader {
  /// The kinds of check, by the key that names each.
  static let checkKinds = [
    "existence", "absence", "precedence", "response", "within-seconds", "succession", "coverage", "form",
    "outcome", "observer", "all", "any", "not",
  ]

  /// A check; the file's reader limits how deep they stand in each other.
  mutating func check(_ json: LocatedJSON) -> Check? {
    guard var object = ObjectReader(json, "a check", log: log) else { return nil }
    let kinds = Self.checkKinds.filter { object.has($0) }
    defer { object.finish() }
    guard let kind = kinds.first, kinds.count == 1 else {
      log.error(
        "rubric.check", at: object.location,
        kinds.isEmpty ? "the check is of no kind" : "the check is of two kinds",
        expected: "one of " + Self.checkKinds.joined(separator: ", "))
      return nil
    }
    switch kind {
    case "existence":
      let atLeast = object.optionalInt("at-least", in: 1...1000)?.value ?? 1
      return filter(&object, kind).map { .existence($0, atLeast: atLeast) }
    case "absence": return filter(&object, kind).map { .absence($0) }
    case "precedence":
      guard let first = filter(&object, kind), let before = filter(&object, "before") else { return nil }
      return .precedence(first: first, before: before)
    case "response":
      guard let with = filter(&object, kind), let to = filter(&object, "to") else { return nil }
      return .response(to: to, with: with)
    case "within-seconds":
      guard let seconds = object.int(kind, in: 0...86_400), let of = filter(&object, "of") else { return nil }
      return .withinSeconds(of, seconds: seconds.value)
    case "succession":
      let lines = object.int("lines", in: 1...50)
      let filters = (object.array(kind) ?? []).map { filter($0) }
      guard let lines, !filters.isEmpty, !filters.contains(nil) else { return nil }
      return .succession(filters.compactMap { $0 }, lines: lines.value)
    case "coverage": return coverage(&object)
    case "form":
      guard let tools = names(&object, kind), let share = object.int("share", in: 0...1000) else {
        return nil
      }
      for tool in tools { refer(to: tool, among: references.tools, "tool") }
      return .form(tools: tools.map(\.value), permille: share.value)
    case "outcome": return outcome(&object)
    case "observer": return object.bool(kind) == true ? .observer : nil
    case "not": return object.value(kind).flatMap { check($0) }.map { .not($0) }
    default:
      let parts = (object.array(kind) ?? []).map { check($0) }
      guard !parts.isEmpty, !parts.contains(nil) else { return nil }
      return kind == "all" ? .all(parts.compactMap { $0 }) : .any(parts.compactMap { $0 })
    }
  }

  private mutating func coverage(_ object: inout ObjectReader) -> Check? {
    let of = filter(&object, "coverage")
    let slots = object.has("slot") ? names(&object, "slot")?.map(\.value) ?? [] : []
    let values = (object.strings("values") ?? []).map(\.value)
    let lines = object.optionalInt("lines", in: 1...50)?.value
    let atLeast = object.int("at-least", in: 1...max(1, values.count))
    var members: [String: [String]] = [:]
    for member in object.optionalMembers("members") ?? [] {
      let others = member.value.asStrings("values that count for another", log: log) ?? []
      if !values.contains(member.key.value) {
        log.error(
          "rubric.members", at: member.key.location, "\"\(visible(member.key.value))\" is none of the values",
          expected: "one of \"values\"")
      }
      members[member.key.value] = others.map(\.value)
    }
    guard let of, let atLeast, !values.isEmpty else { return nil }
    return .coverage(
      Coverage(of: of, slots: slots, values: values, members: members, atLeast: atLeast.value, lines: lines))
  }

  /// One name, or several.
  private func names(_ object: inout ObjectReader, _ key: String) -> [Located<String>]? {
    guard let json = object.value(key) else { return nil }
    if case .array = json.value { return json.asStrings(quoted(key), log: log) }
    return json.asString(quoted(key), log: log).map { [$0] }
  }

  private func outcome(_ object: inout ObjectReader) -> Check? {
    guard var outcome = object.object("outcome", "\"outcome\"") else { return nil }
    let endings = outcome.optionalStrings("endings") ?? []
    for ending in endings where ending.value != "none" {
      refer(to: ending, among: references.endings, "ending")
    }
    let mood = outcome.optionalInt("mood", in: 0...100)
    let variable = outcome.optionalString("variable")
    let values = outcome.optionalStrings("values") ?? []
    outcome.finish()
    if let variable, tracks[variable.value] == nil {
      refer(to: variable, among: references.variables, "variable")
    }
    return .outcome(
      Outcome(
        endings: endings.map(\.value), moodAtLeast: mood?.value, variable: variable?.value,
        values: values.map(\.value)))
  }
}
