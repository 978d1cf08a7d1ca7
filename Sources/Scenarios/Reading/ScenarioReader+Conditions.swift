import Findings

extension ScenarioReader {
  /// A condition: an object all of whose keys have to hold. Nothing written always holds.
  mutating func condition(_ json: LocatedJSON?) -> Condition {
    guard let json, let members = json.asMembers("a condition", log: log) else { return .all([]) }
    let parts = members.flatMap { conditions($0) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func conditions(_ member: LocatedJSON.Member) -> [Condition] {
    let key = member.key.value
    let json = member.value
    switch key {
    case "all": return [.all(list(json))]
    case "any": return [.any(list(json))]
    case "not": return [.not(condition(json))]
    case "told", "untold":
      return names(json, .fact).map { key == "told" ? .told($0) : .not(.told($0)) }
    case "set", "unset":
      return names(json, .variable).map { key == "set" ? .isSet($0) : .not(.isSet($0)) }
    case "used", "unused":
      return names(json, .rule).map { key == "used" ? .used($0) : .not(.used($0)) }
    case "said", "unsaid":
      return names(json, .rule).map { key == "said" ? .hasSaid($0) : .not(.hasSaid($0)) }
    case "is": return pairs(json, .variable).map { .variable($0, isOneOf: $1) }
    case "line-has": return [.lineHas(names(json, .act))]
    case "line-lacks": return [.not(.lineHas(names(json, .act)))]
    case "came-before": return names(json, .act).map { .cameBefore($0) }
    case "slot": return pairs(json, .slot).map { .slot($0, isOneOf: $1) }
    case "line-slot": return pairs(json, .slot).map { .lineSlot($0, isOneOf: $1) }
    case "line-slot-all":
      return pairs(json, .slot).flatMap { name, values in values.map { .lineSlot(name, isOneOf: [$0]) } }
    case "line-act": return lineActs(json)
    case "line-says": return [.lineSays(names(json, .word).map { $0.lowercased() })]
    case "spoke-of": return [.any(names(json, .word).map { .spokeOf($0) })]
    case "question-unheard": return flag(json) { .questionUnheard }
    case "parted": return flag(json) { .partedAlready }
    case "slot-is", "line-slot-is", "slot-fits", "count": return mapped(json, key)
    case "pending", "answers":
      let names = names(json, .question)
      return names.map { key == "answers" ? .answers($0) : .pending($0) }
    case "has-question": return flag(json) { .pending(nil) }
    case "question": return flag(json) { .isQuestion }
    case "other-language": return flag(json) { .otherLanguage }
    case "tool-used": return names(json, .tool).map { .toolUsed($0) }
    default: return deskCondition(member) ?? number(member)
    }
  }

  /// Conditions that compare a number.
  private mutating func number(_ member: LocatedJSON.Member) -> [Condition] {
    let make: ((Int) -> Condition)? =
      switch member.key.value {
      case "mood-from": { .moodFrom($0) }
      case "mood-below": { .moodBelow($0) }
      case "line-from": { .lineFrom($0) }
      case "line-to": { .lineTo($0) }
      case "acts-from": { .lineActsFrom($0) }
      case "length-from": { .lineLengthFrom($0) }
      case "ignored-from": { .ignoredFrom($0) }
      case "misunderstood-from": { .misunderstoodFrom($0) }
      case "unheard-from": { .unheardFrom($0) }
      case "ring-from": { .ringFrom($0) }
      case "ring-below": { .not(.ringFrom($0)) }
      case "elapsed-from": { .elapsedFrom($0) }
      default: nil
      }
    guard let make else {
      let known = Self.conditionNames
      let nearest = nearestName(to: member.key.value, among: known)
      log.error(
        "condition.unknown", at: member.key.location, "unknown condition \(quoted(member.key.value))",
        expected: nearest == nil ? "one of \(known.joined(separator: ", "))" : nil,
        mend: nearest.map { "did you mean \(quoted($0))?" })
      return []
    }
    let value = member.value.asInt(quoted(member.key.value), in: 0...100_000, log: log)
    return value.map { [make($0.value)] } ?? []
  }

  /// Every key a condition may have.
  static let conditionNames =
    [
      "all", "any", "not", "told", "untold", "set", "unset", "used", "unused", "is", "line-has", "line-lacks",
      "came-before", "slot", "slot-is", "slot-fits", "line-slot", "line-slot-all", "line-slot-is", "count",
      "pending", "answers", "has-question", "question", "other-language", "tool-used", "mood-from",
      "mood-below", "line-from", "line-to", "acts-from", "length-from", "ignored-from",
      "misunderstood-from", "ring-from", "ring-below", "line-act", "line-says", "spoke-of",
      "question-unheard",
      "parted", "unheard-from", "said", "unsaid", "elapsed-from",
    ] + deskConditionNames

  private mutating func list(_ json: LocatedJSON) -> [Condition] {
    (json.asArray("a list of conditions", log: log) ?? []).map { condition($0) }
  }

  /// One name, or several.
  mutating func names(_ json: LocatedJSON, _ kind: Mention.Kind) -> [String] {
    let names: [Located<String>]
    if case .array = json.value {
      names = json.asStrings("names in a condition", log: log) ?? []
    } else {
      names = json.asString("a name in a condition", log: log).map { [$0] } ?? []
    }
    for name in names { mention(kind, name) }
    return names.map(\.value)
  }

  /// Names, each with the values it may have.
  private mutating func pairs(_ json: LocatedJSON, _ kind: Mention.Kind) -> [(String, [String])] {
    (json.asMembers("names with values", log: log) ?? []).map { member in
      mention(kind, member.key)
      if case .array = member.value.value {
        return (member.key.value, member.value.asStrings("values", log: log)?.map(\.value) ?? [])
      }
      return (member.key.value, member.value.asString("a value", log: log).map { [$0.value] } ?? [])
    }
  }

  /// Names, each with a name or number of another kind.
  private mutating func mapped(_ json: LocatedJSON, _ key: String) -> [Condition] {
    (json.asMembers(quoted(key), log: log) ?? []).compactMap { member in
      let name = member.key.value
      if key == "count" {
        mention(.act, member.key)
        return member.value.asInt("how often", in: 1...1000, log: log).map {
          .count(act: name, from: $0.value)
        }
      }
      mention(.slot, member.key)
      guard let other = member.value.asString("a name", log: log) else { return nil }
      mention(key == "slot-fits" ? .factValue : .variable, other)
      return switch key {
      case "slot-fits": .slotFits(name, fact: other.value)
      case "slot-is": .slotIsVariable(name, variable: other.value)
      default: .lineSlotIsVariable(name, variable: other.value)
      }
    }
  }

  /// `{"acts": […], "slot": {"time": […]}}`, `{"acts": […], "slot-is": {"time": "agreed"}}`, or a list of such.
  private mutating func lineActs(_ json: LocatedJSON) -> [Condition] {
    if case .array = json.value {
      return (json.asArray("acts with slots", log: log) ?? []).flatMap { lineActs($0) }
    }
    guard var object = ObjectReader(json, "acts with slots", log: log) else { return [] }
    defer { object.finish() }
    let acts = acts(object.strings("acts"))
    let values = object.optionalValue("slot").map { pairs($0, .slot) } ?? []
    let variables = (object.optionalMembers("slot-is") ?? []).compactMap { member -> Condition? in
      guard let name = member.value.asString("a variable's name", log: log) else { return nil }
      mention(.variable, name)
      return .lineActIsVariable(acts, slot: member.key.value, variable: name.value)
    }
    return values.map { .lineAct(acts, slot: $0, isOneOf: $1) } + variables
  }

  func flag(_ json: LocatedJSON, _ make: () -> Condition) -> [Condition] {
    guard let value = json.asBool("a condition's value", log: log) else { return [] }
    return [value ? make() : .not(make())]
  }
}
