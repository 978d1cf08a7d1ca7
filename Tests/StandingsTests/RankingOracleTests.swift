import Rubrics
import Standings
import Testing

/// A small round drawn by lot: few different marks, so that ties are common; some missing.
struct RandomRound {
  let marks: [PeerMark]
  let groups: [String]
  let scheme: PeerScheme
  let outside: [String: [String: Rational]]

  init(seed: UInt64, raters most: Int = 6) {
    var draws = Draws(seed: seed)
    groups = (0..<1 + draws.below(5)).map(letter)
    let criteria = (0..<1 + draws.below(3)).map { number in
      PeerCriterion("criterion \(number)", weight: Rational(draws.below(4), over: 1 + draws.below(3)) ?? 1)
    }
    let panels: [PanelRule] = [.bySize, .bySize, .mean, .median, .trimmed(low: 1, high: 1)]
    let ties: [TieRule] = [.criterion("criterion 0"), .outside("checklist"), .criterion("criterion 2")]
    scheme = PeerScheme(
      criteria: criteria, panel: panels[draws.below(5)], ties: Array(ties.prefix(draws.below(4))),
      counts: draws.below(2) == 0 ? .plain : .corrected)
    let missing = [0, 0, 10, 40][draws.below(4)]
    let highest = 2 + draws.below(9)
    var marks: [PeerMark] = []
    let raters = 1 + draws.below(most)
    for rater in 0..<raters {
      let own = draws.below(3) == 0 ? groups[draws.below(groups.count)] : nil
      for group in groups where group != own {
        for criterion in criteria where draws.below(100) >= missing {
          marks.append(
            PeerMark(
              rater: "rater \(rater)", raterGroup: own, group: group, criterion: criterion.id,
              mark: Rational(2 + 2 * draws.below(highest), over: 2 - draws.below(2)) ?? 1))
        }
      }
    }
    self.marks = marks
    var values: [String: Rational] = [:]
    for group in groups where draws.below(4) > 0 { values[group] = Rational(draws.below(3)) }
    outside = ["checklist": values]
  }

  var result: PeerResult { PeerResult(PeerMarks(marks, groups: groups, scheme: scheme), outside: outside) }
}

/// A group's rank the slow way: written from the rules, with fractions as pairs of whole numbers.
private struct PlainRanks {
  struct Fraction {
    var n: Int
    var d: Int
    static func compare(_ a: Fraction, _ b: Fraction) -> Int { (a.n * b.d - b.n * a.d).signum() }
  }

  let keys: [String: [Fraction?]]

  init(_ round: RandomRound) {
    let scheme = round.scheme
    let allNought = scheme.criteria.allSatisfy { $0.weight == 0 }
    var keys: [String: [Fraction?]] = [:]
    for group in round.groups {
      var results: [String: Fraction] = [:]
      var (total, isWhole) = (Fraction(n: 0, d: 1), true)
      for criterion in scheme.criteria {
        let marks = round.marks.filter { $0.group == group && $0.criterion == criterion.id }.map(\.mark)
        // marks are halves at most: doubled they are whole
        let doubled = marks.compactMap { ($0 * 2).words?.numerator }.sorted()
        let result = Self.panel(doubled, scheme.panel)
        results[criterion.id] = result
        let weight = allNought ? (numerator: 1, denominator: 1) : criterion.weight.words ?? (0, 1)
        if weight.numerator == 0 { continue }
        guard let result else {
          isWhole = false
          continue
        }
        let part = Fraction(n: result.n * weight.numerator, d: result.d * weight.denominator)
        total = Fraction(n: total.n * part.d + part.n * total.d, d: total.d * part.d)
      }
      if !isWhole { continue }
      keys[group] =
        [total]
        + scheme.ties.map { rule in
          switch rule {
          case .criterion(let id): results[id]
          case .outside(let id):
            round.outside[id]?[group]?.words.map { Fraction(n: $0.numerator, d: $0.denominator) }
          }
        }
    }
    self.keys = keys
  }

