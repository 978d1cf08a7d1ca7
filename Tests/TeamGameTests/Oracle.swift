/// The game once more, in the plainest way there is: letters in a string, and one group looked at after the other.
enum Oracle {
  /// Points of one round: all X lose one, all Y win one; otherwise every X takes one point from every Y.
  static func points(_ cards: String) -> [Int] {
    let letters = Array(cards)
    if !letters.contains("Y") { return letters.map { _ in -1 } }
    if !letters.contains("X") { return letters.map { _ in 1 } }
    var points = letters.map { _ in 0 }
    for taker in letters.indices where letters[taker] == "X" {
      for giver in letters.indices where letters[giver] == "Y" {
        points[taker] += 1
        points[giver] -= 1
      }
    }
    return points
  }

  struct Outcome: Equatable {
    var totals: [Int]
    /// Those who are first; empty if nobody is positive.
    var first: [Int]
    var isTogether: Bool
    var extras: Int
  }

  /// A whole game; `extra` gives the cards of each extra round for those who play it.
  static func play(
    _ rounds: [String], weights: [Int], together: ([String]) -> Bool, limit: Int,
    extra: (_ number: Int, _ players: [Int]) -> String
  ) -> Outcome {
    let groups = rounds.first?.count ?? 0
    var totals = Array(repeating: 0, count: groups)
    for (cards, weight) in zip(rounds, weights) {
      for (group, points) in points(cards).enumerated() { totals[group] += points * weight }
    }
    var first = leaders(totals)
    if together(rounds) { return Outcome(totals: totals, first: first, isTogether: true, extras: 0) }
    var extras = 0
    while first.count > 1, extras < limit {
      extras += 1
      let won = points(extra(extras, first))
      let best = won.max() ?? 0
      first = zip(first, won).filter { $0.1 == best }.map(\.0)
    }
    return Outcome(totals: totals, first: first, isTogether: false, extras: extras)
  }

  private static func leaders(_ totals: [Int]) -> [Int] {
    var best = 0
    for total in totals where total > best { best = total }
    return best == 0 ? [] : totals.indices.filter { totals[$0] == best }
  }

  /// Every way in which so many groups can hold up cards.
  static func all(_ groups: Int) -> [String] {
    (0..<groups).reduce([""]) { list, _ in list.flatMap { [$0 + "X", $0 + "Y"] } }
  }
}
