import TeamGame
import Testing

@Suite("The payoff table", .tags(.small))
struct PayoffTableTests {
  @Test("as shipped gives every group what the oracle gives it, whatever is held up", arguments: 2...8)
  func everyChoice(_ groups: Int) throws {
    let table = try Shipped.rules(groups: groups).table
    let all = Oracle.all(groups)
    #expect(all.count == 1 << groups)
    #expect(try all.map { table.points(try #require(Cards($0))) } == all.map(Oracle.points))
  }

  @Test("as shipped is the one rule for every number of groups", arguments: 2...8)
  func usual(_ groups: Int) throws {
    #expect(try Shipped.rules(groups: groups).table == .usual(groups: groups))
  }

  // xy-payoff-4 and xy-payoff-n: the table of the Consensus Building Institute's teaching note, and its extension.
  @Test(
    "holds the printed sheet",
    arguments: [
      ("XXXX", [-1, -1, -1, -1]), ("XXXY", [1, 1, 1, -3]), ("XXYY", [2, 2, -2, -2]),
      ("XYYY", [3, -1, -1, -1]),
      ("YYYY", [1, 1, 1, 1]), ("XX", [-1, -1]), ("XY", [1, -1]), ("YY", [1, 1]), ("XXX", [-1, -1, -1]),
      ("XXY", [1, 1, -2]), ("XYY", [2, -1, -1]), ("YYY", [1, 1, 1]), ("XXXXX", [-1, -1, -1, -1, -1]),
      ("XXXXY", [1, 1, 1, 1, -4]), ("XXXYY", [2, 2, 2, -3, -3]), ("XXYYY", [3, 3, -2, -2, -2]),
      ("XYYYY", [4, -1, -1, -1, -1]), ("YYYYY", [1, 1, 1, 1, 1]), ("XXXXXX", [-1, -1, -1, -1, -1, -1]),
      ("XXXXXY", [1, 1, 1, 1, 1, -5]), ("XXXXYY", [2, 2, 2, 2, -4, -4]), ("XXXYYY", [3, 3, 3, -3, -3, -3]),
      ("XXYYYY", [4, 4, -2, -2, -2, -2]), ("XYYYYY", [5, -1, -1, -1, -1, -1]),
      ("YYYYYY", [1, 1, 1, 1, 1, 1]),
    ])
  func printed(_ cards: String, _ points: [Int]) throws {
    #expect(try Shipped.rules(groups: cards.count).table.points(try #require(Cards(cards))) == points)
  }

  @Test("reads cards in any form a person writes them, and nothing else")
  func letters() {
    #expect(Cards("xYｘＹ")?.text == "XYXY")
    #expect(Cards(" x y\n")?.text == "XY")
    #expect(Cards("xz") == nil)
    #expect(Cards("") == nil)
    #expect(Cards("xxxxxxxxx") == nil)
    #expect(Cards(Array(repeating: Card.x, count: 12)).count == 8)
  }
}
