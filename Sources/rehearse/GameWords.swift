import Findings
import Scenarios
import TeamGame
import Terminal

/// The game's own words, in the language it is hosted in.
struct GameWords {
  let language: Language

  private func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// `第3轮`, `Round 3`; with its weight where that is not 1.
  func round(_ name: RoundName, weight: Int = 1) -> String {
    let times = weight == 1 ? "" : pick("×\(weight)", " ×\(weight)")
    switch name {
    case .regular(let number): return pick("第\(number)轮", "Round \(number)") + times
    case .extra(let number): return pick("加赛\(number)", "Extra \(number)") + times
    }
  }

  /// What groups are called that have no name of their own.
  func group(_ index: Int) -> String {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八"]
    return pick((digits.indices.contains(index) ? digits[index] : "\(index + 1)") + "组", "Group \(index + 1)")
  }

  /// Names one after the other.
  func list(_ names: [String]) -> String {
    guard language == .english, names.count > 1 else { return names.joined(separator: "、") }
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }

  /// Seconds as `3:05`.
  static func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Minutes for the host's lines: whole ones as a number, others as a fraction of tenths.
  static func minutes(_ seconds: Int) -> String {
    seconds % 60 == 0 ? String(seconds / 60) : JSONOutput.decimal((seconds + 3) / 6).text(pretty: false)
  }

  /// Points with their sign, as they are written on a flip chart.
  static func signed(_ points: Int) -> String { points > 0 ? "+\(points)" : String(points) }
}
