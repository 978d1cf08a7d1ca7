extension Agreement {
  /// Cohen's κ of a table of two raters, over the units both rated; with weights his of 1968. Standard error,
  /// interval (95 %) and test as Fleiss, Cohen and Everitt 1969.
  public static func cohen(_ table: RatingTable, weights: Coefficient.Weighting = .none) -> Coefficient {
    let ratings = PairableRatings(table)
    let kind = Coefficient.Kind.cohen(weights)
    guard table.raters == 2 || ratings.flaw != nil else {
      return ratings.coefficient(kind, .undefined(.notTwoRaters(table.raters)))
    }
    if let flaw = ratings.flaw { return ratings.coefficient(kind, .undefined(flaw)) }
    guard let weights = Self.weights(weights, levels: table.levels.count) else {
      return ratings.coefficient(kind, .undefined(.wrongWeights))
    }
    guard let kappa = WeightedKappa(table, units: ratings.units, disagreement: weights) else {
      return ratings.coefficient(kind, .undefined(.noVariation))
    }
    var result = ratings.coefficient(kind, .value(kappa.value))
    let error = kappa.variance(underChance: false).squareRoot()
    if error > 0 {
      result.standardError = error
      result.interval = ConfidenceInterval(
        lower: max(-1, kappa.value - Normal.quantile975 * error),
        upper: min(1, kappa.value + Normal.quantile975 * error),
        confidence: 0.95, method: .standardError)
    }
    let null = kappa.variance(underChance: true).squareRoot()
    if null > 0 { result.test = .normal(kappa.value / null) }
    return result
  }

  /// Light's κ: the mean of Cohen's over all pairs of raters that have one.
  public static func light(_ table: RatingTable) -> Coefficient {
    let ratings = PairableRatings(table)
    if let flaw = ratings.flaw { return ratings.coefficient(.light, .undefined(flaw)) }
    let values = (0..<table.raters).flatMap { first in
      (first + 1..<max(first + 1, table.raters)).compactMap {
        cohen(table.keeping(raters: [first, $0])).value
      }
    }
    guard !values.isEmpty else { return ratings.coefficient(.light, .undefined(.noVariation)) }
    return ratings.coefficient(.light, .value(values.sorted().reduce(0, +) / Double(values.count)))
  }

  /// Disagreement of each pair of levels; nil if what was given does not fit.
  private static func weights(_ weighting: Coefficient.Weighting, levels: Int) -> [[Double]]? {
    func table(_ weight: (Int, Int) -> Double) -> [[Double]] {
      (0..<levels).map { row in (0..<levels).map { weight(row, $0) } }
    }
    switch weighting {
    case .none: return table { $0 == $1 ? 0 : 1 }
    case .linear: return table { Double(abs($0 - $1)) }
    case .quadratic: return table { Double(($0 - $1) * ($0 - $1)) }
    case .disagreement(let given):
      let fits = given.count == levels && given.allSatisfy { $0.count == levels && $0.allSatisfy { $0 >= 0 } }
      return fits && given.joined().contains { $0 > 0 } ? given.map { $0.map(\.double) } : nil
    }
  }
}

/// Cohen's κ from the table of two raters.
private struct WeightedKappa {
  let value: Double
  /// Shares of all units.
  private let cells: [[Double]]
  private let rows: [Double]
  private let columns: [Double]
  /// From 1 where levels agree in full down to 0 for the greatest disagreement.
  private let credit: [[Double]]
  private let units: Double

  /// Nil where chance alone would never disagree.
  init?(_ table: RatingTable, units: [Int], disagreement: [[Double]]) {
    let levels = table.levels.count
    var counts = [[Double]](repeating: [Double](repeating: 0, count: levels), count: levels)
    for unit in units {
      counts[Int(table.cells[unit * 2])][Int(table.cells[unit * 2 + 1])] += 1
    }
    let rows = counts.map { $0.reduce(0, +) }
    let columns = counts.indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    let all = Double(units.count)
    var (observed, expected, worst) = (0.0, 0.0, 0.0)
    for row in counts.indices {
      for column in counts.indices {
        observed += disagreement[row][column] * counts[row][column]
        expected += disagreement[row][column] * rows[row] * columns[column]
        worst = max(worst, disagreement[row][column])
      }
    }
    guard expected > 0 else { return nil }
    value = 1 - observed * all / expected
    cells = counts.map { $0.map { $0 / all } }
    self.rows = rows.map { $0 / all }
    self.columns = columns.map { $0 / all }
    credit = disagreement.map { $0.map { 1 - $0 / worst } }
    self.units = all
  }

  /// The variance in large samples, whatever the true value or if it is nought.
  func variance(underChance: Bool) -> Double {
    let rowCredit = credit.map { row in zip(row, columns).reduce(0) { $0 + $1.0 * $1.1 } }
    let columnCredit = columns.indices.map { column in
      rows.indices.reduce(0) { $0 + rows[$1] * credit[$1][column] }
    }
    var (observed, expected) = (0.0, 0.0)
    for row in rows.indices {
      for column in columns.indices {
        observed += credit[row][column] * cells[row][column]
        expected += credit[row][column] * rows[row] * columns[column]
      }
    }
    var sum = 0.0
    for row in rows.indices {
      for column in columns.indices {
        let margins = rowCredit[row] + columnCredit[column]
        let term =
          underChance
          ? credit[row][column] - margins : credit[row][column] * (1 - expected) - margins * (1 - observed)
        sum += (underChance ? rows[row] * columns[column] : cells[row][column]) * term * term
      }
    }
    let least = 1 - expected
    if underChance { return max(0, sum - expected * expected) / (units * least * least) }
    let centre = observed * expected - 2 * expected + observed
    return max(0, sum - centre * centre) / (units * least * least * least * least)
  }
}
