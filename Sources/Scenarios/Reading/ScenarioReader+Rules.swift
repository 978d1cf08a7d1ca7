import Findings

extension ScenarioReader {
  mutating func rule(_ json: LocatedJSON) -> Rule? {
    guard var object = ObjectReader(json, "a rule", log: log) else { return nil }
    defer { object.finish() }
    let id = object.string("id")
    let trigger = trigger(object.value("when"))
    let condition = condition(object.optionalValue("if"))
    let reaction = reaction(object.value("then"), of: id)
    let once = object.optionalBool("once") ?? false
    let group = object.optionalString("group")
    if let group { mention(.group, group) }
    guard let id, let trigger else { return nil }
    return Rule(
      id: id.value, trigger: trigger, condition: condition, reaction: reaction, once: once,
      group: group?.value, location: id.location)
  }

  mutating func update(_ json: LocatedJSON) -> Update? {
    guard var object = ObjectReader(json, "an update", log: log) else { return nil }
    defer { object.finish() }
    let acts = acts(object.strings("acts")?.filter { $0.value != "*" })
    let isForAll = acts.isEmpty
    let condition = condition(object.optionalValue("if"))
    let assignments = assignments(object.members("set"))
    guard let id = object.string("id") else { return nil }
    return Update(
      id: id.value, acts: isForAll ? ["*"] : acts, condition: condition, assignments: assignments,
      location: id.location)
  }

  mutating func agendaItem(_ json: LocatedJSON) -> AgendaItem? {
    guard var object = ObjectReader(json, "an agenda item", log: log) else { return nil }
    defer { object.finish() }
    let id = object.string("id")
    let condition = condition(object.optionalValue("if"))
    let reaction = reaction(object.value("then"), of: id)
    let urgent = object.optionalBool("urgent") ?? false
    let times = object.optionalInt("times", in: 1...100)?.value ?? 1
    guard let id else { return nil }
    return AgendaItem(
      id: id.value, condition: condition, reaction: reaction, isUrgent: urgent, times: times,
      location: id.location)
  }

  mutating func aside(_ json: LocatedJSON) -> Aside? {
    guard var object = ObjectReader(json, "an aside", log: log) else { return nil }
    defer { object.finish() }
    let id = object.string("id")
    let condition = condition(object.optionalValue("if"))
    let say = say(object.value("say"), of: id)
    let isFirst = object.optionalBool("first") ?? false
    guard let id, let say else { return nil }
    return Aside(id: id.value, condition: condition, say: say, isFirst: isFirst, location: id.location)
  }

  private mutating func trigger(_ json: LocatedJSON?) -> Trigger? {
    guard let json, var object = ObjectReader(json, "a rule's \"when\"", log: log) else { return nil }
    defer { object.finish() }
    var triggers: [Trigger] = []
    if let list = object.optionalStrings("acts") { triggers.append(.anyOf(acts(list))) }
    if let list = object.optionalStrings("all-acts") { triggers.append(.allOf(acts(list))) }
    if object.optionalBool("any-act") == true { triggers.append(.anyAct) }
    if let seconds = object.optionalInt("silence", in: 1...3600) {
      triggers.append(.silence(seconds: seconds.value))
    }
    if let tool = object.optionalString("tool") {
      mention(.tool, tool)
      triggers.append(.tool(tool.value))
    }
    if let quality = object.optionalOneOf("quality", ["keywords", "gibberish", "empty"]) {
      triggers.append(.quality(quality.value))
    }
    if object.optionalBool("not-understood") == true { triggers.append(.notUnderstood) }
    guard triggers.count == 1 else {
      log.error(
        "rule.trigger", at: json.location, "a rule's \"when\" has \(triggers.count) triggers",
        expected: "one of acts, all-acts, any-act, silence, tool, quality, not-understood")
      return triggers.first
    }
    return triggers.first
  }

