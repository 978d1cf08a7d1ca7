import Rubrics

extension PeerResult {
  /// Makes both rankings. `outside` holds values for ``TieRule/outside(_:)`` by rule id and group.
  public init(_ marks: PeerMarks, outside: [String: [String: Rational]] = [:]) {
    let severity = SeverityModel.fit(marks)
    self.init(
      marks: marks, outside: outside, plain: Self.plain(marks, outside: outside),
      corrected: Self.corrected(marks, severity, outside: outside), severity: severity)
  }

  private static func plain(_ marks: PeerMarks, outside: [String: [String: Rational]]) -> Ranking {
    Ranking(.plain, of: marks, panels: panels(marks.entries, marks.groups.count), outside: outside)
  }

  private static func corrected(
    _ marks: PeerMarks, _ severity: [String: Result<SeverityModel, SeverityModel.Undefined>],
    outside: [String: [String: Rational]]
  ) -> Result<Ranking, SeverityFailure> {
    correctedEntries(marks, severity).map { entries in
      let isExact = severity.values.allSatisfy { (try? $0.get())?.isExact ?? true }
      return Ranking(
        .corrected, of: marks, panels: panels(entries, marks.groups.count), outside: outside,
        decimals: isExact ? nil : SeverityModel.comparedDecimals)
    }
  }

  /// All marks less their rater's severity; none on a criterion that counts nowhere and has no model.
  static func correctedEntries(
    _ marks: PeerMarks, _ severity: [String: Result<SeverityModel, SeverityModel.Undefined>]
  ) -> Result<[[PeerMarks.Entry]], SeverityFailure> {
    var corrected: [[PeerMarks.Entry]] = []
    for (number, criterion) in marks.scheme.criteria.enumerated() {
      let counts = marks.scheme.shares[number] > 0
      let isNeeded =
        counts || marks.scheme.ties.contains(.criterion(criterion.id)) && severity[criterion.id] != nil
      switch severity[criterion.id] ?? .failure(.noMarks) {
      case .success(let model):
        let effects = marks.raters.map { model.raters[$0] ?? 0 }
        corrected.append(
          marks.entries[number].map {
            PeerMarks.Entry(rater: $0.rater, group: $0.group, mark: $0.mark - effects[$0.rater])
          })
      case .failure(let reason):
        if isNeeded { return .failure(SeverityFailure(criterion: criterion.id, reason: reason)) }
        corrected.append([])
      }
    }
    return .success(corrected)
  }

  /// Marks by criterion and group.
  private static func panels(_ entries: [[PeerMarks.Entry]], _ groups: Int) -> [[[Rational]]] {
    entries.map { entries in
      var panels = [[Rational]](repeating: [], count: groups)
      for entry in entries { panels[entry.group].append(entry.mark) }
      return panels
    }
  }
}

extension PeerResult {
  /// The ranking that would count without these raters. Costs no more than the rankings themselves.
  public func without(raters: Set<String>) -> WhatIf {
    let left = marks.without(raters: raters)
    let ranking: Ranking
    if marks.scheme.counts == .corrected {
      let corrected = Self.corrected(left, SeverityModel.fit(left), outside: outside)
      ranking = (try? corrected.get()) ?? Self.plain(left, outside: outside)
    } else {
      ranking = Self.plain(left, outside: outside)
    }
    let now = counting
    let moves = (now.placings.map(\.group) + now.unplaced.map(\.group)).compactMap { group -> WhatIf.Move? in
      let (from, to) = (now.rank(of: group), ranking.rank(of: group))
      return from == to ? nil : WhatIf.Move(group: group, from: from, to: to)
    }
    return WhatIf(
      without: raters.sorted(), ranking: ranking, moves: moves,
      changesWinner: Set(now.winners) != Set(ranking.winners))
  }

  /// One by one, what each rater's absence would change; in the order of ``PeerMarks/raters``.
  public func leavingOutEachRater() -> [WhatIf] { marks.raters.map { without(raters: [$0]) } }

  /// Group by group, what the absence of all its members as raters would change; in the order of the groups,
  /// without those whose members marked nobody.
  public func leavingOutEachRaterGroup() -> [WhatIf] {
    marks.groups.compactMap { group in
      let members = zip(marks.raters, marks.raterGroups).filter { $1 == group }.map(\.0)
      return members.isEmpty ? nil : without(raters: Set(members))
    }
  }
}
