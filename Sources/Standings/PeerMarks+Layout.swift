import Rubrics

extension PeerMarks {
  private struct Cell: Hashable {
    var rater: String
    var group: String
    var criterion: Int
  }

  /// Lays marks out; whatever they are, each is taken in or set aside with its reason. A group named twice is
  /// one.
  public init(_ marks: [PeerMark], groups: [String], scheme: PeerScheme) {
    var known: Set<String> = []
    let groups = groups.filter { known.insert($0).inserted }
    let criteria = Dictionary(scheme.criteria.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var setAside: [SetAside] = []
    var cells: [Cell: PeerMark] = [:]
    for mark in marks {
      if !known.contains(mark.group) {
        setAside.append(SetAside(mark: mark, reason: .unknownGroup))
      } else if mark.group == mark.raterGroup || mark.group == mark.rater {
        setAside.append(SetAside(mark: mark, reason: .ownGroup))
      } else if let criterion = criteria[mark.criterion] {
        let cell = Cell(rater: mark.rater, group: mark.group, criterion: criterion)
        if let earlier = cells.updateValue(mark, forKey: cell) {
          setAside.append(SetAside(mark: earlier, reason: .markedAgain))
        }
      } else {
        setAside.append(SetAside(mark: mark, reason: .unknownCriterion))
      }
    }
    let raters = Set(cells.keys.map(\.rater)).sorted()
    let raterNumbers = Dictionary(uniqueKeysWithValues: raters.enumerated().map { ($1, $0) })
    let groupNumbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    var raterGroups = [String?](repeating: nil, count: raters.count)
    var entries = [[Entry]](repeating: [], count: scheme.criteria.count)
    for (cell, mark) in cells {
      guard let rater = raterNumbers[cell.rater], let group = groupNumbers[cell.group] else { continue }
      let own = mark.raterGroup ?? (known.contains(mark.rater) ? mark.rater : nil)
      raterGroups[rater] = [raterGroups[rater], own].compactMap { $0 }.min()
      entries[cell.criterion].append(Entry(rater: rater, group: group, mark: mark.mark))
    }
    self.init(
      scheme: scheme, groups: groups, raters: raters, raterGroups: raterGroups, setAside: setAside,
      entries: entries.map { $0.sorted { ($0.rater, $0.group) < ($1.rater, $1.group) } })
  }

  /// The same marks without those of some raters; those who are not among the raters change nothing.
  public func without(raters left: Set<String>) -> PeerMarks {
    let kept = raters.indices.filter { !left.contains(raters[$0]) }
    var numbers = [Int?](repeating: nil, count: raters.count)
    for (new, old) in kept.enumerated() { numbers[old] = new }
    let entries = entries.map { entries in
      entries.compactMap { entry in
        numbers[entry.rater].map { Entry(rater: $0, group: entry.group, mark: entry.mark) }
      }
    }
    return PeerMarks(
      scheme: scheme, groups: groups, raters: kept.map { raters[$0] },
      raterGroups: kept.map { raterGroups[$0] }, setAside: setAside, entries: entries)
  }
}

extension PeerMarks {
  /// Groups by raters, for agreement: each rater's mark on a criterion; nil for the weighted mean of all that
  /// count, missing unless the rater marked each of them. Nothing for a criterion that is not in the scheme.
  public func ratings(criterion: String? = nil) -> RatingTable {
    RatingTable(values: cells(criterion))
  }

  /// The same with all raters of a group as one: the mean of their marks, in the order of the groups; raters
  /// without a group are left out. Where groups have different sizes, this is what Kendall's W can be told
  /// of.
  public func ratingsByRaterGroup(criterion: String? = nil) -> RatingTable {
    let cells = cells(criterion)
    let members = groups.map { group in raters.indices.filter { raterGroups[$0] == group } }
    return RatingTable(
      values: cells.map { row in members.map { PanelRule.mean.result(of: $0.compactMap { row[$0] }) } })
  }

  private func cells(_ criterion: String?) -> [[Rational?]] {
    var rows = [[Rational?]](repeating: [Rational?](repeating: nil, count: raters.count), count: groups.count)
    if let criterion {
      guard let number = scheme.criteria.firstIndex(where: { $0.id == criterion }) else { return rows }
      for entry in entries[number] { rows[entry.group][entry.rater] = entry.mark }
      return rows
    }
    let weights = scheme.shares
    var found = [[Int]](repeating: [Int](repeating: 0, count: raters.count), count: groups.count)
    for (entries, weight) in zip(entries, weights) where weight > 0 {
      for entry in entries {
        rows[entry.group][entry.rater] = (rows[entry.group][entry.rater] ?? 0) + weight * entry.mark
        found[entry.group][entry.rater] += 1
      }
    }
    let needed = weights.count { $0 > 0 }
    for group in rows.indices {
      for rater in raters.indices where found[group][rater] < needed { rows[group][rater] = nil }
    }
    return rows
  }
}
