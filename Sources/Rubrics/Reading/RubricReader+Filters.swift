import Findings

extension RubricReader {
  /// A filter under a key that must be there.
  mutating func filter(_ object: inout ObjectReader, _ key: String) -> EventFilter? {
    object.value(key).flatMap { filter($0) }
  }

  /// A filter: an object, the name of a shared one, or an array of either.
  mutating func filter(_ json: LocatedJSON) -> EventFilter? {
    switch json.value {
    case .string(let name): return sharedFilter(name, json)
    case .array(let parts):
      let filters = parts.map { filter($0) }
      if parts.isEmpty {
        log.error("rubric.filter", at: json.location, "the filter selects nothing")
        return nil
      }
      guard !filters.contains(nil) else { return nil }
      let alternatives = filters.compactMap { $0 }.flatMap(\.alternatives)
      guard alternatives.count <= 64 else {
        log.error("rubric.filter", at: json.location, "the filter has more than 64 alternatives")
        return nil
      }
      return EventFilter(alternatives)
    default: return pattern(json).map { EventFilter([$0]) }
    }
  }

  /// A shared filter, read under its name so that one that refers to itself is found.
  mutating func filter(_ json: LocatedJSON, named name: String) -> EventFilter? {
    opening.append(name)
    defer { opening.removeLast() }
    return filter(json)
  }

  private mutating func sharedFilter(_ name: String, _ json: LocatedJSON) -> EventFilter? {
    if opening.contains(name) {
      log.error("rubric.filter-loop", at: json.location, "filter \"\(visible(name))\" refers to itself")
      return nil
    }
    if let known = resolved[name] { return known }
    guard opening.count < 5 else {
      log.error("rubric.filter-depth", at: json.location, "filters refer to each other too deeply")
      return nil
    }
    guard json.asOne(of: shared.keys.sorted(), "filter", log: log) != nil, let value = shared[name] else {
      return nil
    }
    let filter = filter(value, named: name)
    resolved[name] = filter
    return filter
  }

  private mutating func pattern(_ json: LocatedJSON) -> EventPattern? {
    guard var object = ObjectReader(json, "a filter", log: log) else { return nil }
    let kind = kind(&object)
    let place = place(&object)
    let bounds = bounds(&object)
    object.finish()
    return kind.map { EventPattern($0, place: place, bounds: bounds) }
  }

  private func kind(_ object: inout ObjectReader) -> EventPattern.Kind? {
    let kinds = ["acts", "tools", "entries", "told", "changed", "rules", "picked-up"].filter {
      object.has($0)
    }
    guard let kind = kinds.first, kinds.count == 1 else {
      log.error(
        "rubric.filter", at: object.location,
        kinds.isEmpty ? "the filter is of no kind" : "the filter is of two kinds",
        expected: "one of acts, tools, entries, told, changed, rules, picked-up")
      return nil
    }
    if kind == "picked-up" { return object.bool(kind) == true ? .pickedUp : nil }
    if kind == "entries" { return entries(&object) }
    guard let names = object.strings(kind) else { return nil }
    if names.isEmpty {
      log.error("rubric.filter", at: object.location(of: kind), "the filter names nothing")
      return nil
    }
    let ids = names.map(\.value)
    switch kind {
    case "acts":
      for name in names { refer(to: name, among: references.acts, "act") }
      let score = object.optionalInt("score", in: 0...1000)?.value ?? 0
      return .acts(
        ids,
        slots: conditions(&object, "slots", excludes: false)
          + conditions(&object, "not-slots", excludes: true), minimumScore: score)
    case "tools":
      for name in names { refer(to: name, among: references.tools, "tool") }
      return .tools(ids)
    case "told":
      for name in names { refer(to: name, among: references.facts, "fact") }
      return .told(ids, asked: object.optionalBool("asked"))
    case "changed":
      for name in names where tracks[name.value] == nil {
        refer(to: name, among: references.variables, "variable")
      }
      return .changed(ids, values: (object.optionalStrings("values") ?? []).map(\.value))
    default:
      for name in names { refer(to: name, among: references.rules, "rule") }
      return .rules(ids)
    }
  }

  /// `{"entries": {"job-order": ["signature"]}}`
  private func entries(_ object: inout ObjectReader) -> EventPattern.Kind? {
    guard let member = object.members("entries")?.first else { return nil }
    refer(to: member.key, among: references.tools, "tool")
    guard let fields = member.value.asStrings("fields of a form", log: log) else { return nil }
    return .entries(tool: member.key.value, fields: fields.map(\.value))
  }

  private func conditions(_ object: inout ObjectReader, _ key: String, excludes: Bool) -> [SlotCondition] {
    (object.optionalMembers(key) ?? []).map { member in
      let values = member.value.asStrings("slot values", log: log) ?? []
      for value in values where value.value.hasPrefix("$") {
        let name = value.map { name in
          let bare = String(name.dropFirst())
          return bare.hasPrefix(TalkRecord.final) ? String(bare.dropFirst(TalkRecord.final.count)) : bare
        }
        if tracks[name.value] == nil { refer(to: name, among: references.variables, "variable") }
      }
      return SlotCondition(member.key.value, values.map(\.value), excludes: excludes)
    }
  }

  private func place(_ object: inout ObjectReader) -> Place? {
    if let lines = object.optionalInt("first-lines", in: 1...1000) { return .firstLines(lines.value) }
    return object.optionalInt("last-lines", in: 1...1000).map { .lastLines($0.value) }
  }

  private mutating func bounds(_ object: inout ObjectReader) -> [Bound] {
    var bounds: [Bound] = []
    if let value = object.optionalValue("after-first"), let filter = filter(value) {
      bounds.append(.afterFirst(filter))
    }
    if let value = object.optionalValue("after-last"), let filter = filter(value) {
      let skipped = object.optionalInt("skip-lines", in: 0...1000)?.value ?? 0
      bounds.append(.afterLast(filter, skippingLines: skipped))
    }
    if let value = object.optionalValue("also-after-last"), let filter = filter(value) {
      bounds.append(.afterLast(filter, skippingLines: 0))
    }
    if let value = object.optionalValue("before-first"), let filter = filter(value) {
      bounds.append(.beforeFirst(filter))
    }
    return bounds
  }
}
