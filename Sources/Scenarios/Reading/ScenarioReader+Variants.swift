import Findings

/// Tempers, and what a case takes over from the one before.
extension ScenarioReader {
  mutating func temper(_ json: LocatedJSON) -> Temper? {
    guard var object = ObjectReader(json, "a temper", log: log) else { return nil }
    defer { object.finish() }
    var causes: [String: Int] = [:]
    for member in object.optionalMembers("causes") ?? [] {
      mention(.cause, member.key)
      causes[member.key.value] = member.value.asInt("a share in thousandths", in: 0...3000, log: log)?.value
    }
    let without = object.optionalStrings("without") ?? []
    for item in without { mention(.rule, item) }
    guard let id = object.string("id") else { return nil }
    return Temper(
      id: id.value, title: text(object.value("title")),
      rises: object.optionalInt("rises", in: 0...3000)?.value ?? 1000,
      falls: object.optionalInt("falls", in: 0...3000)?.value ?? 1000, causes: causes,
      without: without.map(\.value), location: id.location)
  }

  mutating func continuation(_ json: LocatedJSON?) -> Continuation? {
    guard let json, var object = ObjectReader(json, "\"after\"", log: log) else { return nil }
    defer { object.finish() }
    let endings = object.optionalStrings("endings")?.map(\.value) ?? []
    let share = object.optionalInt("mood-share", in: 0...1000)?.value ?? 0
    // The conditions speak of the other case, which is not at hand: what they name is not looked up here.
    let mentionsBefore = mentions.count
    var takes: [Continuation.Take] = []
    for element in object.array("takes") ?? [] { if let take = take(element) { takes.append(take) } }
    mentions.removeSubrange(mentionsBefore...)
    for take in takes {
      for assignment in take.assignments {
        mention(.variable, Located(value: assignment.name, location: take.location))
      }
    }
    guard let id = object.string("case") else { return nil }
    return Continuation(
      caseID: id.value, endings: endings, moodShare: share, takes: takes, location: id.location)
  }

  private mutating func take(_ json: LocatedJSON) -> Continuation.Take? {
    guard var object = ObjectReader(json, "what is taken over", log: log) else { return nil }
    defer { object.finish() }
    let condition = condition(object.optionalValue("if"))
    let assignments = (object.optionalMembers("set") ?? []).compactMap { member -> Assignment? in
      guard let value = member.value.asString("a variable's value", log: log) else { return nil }
      return Assignment(name: member.key.value, value: value.value)
    }
    let mood = object.optionalInt("mood", in: -100...100)?.value ?? 0
    let note = optionalText(object.optionalValue("note"))
    guard let id = object.string("id") else { return nil }
    return Continuation.Take(
      id: id.value, condition: condition, assignments: assignments, mood: mood, note: note,
      location: id.location)
  }
}