  private static func panel(_ marks: [Int], _ rule: PanelRule) -> Fraction? {
    let n = marks.count
    if n == 0 { return nil }
    let sum = marks.reduce(0, +)
    switch rule {
    case .mean: return Fraction(n: sum, d: n)
    case .median: return Fraction(n: marks[(n - 1) / 2] + marks[n / 2], d: 2)
    case .bySize where n <= 2: return Fraction(n: sum, d: n)
    case .bySize where n == 3:
      let upper = marks[2] - marks[1] <= marks[1] - marks[0]
      return Fraction(n: upper ? marks[1] + marks[2] : marks[0] + marks[1], d: 2)
    case .bySize: return Fraction(n: sum - marks[0] - marks[n - 1], d: n - 2)
    case .trimmed where n <= 2: return Fraction(n: marks[(n - 1) / 2] + marks[n / 2], d: 2)
    case .trimmed: return Fraction(n: sum - marks[0] - marks[n - 1], d: n - 2)
    }
  }

  /// One more than there are better ones.
  func rank(of group: String) -> Int? {
    guard let mine = keys[group] else { return nil }
    return 1 + keys.values.count { Self.isBetter($0, mine) }
  }

  static func isBetter(_ a: [Fraction?], _ b: [Fraction?]) -> Bool {
    for (x, y) in zip(a, b) {
      switch (x, y) {
      case (nil, nil): continue
      case (nil, _): return false
      case (_, nil): return true
      case (let x?, let y?):
        let order = Fraction.compare(x, y)
        if order != 0 { return order > 0 }
      }
    }
    return false
  }
}

@Suite("Ranks against the slow way") struct RankingOracleTests {
  @Test("Thousands of small tables, ties, gaps and all rules among them", arguments: 0..<100 as Range<UInt64>)
  func ranks(_ chunk: UInt64) {
    for seed in chunk * 40..<(chunk + 1) * 40 {
      let round = RandomRound(seed: seed)
      let (ranking, expected) = (round.result.plain, PlainRanks(round))
      for group in round.groups {
        #expect(ranking.rank(of: group) == expected.rank(of: group), "seed \(seed), \(group)")
      }
      #expect(Set(ranking.unplaced.map(\.group)) == Set(round.groups.filter { expected.keys[$0] == nil }))
      #expect(ranking.placings.map(\.rank) == ranking.placings.map(\.rank).sorted())
    }
  }

  @Test(
    "A tie names all of the same total, and the rules that told them apart",
    arguments: 0..<300 as Range<UInt64>)
  func ties(_ seed: UInt64) {
    let ranking = RandomRound(seed: seed).result.plain
    for placing in ranking.placings {
      let same = ranking.placings.filter { $0.total == placing.total && $0.group != placing.group }
      #expect(Set(placing.tie?.with ?? []) == Set(same.map(\.group)))
      let shared = same.filter { $0.rank == placing.rank }
      #expect(Set(placing.tie?.shared ?? []) == Set(shared.map(\.group)))
      #expect(placing.tie.map { $0.decided.isEmpty == (shared.count == same.count) } ?? true)
    }
  }

  @Test("The order of sheets and the names of raters change nothing", arguments: 0..<100 as Range<UInt64>)
  func order(_ seed: UInt64) {
    let round = RandomRound(seed: seed)
    var draws = Draws(seed: seed + 7)
    var shuffled = round.marks
    for last in shuffled.indices.dropFirst().reversed() { shuffled.swapAt(last, draws.below(last + 1)) }
    let renamed = shuffled.map { mark in
      PeerMark(
        rater: String(mark.rater.reversed()), raterGroup: mark.raterGroup, group: mark.group,
        criterion: mark.criterion, mark: mark.mark)
    }
    let one = round.result
    for marks in [shuffled, renamed] {
      let other = PeerResult(
        PeerMarks(marks, groups: round.groups, scheme: round.scheme), outside: round.outside)
      #expect(one.plain == other.plain)
      #expect((try? one.corrected.get()) == (try? other.corrected.get()))
    }
    let again = PeerResult(
      PeerMarks(shuffled, groups: round.groups, scheme: round.scheme), outside: round.outside)
    #expect(one.severity == again.severity && one.chances() == again.chances())
  }
}
