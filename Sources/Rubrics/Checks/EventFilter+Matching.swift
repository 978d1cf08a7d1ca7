import Dialogue
import Understanding

extension TalkRecord {
  /// The observations a filter selects, in order.
  public func matches(_ filter: EventFilter) -> [Observation] {
    let windows = filter.alternatives.map { window(of: $0) }
    return observations.filter { observation in
      zip(filter.alternatives, windows).contains { pattern, window in
        window.contains(observation) && pattern.kind.selects(observation)
      }
    }
  }

  /// The first observation a filter selects.
  func first(_ filter: EventFilter) -> Observation? { matches(filter).first }

  private func window(of pattern: EventPattern) -> ObservationWindow {
    var window = ObservationWindow()
    switch pattern.place {
    case .firstLines(let count): window.lines = 1...max(1, count)
    case .lastLines(let count):
      window.lines = max(1, lines.count.clampedAdding(1 - max(1, count)))...max(1, lines.count)
    case nil: break
    }
    for bound in pattern.bounds {
      switch bound {
      case .afterFirst(let filter):
        window.after = max(window.after, first(filter)?.position ?? .max)
      case .afterLast(let filter, let skipped):
        let anchor = matches(filter).last
        window.after = max(window.after, anchor?.position ?? .max)
        window.linesLeftBehind = max(
          window.linesLeftBehind, (anchor?.linesSoFar ?? 0).clampedAdding(max(0, skipped)))
      case .beforeFirst(let filter):
        window.before = min(window.before, first(filter)?.position ?? .max)
      }
    }
    return window
  }
}

/// Where in a talk a pattern may match.
private struct ObservationWindow {
  var lines: ClosedRange<Int>?
  var after = -1
  var before = Int.max
  var linesLeftBehind = 0

  func contains(_ observation: Observation) -> Bool {
    guard observation.position > after, observation.position < before else { return false }
    guard let line = observation.line else { return lines == nil }
    return line > linesLeftBehind && (lines?.contains(line) ?? true)
  }
}

extension EventPattern.Kind {
  /// Whether an observation is of this kind, wherever it stands.
  func selects(_ observation: Observation) -> Bool {
    switch (self, observation.content) {
    case (.acts(let ids, let slots, let minimum), .act(let act)):
      ids.contains(act.id) && act.score >= minimum
        && slots.allSatisfy { $0.holds(for: act.values(of: $0.slot), observation.variables) }
    case (.tools(let ids), .tool(let use)): ids.contains(use.tool)
    case (.entries(let tool, let fields), .tool(let use)):
      use.tool == tool
        && use.fields.contains { fields.contains($0.field) && !$0.value.allSatisfy(\.isWhitespace) }
    case (.told(let facts, let wanted), .told(let fact, let asked)):
      facts.contains(fact) && (wanted ?? asked) == asked
    case (.changed(let names, let values), .changed(let name, let value)):
      names.contains(name) && (values.isEmpty ? !value.isEmpty : values.contains(value))
    case (.rules(let ids), .rule(let rule)): ids.contains(rule)
    case (.pickedUp, .pickedUp): true
    default: false
    }
  }
}

extension SlotCondition {
  /// Whether an act that carries these values of the slot passes.
  func holds(for carried: [String], _ variables: [String: String]) -> Bool {
    let wanted = values.compactMap { $0.hasPrefix("$") ? variables[String($0.dropFirst())] : $0 }
    if excludes { return carried.isEmpty || carried.contains { !wanted.contains($0) } }
    return carried.contains { wanted.contains($0) }
  }
}
