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

/// A time of day as people say it: 四点半, half past four.
struct SpokenClock {
  /// Since midnight.
  let minutes: Int

  subscript(language: Language) -> String {
    let minutes = ((minutes % 1440) + 1440) % 1440
    let (hour, minute) = (minutes / 60, minutes % 60)
    let clock = hour % 12 == 0 ? 12 : hour % 12
    return language == .chinese ? chinese(clock, minute) : english(clock, minute)
  }

  private func chinese(_ hour: Int, _ minute: Int) -> String {
    let hours = ["", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    switch minute {
    case 0: return hours[hour] + "点"
    case 30: return hours[hour] + "点半"
    case 15: return hours[hour] + "点一刻"
    case 45: return hours[hour] + "点三刻"
    default: return hours[hour] + "点" + (minute < 10 ? "零\(minute)" : "\(minute)") + "分"
    }
  }

  private func english(_ hour: Int, _ minute: Int) -> String {
    let hours = [
      "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    switch minute {
    case 0: return hours[hour] + " o'clock"
    case 30: return "half past " + hours[hour]
    case 15: return "quarter past " + hours[hour]
    case 45: return "quarter to " + hours[hour % 12 + 1]
    default: return hours[hour] + (minute < 10 ? " oh \(minute)" : " \(minute)")
    }
  }
}
