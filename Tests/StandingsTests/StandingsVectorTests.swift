import Rubrics
import Standings
import Testing

/// Published and derived examples, by the ids of the collection they are kept in.
@Suite("Ranks as published") struct StandingsVectorTests {
  @Test("Competition ranks (vector ranks-with-ties)")
  func competition() {
    let row = [9, 7, 7, 5, 5, 5, 1]
    let ranking = result(table([row, row]), "ABCDEFG", single()).plain
    #expect(ranking.text == "1 A, 2 B, 2 C, 4 D, 4 E, 4 F, 7 G")
    #expect(ranking.placings[3].tie?.with == ["E", "F"] && ranking.placings[3].tie?.shared == ["E", "F"])
  }

  @Test("Severities of the additive model (vector severity-additive-shrout-fleiss)")
  func additive() throws {
    let judges = [[9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7]]
    let severity = result(table(judges), "ABCDEF", single()).severity["all"]
    let model = try #require(try severity?.get())
    #expect(isNear(model.level, 5.291666666666667) && model.isExact && model.freedom == 15)
    let effects = [2.375, -2.791666666666667, -0.9583333333333334, 1.375]
    for (rater, effect) in effects.enumerated() {
      #expect(isNear(model.raters["rater \(rater + 10)"], effect))
    }
    let targets = [
      0.7083333333333333, -2.2916666666666665, 1.2083333333333333, -1.2916666666666667, 2.2083333333333335,
      -0.5416666666666666,
    ]
    for (group, effect) in targets.enumerated() { #expect(isNear(model.groups[letter(group)], effect)) }
  }

  @Test("Groups that mark all others (vector leave-own-out-4)")
  func leaveOwnOut() throws {
    let result = result(
      marks("A: B 7, C 8, D 6", "B: A 9, C 9, D 8", "C: A 6, B 5, D 4", "D: A 8, B 7, C 9"), "ABCD", single())
    let corrected = try result.corrected.get()
    let model = try #require(try result.severity["all"]?.get())
    #expect(isNear(model.level, 7.166666666666667))
    let expected = [
      ("A", 7.666666666666667, 7.666666666666667, 0), ("B", 6.333333333333333, 6.791666666666667, 1.375),
      ("C", 8.666666666666666, 8.041666666666666, -1.875), ("D", 6.0, 6.166666666666667, 0.5),
    ]
    for (group, raw, adjusted, effect) in expected {
      #expect(isNear(result.plain.placings.first { $0.group == group }?.total, raw))
      #expect(isNear(corrected.placings.first { $0.group == group }?.total, adjusted))
      #expect(isNear(model.raters[group], effect))
    }
  }

  @Test("Leaving one's own group out rewards the severe; the correction says so (vector leave-own-out-flip)")
  func flip() throws {
    let given = marks(
      "A: B 8.8, C 8.0, D 7.0", "B: A 7.0, C 6.0, D 5.0", "C: A 8.0, B 7.8, D 6.0", "D: A 8.0, B 7.8, C 7.0")
    let result = result(given, "ABCD", single(counts: .corrected))
    let corrected = try result.corrected.get()
    #expect(result.plain.text == "1 B, 2 A, 3 C, 4 D" && corrected.text == "1 A, 2 B, 3 C, 4 D")
    #expect(result.counting == corrected && result.differing == ["A", "B"])
    #expect(corrected.placings.map { $0.total.text(decimals: 1) } == ["8.0", "7.8", "7.0", "6.0"])
    let model = try #require(try result.severity["all"]?.get())
    #expect(model.raters == ["A": 1, "B": -1, "C": 0, "D": 0])
  }

  @Test("All resamples of five raters (vector exact-bootstrap-5x4)")
  func exactChances() throws {
    let rows = [[8, 7, 9, 6], [7, 8, 8, 6], [9, 7, 7, 5], [6, 8, 7, 7], [8, 6, 9, 6]]
    let result = result(table(rows), "ABCD", single())
    let chances = try result.chances().get()
    #expect(chances.method == .exact && chances.considered == 3_125 && chances.setAside == 0)
    #expect(
      chances.counts == [
        [781, 1582, 736, 26], [362, 771, 1992, 0], [2148, 872, 105, 0], [0, 1, 71, 3053],
      ])
    #expect(chances.wins == [766, 279, 2080, 0])
    #expect(result.plain.placings.map { $0.total.text(decimals: 1) } == ["8.0", "7.6", "7.2", "6.0"])
    let shares = [("A", 0.24512), ("B", 0.08928), ("C", 0.6656), ("D", 0.0)]
    for (group, share) in shares { #expect(isNear(chances.winShare(of: group), share)) }
  }

  @Test("Where should the capital be? (vector tennessee)")
  func tennessee() {
    let (memphis, nashville, chattanooga, knoxville) = ("Memphis", "Nashville", "Chattanooga", "Knoxville")
    let ballots = Ballots(
      [
        Ballot([memphis, nashville, chattanooga, knoxville], count: 42),
        Ballot([nashville, chattanooga, knoxville, memphis], count: 26),
        Ballot([chattanooga, knoxville, nashville, memphis], count: 15),
        Ballot([knoxville, chattanooga, nashville, memphis], count: 17),
      ], groups: [memphis, nashville, chattanooga, knoxville])
    let points = Dictionary(uniqueKeysWithValues: ballots.borda.placings.map { ($0.group, $0.points) })
    #expect(points == [memphis: 126, nashville: 194, chattanooga: 173, knoxville: 107])
    #expect(ballots.condorcetWinner == nashville)
    let kemeny = ballots.kemeny()
    #expect(kemeny.orders == [[nashville, chattanooga, knoxville, memphis]] && kemeny.optima == 1)
    #expect(kemeny.agreement == 393 && kemeny.disagreement == 207 && kemeny.method == .exact)
  }

  @Test("Three in a circle: every method reports a tie (vector condorcet-cycle)")
  func cycle() {
    let ballots = Ballots(
      [Ballot(["0", "1", "2"]), Ballot(["1", "2", "0"]), Ballot(["2", "0", "1"])], groups: ["0", "1", "2"])
    #expect(
      ballots.borda.placings.map(\.points) == [3, 3, 3] && ballots.borda.placings.map(\.rank) == [1, 1, 1])
    let kemeny = ballots.kemeny()
    #expect(ballots.condorcetWinner == nil && kemeny.disagreement == 4 && kemeny.optima == 3)
    #expect(kemeny.orders == [["0", "1", "2"], ["1", "2", "0"], ["2", "0", "1"]])
    #expect(kemeny.places == ["0": 1...3, "1": 1...3, "2": 1...3])
  }

  @Test("Kemeny chooses B where Borda chooses C (vector kemeny-cycle-100)")
  func disagreeing() {
    let ballots = Ballots(
      [
        Ballot(["A", "B", "C"], count: 25), Ballot(["B", "C", "A"], count: 40),
        Ballot(["C", "A", "B"], count: 35),
      ],
      groups: ["A", "B", "C"])
    #expect(ballots.condorcetWinner == nil)
    #expect(ballots.kemeny().orders == [["B", "C", "A"]] && ballots.kemeny().disagreement == 120)
    #expect(ballots.borda.placings.map(\.group) == ["C", "B", "A"])
    #expect(ballots.borda.placings.map(\.points) == [110, 105, 85])
  }
}
