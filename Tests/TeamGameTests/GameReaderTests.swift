import Findings
import Foundation
import TeamGame
import Testing

@Suite("The game's case file", .tags(.small))
struct GameReaderTests {
  private func ids(_ text: String) -> [String] { Shipped.findings(text).map(\.id) }

  private func changed(_ old: String, _ new: String) throws -> String {
    try #require(Shipped.text.contains(old), "\(old)")
    return Shipped.text.replacing(old, with: new, maxReplacements: 1)
  }

  @Test("as shipped has nothing to say but that two groups have no choice")
  func shipped() throws {
    let findings = Shipped.findings(Shipped.text)
    #expect(findings.map(\.id) == ["game.payoff.own-card-idle"])
    #expect(findings.map(\.severity) == [.warning])
    let game = try Shipped.game()
    #expect(game.id == "x-y-game")
    #expect(game.groups == 2...8)
    #expect(game.variants.map(\.id) == ["five", "five-bonus", "ten-bonus", "pairs"])
    #expect(game.reveal == .lastRound)
    #expect(game.extra == ExtraRule(players: .tied, limit: 3, weight: 1))
    #expect(game.variant("pairs")?.tables[2]?.rows.map(\.x) == [-1, 2, 0])
  }

  @Test(
    "says what a slip in the table for four makes of the game, one finding for each",
    arguments: [
      // The sign of the Ys is lost, or a figure is wrong.
      (
        #"{"xs": 3, "x": 1, "y": -3}"#, #"{"xs": 3, "x": 1, "y": 3}"#,
        ["game.payoff.all-y-not-best", "game.payoff.not-zero-sum", "game.payoff.y-better-alone"]
      ),
      (#"{"xs": 2, "x": 2, "y": -2}"#, #"{"xs": 2, "x": 2, "y": -3}"#, ["game.payoff.not-zero-sum"]),
      // Two signs are lost, so that the sum still holds: X no longer tempts whoever is alone.
      (
        #"{"xs": 2, "x": 2, "y": -2}"#, #"{"xs": 2, "x": -2, "y": 2}"#,
        ["game.payoff.y-better-alone", "game.payoff.y-better-alone"]
      ),
      // A row is left out, or printed twice.
      (#"{"xs": 2, "x": 2, "y": -2},"#, "", ["game.payoff.row-missing"]),
      (
        #"{"xs": 2, "x": 2, "y": -2}"#, #"{"xs": 2, "x": 2, "y": -2}, {"xs": 2, "x": 1, "y": -1}"#,
        ["game.payoff.row-twice"]
      ),
      // All Y brings nothing.
      (Self.last, Self.last.replacing(#""y": 1}"#, with: #""y": 0}"#), ["game.payoff.all-y-not-best"]),
      (#"{"xs": 2, "x": 2, "y": -2}"#, #"{"xs": 2, "x": 2}"#, ["game.payoff.points-missing"]),
      (Self.last, Self.last.replacing(#""y": 1}"#, with: #""x": 4, "y": 1}"#), ["game.payoff.points-idle"]),
      (
        #"{"xs": 2, "x": 2, "y": -2}"#, #"{"xs": 5, "x": 2, "y": -2}"#,
        ["game.payoff.row-missing", "value.range"]
      ),
    ])
  func slips(_ old: String, _ new: String, _ expected: [String]) throws {
    let found = ids(try changed(old, new)).filter { $0 != "game.payoff.own-card-idle" }
    #expect(found.sorted() == expected)
  }

  /// The last two rows of the table for four.
  private static let last = """
    {"xs": 1, "x": 3, "y": -1},
            {"xs": 0, "y": 1}
    """

  @Test("names the place, what was found and the mend")
  func wording() throws {
    let text = try changed(
      #"{"xs": 2, "x": 2, "y": -2}"#, #"{"xs": 2, "x": 2, "y": -1}"#)
    let finding = try #require(Shipped.findings(text).first { $0.severity == .error })
    #expect(
      finding.description.hasSuffix(
        "error: 2 × +2 and 2 × −1 make +2, expected a sum of 0 where both cards are up "
          + "(usual is X +2, Y −2; or say \"on-purpose\": [\"not-zero-sum\"])"), "\(finding)")
  }

  @Test("takes what is meant for what is meant, and says when there is nothing to mean")
  func onPurpose() throws {
    let slip = try changed(
      #"{"xs": 2, "x": 2, "y": -2}"#, #"{"xs": 2, "x": 2, "y": -1}"#)
    let meant = slip.replacing(
      #""groups": 4, "rows""#, with: #""groups": 4, "on-purpose": ["not-zero-sum"], "rows""#)
    #expect(ids(meant) == ["game.payoff.own-card-idle"])
    let idle = try changed(#""groups": 4, "rows""#, #""groups": 4, "on-purpose": ["y-better-alone"], "rows""#)
    #expect(ids(idle) == ["game.payoff.own-card-idle", "game.payoff.on-purpose-idle"])
    let two = try changed(
      #""groups": 2, "rows": [\#n"#, #""groups": 2, "on-purpose": ["own-card-idle"], "rows": [\#n"#)
    #expect(ids(two) == [])
  }

  @Test(
    "tells everything else that is wrong, with stable ids",
    arguments: [
      (#""from": 2, "to": 8"#, #""from": 5, "to": 3"#, "game.groups.range"),
      (#""usual": 4"#, #""usual": 9"#, "value.range"),
      (#""groups": 7, "#, #""groups": 8, "#, "game.payoff.table-twice"),
      (#""id": "five-bonus""#, #""id": "five""#, "game.variant.twice"),
      (
        #""rounds": [1, 1, 1, 1, 1], "negotiation-before": [3]"#, #""rounds": [], "negotiation-before": []"#,
        "game.variant.rounds"
      ),
      (#""negotiation-before": [3]"#, #""negotiation-before": [6]"#, "value.range"),
      (#""announced": "most-positive-points""#, #""announced": "most-point""#, "value.unknown"),
      (#""at-most": 3"#, #""at-most": 4"#, "value.range"),
      (#""players": "tied""#, #""players": "tie""#, "value.unknown"),
      (#"-in": "last-round""#, #"-in": "last-rond""#, "value.unknown"),
      ("{points}分", "{point}分", "game.text.placeholder"), ("{points}分", "{points分", "game.text.brace"),
      (#""up": {"zh": "举牌！""#, #""up": {"zh": " ""#, "text.empty"),
      (#""countdown": 3,"#, #""countdown": -1,"#, "value.range"),
      (#""nobody": {"#, #""nobdy": {"#, "key.unknown"),
      (#""seconds": 180"#, #""second": 180"#, "key.missing"),
    ])
  func faults(_ old: String, _ new: String, _ id: String) throws {
    #expect(ids(try changed(old, new)).contains(id))
  }

  @Test("a reveal after negotiation needs negotiation in every variant")
  func revealWithoutNegotiation() throws {
    let text = try changed(
      #""together-if-all-raise-y-in": "last-round""#,
      #""together-if-all-raise-y-in": "every-round-after-negotiation""#)
    #expect(ids(text) == ["game.payoff.own-card-idle"])
    let none = text.replacing(
      #""negotiation-before": [3]"#, with: #""negotiation-before": []"#, maxReplacements: 1)
    #expect(ids(none).contains("game.reveal.no-negotiation"))
  }

  @Test("a table for two is needed where two may be tied, even if two never play")
  func tableForTied() throws {
    let start = try #require(Shipped.text.range(of: "    {\n      \"groups\": 2,"))
    let end = try #require(Shipped.text.range(of: "    {\n      \"groups\": 3,"))
    let without = Shipped.text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
      .replacing(#""from": 2"#, with: #""from": 3"#)
    #expect(ids(without) == ["game.payoff.table-missing"])
    #expect(ids(without.replacing(#""players": "tied""#, with: #""players": "all""#)) == [])
  }

  @Test("does not trap, whatever is cut off or overwritten", arguments: 0..<40)
  func damaged(_ seed: Int) {
    var chance = SeededGenerator(state: UInt64(seed))
    var bytes = Array(Shipped.text.utf8)
    for _ in 0..<(1 + seed % 5) {
      let place = Int(chance.next() % UInt64(bytes.count))
      switch chance.next() % 3 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: chance.next())
      case 1: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 50))
      }
    }
    let log = FindingLog()
    let game = GameReader.read(bytes, file: "case.json", log: log)
    #expect((game == nil) == log.hasErrors)
  }
}
