import Scenarios

/// What a wording works out when it is spoken.
extension Customer {
  /// `{sum:quote}` what items cost together, `{items:approved.*}` what they are called,
  /// `{beyond:job-order.items:approved.*}` those of the first that the second has not,
  /// `{written:job-order.total}` what stands in a field, `{clock:promised}` minutes since midnight as a time.
  /// Nil if there is nothing to say: then another wording is taken.
  func computed(_ name: String, _ language: Language, in state: InformationState) -> String? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2 else { return nil }
    let source = ItemSource(parts[1])
    switch (parts[0], parts.count) {
    case ("sum", 2):
      let items = state.items(of: source, in: scenario)
      return items.isEmpty ? nil : String(scenario.sum(of: items))
    case ("items", 2): return titles(of: state.items(of: source, in: scenario), language)
    case ("beyond", 3):
      let known = state.items(of: ItemSource(parts[2]), in: scenario)
      return titles(of: state.items(of: source, in: scenario).filter { !known.contains($0) }, language)
    case ("written", 2):
      guard case .field(let tool, let field) = source else { return nil }
      return state.desk.entries[tool]?[field]
    case ("clock", 2):
      guard let minutes = state.variables[parts[1]].flatMap({ Int($0) }) else { return nil }
      return SpokenClock(minutes: minutes)[language]
    default: return nil
    }
  }

  private func titles(of items: [String], _ language: Language) -> String? {
    let names = items.compactMap { scenario.listItem($0)?.title[language] }
    guard let last = names.last else { return nil }
    if language == .chinese || names.count == 1 { return names.joined(separator: "、") }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
