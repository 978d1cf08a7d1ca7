import Rubrics
@testable import Standings
import Testing

@Suite("Peer sheets") struct PeerResultTests {
  @Test("What does not belong is set aside, with the reason")
  func setAside() {
    var given = marks("A: A 10, B 7, X 3", "x: B 5, B 6")
    given.append(PeerMark(rater: "y", raterGroup: "B", group: "B", criterion: "all", mark: 10))
    given.append(PeerMark(rater: "y", raterGroup: "B", group: "A", criterion: "charm", mark: 10))
    let laid = PeerMarks(given, groups: ["A", "B", "A"], scheme: single())
    #expect(laid.groups == ["A", "B"] && laid.raters == ["A", "x"] && laid.raterGroups == ["A", nil])
    #expect(
      laid.setAside.map(\.reason) == [.ownGroup, .unknownGroup, .markedAgain, .ownGroup, .unknownCriterion])
    #expect(laid.setAside[2].mark.mark == 5)
    let ranking = PeerResult(laid).plain
    #expect(ranking.text == "1 B" && ranking.placings[0].total.text(decimals: 1) == "6.5")
    #expect(ranking.unplaced == [Unplaced(group: "A", unmarked: ["all"])])
  }

  @Test("Weights are exact: thirds that add up to a tie are one, and the rules decide in their order")
  func ties() {
    let scheme = PeerScheme(
      criteria: [
        PeerCriterion("customer", weight: 2), PeerCriterion("team"), PeerCriterion("global", weight: 0),
      ],
      ties: [.criterion("customer"), .criterion("global"), .outside("checklist")])
    func sheet(_ group: String, _ customer: Int, _ team: Int, _ global: Int) -> [PeerMark] {
      [("customer", customer), ("team", team), ("global", global)].map {
        PeerMark(rater: "x", raterGroup: nil, group: group, criterion: $0.0, mark: Rational($0.1))
      }
    }
    let given =
      sheet("A", 6, 8, 9) + sheet("B", 7, 6, 5) + sheet("C", 7, 6, 8) + sheet("D", 7, 6, 8)
      + sheet("E", 5, 10, 1)
    let result = PeerResult(
      PeerMarks(given, groups: ["A", "B", "C", "D", "E"], scheme: scheme),
      outside: ["checklist": ["D": 80, "C": 80]])
    #expect(result.plain.text == "1 C, 1 D, 3 B, 4 A, 5 E")
    #expect(result.plain.placings.allSatisfy { $0.total.description == "20/3" })
    let (c, b) = (result.plain.placings[0].tie, result.plain.placings[2].tie)
    #expect(
      c
        == Tie(
          with: ["A", "B", "D", "E"], decided: [.criterion("customer"), .criterion("global")], shared: ["D"]))
    #expect(b?.decided == [.criterion("customer"), .criterion("global")] && b?.shared == [])
    #expect(result.plain.winners == ["C", "D"])
    let checked = PeerResult(
      PeerMarks(given, groups: ["A", "B", "C", "D", "E"], scheme: scheme),
      outside: ["checklist": ["D": 80, "C": 79]])
    #expect(checked.plain.text == "1 D, 2 C, 3 B, 4 A, 5 E")
  }

  @Test("A criterion that counts and was not marked leaves a group without a rank, never with a nought")
  func missing() {
    let scheme = PeerScheme(criteria: [PeerCriterion("a"), PeerCriterion("b"), PeerCriterion("c", weight: 0)])
    let given =
      marks("x: A 5, B 6", criterion: "a") + marks("x: A 5", criterion: "b") + marks("x: B 9", criterion: "c")
    let ranking = PeerResult(PeerMarks(given, groups: ["A", "B", "C"], scheme: scheme)).plain
    #expect(ranking.text == "1 A")
    #expect(
      ranking.unplaced.map(\.group) == ["B", "C"] && ranking.unplaced.map(\.unmarked) == [["b"], ["a", "b"]])
    #expect(ranking.rank(of: "B") == nil && ranking.placings[0].result("c") == nil)
  }

  @Test("If nothing weighs anything all weigh the same; nothing at all ranks nobody")
  func weightless() {
    let scheme = PeerScheme(criteria: [PeerCriterion("a", weight: 0), PeerCriterion("b", weight: -3)])
    let given = marks("x: A 4, B 6", criterion: "a") + marks("x: A 9, B 6", criterion: "b")
    #expect(PeerResult(PeerMarks(given, groups: ["A", "B"], scheme: scheme)).plain.text == "1 A, 2 B")
    #expect(result([], "AB", PeerScheme(criteria: [])).plain.unplaced.map(\.group) == ["A", "B"])
    #expect(result([], "", single()).plain.placings.isEmpty)
  }

  @Test("Without one rater the ranking is that of the others' sheets", arguments: 0..<80 as Range<UInt64>)
  func whatIf(_ seed: UInt64) {
    let round = RandomRound(seed: seed)
    let result = round.result
    let all = result.leavingOutEachRater()
    #expect(all.map(\.without) == result.marks.raters.map { [$0] })
    for (rater, whatIf) in zip(result.marks.raters, all) {
      let others = round.marks.filter { $0.rater != rater }
      let expected = PeerResult(
        PeerMarks(others, groups: round.groups, scheme: round.scheme), outside: round.outside)
      #expect(whatIf.ranking == expected.counting)
      #expect(whatIf.changesWinner == (Set(result.counting.winners) != Set(expected.counting.winners)))
      for group in round.groups {
        let move = whatIf.moves.first { $0.group == group }
        #expect((move == nil) == (result.counting.rank(of: group) == expected.counting.rank(of: group)))
        #expect(move.map { $0.to == expected.counting.rank(of: group) } ?? true)
      }
    }
  }

  @Test("All raters of a group can be left out together")
  func withoutGroup() {
    let given = marks("A: B 9, C 2", "B: A 5, C 6", "C: A 6, B 3")
    let result = result(given, "ABC", single())
    #expect(result.plain.text == "1 B, 2 A, 3 C")
    let left = result.leavingOutEachRaterGroup()
    #expect(left.map(\.without) == [["A"], ["B"], ["C"]] && left[0].changesWinner)
    #expect(left[0].ranking.text == "1 C, 2 A, 3 B")
    #expect(
      left[0].moves == [WhatIf.Move(group: "B", from: 1, to: 3), WhatIf.Move(group: "C", from: 3, to: 1)])
  }

  @Test("Marks become tables of ratings: by rater, by group of raters, on one criterion or all")
  func ratings() throws {
    let scheme = PeerScheme(criteria: [PeerCriterion("a", weight: 3), PeerCriterion("b")])
    func mark(_ rater: String, _ own: String, _ group: String, _ a: Int?, _ b: Int?) -> [PeerMark] {
      [("a", a), ("b", b)].compactMap { criterion, mark in
        mark.map {
          PeerMark(rater: rater, raterGroup: own, group: group, criterion: criterion, mark: Rational($0))
        }
      }
    }
    let given = mark("p", "A", "B", 4, 8) + mark("q", "A", "B", 6, 8) + mark("r", "B", "A", 9, nil)
    let laid = PeerMarks(given, groups: ["A", "B"], scheme: scheme)
    let total = laid.ratings()
    #expect(total.units == 2 && total.raters == 3 && total.value(unit: 1, rater: 0) == 5)
    #expect(
      total.value(unit: 0, rater: 2) == nil && laid.ratings(criterion: "a").value(unit: 0, rater: 2) == 9)
    let byGroup = laid.ratingsByRaterGroup()
    #expect(byGroup.raters == 2 && byGroup.value(unit: 1, rater: 0)?.description == "23/4")
    #expect(laid.ratings(criterion: "charm").ratings == 0)
  }

  @Test("Groups of unequal size, each judge a mean of its members: W can be told")
  func concordance() throws {
    let given = marks("A: B 9, C 7, D 5", "B: A 8, C 7, D 6", "C: A 8, B 9, D 4", "D: A 7, B 9, C 6")
    let laid = PeerMarks(given, groups: ["A", "B", "C", "D"], scheme: single())
    #expect(Agreement.kendallW(laid.ratingsByRaterGroup()).value == 1)
  }
}
