import Findings

/// Conditions on what lies on the desk.
extension ScenarioReader {
  static let deskConditionNames = [
    "at", "entered", "seen", "found", "ticked-from", "filled", "sum-from", "sum-below", "items", "beyond",
    "within", "differs-from-sum", "met", "slot-from",
  ]

  /// A condition on the desk; nil if the key is of another sort.
  mutating func deskCondition(_ member: LocatedJSON.Member) -> [Condition]? {
    let json = member.value
    switch member.key.value {
    case "at": return [.looksAt(names(json, .position))]
    case "entered": return [.entersField(names(json, .field))]
    case "found": return names(json, .finding).map { .found($0) }
    case "met": return flag(json) { .hasMet }
    case "seen":
      return parts(json, .position).map { .seen(tool: $0.value, position: $1.value) }
    case "filled": return parts(json, .field).map { .filled(tool: $0.value, field: $1.value) }
    case "ticked-from":
      return numbers(json, .tool, in: 1...100).map { .tickedFrom(tool: $0, $1) }
    case "slot-from": return numbers(json, .slot, in: 0...1_000_000).map { .slotFrom($0, $1) }
    case "sum-from": return sums(json)
    case "sum-below": return sums(json).map { .not($0) }
    case "items":
      return parts(json, .item, owner: .itemSource).map { .holdsItem(ItemSource($0.value), $1.value) }
    case "beyond", "within":
      let pairs = parts(json, .itemSource, owner: .itemSource).map { first, second -> Condition in
        .beyond(ItemSource(first.value), ItemSource(second.value))
      }
      return member.key.value == "beyond" ? pairs : pairs.map { .not($0) }
    case "differs-from-sum":
      return parts(json, .itemSource, owner: .itemSource).compactMap { field, items in
        guard case .field(let tool, let name) = ItemSource(field.value) else {
          log.error(
            "condition.field", at: field.location, "\(quoted(field.value)) is no field of a form",
            expected: "a form and its field, as in \"job-order.total\"")
          return nil
        }
        return .differsFromSum(tool: tool, field: name, ItemSource(items.value))
      }
    default: return nil
    }
  }

  private mutating func sums(_ json: LocatedJSON) -> [Condition] {
    numbers(json, .itemSource, in: 0...1_000_000).map { .sumFrom(ItemSource($0), $1) }
  }

  /// Names, each with a number.
  private mutating func numbers(
    _ json: LocatedJSON, _ kind: Mention.Kind, in range: ClosedRange<Int>
  ) -> [(String, Int)] {
    (json.asMembers("names with numbers", log: log) ?? []).compactMap { member in
      mention(kind, member.key)
      return member.value.asInt("a number", in: range, log: log).map { (member.key.value, $0.value) }
    }
  }

  /// Names, each with one or several names of its parts.
  private mutating func parts(
    _ json: LocatedJSON, _ kind: Mention.Kind, owner: Mention.Kind = .tool
  ) -> [(Located<String>, Located<String>)] {
    (json.asMembers("names with names", log: log) ?? []).flatMap { member in
      mention(owner, member.key)
      let values: [Located<String>]
      if case .array = member.value.value {
        values = member.value.asStrings("names", log: log) ?? []
      } else {
        values = member.value.asString("a name", log: log).map { [$0] } ?? []
      }
      for value in values { mention(kind, value) }
      return values.map { (member.key, $0) }
    }
  }
}
