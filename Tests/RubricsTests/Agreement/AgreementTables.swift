import Rubrics

/// Ratings as they are printed: a row for each rater, marks apart by blanks, a dot where one is missing.
func byRater(_ rows: String...) -> RatingTable {
  let columns = rows.map(values)
  let units = columns.map(\.count).max() ?? 0
  return RatingTable(
    values: (0..<units).map { unit in columns.map { $0.indices.contains(unit) ? $0[unit] : nil } })
}

/// Ratings as they are printed: a row for each thing rated.
func byUnit(_ rows: String...) -> RatingTable { RatingTable(values: rows.map(values)) }

/// How many raters gave each level, a row for each thing rated.
func counts(_ rows: String...) -> RatingTable {
  let cells = rows.map { row in
    row.split(separator: " ").compactMap { Int($0) }.enumerated().flatMap { level, count in
      [Int?](repeating: level, count: count)
    }
  }
  let levels = rows.first?.split(separator: " ").count ?? 0
  return RatingTable(levels: levels, rows: cells) ?? RatingTable(values: [])
}

private func values(_ row: String) -> [Rational?] { row.split(separator: " ").map { Rational(decimal: $0) } }

/// Whether a value is there and lies within a billionth.
func isNear(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  value.map { ($0 - expected).magnitude <= tolerance } ?? false
}

/// A table drawn by lot: so many levels, some ratings missing (a share in hundredths).
func randomTable(seed: UInt64, units: Int, raters: Int, levels: Int, missing: Int = 0) -> RatingTable {
  var draws = Draws(seed: seed)
  let rows = (0..<units).map { _ in
    let lean = draws.below(levels)
    return (0..<raters).map { _ -> Int? in
      if draws.below(100) < missing { return nil }
      return draws.below(3) == 0 ? draws.below(levels) : lean
    }
  }
  return RatingTable(levels: levels, rows: rows) ?? RatingTable(values: [])
}

/// All coefficients that any table may be asked for.
func everyCoefficient(_ table: RatingTable) -> [Coefficient] {
  [
    Agreement.share(table), Agreement.cohen(table), Agreement.cohen(table, weights: .linear),
    Agreement.cohen(table, weights: .quadratic), Agreement.light(table), Agreement.fleiss(table),
    Agreement.gwetAC1(table), Agreement.pabak(table), Agreement.kendallW(table),
    Agreement.meanRankCorrelation(table),
  ] + Coefficient.Metric.allCases.map { Agreement.krippendorff(table, $0) }
    + Coefficient.ICCForm.allCases.map { Agreement.icc(table, $0) }
}
