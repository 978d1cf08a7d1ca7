import Rubrics
import Standings
import Testing

/// Ballots drawn by lot, with ties and left-out groups.
private func randomBallots(_ seed: UInt64, groups: Int) -> [Ballot] {
  var draws = Draws(seed: seed)
  return (0..<1 + draws.below(6)).map { _ in
    var left = (0..<groups).map(letter).filter { _ in draws.below(5) > 0 }
    var tiers: [[String]] = []
    while !left.isEmpty {
      let size = min(left.count, 1 + draws.below(5) / 3)
      tiers.append((0..<size).map { _ in left.remove(at: draws.below(left.count)) })
    }
    return Ballot(tiers: tiers, count: 1 + draws.below(4))
  }
}

private func permutations(_ items: [String]) -> [[String]] {
  guard items.count > 1 else { return [items] }
  return items.indices.flatMap { index in
    var rest = items
    let first = rest.remove(at: index)
    return permutations(rest).map { [first] + $0 }
  }
}

/// Pairs that an order contradicts, from the ballots themselves.
private func contradicted(_ order: [String], _ ballots: [Ballot]) -> Int {
  ballots.reduce(0) { sum, ballot in
    var pairs = 0
    for (place, tier) in ballot.tiers.enumerated() {
      for better in tier {
        for worse in ballot.tiers[(place + 1)...].joined() {
          if let a = order.firstIndex(of: better), let b = order.firstIndex(of: worse), b < a { pairs += 1 }
        }
      }
    }
    return sum + pairs * ballot.count
  }
}

@Suite("Sheets that rank") struct BallotTests {
  @Test("Kemeny's orders are the best of all orders, and all of them", arguments: 0..<120 as Range<UInt64>)
  func kemeny(_ seed: UInt64) {
    let names = (0..<1 + Int(seed % 6)).map(letter)
    let given = randomBallots(seed, groups: names.count)
    let kemeny = Ballots(given, groups: names).kemeny()
    let costs = permutations(names).map { ($0, contradicted($0, given)) }
    let least = costs.map(\.1).min() ?? 0
    let best = costs.filter { $0.1 == least }.map(\.0)
    #expect(kemeny.disagreement == least && kemeny.optima == best.count && kemeny.method == .exact)
    #expect(kemeny.orders == Array(best.prefix(KemenyResult.listed)))
    #expect(kemeny.bound <= least)
    for name in names {
      let places = best.compactMap { $0.firstIndex(of: name) }.map { $0 + 1 }
      #expect(
        kemeny.places[name]?.lowerBound == places.min() && kemeny.places[name]?.upperBound == places.max())
    }
  }

  @Test("Beyond ten groups the order is labelled approximate; where the bound is met it is the best")
  func approximate() {
    let names = (0..<14).map(letter)
    let order = Array(names.reversed())
    let agreed = Ballots([Ballot(order, count: 3), Ballot(names)], groups: names).kemeny(seed: 4)
    #expect(agreed.method == .approximate(seed: 4) && agreed.optima == nil)
    #expect(agreed.orders == [order] && agreed.disagreement == agreed.bound && agreed.places["N"] == 1...1)
    let mixed = randomBallots(5, groups: 14)
    let result = Ballots(mixed, groups: names).kemeny(seed: 4)
    #expect(result == Ballots(mixed, groups: names).kemeny(seed: 4))
    #expect(result.orders.count == 1 && Set(result.orders[0]) == Set(names))
    #expect(
      result.disagreement == contradicted(result.orders[0], mixed) && result.bound <= result.disagreement)
    #expect(Ballots(mixed, groups: Array(names.prefix(10))).kemeny().method == .exact)
    #expect(Ballots(mixed, groups: Array(names.prefix(11))).kemeny().method == .approximate(seed: 1))
  }

  @Test("The approximation finds the best or stays near it", arguments: 0..<30 as Range<UInt64>)
  func near(_ seed: UInt64) {
    // eleven groups, the last never ranked: ten can be solved exactly beside
    let names = (0..<11).map(letter)
    let given = randomBallots(seed, groups: 10)
    let exact = Ballots(given, groups: Array(names.dropLast())).kemeny()
    let approximate = Ballots(given, groups: names).kemeny()
    #expect(approximate.disagreement >= exact.disagreement)
    #expect(approximate.disagreement * 20 <= exact.disagreement * 21)
  }

  @Test("Borda's points: one for each below, half for each beside, as a share of what was possible")
  func borda() {
    let ballots = Ballots(
      [Ballot(tiers: [["A"], ["B", "C"], ["D"]], count: 2), Ballot(["B", "A"])],
      groups: ["A", "B", "C", "D", "E"])
    let placings = ballots.borda.placings
    #expect(placings.map(\.group) == ["A", "B", "C", "D", "E"] && placings.map(\.rank) == [1, 2, 3, 4, 5])
    #expect(placings.map(\.points) == [6, 4, 3, 0, 0] && placings.map(\.possible) == [7, 7, 6, 6, 0])
    #expect(placings[4].share == nil && placings[3].share == 0 && placings[1].share == Rational(4, over: 7))
  }

  @Test("Leaving one's own group off the ballot costs it nothing")
  func ownLeftOut() {
    let ballots = Ballots(
      [Ballot(["B", "C"]), Ballot(["A", "C"]), Ballot(["A", "B"]), Ballot(["A", "B", "C"])],
      groups: ["A", "B", "C"])
    #expect(ballots.borda.placings.map { "\($0.rank) \($0.group)" } == ["1 A", "2 B", "3 C"])
    #expect(ballots.borda.placings.map(\.share) == [1, Rational(1, over: 2), 0])
    #expect(ballots.condorcetWinner == "A")
  }

  @Test("Names that are no groups, or stand twice on a ballot, are passed over and told")
  func setAside() {
    let ballots = Ballots([Ballot(["A", "X", "B", "A"])], groups: ["A", "B", "B"])
    #expect(ballots.setAside == ["X", "A"] && ballots.groups == ["A", "B"])
    #expect(ballots.kemeny().orders == [["A", "B"]])
    #expect(Ballot(["A"], count: .max).count == 1_000_000 && Ballot(["A"], count: -1).count == 1)
  }

  @Test("Without ballots everyone shares the first rank; without groups there is nobody")
  func empty() {
    let none = Ballots([], groups: ["A", "B", "C"])
    #expect(none.borda.placings.map(\.rank) == [1, 1, 1] && none.kemeny().optima == 6)
    #expect(none.kemeny().places["B"] == 1...3 && none.condorcetWinner == nil)
    #expect(Ballots([], groups: []).borda.placings.isEmpty && Ballots([], groups: []).kemeny().places.isEmpty)
  }
}
