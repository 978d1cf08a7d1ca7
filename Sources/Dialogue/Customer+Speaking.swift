import Scenarios

extension Customer {
  /// Finishes a turn: the parts become one person's speech.
  func speak(_ turn: Turn) -> (state: InformationState, events: [DialogueEvent.Kind]) {
    var state = turn.state
    var events = turn.events
    let parts = composer.chosen(from: turn.parts)
    if !parts.isEmpty {
      state.topics = turn.topics + (state.pending.map { [$0.id] } ?? [])
      state.said.formUnion(parts.map(\.rule))
      var rules: [String] = []
      for part in parts where !rules.contains(part.rule) { rules.append(part.rule) }
      events.append(
        .customerSaid(
          text: composer.joined(parts), rule: rules.joined(separator: "+"), mood: state.mood))
    }
    if let ending = state.ending { events.append(.ended(ending: ending)) }
    return (state, events)
  }

  private var composer: Composer { Composer(language: language) }

  /// Words from a line set, with the names in braces filled, and the wording remembered.
  func words(of id: String, in state: inout InformationState) -> String? {
    guard let set = scenario.lineSet(id) else { return nil }
    let known = state
    let index = picker.pick(
      from: set, band: scenario.mood.band(of: state.mood), used: state.wordings[id, default: []]
    ) { wording in
      Language.allCases.allSatisfy { !spoken(wording.text, $0, in: known).contains("{") }
    }
    guard let index else { return nil }
    state.wordings[id, default: []].append(index)
    return spoken(set.wordings[index].text, language, in: state)
  }

  /// Text with variables that hold a time, and facts, put into words.
  private func spoken(_ text: LocalizedText, _ language: Language, in state: InformationState) -> String {
    replacingBraces(in: text[language]) { name in
      if let value = state.variables[name] { return scenario.time(value)?.spoken[language] }
      return scenario.fact(name)?.short?[language]
    }
  }
}
