import Rubrics
import Standings
import Testing

/// The round's marks as a ranking takes them.
private func marks(of result: PeerResult, _ given: [PeerMark], _ kind: RankingKind) -> [PeerMark] {
  if kind == .plain { return given }
  return given.map { mark in
    var mark = mark
    if case .success(let model)? = result.severity[mark.criterion] {
      mark.mark = mark.mark - (model.raters[mark.rater] ?? 0)
    }
    return mark
  }
}

/// Ranks of one resample the slow way: raters drawn twice become two.
private func ranking(_ given: [PeerMark], drawn: [String], _ result: PeerResult) -> Ranking {
  let copies = drawn.enumerated().flatMap { number, rater in
    given.filter { $0.rater == rater }.map { mark in
      var mark = mark
      mark.rater = "\(number) \(rater)"
      return mark
    }
  }
  return PeerResult(
    PeerMarks(copies, groups: result.marks.groups, scheme: result.marks.scheme), outside: result.outside
  ).plain
}

private struct Tally: Equatable {
  var counts: [[Int]]
  var wins: [Rational]
  var setAside = 0

  init(_ groups: Int) {
    counts = .init(repeating: .init(repeating: 0, count: groups), count: groups)
    wins = .init(repeating: 0, count: groups)
  }

  mutating func add(_ ranking: Ranking, _ groups: [String]) {
    let ranks = groups.map { ranking.rank(of: $0) }
    guard !ranks.contains(nil) else {
      setAside += 1
      return
    }
    for (group, rank) in ranks.enumerated() {
      // among all groups of the round only those with a rank compete
      guard let rank else { continue }
      counts[group][rank - 1] += 1
      if rank == 1 { wins[group] = wins[group] + (Rational(1, over: ranks.count { $0 == 1 }) ?? 0) }
    }
  }
}

@Suite("How sure ranks are") struct RankChancesTests {
  @Test("Exact chances are those of all resamples, one by one", arguments: 0..<45 as Range<UInt64>)
  func exact(_ seed: UInt64) {
    let round = RandomRound(seed: seed, raters: 4)
    let result = round.result
    let raters = result.marks.raters
    for kind in RankingKind.allCases {
      let ranks = kind == .plain ? result.plain : try? result.corrected.get()
      guard let ranks, ranks.unplaced.isEmpty, raters.count > 1 else { continue }
      var tally = Tally(round.groups.count)
      let given = marks(of: result, round.marks, kind)
      let total = raters.reduce(1) { product, _ in product * raters.count }
      for number in 0..<total {
        var rest = number
        let drawn = raters.map { _ in
          defer { rest /= raters.count }
          return raters[rest % raters.count]
        }
        tally.add(ranking(given, drawn: drawn, result), round.groups)
      }
      let chances = result.chances(of: kind)
      if tally.setAside > total - tally.setAside {
        #expect(chances == .failure(.tooFewMarks(setAside: tally.setAside, of: total)))
      } else if case .success(let chances) = chances {
        #expect(chances.counts == tally.counts && chances.wins == tally.wins, "seed \(seed), \(kind)")
        #expect(chances.setAside == tally.setAside && chances.considered == total - tally.setAside)
        #expect(chances.method == .exact && chances.groups == round.groups)
      } else {
        Issue.record("seed \(seed), \(kind): \(chances)")
      }
    }
  }

  @Test(
    "With more than ten raters resamples are drawn from the seed, each as it would be ranked",
    arguments: 1...6)
  func sampled(_ seed: Int) throws {
    let round = RandomRound(seed: UInt64(seed) + 40, raters: 1)
    var draws = Draws(seed: UInt64(seed))
    let rows = (0..<13).map { _ in round.groups.map { _ in Int?(1 + draws.below(10)) } }
    let scheme = PeerScheme(
      criteria: [PeerCriterion("all")], panel: round.scheme.panel, ties: [.outside("checklist")])
    let given = table(rows)
    let result = PeerResult(PeerMarks(given, groups: round.groups, scheme: scheme), outside: round.outside)
    let chances = try result.chances(resamples: 150, seed: 9).get()
    var lots = Draws(seed: 9)
    var tally = Tally(round.groups.count)
    for _ in 0..<150 {
      let drawn = result.marks.raters.map { _ in result.marks.raters[lots.below(13)] }
      tally.add(ranking(given, drawn: drawn, result), round.groups)
    }
    #expect(chances.counts == tally.counts && chances.wins == tally.wins)
    #expect(chances.method == .sampled(seed: 9) && chances.considered == 150)
    #expect(try result.chances(resamples: 150, seed: 9).get() == chances)
    #expect(round.groups.count < 2 || result.chances(resamples: 150, seed: 10) != .success(chances))
  }

