/// What a round brings each group, by how many groups hold up X.
public struct PayoffTable: Sendable, Hashable {
  /// What one row of the table says.
  public struct Row: Sendable, Hashable {
    /// How many groups hold up X.
    public var xs: Int
    /// Points of each group with X; 0 where there is none.
    public var x: Int
    /// Points of each group with Y; 0 where there is none.
    public var y: Int

    /// A row of its parts.
    public init(xs: Int, x: Int, y: Int) {
      self.xs = xs
      self.x = x
      self.y = y
    }
  }

  /// How many groups it is for.
  public let groups: Int
  /// Points with X and with Y, by the number of Xs.
  let x: [Int]
  let y: [Int]

  /// A table of its rows; a row that is not given brings nothing.
  public init(groups: Int, rows: [Row]) {
    let groups = max(0, groups)
    self.groups = groups
    var (x, y) = (Array(repeating: 0, count: groups + 1), Array(repeating: 0, count: groups + 1))
    for row in rows where x.indices.contains(row.xs) {
      x[row.xs] = row.x
      y[row.xs] = row.y
    }
    self.x = x
    self.y = y
  }

  /// The rule that gives the field's usual table for four groups and extends it to others: all X, −1 each;
  /// all Y, +1 each; otherwise each X earns the number of Ys and each Y loses the number of Xs.
  public static func usual(groups: Int) -> PayoffTable {
    PayoffTable(
      groups: groups,
      rows: (0...max(0, groups)).map { xs in
        switch xs {
        case 0: Row(xs: 0, x: 0, y: 1)
        case groups: Row(xs: xs, x: -1, y: 0)
        default: Row(xs: xs, x: groups - xs, y: -xs)
        }
      })
  }

  /// The rows, all X first, as the sheet has them.
  public var rows: [Row] { (0...groups).reversed().map { Row(xs: $0, x: x[$0], y: y[$0]) } }

  /// Points of a group that holds up `card` when `xs` groups in all hold up X; 0 past the table.
  public func points(of card: Card, xs: Int) -> Int {
    guard x.indices.contains(xs) else { return 0 }
    return card == .x ? x[xs] : y[xs]
  }

  /// Points of each group.
  public func points(_ cards: Cards) -> [Int] {
    let xs = cards.xCount
    return (0..<cards.count).map { points(of: cards[$0], xs: xs) }
  }

  /// What one group has when all hold up Y.
  public var together: Int { points(of: .y, xs: 0) }

  /// What all groups have together in a row.
  func sum(xs: Int) -> Int { xs * points(of: .x, xs: xs) + (groups - xs) * points(of: .y, xs: xs) }
}
