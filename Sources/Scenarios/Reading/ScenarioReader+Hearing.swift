import Findings
import Understanding

extension ScenarioReader {
  /// How the customer listens; a case that says nothing about it has one who listens to everything alike.
  mutating func hearing(_ json: LocatedJSON?) -> Hearing {
    var hearing = Hearing()
    guard let json, var object = ObjectReader(json, "the hearing", log: log) else { return hearing }
    defer { object.finish() }
    for json in object.optionalArray("catches") ?? [] {
      if let part = caught(json) { hearing.catches.append(part) }
    }
    for json in object.optionalArray("fills") ?? [] {
      if let part = fill(json) { hearing.fills.append(part) }
    }
    for json in object.optionalArray("doubts") ?? [] {
      if let part = doubt(json) { hearing.doubts.append(part) }
    }
    for json in object.optionalArray("splits") ?? [] {
      if let part = split(json) { hearing.splits.append(part) }
    }
    hearing.courtesies = acts(object.optionalStrings("courtesies"))
    hearing.statements = acts(object.optionalStrings("statements"))
    hearing.tags = object.optionalStrings("tags")?.map { $0.value.lowercased() } ?? []
    return hearing
  }

  mutating func actGroup(_ json: LocatedJSON) -> ActGroup? {
    guard var object = ObjectReader(json, "an act group", log: log) else { return nil }
    defer { object.finish() }
    let acts = acts(object.strings("acts"))
    let slot = object.string("slot")
    guard let id = object.string("id"), let slot else { return nil }
    return ActGroup(id: id.value, acts: acts, slot: slot.value, location: id.location)
  }

  private mutating func caught(_ json: LocatedJSON) -> Hearing.Catch? {
    guard var object = ObjectReader(json, "a caught word", log: log) else { return nil }
    defer { object.finish() }
    let condition = condition(object.value("if"))
    let acts = acts(object.optionalStrings("acts"))
    let slots = (object.optionalMembers("slot") ?? []).compactMap { member in
      member.value.asString("a slot's value", log: log).map { Slot(member.key.value, $0.value) }
    }
    let act = object.optionalString("adds")
    guard let id = object.string("id") else { return nil }
    if slots.count > 1 || (act == nil) != (slots.count == 1 && !acts.isEmpty) {
      log.error(
        "hearing.catch", at: id.location, "\(quoted(id.value)) adds nothing, or two things",
        expected: "\"acts\" with one \"slot\", or \"adds\" with one or none")
    }
    return Hearing.Catch(
      id: id.value, acts: acts, slot: slots.first, act: act?.value, condition: condition,
      location: id.location)
  }

  private mutating func fill(_ json: LocatedJSON) -> Hearing.Fill? {
    guard var object = ObjectReader(json, "a filled slot", log: log) else { return nil }
    defer { object.finish() }
    let acts = acts(object.strings("acts"))
    let variable = object.optionalString("from")
    if let variable { mention(.variable, variable) }
    let condition = condition(object.optionalValue("if"))
    let sources = self.acts(object.optionalStrings("of"))
    guard let slot = object.string("slot") else { return nil }
    var fill = Hearing.Fill(acts: acts, slot: slot.value, variable: variable?.value)
    fill.sources = sources
    fill.condition = condition
    return fill
  }

  private mutating func doubt(_ json: LocatedJSON) -> Hearing.Doubt? {
    guard var object = ObjectReader(json, "a doubt", log: log) else { return nil }
    defer { object.finish() }
    let acts = acts(object.strings("acts"))
    let condition = condition(object.optionalValue("if"))
    let below = object.optionalInt("below", in: 0...1001)?.value ?? 1001
    let beside = object.optionalInt("beside", in: 0...1000)?.value
    guard let id = object.string("id") else { return nil }
    return Hearing.Doubt(
      id: id.value, acts: acts, below: below, beside: beside, condition: condition, location: id.location)
  }

  private mutating func split(_ json: LocatedJSON) -> Hearing.Split? {
    guard var object = ObjectReader(json, "a split", log: log) else { return nil }
    defer { object.finish() }
    let acts = acts(object.strings("acts"))
    return object.string("slot").map { Hearing.Split(acts: acts, slot: $0.value) }
  }
}
