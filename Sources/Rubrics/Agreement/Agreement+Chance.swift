extension Agreement {
  /// The share of pairs of ratings on the same unit that agree, of all such pairs: what was seen, chance and
  /// all. It has a value even where everyone gave everything the same level and all coefficients are
  /// undefined.
  public static func share(_ table: RatingTable) -> Coefficient {
    let ratings = PairableRatings(table)
    if let flaw = ratings.flaw { return ratings.coefficient(.share, .undefined(flaw)) }
    let agreeing = ratings.agreeingBySize.reduce(0, +)
    return ratings.coefficient(.share, .value(Double(agreeing) / Double(ratings.pairs)))
  }

  /// Fleiss's κ, over units rated by two or more; where their numbers of ratings differ, each unit counts as
  /// one and the levels' shares are the means over units (Gwet 2014). The test needs the same number
  /// everywhere.
  public static func fleiss(_ table: RatingTable) -> Coefficient {
    let ratings = PairableRatings(table)
    let shares = table.meanShares
    let expected = shares.reduce(0) { $0 + $1 * $1 }
    var result = aboveChance(.fleiss, ratings, expected: expected)
    if let kappa = result.value, let size = ratings.commonSize, ratings.unitsBySize[size] == table.ratedUnits
    {
      let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
      let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
      let pairs = Double(ratings.units.count * size * (size - 1))
      let error = (2 / pairs * (spread * spread - skew)).squareRoot() / spread
      result.test = error > 0 ? .normal(kappa / error) : nil
    }
    return result
  }

  /// Fleiss's κ of each level against all others, in the order of the levels; undefined for a level nobody
  /// gave.
  public static func fleissByLevel(_ table: RatingTable) -> [Coefficient] {
    table.levels.indices.map { level in
      let binary = RatingTable(
        levels: [0, 1], units: table.units, raters: table.raters,
        cells: table.cells.map { $0 < 0 ? -1 : $0 == Int32(level) ? 1 : 0 })
      return fleiss(binary)
    }
  }

  /// Gwet's AC1; with missing ratings as Gwet 2014. As many levels count as the table has, used or not.
  public static func gwetAC1(_ table: RatingTable) -> Coefficient {
    let guesses = table.meanShares.reduce(0) { $0 + $1 * (1 - $1) }
    return aboveChance(
      .gwetAC1, PairableRatings(table), expected: guesses / Double(max(1, table.levels.count - 1)))
  }

  /// Agreement above a chance that is the same for each level of the table, used or not: PABAK, for two
  /// levels twice the share less one.
  public static func pabak(_ table: RatingTable) -> Coefficient {
    aboveChance(.pabak, PairableRatings(table), expected: 1 / Double(max(1, table.levels.count)))
  }

  /// (observed - expected) / (1 - expected). Where everyone gave everything the same level nothing is above
  /// chance, whatever the formula gives.
  private static func aboveChance(
    _ kind: Coefficient.Kind, _ ratings: PairableRatings, expected: Double
  ) -> Coefficient {
    if let flaw = ratings.flaw { return ratings.coefficient(kind, .undefined(flaw)) }
    guard !ratings.lacksVariation, expected < 1 else {
      return ratings.coefficient(kind, .undefined(.noVariation))
    }
    return ratings.coefficient(kind, .value((ratings.meanAgreement - expected) / (1 - expected)))
  }
}

extension RatingTable {
  /// Units with a rating.
  var ratedUnits: Int {
    (0..<units).count { unit in cells[unit * raters..<(unit + 1) * raters].contains { $0 >= 0 } }
  }
}
