/// What the units with two ratings or more hold, counted once for all coefficients.
///
/// Everything is a whole number, kept apart by how many ratings a unit has, so that no sum of fractions
/// depends on the order of units or raters.
struct PairableRatings {
  /// Units with two ratings or more.
  private(set) var units: [Int] = []
  /// Raters with a rating there.
  private(set) var raters = 0
  /// Ratings there.
  private(set) var count = 0
  /// How often each level was given there.
  private(set) var prevalence: [Int]
  /// By the number of ratings of a unit: how many units have so many …
  private(set) var unitsBySize: [Int]
  /// … and how many ordered pairs of ratings on one unit agree.
  private(set) var agreeingBySize: [Int]
  /// Why no coefficient of agreement can be told, as far as the shape of the table tells.
  private(set) var flaw: Undefined?

  init(_ table: RatingTable) {
    prevalence = [Int](repeating: 0, count: table.levels.count)
    unitsBySize = [Int](repeating: 0, count: table.raters + 1)
    agreeingBySize = [Int](repeating: 0, count: table.raters + 1)
    var used = [Bool](repeating: false, count: table.raters)
    var counts = [Int](repeating: 0, count: table.levels.count)
    var present: [Int] = []
    units.reserveCapacity(table.units)
    table.cells.withUnsafeBufferPointer { cells in
      for unit in 0..<table.units {
        let row = cells[unit * table.raters..<(unit + 1) * table.raters]
        var size = 0
        present.removeAll(keepingCapacity: true)
        for cell in row where cell >= 0 {
          size += 1
          if counts[Int(cell)] == 0 { present.append(Int(cell)) }
          counts[Int(cell)] += 1
        }
        var agreeing = 0
        for level in present {
          agreeing += counts[level] * (counts[level] - 1)
          if size > 1 { prevalence[level] += counts[level] }
          counts[level] = 0
        }
        guard size > 1 else { continue }
        units.append(unit)
        count += size
        unitsBySize[size] += 1
        agreeingBySize[size] += agreeing
        for (rater, cell) in zip(0..., row) where cell >= 0 { used[rater] = true }
      }
    }
    raters = used.count { $0 }
    flaw = units.isEmpty ? Self.flaw(of: table) : nil
  }

  private static func flaw(of table: RatingTable) -> Undefined {
    let raters = (0..<table.raters).count { rater in
      (0..<table.units).contains { table.level(unit: $0, rater: rater) != nil }
    }
    return raters == 0 ? .noRatings : raters == 1 ? .oneRater : .nothingRatedTwice
  }

  /// Whether all ratings stand in one level.
  var lacksVariation: Bool { prevalence.count { $0 > 0 } < 2 }

  /// Ordered pairs of ratings on one unit.
  var pairs: Int { unitsBySize.enumerated().reduce(0) { $0 + $1.element * $1.offset * ($1.offset - 1) } }

  /// The mean over units of the share of their pairs that agree.
  var meanAgreement: Double {
    let sum = agreeingBySize.enumerated().reduce(0.0) { sum, entry in
      entry.element == 0 ? sum : sum + Double(entry.element) / Double(entry.offset * (entry.offset - 1))
    }
    return sum / Double(units.count)
  }

  /// The number of ratings that all units have; nil if they differ.
  var commonSize: Int? {
    let sizes = unitsBySize.indices.filter { unitsBySize[$0] > 0 }
    return sizes.count == 1 ? sizes[0] : nil
  }

  /// A coefficient that rests on these ratings.
  func coefficient(_ kind: Coefficient.Kind, _ outcome: Coefficient.Outcome) -> Coefficient {
    Coefficient(
      kind, outcome, units: units.count, raters: raters, pairable: count, prevalence: prevalence)
  }
}

extension RatingTable {
  /// The mean over all units with a rating of the share of each level there (Gwet 2008), by level.
  var meanShares: [Double] {
    var bySize: [Int: [Int]] = [:]
    var rated = 0
    for unit in 0..<units {
      let row = cells[unit * raters..<(unit + 1) * raters].filter { $0 >= 0 }
      guard !row.isEmpty else { continue }
      rated += 1
      for cell in row {
        bySize[row.count, default: [Int](repeating: 0, count: levels.count)][Int(cell)] += 1
      }
    }
    let sizes = bySize.sorted { $0.key < $1.key }
    return levels.indices.map { level in
      sizes.reduce(0.0) { $0 + Double($1.value[level]) / Double($1.key) } / Double(max(1, rated))
    }
  }

  /// The levels' values as floating point: whole numbers after multiplication by what makes them whole, if
  /// that is not too great, so that sums of them and of their squares are exact. No coefficient depends on
  /// the multiple.
  var scaledLevels: [Double] {
    var common = 1
    for level in levels {
      guard let words = level.words, words.denominator <= 1_000_000 else { return levels.map(\.double) }
      var (a, b) = (common, words.denominator)
      while b != 0 { (a, b) = (b, a % b) }
      common = common / a * words.denominator
      guard common <= 1_000_000 else { return levels.map(\.double) }
    }
    return levels.map { ($0 * Rational(common)).double }
  }
}
