import Findings
import Understanding

/// A name in the case file that has to stand for something.
struct Mention {
  enum Kind: String {
    case act, fact, factValue, variable, rule, tool, cause, ending, lines, question, asked, slot, group, word
  }

  var kind: Kind
  var name: String
  var location: SourceLocation
}

extension ScenarioReader {
  /// Checks names against what they stand for, and the whole for what a talk cannot do without.
  func check(_ scenario: Scenario) {
    checkMentions(in: scenario)
    checkIds(scenario)
    checkMood(scenario)
    checkFallbacks(scenario)
    checkLines(scenario)
  }

  private func checkMentions(in scenario: Scenario) {
    let asked = mentions.filter { $0.kind == .asked }.map(\.name)
    let rules = scenario.rules.map(\.id) + scenario.agenda.map(\.id) + scenario.asides.map(\.id)
    let caught = scenario.hearing.catches.compactMap(\.act)
    for mention in mentions {
      switch mention.kind {
      case .act: if let acts = surroundings.acts { expect(mention, "act", acts + caught) }
      case .group: expect(mention, "group", scenario.groups.map(\.id))
      case .fact: expect(mention, "fact", scenario.facts.map(\.id))
      case .factValue:
        expect(mention, "fact with a value", scenario.facts.filter { $0.value != nil }.map(\.id))
      case .variable: expectVariable(mention, scenario.variables.map(\.name))
      case .rule: expect(mention, "rule", rules)
      case .tool: expect(mention, "tool", scenario.tools.map(\.id))
      case .cause: expect(mention, "mood cause", scenario.mood.causes.map(\.id))
      case .ending: expect(mention, "ending", scenario.endings.map(\.id))
      case .lines: expect(mention, "line set", scenario.lines.map(\.id))
      case .question: expect(mention, "question", asked)
      case .asked, .slot, .word: break
      }
    }
  }

  private func expect(_ mention: Mention, _ what: String, _ known: [String]) {
    guard !known.contains(mention.name) else { return }
    let nearest = nearestName(to: mention.name, among: known)
    log.error(
      "case.unknown-\(mention.kind.rawValue)", at: mention.location,
      "unknown \(what) \(quoted(mention.name))",
      mend: nearest.map { "did you mean \(quoted($0))?" })
  }

  /// `offered.tue-15` and `offered.{time}` belong to a variable declared as `offered.*`.
  private func expectVariable(_ mention: Mention, _ known: [String]) {
    if let dot = mention.name.firstIndex(of: ".") {
      if known.contains(mention.name[...dot] + "*") { return }
    }
    expect(mention, "variable", known)
  }

  private func checkIds(_ scenario: Scenario) {
    unique("fact", scenario.facts.map { ($0.id, $0.location) })
    unique("time", scenario.times.map { ($0.slot.id, $0.location) })
    unique("tool", scenario.tools.map { ($0.id, $0.location) })
    for tool in scenario.tools {
      unique("field", tool.fields.map { ($0.id, $0.location) })
      unique("item", tool.items.map { ($0.id, $0.location) })
    }
    unique(
      "rule",
      scenario.rules.map { ($0.id, $0.location) } + scenario.agenda.map { ($0.id, $0.location) }
        + scenario.asides.map { ($0.id, $0.location) })
    unique("line set", scenario.lines.map { ($0.id, $0.location) })
    unique("ending", scenario.endings.map { ($0.id, $0.location) })
    unique("mood cause", scenario.mood.causes.map { ($0.id, $0.location) })
    unique("group", scenario.groups.map { ($0.id, $0.location) })
    unique(
      "way of hearing",
      scenario.hearing.catches.map { ($0.id, $0.location) }
        + scenario.hearing.doubts.map { ($0.id, $0.location) })
    unique("variable", scenario.variables.map { ($0.name, $0.location) })
  }

  private func unique(_ what: String, _ ids: [(id: String, location: SourceLocation)]) {
    var seen: Set<String> = []
    for (id, location) in ids where !seen.insert(id).inserted {
      log.error("case.twice", at: location, "the \(what) \(quoted(id)) is there twice")
    }
  }

  private func checkMood(_ scenario: Scenario) {
    let bands = scenario.mood.bands
    if bands.first?.from != 0 {
      log.error("mood.bands", at: scenario.mood.location, "the lowest mood band does not begin at 0")
    }
    for (lower, upper) in zip(bands, bands.dropFirst()) where lower.from >= upper.from {
      log.error(
        "mood.bands", at: upper.location,
        "the mood band \(quoted(upper.id)) does not begin above \(quoted(lower.id))")
    }
    let known = bands.map(\.id)
    for farewell in scenario.persona.farewells where !known.contains(farewell.band) {
      unknownBand(farewell.band, at: farewell.location, known)
    }
    for wording in scenario.lines.flatMap(\.wordings) {
      for band in wording.bands where !known.contains(band) {
        unknownBand(band, at: wording.location, known)
      }
    }
    for band in bands where !scenario.persona.farewells.contains(where: { $0.band == band.id }) {
      log.error("mood.farewell", at: band.location, "no farewell for the mood band \(quoted(band.id))")
    }
  }

  private func unknownBand(_ name: String, at location: SourceLocation, _ known: [String]) {
    log.error(
      "case.unknown-band", at: location, "unknown mood band \(quoted(name))",
      mend: nearestName(to: name, among: known).map { "did you mean \(quoted($0))?" })
  }

  /// Whatever is said to him, he has an answer.
  private func checkFallbacks(_ scenario: Scenario) {
    let open = scenario.rules.filter { $0.condition == .all([]) && !$0.once }.map(\.trigger)
    let needed: [(Trigger, String)] = [
      (.anyAct, "any-act"), (.notUnderstood, "not-understood"), (.quality("keywords"), "quality keywords"),
      (.quality("gibberish"), "quality gibberish"), (.quality("empty"), "quality empty"),
    ]
    for (trigger, name) in needed where !open.contains(trigger) {
      log.error(
        "rules.fallback", at: scenario.location, "no rule without conditions for \(name)",
        expected: "an answer to everything that may be said")
    }
  }

  private func checkLines(_ scenario: Scenario) {
    let names = scenario.variables.map(\.name) + scenario.facts.map(\.id)
    for wording in scenario.lines.flatMap(\.wordings) {
      for language in Language.allCases {
        for name in braced(wording.text[language]) where !names.contains(name) {
          log.error(
            "lines.name", at: wording.location, "no variable or fact \(quoted(name)) to put into the line",
            mend: nearestName(to: name, among: names).map { "did you mean \(quoted($0))?" })
        }
      }
    }
  }

  private func braced(_ text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
