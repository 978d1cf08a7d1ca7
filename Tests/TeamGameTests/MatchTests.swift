import TeamGame
import Testing

@Suite("A game", .tags(.small))
struct MatchTests {
  private func played(_ rounds: [String], _ rules: GameRules) throws -> Match {
    var match = Match(rules)
    for cards in rounds { #expect(match.close(try #require(Cards(cards))) != nil) }
    return match
  }

  // xy-5-rounds.
  @Test(
    "adds up five rounds by their weights",
    arguments: [
      ([1, 1, 1, 1, 1], [6, 2, -2, -6]), ([1, 1, 3, 1, 1], [10, 6, -6, -10]),
      ([1, 1, 2, 1, 5], [4, 0, -8, -12]),
    ])
  func fiveRounds(_ weights: [Int], _ totals: [Int]) throws {
    let match = try played(
      ["YYYY", "XYYY", "XXYY", "XXXY", "XXXX"], GameRules(groups: 4, weights: weights))
    #expect(match.totals == totals)
    #expect(match.result?.announced == .winner(0))
    #expect(match.result?.isTogether == false)
  }

  // xy-10-rounds, confirmed there by another implementation (gzciteli/win-as-much-as-you-can-sim under node 20).
  @Test(
    "plays ten rounds with bonus rounds as others have it",
    arguments: [
      ([Strategy.alwaysY, .alwaysY, .alwaysY, .alwaysY], [25, 25, 25, 25]),
      ([.alwaysX, .alwaysX, .alwaysX, .alwaysX], [-25, -25, -25, -25]),
      ([.alwaysX, .alwaysY, .grim, .endgame], [35, -65, 31, -1]),
      ([.grim, .grim, .endgame, .alwaysY], [15, 15, 35, -29]),
    ])
  func tenRounds(_ line: [Strategy], _ totals: [Int]) throws {
    let seats = ProgramSeats(line, seed: 1)
    var match = Match(try Shipped.rules(groups: 4, variant: "ten-bonus"))
    for _ in 0..<10 { match.close(Cards((0..<4).compactMap { seats.card(of: $0, in: match) })) }
    #expect(match.totals == totals)
  }

  @Test("looks at the collective win before the tie rule: all Y throughout is a tie of all")
  func togetherBeforeTie() throws {
    let match = try played(Array(repeating: "YYYY", count: 5), GameRules(groups: 4))
    #expect(match.phase == .over)
    #expect(match.result?.isTogether == true)
    #expect(match.result?.announced == .shared([0, 1, 2, 3]))
    #expect(match.result?.ranks == [1, 1, 1, 1])
  }

  @Test("decides a tie by an extra round of those who are tied, without touching the totals")
  func extraRound() throws {
    var match = try played(["XXYY", "XXYY", "XXYY", "XXYY", "XXYY"], GameRules(groups: 4))
    #expect(match.phase == .extra(1, groups: [0, 1]))
    #expect(match.close(try #require(Cards("XYYY"))) == nil)
    match.close(try #require(Cards("YX")))
    #expect(match.phase == .over)
    #expect(match.result?.announced == .winner(1))
    #expect(match.result?.ranks == [2, 1, 3, 3])
    #expect(match.totals == [10, 10, -10, -10])
  }

  @Test("shares the rank after three extra rounds that decide nothing")
  func sharedRank() throws {
    var match = try played(["XXYY", "XXYY", "XXYY", "XXYY", "XXYY"], GameRules(groups: 4))
    for _ in 0..<3 { match.close(try #require(Cards("YY"))) }
    #expect(match.close(try #require(Cards("YX"))) == nil)
    #expect(match.result?.announced == .shared([0, 1]))
    #expect(match.result?.ranks == [1, 1, 3, 3])
  }

  @Test("drops those who fall behind in an extra round, for good")
  func narrowing() throws {
    let rules = GameRules(groups: 4)
    var match = try played(["XXXY", "XXXY", "XXXY", "XXXY", "XXXY"], rules)
    match.close(try #require(Cards("XXY")))
    #expect(match.phase == .extra(2, groups: [0, 1]))
    match.close(try #require(Cards("YX")))
    #expect(match.result?.ranks == [2, 1, 3, 4])
  }

  @Test("lets nobody win without positive points, and plays no extra round for it")
  func nobody() throws {
    let match = try played(Array(repeating: "XXXX", count: 5), GameRules(groups: 4))
    #expect(match.result?.announced == .nobody)
    let most = try played(
      Array(repeating: "XXXX", count: 5), GameRules(groups: 4, announced: .mostPoints, extra: .init(limit: 0))
    )
    #expect(most.result?.announced == .shared([0, 1, 2, 3]))
  }

  @Test("adds extra rounds of all groups to the totals where the file says so")
  func extraOfAll() throws {
    var match = try played(
      ["XXYY", "XXYY", "XXYY", "XXYY", "XXYY"], GameRules(groups: 4, extra: .init(players: .all, weight: 2)))
    #expect(match.phase == .extra(1, groups: [0, 1, 2, 3]))
    match.close(try #require(Cards("XYYY")))
    #expect(match.totals == [16, 8, -12, -12])
    #expect(match.result?.announced == .winner(0))
  }

  @Test(
    "knows the three reveal rules apart",
    arguments: [
      (RevealRule.lastRound, ["XXXX", "XYYY", "XYYY", "YXYY", "YYYY"], true),
      (.lastRound, ["YYYY", "YYYY", "YYYY", "YYYY", "YYYX"], false),
      (.everyRound, ["YYYY", "YYYY", "YYYY", "YYYY", "YYYY"], true),
      (.everyRound, ["YYXY", "YYYY", "YYYY", "YYYY", "YYYY"], false),
      (.afterNegotiation, ["XXXX", "XXXX", "YYYY", "YYYY", "YYYY"], true),
      (.afterNegotiation, ["YYYY", "YYYY", "YXYY", "YYYY", "YYYY"], false),
    ])
  func reveal(_ rule: RevealRule, _ rounds: [String], _ together: Bool) throws {
    #expect(try played(rounds, GameRules(groups: 4, reveal: rule)).isTogether == together)
  }

  @Test("refuses cards of another number of groups, and leaves everything as it was")
  func refuses() throws {
    var match = Match(GameRules(groups: 4))
    let before = match
    #expect(match.close(try #require(Cards("XYX"))) == nil)
    #expect(match == before)
  }
}
