/// The mean squares of a complete table of units by raters, which the intraclass correlations are made of.
public struct TwoWayVariance: Sendable, Hashable {
  /// Units that all raters rated.
  public let units: Int
  /// Raters.
  public let raters: Int
  /// Between units.
  public let between: Double
  /// Within units.
  public let within: Double
  /// Between raters.
  public let judges: Double
  /// What remains.
  public let error: Double

  /// From the units that all raters rated; the reason if there are too few.
  public static func of(_ table: RatingTable) -> Result<TwoWayVariance, Unknown> {
    let whole = table.completeUnits
    if table.ratings == 0 { return .failure(Unknown(reason: .noRatings)) }
    if table.raters < 2 { return .failure(Unknown(reason: .oneRater)) }
    guard whole.count >= 2 else {
      let missing = table.units * table.raters - table.ratings
      return .failure(
        Unknown(reason: missing > 0 ? .incomplete(missing: missing) : .tooFewUnits(whole.count, least: 2)))
    }
    return .success(TwoWayVariance(table, whole))
  }

  /// The lack of mean squares.
  public struct Unknown: Error, Sendable, Hashable {
    /// Why.
    public var reason: Undefined
  }

  private init(_ table: RatingTable, _ whole: [Int]) {
    let points = table.scaledLevels
    // the multiple that made the levels whole; squares are brought back by its square
    let scale = zip(points, table.levels).first { $1 != 0 }.map { $0 / $1.double } ?? 1
    let (n, k) = (Double(whole.count), Double(table.raters))
    var columns = [Double](repeating: 0, count: table.raters)
    var (squares, rowSquares) = (0.0, 0.0)
    for unit in whole {
      var row = 0.0
      for rater in 0..<table.raters {
        let point = points[Int(table.cells[unit * table.raters + rater])]
        row += point
        squares += point * point
        columns[rater] += point
      }
      rowSquares += row * row
    }
    let total = columns.reduce(0, +)
    let columnSquares = columns.reduce(0) { $0 + $1 * $1 }
    let unit = n * k * scale * scale
    // sums of squares times n·k: whole numbers where the levels are, so that nought is told exactly
    units = whole.count
    raters = table.raters
    between = max(0, n * rowSquares - total * total) / unit / (n - 1)
    within = max(0, n * k * squares - n * rowSquares) / unit / (n * (k - 1))
    judges = max(0, k * columnSquares - total * total) / unit / (k - 1)
    error =
      max(0, n * k * squares - n * rowSquares - k * columnSquares + total * total) / unit
      / ((n - 1) * (k - 1))
  }
}

extension RatingTable {
  /// Units that all raters rated.
  var completeUnits: [Int] {
    raters == 0 ? [] : (0..<units).filter { !cells[$0 * raters..<($0 + 1) * raters].contains(-1) }
  }
}
