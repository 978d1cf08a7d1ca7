import Scenarios

/// The rules of a case by what sets them off, the most specific first, of equals the first in the file.
struct RuleIndex: Sendable {
  /// For any act; they also stand behind the act's own in ``rules(for:)``.
  let fallbacks: [Rule]
  /// For silence.
  let silences: [Rule]
  /// For tools, and for lines that mean nothing.
  let others: [Rule]
  private let byAct: [String: [Rule]]
  private let byGroup: [String: [Rule]]

  init(_ rules: [Rule]) {
    let free = rules.filter { $0.group == nil }
    byGroup = Dictionary(grouping: rules.filter { $0.group != nil }) { $0.group ?? "" }
    let ranked = free.enumerated()
      .map { (rule: $1, specificity: $1.specificity, place: $0) }
      .sorted { ($1.specificity, $0.place) < ($0.specificity, $1.place) }
      .map(\.rule)
    fallbacks = ranked.filter { $0.trigger == .anyAct }
    silences = ranked.filter { if case .silence = $0.trigger { true } else { false } }
    others = ranked.filter { rule in
      switch rule.trigger {
      case .tool, .quality, .notUnderstood: true
      case .anyOf, .allOf, .anyAct, .silence: false
      }
    }
    var byAct: [String: [Rule]] = [:]
    for act in Set(free.flatMap(\.trigger.acts)) {
      byAct[act] = ranked.filter { $0.trigger == .anyAct || $0.trigger.acts.contains(act) }
    }
    self.byAct = byAct
  }

  /// The rules of a group of acts, in file order.
  func rules(ofGroup group: String) -> [Rule] { byGroup[group] ?? [] }

  /// The rules that an act may set off.
  func rules(for act: String) -> [Rule] { byAct[act] ?? fallbacks }
}
