import Findings
import Scenarios
import Testing

@testable import TeamGame

@Suite("A tournament", .tags(.medium))
struct TournamentTests {
  /// The loop that simulations run in is another piece of code than the game that people play.
  @Test("plays each game as a game with people is played", arguments: 2...8)
  func sameAsMatch(_ groups: Int) throws {
    var chance = SeededGenerator(state: UInt64(groups))
    for number in 0..<300 {
      var rules = try Shipped.rules(groups: groups, variant: number.isMultiple(of: 2) ? "five" : "ten-bonus")
      rules.reveal = RevealRule.allCases[number % 3]
      rules.extra.players = number % 5 == 0 ? .all : .tied
      let line = (0..<groups).map { _ in Strategy.allCases[Int(chance.next() % 12)] }
      let seed = chance.next()
      var loop = GameLoop(rules)
      loop.play(line, seed: seed)
      let seats = ProgramSeats(line, seed: seed)
      var match = Match(rules)
      while match.phase != .over {
        match.close(Cards(match.players.compactMap { seats.card(of: $0, in: match) }))
      }
      let regular = match.rounds.filter { $0.name.isRegular }
      #expect(loop.totals == match.totals, "\(line)")
      #expect(loop.leaders == match.leaders, "\(line)")
      #expect(loop.isTogether == match.isTogether)
      #expect(loop.ys == (0..<groups).map { group in regular.count { $0.card(of: group) == .y } })
      #expect(loop.yByRound == regular.map(\.cards.yCount))
    }
  }

  @Test("sits down every line-up once, or 5,000 that the seed draws")
  func lineUps() throws {
    let few = Tournament([.grim, .random, .alwaysX, .grim], rules: GameRules(groups: 4), games: 1, seed: 1)
    #expect(few.lineUps.count == 15)
    #expect(Set(few.lineUps).count == 15)
    let many = Tournament(Strategy.allCases, rules: GameRules(groups: 8), games: 1, seed: 1)
    #expect(many.lineUps.count == 5_000)
    #expect(
      many.lineUps == Tournament(Strategy.allCases, rules: GameRules(groups: 8), games: 2, seed: 1).lineUps)
    #expect(
      many.lineUps != Tournament(Strategy.allCases, rules: GameRules(groups: 8), games: 1, seed: 2).lineUps)
  }

  @Test("counts the same whether a line-up without chance is played once or each time")
  func counts() throws {
    let rules = GameRules(groups: 3)
    let result = Tournament([.alwaysX, .alwaysY], rules: rules, games: 4, seed: 1).run()
    // XXX, XXY, XYY, YYY, four times each.
    #expect(result.games == 16)
    #expect(result.together == 4)
    #expect(result.lines.map(\.points) == [4 * 5 * (3 * -1 + 2 * 1 + 2), 4 * 5 * (-2 + 2 * -1 + 3 * 1)])
    #expect(result.lines.map(\.seats) == [24, 24])
    #expect(result.yByRound == [24, 24, 24, 24, 24])
    #expect(result.nobody == 4)
    // XXX with nobody positive is no tie; XXY and YYY are.
    #expect(result.ties == 8)
    #expect(result.ranked.map(\.strategy) == [.alwaysX, .alwaysY])
  }

  @Test("gives the same bytes for the same seed, and others for another")
  func reproducible() throws {
    let rules = GameRules(groups: 4)
    func text(_ seed: UInt64) -> String {
      Tournament([.random, .generousTitForTat], rules: rules, games: 20, seed: seed).run().json.text(
        pretty: true)
    }
    #expect(text(1) == text(1))
    #expect(text(1) != text(2))
    #expect(text(1).contains(#""strategy": "random""#))
  }

  @Test(
    "rounds halves away from zero",
    arguments: [(1, 3, 333), (2, 3, 667), (-1, 3, -333), (1, 2000, 1), (-1, 2000, -1), (5, 0, 0)])
  func rounding(_ part: Int, _ whole: Int, _ thousandths: Int) {
    #expect(perMille(part, of: whole) == thousandths)
  }
}
