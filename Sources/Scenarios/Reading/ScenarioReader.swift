import Findings
import Understanding

/// Reads a case file and reports everything that is wrong with it in one run.
///
/// The file's shape is told in the types it fills: ``Scenario``, ``Rule``, ``Condition`` …
public struct ScenarioReader {
  /// What the file may refer to outside itself.
  public struct Surroundings: Sendable {
    /// Ids of all acts of the case's vocabularies; nil: acts are not checked.
    public var acts: [String]?

    /// Nothing given means nothing is checked against it.
    public init(acts: [String]? = nil) {
      self.acts = acts
    }
  }

  let log: FindingLog
  let surroundings: Surroundings
  var mentions: [Mention] = []
  /// Line sets written inside rules.
  var inlineLines: [LineSet] = []

  init(log: FindingLog, surroundings: Surroundings) {
    self.log = log
    self.surroundings = surroundings
  }

  /// Reads a case.
  ///
  /// - Parameter file: the name to put into locations; nothing is opened.
  /// - Returns: nil if anything is wrong; the log says what.
  public static func read(
    _ bytes: [UInt8], file: String, log: FindingLog, surroundings: Surroundings = Surroundings()
  ) -> Scenario? {
    let errorsBefore = log.findings.count { $0.severity == .error }
    guard let json = LocatedJSON.parse(bytes, file: file, log: log) else { return nil }
    var reader = ScenarioReader(log: log, surroundings: surroundings)
    let scenario = reader.scenario(json)
    if let scenario { reader.check(scenario) }
    return log.findings.count { $0.severity == .error } == errorsBefore ? scenario : nil
  }

  private mutating func scenario(_ json: LocatedJSON) -> Scenario? {
    guard var object = ObjectReader(json, "the case", log: log) else { return nil }
    defer { object.finish() }
    let id = object.string("id")?.value ?? ""
    let kind = object.oneOf("kind", Scenario.Kind.allCases.map(\.rawValue))
    let setting = object.oneOf("setting", Scenario.Setting.allCases.map(\.rawValue))
    let minutes = (object.array("minutes") ?? []).compactMap {
      $0.asInt("\"minutes\" in the case", in: 1...600, log: log)?.value
    }
    let hearing = hearing(object.optionalValue("hearing"))
    let groups = (object.optionalArray("groups") ?? []).compactMap { actGroup($0) }
    let showsMood = object.optionalBool("mood-shown") ?? false
    var scenario = Scenario(
      id: id,
      kind: kind.flatMap { Scenario.Kind(rawValue: $0.value) } ?? .rolePlay,
      setting: setting.flatMap { Scenario.Setting(rawValue: $0.value) } ?? .phone,
      title: text(object.value("title")),
      brief: (object.array("brief") ?? []).map { text($0) },
      minutes: range(minutes),
      rubric: object.string("rubric")?.value ?? "",
      vocabularies: object.strings("vocabularies")?.map(\.value) ?? [],
      persona: persona(object.value("persona")),
      facts: (object.array("facts") ?? []).compactMap { fact($0) },
      times: (object.optionalArray("times") ?? []).compactMap { time($0) },
      mood: mood(object.value("mood")),
      variables: (object.optionalArray("variables") ?? []).compactMap { variable($0) },
      questionActs: acts(object.optionalStrings("question-acts")),
      tools: (object.optionalArray("tools") ?? []).compactMap { tool($0) },
      updates: (object.optionalArray("updates") ?? []).compactMap { update($0) },
      rules: (object.array("rules") ?? []).compactMap { rule($0) },
      agenda: (object.optionalArray("agenda") ?? []).compactMap { agendaItem($0) },
      asides: (object.optionalArray("asides") ?? []).compactMap { aside($0) },
      lines: (object.optionalMembers("lines") ?? []).map { lineSet($0.value, id: $0.key) } + inlineLines,
      endings: (object.array("endings") ?? []).compactMap { ending($0) },
      topics: (object.array("topics") ?? []).map { text($0) },
      location: json.location)
    scenario.hearing = hearing
    scenario.groups = groups
    scenario.showsMood = showsMood
    return scenario
  }

  private func range(_ minutes: [Int]) -> ClosedRange<Int> {
    guard let first = minutes.first, let last = minutes.last, first <= last else { return 60...60 }
    return first...last
  }

  /// Text in both languages; what is missing is reported and left empty.
  func text(_ json: LocatedJSON?) -> LocalizedText {
    guard let json, var object = ObjectReader(json, "a text", log: log) else {
      return LocalizedText(zh: "", en: "")
    }
    defer { object.finish() }
    return text(in: &object)
  }

