import TeamGame
import Testing

@Suite("Random games", .tags(.medium))
struct OracleTests {
  private static let reveals: [RevealRule] = RevealRule.allCases
  private static let variants = ["five", "five-bonus", "ten-bonus"]

  /// 12,500 games for each of eight seeds: 100,000 in all.
  @Test("come out as the oracle has them", arguments: 1...8)
  func random(_ seed: Int) throws {
    var chance = SeededGenerator(state: UInt64(seed))
    let game = try Shipped.game()
    var (ties, extras, together) = (0, 0, 0)
    for number in 0..<12_500 {
      let groups = 2 + number % 7
      let variant = try #require(game.variant(Self.variants[number % 3]))
      var rules = game.rules(variant, groups: groups)
      rules.reveal = Self.reveals[number / 3 % 3]
      // Half of the games are friendly, so that ties, extra rounds and collective wins are met often.
      let isFriendly = number.isMultiple(of: 2)
      var match = Match(rules)
      var rounds: [String] = []
      var decided: [Int: String] = [:]
      while match.phase != .over {
        let cards = Self.cards(match.players.count, isFriendly, &chance)
        if case .extra(let extra, _) = match.phase {
          decided[extra] = cards.text
        } else {
          rounds.append(cards.text)
        }
        match.close(cards)
      }
      let expected = Oracle.play(
        rounds, weights: rules.weights, together: { Self.isTogether($0, rules) }, limit: 3,
        extra: { extra, _ in decided[extra] ?? "" })
      let found = Oracle.Outcome(
        totals: match.totals, first: match.leaders, isTogether: match.isTogether, extras: decided.count)
      guard found == expected else {
        Issue.record("\(rounds) \(decided): \(found) instead of \(expected)")
        return
      }
      #expect(
        match.result?.ranks.filter { $0 == 1 }.count == max(1, expected.first.count) || expected.first.isEmpty
      )
      if decided.count > 0 { ties += 1 }
      extras += decided.count
      if match.isTogether { together += 1 }
    }
    // The games met what there is to meet.
    #expect(ties > 500 && extras > ties && together > 500)
  }

  private static func cards(_ count: Int, _ isFriendly: Bool, _ chance: inout SeededGenerator) -> Cards {
    Cards((0..<count).map { _ in chance.next() % (isFriendly ? 16 : 2) == 0 ? Card.x : .y })
  }

  private static func isTogether(_ rounds: [String], _ rules: GameRules) -> Bool {
    let isAllY = rounds.map { !$0.contains("X") }
    switch rules.reveal {
    case .lastRound: return isAllY[isAllY.count - 1]
    case .everyRound: return !isAllY.contains(false)
    case .afterNegotiation:
      let first = rules.negotiations.sorted()[0]
      return !isAllY[(first - 1)...].contains(false)
    }
  }
}

@Suite("All histories of five rounds", .tags(.medium))
struct TieEnumerationTests {
  /// Histories with the same totals are counted and not played one by one: the rounds' order changes no total.
  private static func histories(_ groups: Int) throws -> [[Int]: Int] {
    let table = try Shipped.rules(groups: groups).table
    let round = Oracle.all(groups).compactMap { Cards($0) }.map { table.points($0) }
    var counts = [Array(repeating: 0, count: groups): 1]
    for _ in 0..<5 {
      var next: [[Int]: Int] = [:]
      for (totals, count) in counts {
        for points in round { next[zip(totals, points).map { $0 + $1 }, default: 0] += count }
      }
      counts = next
    }
    return counts
  }

  // xy-tie-enumeration.
  @Test(
    "give as many ties and losers as were counted elsewhere",
    arguments: [
      (2, 1024, 252, 256, 5), (3, 32_768, 10_970, 4_006, 10), (4, 1_048_576, 405_392, 37_516, 15),
      (5, 33_554_432, 14_170_802, 330_336, 20),
    ])
  func counts(_ groups: Int, _ all: Int, _ ties: Int, _ nobody: Int, _ most: Int) throws {
    let histories = try Self.histories(groups)
    let announced = try Shipped.rules(groups: groups)
    var anyPoints = announced
    anyPoints.announced = .mostPoints
    #expect(histories.values.reduce(0, +) == all)
    #expect(histories.filter { anyPoints.leaders($0.key).count > 1 }.values.reduce(0, +) == ties)
    #expect(histories.filter { announced.leaders($0.key).isEmpty }.values.reduce(0, +) == nobody)
    #expect(histories.keys.compactMap { $0.max() }.max() == most)
    #expect(histories.keys.compactMap { $0.min() }.min() == -most)
  }

  /// Every 61st of the 1,048,576 histories played through in full agrees with the counts' totals.
  @Test("have the totals that a game played through has")
  func played() throws {
    let rules = try Shipped.rules(groups: 4)
    let histories = try Self.histories(4)
    let all = Oracle.all(4)
    for history in stride(from: 0, to: 1 << 20, by: 61) {
      let rounds = (0..<5).map { all[history >> (4 * $0) & 15] }
      var match = Match(rules)
      for cards in rounds { match.close(try #require(Cards(cards))) }
      let expected = rounds.map(Oracle.points).reduce([0, 0, 0, 0]) { zip($0, $1).map { $0 + $1 } }
      guard match.totals == expected, histories[expected] != nil else {
        Issue.record("\(rounds): \(match.totals)")
        return
      }
    }
  }
}
