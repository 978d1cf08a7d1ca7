import Findings
import Scenarios

extension RubricReader {
  /// An item of the checklist.
  mutating func criterion(_ json: LocatedJSON) -> Criterion? {
    guard var object = ObjectReader(json, "an item", log: log) else { return nil }
    let id = object.string("id")
    let weight = object.optionalInt("weight", in: 1...100)?.value ?? 1
    let trip = object.optionalValue("critical").flatMap { self.trip($0) }
    let title = text(&object, "title")
    let definition = text(&object, "definition")
    let met = object.value("met").flatMap { level($0, "\"met\"") }
    let partly = object.optionalValue("partly").flatMap { level($0, "\"partly\"") }
    let missed = (object.optionalArray("missed") ?? []).compactMap { account($0) }
    let models = models(&object)
    object.finish()
    guard let id, let title, let definition, let met else { return nil }
    return Criterion(
      id: id.value, weight: weight, trip: trip, title: title, definition: definition, met: met,
      partly: partly, missed: missed, models: models, location: id.location)
  }

  private mutating func trip(_ json: LocatedJSON) -> Criterion.Trip? {
    if case .bool(let isCritical) = json.value { return isCritical ? .missed : nil }
    return check(json).map { .when($0) }
  }

  private mutating func level(_ json: LocatedJSON, _ what: String) -> Level? {
    guard var object = ObjectReader(json, what, log: log) else { return nil }
    let check = object.value("check").flatMap { self.check($0) }
    let accounts = (object.optionalArray("because") ?? []).compactMap { account($0) }
    object.finish()
    return check.map { Level(check: $0, accounts: accounts) }
  }

  private mutating func account(_ json: LocatedJSON) -> Account? {
    guard var object = ObjectReader(json, "a reason", log: log) else { return nil }
    let condition = object.optionalValue("if")
    let evidence = object.optionalArray("evidence")
    let why = text(&object, "why")
    object.finish()
    let check = condition.flatMap { self.check($0) }
    let picks = evidence.map { $0.compactMap { pick($0) } }
    guard let why, condition == nil || check != nil else { return nil }
    return Account(condition: check, evidence: picks, why: why)
  }

  private mutating func pick(_ json: LocatedJSON) -> Pick? {
    guard var object = ObjectReader(json, "an evidence", log: log) else { return nil }
    defer { object.finish() }
    if let value = object.optionalValue("first") { return filter(value).map { .first($0) } }
    if let value = object.optionalValue("last") { return filter(value).map { .last($0) } }
    if let value = object.optionalValue("every") { return filter(value).map { .every($0) } }
    if object.has("mood-drops") { return object.int("mood-drops", in: 1...20).map { .moodDrops($0.value) } }
    log.error(
      "rubric.evidence", at: object.location, "the evidence picks nothing",
      expected: "\"first\", \"last\", \"every\" or \"mood-drops\"")
    return nil
  }

  private func models(_ object: inout ObjectReader) -> Models {
    guard var models = object.optionalObject("models", "\"models\"") else { return Models() }
    let zh = models.strings("zh") ?? []
    let en = models.strings("en") ?? []
    models.finish()
    if zh.isEmpty != en.isEmpty {
      log.error("rubric.models", at: models.location, "model lines stand in one language only")
    }
    return Models(zh: zh.map(\.value), en: en.map(\.value))
  }
}