  private mutating func reaction(_ json: LocatedJSON?, of rule: Located<String>?) -> Reaction {
    guard let json, var object = ObjectReader(json, "a reaction", log: log) else { return Reaction() }
    defer { object.finish() }
    let tells = object.optionalStrings("tells") ?? []
    for fact in tells { mention(.fact, fact) }
    let ending = object.optionalString("ends")
    if let ending { mention(.ending, ending) }
    let isNod = object.optionalBool("nod") ?? false
    var reaction = Reaction(
      say: say(object.optionalValue("say"), of: rule),
      isLight: object.optionalBool("light") ?? isNod,
      moodMoves: (object.optionalArray("mood") ?? []).compactMap { moodMove($0) },
      tells: tells.map(\.value),
      asked: object.optionalBool("asked") ?? true,
      assignments: assignments(object.optionalMembers("set")),
      question: object.optionalValue("ask").flatMap { question($0) },
      topics: object.optionalStrings("topics")?.map(\.value) ?? [],
      covers: acts(object.optionalStrings("covers")),
      closes: object.optionalBool("closes") ?? false,
      isLast: object.optionalBool("last") ?? false,
      ends: ending?.value)
    reaction.isNod = isNod
    return reaction
  }

  private mutating func moodMove(_ json: LocatedJSON) -> MoodMove? {
    guard var object = ObjectReader(json, "a mood move", log: log) else { return nil }
    defer { object.finish() }
    let most = object.optionalInt("most", in: 1...100)?.value
    guard let by = object.int("by", in: -100...100), let cause = object.string("cause") else { return nil }
    mention(.cause, cause)
    return MoodMove(by: by.value, cause: cause.value, most: most)
  }

  private mutating func question(_ json: LocatedJSON) -> PendingQuestion? {
    guard var object = ObjectReader(json, "a question", log: log) else { return nil }
    defer { object.finish() }
    let answers = acts(object.strings("answered-by"))
    guard let id = object.string("id") else { return nil }
    mentions.append(Mention(kind: .asked, name: id.value, location: id.location))
    return PendingQuestion(id: id.value, answeredBy: answers)
  }

  private mutating func assignments(_ members: [LocatedJSON.Member]?) -> [Assignment] {
    (members ?? []).compactMap { member in
      mention(.variable, member.key)
      guard let value = member.value.asString("a variable's value", log: log) else { return nil }
      return Assignment(name: member.key.value, value: value.value)
    }
  }

  /// A line set's id, or a line set written in place, which then bears the rule's id.
  private mutating func say(_ json: LocatedJSON?, of rule: Located<String>?) -> String? {
    guard let json else { return nil }
    if case .string(let id) = json.value {
      mentions.append(Mention(kind: .lines, name: id, location: json.location))
      return id
    }
    guard let rule else { return nil }
    inlineLines.append(lineSet(json, id: rule))
    return rule.value
  }

  func lineSet(_ json: LocatedJSON, id: Located<String>) -> LineSet {
    let wordings = (json.asArray("a line set", log: log) ?? []).compactMap { json -> Wording? in
      guard var object = ObjectReader(json, "a wording", log: log) else { return nil }
      defer { object.finish() }
      return Wording(
        text: text(in: &object), bands: object.optionalStrings("mood")?.map(\.value) ?? [],
        location: json.location)
    }
    if wordings.isEmpty {
      log.error("lines.empty", at: json.location, "the line set \(quoted(id.value)) has no wording")
    }
    return LineSet(id: id.value, wordings: wordings, location: id.location)
  }

  /// The names of acts, each to be checked against the vocabulary.
  mutating func acts(_ names: [Located<String>]?) -> [String] {
    for name in names ?? [] { mention(.act, name) }
    return names?.map(\.value) ?? []
  }

  mutating func mention(_ kind: Mention.Kind, _ name: Located<String>) {
    mentions.append(Mention(kind: kind, name: name.value, location: name.location))
  }
}
