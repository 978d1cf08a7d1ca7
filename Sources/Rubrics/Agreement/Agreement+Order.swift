extension Agreement {
  /// Kendall's W with the correction for ties, where every rater rated every unit.
  ///
  /// Where raters left units out (one's own group), W is told only of balanced designs, in which each pair of
  /// units was rated together equally often (Durbin 1951), and then without the correction for ties, so
  /// rather too low. Otherwise see ``meanRankCorrelation(_:)``.
  public static func kendallW(_ table: RatingTable) -> Coefficient {
    let ratings = PairableRatings(table)
    if let flaw = ratings.flaw { return ratings.coefficient(.kendallW, .undefined(flaw)) }
    guard table.units >= 2 else {
      return ratings.coefficient(.kendallW, .undefined(.tooFewUnits(table.units, least: 2)))
    }
    guard let blocks = RankedBlocks(table) else {
      let missing = table.units * ratings.raters - table.ratings
      return ratings.coefficient(.kendallW, .undefined(.incomplete(missing: missing)))
    }
    guard let w = blocks.concordance else {
      return ratings.coefficient(.kendallW, .undefined(.noVariation))
    }
    var result = ratings.coefficient(.kendallW, .value(w))
    result.test = .chiSquared(blocks.chiSquared(w), table.units - 1)
    return result
  }

  /// The mean of Spearman's ρ (with ties) over all pairs of raters, each over what both rated: three units or
  /// more, on which both made differences. On complete tables without ties, W = (1 + (m - 1) ρ) / m for m
  /// raters.
  public static func meanRankCorrelation(_ table: RatingTable) -> Coefficient {
    let ratings = PairableRatings(table)
    if let flaw = ratings.flaw { return ratings.coefficient(.meanRankCorrelation, .undefined(flaw)) }
    let marked = (0..<table.raters).map { rater in
      (0..<table.units).filter { table.cells[$0 * table.raters + rater] >= 0 }
    }
    var correlations: [Double] = []
    var mostCommon = 0
    // most raters of a large class mark few: only those who marked three can share three
    let able = marked.indices.filter { marked[$0].count >= 3 }
    for (number, first) in able.enumerated() {
      for second in able[(number + 1)...] {
        let common = shared(marked[first], marked[second])
        mostCommon = max(mostCommon, common.count)
        guard common.count >= 3 else { continue }
        let ranks = [first, second].map { rater in
          doubledRanks(common.map { table.cells[$0 * table.raters + rater] })
        }
        if let correlation = correlation(ranks[0], ranks[1]) { correlations.append(correlation) }
      }
    }
    if mostCommon < 3 { mostCommon = max(mostCommon, fewCommon(marked)) }
    guard !correlations.isEmpty else {
      let reason: Undefined = mostCommon < 3 ? .tooFewUnits(mostCommon, least: 3) : .raterWithoutVariation
      return ratings.coefficient(.meanRankCorrelation, .undefined(reason))
    }
    // by size, so that the sum does not depend on the order of raters
    let mean = correlations.sorted().reduce(0, +) / Double(correlations.count)
    return ratings.coefficient(.meanRankCorrelation, .value(mean))
  }

  /// The numbers that two rising lists have in common.
  private static func shared(_ a: [Int], _ b: [Int]) -> [Int] {
    var common: [Int] = []
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { common.append(a[i]) }
      (i, j) = (a[i] <= b[j] ? i + 1 : i, b[j] <= a[i] ? j + 1 : j)
    }
    return common
  }

  /// Where nobody shares three: two if some pair of raters shares two units, one if some unit has two raters.
  private static func fewCommon(_ marked: [[Int]]) -> Int {
    var units: Set<Int> = []
    var pairs: Set<[Int]> = []
    var most = 0
    for list in marked {
      for unit in list where !units.insert(unit).inserted { most = max(most, 1) }
      for (place, unit) in list.enumerated() {
        for other in list[(place + 1)...] where !pairs.insert([unit, other]).inserted { most = 2 }
      }
    }
    return most
  }

  /// Pearson's, of whole numbers; nil where one does not vary.
  private static func correlation(_ a: [Int], _ b: [Int]) -> Double? {
    let (sumA, sumB) = (a.reduce(0, +), b.reduce(0, +))
    let products = a.count * zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } - sumA * sumB
    let squaresA = a.count * a.reduce(0) { $0 + $1 * $1 } - sumA * sumA
    let squaresB = b.count * b.reduce(0) { $0 + $1 * $1 } - sumB * sumB
    guard squaresA > 0, squaresB > 0 else { return nil }
    return Double(products) / (Double(squaresA).squareRoot() * Double(squaresB).squareRoot())
  }

  /// Twice the rank of each from the lowest, ties sharing the middle of theirs.
  static func doubledRanks(_ levels: [Int32]) -> [Int] {
    let order = levels.indices.sorted { levels[$0] < levels[$1] }
    var ranks = [Int](repeating: 0, count: levels.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, levels[order[end]] == levels[order[start]] { end += 1 }
      for index in order[start..<end] { ranks[index] = start + end + 1 }
      start = end
    }
    return ranks
  }
}