  /// The keys `zh` and `en` of an object that may hold more.
  func text(in object: inout ObjectReader) -> LocalizedText {
    let zh = object.string("zh")
    let en = object.string("en")
    for part in [zh, en].compactMap({ $0 }) where part.value.allSatisfy(\.isWhitespace) {
      log.error("text.empty", at: part.location, "a text has no words", expected: "a translation")
    }
    if let zh, let en, zh.value == en.value, zh.value.contains(where: { $0.isLetter && !$0.isASCII }) {
      log.error(
        "text.untranslated", at: en.location, "the English text is the Chinese one", expected: "a translation"
      )
    }
    return LocalizedText(zh: zh?.value ?? "", en: en?.value ?? "")
  }

  func optionalText(_ json: LocatedJSON?) -> LocalizedText? {
    json.map { text($0) }
  }

  private func persona(_ json: LocatedJSON?) -> Persona {
    let nobody = LocalizedText(zh: "", en: "")
    guard let json, var object = ObjectReader(json, "the persona", log: log) else {
      return Persona(
        name: nobody, portrait: nobody, farewells: [], location: SourceLocation(file: ""))
    }
    defer { object.finish() }
    return Persona(
      name: text(object.value("name")), portrait: text(object.value("portrait")),
      farewells: (object.array("farewells") ?? []).compactMap { farewell($0) }, location: json.location)
  }

  private func farewell(_ json: LocatedJSON) -> Farewell? {
    guard var object = ObjectReader(json, "a farewell", log: log) else { return nil }
    defer { object.finish() }
    return Farewell(
      band: object.string("mood")?.value ?? "", felt: text(object.value("felt")),
      again: text(object.value("again")), location: object.location(of: "mood"))
  }

  private func fact(_ json: LocatedJSON) -> Fact? {
    guard var object = ObjectReader(json, "a fact", log: log) else { return nil }
    defer { object.finish() }
    guard let id = object.string("id") else { return nil }
    return Fact(
      id: id.value, title: text(object.value("title")), value: object.optionalString("value")?.value,
      accepts: object.optionalStrings("accepts")?.map(\.value) ?? [],
      short: optionalText(object.optionalValue("short")), location: id.location)
  }

  private func time(_ json: LocatedJSON) -> CaseTime? {
    guard var object = ObjectReader(json, "a time", log: log) else { return nil }
    defer { object.finish() }
    let weekday = object.int("weekday", in: 1...7)
    let clock = object.string("time")
    let spoken = text(object.value("spoken"))
    let free = object.bool("free") ?? false
    guard let id = object.string("id"), let weekday, let clock else { return nil }
    let parts = clock.value.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) else {
      log.error(
        "time.clock", at: clock.location, "\(quoted(clock.value)) is no time of day",
        expected: "hours and minutes as in \"15:00\"")
      return nil
    }
    return CaseTime(
      slot: TimeSlot(id: id.value, weekday: weekday.value, minute: parts[0] * 60 + parts[1]),
      isFree: free, spoken: spoken, location: id.location)
  }

  private func variable(_ json: LocatedJSON) -> Variable? {
    guard var object = ObjectReader(json, "a variable", log: log) else { return nil }
    defer { object.finish() }
    guard let name = object.string("name") else { return nil }
    return Variable(
      name: name.value, initial: object.optionalString("initial")?.value ?? "", location: name.location)
  }

  private func mood(_ json: LocatedJSON?) -> MoodScale {
    guard let json, var object = ObjectReader(json, "the mood", log: log) else {
      return MoodScale(start: 50, bands: [], causes: [], location: SourceLocation(file: ""))
    }
    defer { object.finish() }
    let bands = (object.array("bands") ?? []).compactMap { json -> MoodBand? in
      guard var band = ObjectReader(json, "a mood band", log: log) else { return nil }
      defer { band.finish() }
      let from = band.int("from", in: 0...100)?.value ?? 0
      guard let id = band.string("id") else { return nil }
      return MoodBand(id: id.value, title: text(band.value("title")), from: from, location: id.location)
    }
    let causes = (object.array("causes") ?? []).compactMap { json -> MoodCause? in
      guard var cause = ObjectReader(json, "a mood cause", log: log) else { return nil }
      defer { cause.finish() }
      guard let id = cause.string("id") else { return nil }
      return MoodCause(id: id.value, title: text(cause.value("title")), location: id.location)
    }
    return MoodScale(
      start: object.int("start", in: 0...100)?.value ?? 50, bands: bands, causes: causes,
      location: json.location)
  }

  private mutating func ending(_ json: LocatedJSON) -> Ending? {
    guard var object = ObjectReader(json, "an ending", log: log) else { return nil }
    defer { object.finish() }
    let condition = condition(object.value("if"))
    guard let id = object.string("id") else { return nil }
    return Ending(
      id: id.value, title: text(object.value("title")), condition: condition, location: id.location)
  }
}
