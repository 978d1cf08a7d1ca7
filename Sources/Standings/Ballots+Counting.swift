import Rubrics

extension Ballots {
  /// Counts ballots; groups named twice are one.
  public init(_ ballots: [Ballot], groups given: [String]) {
    var known: Set<String> = []
    let groups = given.filter { known.insert($0).inserted }
    let numbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    var preferred = [[Int]](repeating: [Int](repeating: 0, count: groups.count), count: groups.count)
    var tied = preferred
    var setAside: [String] = []
    for ballot in ballots {
      var above: [Int] = []
      var named: Set<Int> = []
      for tier in ballot.tiers {
        let members = tier.compactMap { name -> Int? in
          guard let number = numbers[name], named.insert(number).inserted else {
            setAside.append(name)
            return nil
          }
          return number
        }
        for group in members {
          for better in above { preferred[better][group] += ballot.count }
          for other in members where other != group {
            tied[group][other] += ballot.count
          }
        }
        above += members
      }
    }
    self.init(groups: groups, preferred: preferred, tied: tied, setAside: setAside)
  }

  /// Points by place; see ``BordaResult``.
  public var borda: BordaResult {
    let rows = groups.indices.map { group -> BordaResult.Placing in
      let wins = preferred[group].reduce(0, +)
      let losses = groups.indices.reduce(0) { $0 + preferred[$1][group] }
      let ties = tied[group].reduce(0, +)
      let points = Rational(wins) + (Rational(ties, over: 2) ?? 0)
      let possible = wins + losses + ties
      return BordaResult.Placing(
        rank: 1, group: groups[group], points: points, possible: possible,
        share: points.divided(by: Rational(possible)))
    }
    func isBetter(_ a: BordaResult.Placing, _ b: BordaResult.Placing) -> Bool {
      guard let x = a.share, let y = b.share else { return a.share != nil && b.share == nil }
      return x > y
    }
    let ranked = rows.enumerated().map { index, row in
      var row = row
      row.rank = 1 + rows.count { isBetter($0, row) }
      return (index, row)
    }
    return BordaResult(placings: ranked.sorted { ($0.1.rank, $0.0) < ($1.1.rank, $1.0) }.map(\.1))
  }

  /// The group that beats each other one in direct comparison; nil if none does, or if there is but one.
  public var condorcetWinner: String? {
    guard groups.count > 1 else { return nil }
    return groups.indices.first { group in
      groups.indices.allSatisfy { $0 == group || preferred[group][$0] > preferred[$0][group] }
    }.map { groups[$0] }
  }
}