  @Test("Every resample gives each group one rank, and one win in all", arguments: 0..<100 as Range<UInt64>)
  func sums(_ seed: UInt64) {
    guard case .success(let chances) = RandomRound(seed: seed, raters: 5).result.chances() else { return }
    #expect(chances.counts.allSatisfy { $0.reduce(0, +) == chances.considered })
    #expect(chances.wins.reduce(0, +) == Rational(chances.considered))
    let raters = RandomRound(seed: seed, raters: 5).result.marks.raters.count
    #expect(
      chances.considered + chances.setAside == (0..<raters).reduce(1) { product, _ in product * raters })
  }

  @Test("One rater, no ranks, or panels that mostly lack someone: undefined, with the reason")
  func undefined() {
    #expect(result(marks("x: A 7, B 8"), "AB", single()).chances() == .failure(.oneRater))
    #expect(result([], "AB", single()).chances() == .failure(.nobodyPlaced))
    #expect(result(marks("x: A 7", "y: A 8"), "AB", single()).chances().map(\.groups) == .success(["A"]))
    let sparse = result(marks("x: A 7", "y: B 8", "z: C 8"), "ABC", single())
    // all three are drawn in 3! of 3³ resamples
    #expect(sparse.chances() == .failure(.tooFewMarks(setAside: 21, of: 27)))
    let huge = PeerMark(rater: "x", raterGroup: nil, group: "A", criterion: "all", mark: Rational(.max))
    var other = huge
    other.rater = "y"
    #expect(result([huge, other], "A", single()).chances() == .failure(.tooGreat))
  }

  @Test("A group that wins whoever is asked wins for sure")
  func sure() throws {
    let result = result(table([[9, 5, 5], [8, 7, 7], [10, 2, 2]]), "ABC", single(.bySize))
    let chances = try result.chances().get()
    #expect(chances.chance(of: "A", rank: 1) == 1 && chances.winShare(of: "A") == 1)
    #expect(chances.chance(of: "B", rank: 2) == 1 && chances.chance(of: "C", rank: 2) == 1)
    #expect(chances.chance(of: "B", rank: 9) == 0 && chances.chance(of: "Z", rank: 1) == nil)
  }

  /// A round so irregular that severities are rounded, and two groups tied to it by one rater who finds them
  /// alike.
  private func irregular(_ twins: [PeerMark]) -> PeerResult {
    var draws = Draws(seed: 11)
    var given = twins
    func mark(_ rater: String, _ group: String, _ mark: Int) {
      given.append(
        PeerMark(rater: rater, raterGroup: nil, group: group, criterion: "all", mark: Rational(mark)))
    }
    for rater in 0..<150 {
      for _ in 0..<4 { mark("rater \(rater)", "group \(draws.below(60))", 1 + draws.below(10)) }
    }
    for twin in ["A", "B"] { mark("bridge", twin, 10) }
    mark("bridge", "group 0", 1)
    let names = (0..<60).map { "group \($0)" } + ["A", "B"]
    return PeerResult(PeerMarks(given, groups: names, scheme: single(.mean, counts: .corrected)))
  }

  private func thirds(_ rater: String, _ group: String, _ thirds: Int) -> PeerMark {
    PeerMark(
      rater: rater, raterGroup: nil, group: group, criterion: "all", mark: Rational(thirds, over: 3) ?? 0)
  }

  @Test("Severities too long to carry exactly do not part what is equal")
  func rounded() throws {
    // whoever marks nobody else says nothing but how severe they are
    let result = irregular(
      [20, 19, 8].map { thirds("of A \($0)", "A", $0) } + [22, 31].map { thirds("of B \($0)", "B", $0) })
    let model = try #require(try result.severity["all"]?.get())
    #expect(!model.isExact && result.counting.kind == .corrected)
    #expect(result.counting.rank(of: "A") == 1 && result.counting.rank(of: "B") == 1)
  }

  @Test(
    "Nor do they in resamples: two groups share the first rank exactly where their marks come to the same")
  func roundedResamples() throws {
    // u, v and w give A a third, a third and minus two thirds more than their mean, B as much less
    let result = irregular(
      [("u", 1), ("v", 1), ("w", -2)].flatMap { rater, more in
        [thirds(rater, "A", 21 + more), thirds(rater, "B", 21 - more)]
      })
    let chances = try result.chances(resamples: 400, seed: 3).get()
    let raters = result.marks.raters
    let three = ["u", "v", "w"].compactMap { raters.firstIndex(of: $0) }
    var draws = Draws(seed: 3)
    var (equal, without) = (0, 0)
    for _ in 0..<400 {
      var times = [Int](repeating: 0, count: raters.count)
      for _ in raters { times[draws.below(raters.count)] += 1 }
      if three.allSatisfy({ times[$0] == 0 }) && times[raters.firstIndex(of: "bridge") ?? 0] == 0 {
        without += 1
      } else if times[three[0]] + times[three[1]] == 2 * times[three[2]] {
        equal += 1
      }
    }
    #expect(
      !(try #require(try result.severity["all"]?.get()).isExact) && chances.setAside >= without && equal > 50)
    let a = chances.groups.count - 2
    let shared = (Rational(chances.counts[a][0]) - chances.wins[a]) * 2
    #expect(shared <= Rational(equal) && shared >= Rational(equal - chances.setAside + without))
  }
}
