import Scenarios
import Terminal

/// Says how the customer feels, where he may be looked into: in the warm-up, and in cases that show it.
struct MoodView {
  let workplace: Workplace
  let scenario: Scenario

  /// The band's name, and the figure, 0 … 100.
  func show(_ mood: Int) {
    let band = scenario.mood.band(of: mood)
    let title = scenario.mood.bands.first { $0.id == band }?.title[workplace.language] ?? band
    let name = scenario.persona.name[workplace.language]
    workplace.say("\(name)现在的心情：\(title)（\(mood)/100）", "\(name)'s mood: \(title) (\(mood)/100)", .dim)
  }
}