/// Each rater's units in ranks, in a design where each rater ranked equally many, each unit was ranked
/// equally often, and each pair of units together equally often.
private struct RankedBlocks {
  private let units: Int
  /// Units that each rater ranked.
  private let size: Int
  /// Raters who ranked any two units together.
  private let together: Int
  /// Twice the sum of ranks, less what is expected, by unit.
  private let deviations: [Double]
  /// Four times the sum over raters of squared deviations of their ranks.
  private let spread: Double

  /// Nil if the design is not balanced.
  init?(_ table: RatingTable) {
    var deviations = [Int](repeating: 0, count: table.units)
    var blocks: [[Int]] = []
    var spread = 0
    for rater in 0..<table.raters {
      let rated = (0..<table.units).filter { table.cells[$0 * table.raters + rater] >= 0 }
      if rated.isEmpty { continue }
      guard rated.count == blocks.first?.count ?? rated.count else { return nil }
      blocks.append(rated)
      let ranks = Agreement.doubledRanks(rated.map { table.cells[$0 * table.raters + rater] })
      for (unit, rank) in zip(rated, ranks) {
        let deviation = rank - (rated.count + 1)
        deviations[unit] += deviation
        spread += deviation * deviation
      }
    }
    guard let size = blocks.first?.count, size >= 2, let together = Self.together(blocks, units: table.units)
    else { return nil }
    self.units = table.units
    self.size = size
    self.together = together
    self.deviations = deviations.map { Double($0) }
    self.spread = Double(spread)
  }

  /// How many blocks hold any two units; nil if that differs, or for so many units that counting is out of
  /// hand.
  private static func together(_ blocks: [[Int]], units: Int) -> Int? {
    if blocks.allSatisfy({ $0.count == units }) { return blocks.count }
    guard units <= 2_000 else { return nil }
    var pairs = [Int](repeating: 0, count: units * units)
    for block in blocks {
      for first in block { for second in block { pairs[first * units + second] += 1 } }
    }
    let counts = Set((0..<units).flatMap { first in (0..<first).map { pairs[first * units + $0] } })
    return counts.count == 1 ? counts.first.flatMap { $0 > 0 ? $0 : nil } : nil
  }

  /// Nil where no rater made a difference.
  var concordance: Double? {
    guard spread > 0 else { return nil }
    let sum = deviations.reduce(0) { $0 + $1 * $1 }
    if size == units { return sum / (Double(together) * spread) }
    let most = Double(together) * Double(together) * Double(units) * Double(units * units - 1) / 3
    return sum / most
  }

  func chiSquared(_ w: Double) -> Double {
    Double(together) * Double(units * units - 1) / Double(size + 1) * w
  }
}
