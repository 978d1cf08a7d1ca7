import Rubrics

extension Ranking {
  /// Ranks groups by what panels gave them: `panels` holds all marks by criterion and group, `decimals` is
  /// set where they are not exact and results are compared after rounding.
  init(
    _ kind: RankingKind, of marks: PeerMarks, panels: [[[Rational]]], outside: [String: [String: Rational]],
    decimals: Int? = nil
  ) {
    let scheme = marks.scheme
    let shares = scheme.shares
    var standings: [Standing] = []
    var unplaced: [Unplaced] = []
    for (number, group) in marks.groups.enumerated() {
      let results = zip(scheme.criteria, panels).map { criterion, panels -> CriterionResult? in
        let panel = panels[number].sorted()
        let counting = scheme.panel.counting(panel)
        guard let value = scheme.panel.result(of: panel) else { return nil }
        return CriterionResult(
          criterion: criterion.id, value: decimals.map { value.rounded(decimals: $0) } ?? value, marks: panel,
          counted: counting.count)
      }
      let unmarked = scheme.criteria.indices.filter { shares[$0] > 0 && results[$0] == nil }
      guard unmarked.isEmpty, !scheme.criteria.isEmpty else {
        unplaced.append(Unplaced(group: group, unmarked: unmarked.map { scheme.criteria[$0].id }))
        continue
      }
      let total = zip(shares, results).reduce(0 as Rational) { $0 + $1.0 * ($1.1?.value ?? 0) }
      let keys = scheme.ties.map { rule -> Rational? in
        switch rule {
        case .criterion(let id): results.lazy.compactMap { $0 }.first { $0.criterion == id }?.value
        case .outside(let id): outside[id]?[group]
        }
      }
      standings.append(
        Standing(number: number, total: total, keys: keys, results: results.compactMap { $0 }))
    }
    standings.sort { $0.isBefore($1) }
    self.init(
      kind: kind,
      placings: Self.placings(standings, groups: marks.groups, rules: scheme.ties), unplaced: unplaced)
  }

  /// A group before it has its rank.
  private struct Standing {
    var number: Int
    var total: Rational
    /// What each tie rule looks at.
    var keys: [Rational?]
    var results: [CriterionResult]

    /// The first rule that tells two groups of the same total apart; nil if none does.
    func rule(telling other: Standing) -> Int? { keys.indices.first { keys[$0] != other.keys[$0] } }

    func isBefore(_ other: Standing) -> Bool {
      if total != other.total { return total > other.total }
      guard let rule = rule(telling: other) else { return number < other.number }
      return Self.isGreater(keys[rule], other.keys[rule])
    }

    private static func isGreater(_ a: Rational?, _ b: Rational?) -> Bool {
      guard let a, let b else { return a != nil }
      return a > b
    }
  }

  private static func placings(
    _ standings: [Standing], groups: [String], rules: [TieRule]
  ) -> [Placing] {
    var placings: [Placing] = []
    for run in standings.runs(where: { $0.total == $1.total }) {
      let start = placings.count
      for (place, standing) in run.enumerated() {
        let others = run.filter { $0.number != standing.number }.sorted { $0.number < $1.number }
        let telling = others.map { standing.rule(telling: $0) }
        let decided = Set(telling.compactMap { $0 }).sorted()
        let shared = zip(others, telling).filter { $1 == nil }.map { groups[$0.0.number] }
        let isFirst = place == 0 || run[run.startIndex + place - 1].rule(telling: standing) != nil
        placings.append(
          Placing(
            rank: isFirst ? start + place + 1 : placings[placings.count - 1].rank,
            group: groups[standing.number], total: standing.total, results: standing.results,
            tie: others.isEmpty
              ? nil
              : Tie(
                with: others.map { groups[$0.number] }, decided: decided.map { rules[$0] }, shared: shared)))
      }
    }
    return placings
  }
}

extension Array {
  /// Neighbours that belong together.
  fileprivate func runs(where together: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices where index + 1 == endIndex || !together(self[index], self[index + 1]) {
      runs.append(self[start...index])
      start = index + 1
    }
    return runs
  }
}
