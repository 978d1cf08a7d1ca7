import Rubrics
import Testing

private func shuffled(_ count: Int, _ draws: inout Draws) -> [Int] {
  var order = Array(0..<count)
  for last in order.indices.dropFirst().reversed() { order.swapAt(last, draws.below(last + 1)) }
  return order
}

/// α by its definition: pairs of single ratings, distances from the level frequencies, nothing clever.
private func plainAlpha(_ table: RatingTable, _ metric: Coefficient.Metric) -> Double? {
  var pairs: [(Int, Int, Double)] = []
  var frequency = [Double](repeating: 0, count: table.levels.count)
  for unit in 0..<table.units {
    let given = (0..<table.raters).compactMap { table.level(unit: unit, rater: $0) }
    if given.count < 2 { continue }
    for level in given { frequency[level] += 1 }
    for (i, a) in given.enumerated() {
      for (j, b) in given.enumerated() where i != j { pairs.append((a, b, 1 / Double(given.count - 1))) }
    }
  }
  func distance(_ a: Int, _ b: Int) -> Double {
    let (x, y) = (table.levels[a].double, table.levels[b].double)
    switch metric {
    case .nominal: return a == b ? 0 : 1
    case .ordinal:
      let between = frequency[min(a, b)...max(a, b)].reduce(0, +) - (frequency[a] + frequency[b]) / 2
      return between * between
    case .interval: return (x - y) * (x - y)
    case .ratio: return x + y == 0 ? 0 : (x - y) * (x - y) / ((x + y) * (x + y))
    }
  }
  let all = frequency.reduce(0, +)
  let observed = pairs.reduce(0) { $0 + $1.2 * distance($1.0, $1.1) } / all
  var expected = 0.0
  for a in frequency.indices {
    for b in frequency.indices { expected += frequency[a] * frequency[b] * distance(a, b) }
  }
  expected /= all * (all - 1)
  return expected > 0 ? 1 - observed / expected : nil
}

@Suite("Properties of agreement") struct AgreementPropertyTests {
  @Test("α is what its definition says", arguments: 0..<150 as Range<UInt64>)
  func definition(_ seed: UInt64) {
    let table = randomTable(
      seed: seed, units: 2 + Int(seed % 9), raters: 2 + Int(seed % 5), levels: 2 + Int(seed % 4),
      missing: Int(seed % 3) * 20)
    for metric in Coefficient.Metric.allCases {
      let alpha = Agreement.krippendorff(table, metric)
      guard let expected = plainAlpha(table, metric) else {
        #expect(alpha.undefined != nil)
        continue
      }
      #expect(isNear(alpha.value, expected, within: 1e-12), "\(metric)")
    }
  }

  @Test(
    "The order of raters changes no digit, that of things rated none that counts",
    arguments: 0..<100 as Range<UInt64>)
  func order(_ seed: UInt64) {
    var draws = Draws(seed: seed)
    let table = randomTable(seed: seed, units: 7, raters: 4, levels: 4, missing: Int(seed % 2) * 15)
    let raters = table.keeping(raters: shuffled(4, &draws))
    let units = table.keeping(units: shuffled(7, &draws))
    for (one, (two, three)) in zip(
      everyCoefficient(table), zip(everyCoefficient(raters), everyCoefficient(units)))
    {
      #expect(one.outcome == two.outcome && one.prevalence == two.prevalence, "\(one.kind)")
      #expect(one.undefined == three.undefined)
      if let value = one.value { #expect(isNear(three.value, value, within: 1e-12), "\(one.kind)") }
    }
  }

  @Test("Two raters who change places agree as before", arguments: 0..<60 as Range<UInt64>)
  func pair(_ seed: UInt64) {
    let table = randomTable(seed: seed, units: 12, raters: 2, levels: 4)
    for (one, two) in zip(everyCoefficient(table), everyCoefficient(table.keeping(raters: [1, 0]))) {
      #expect(one.undefined == two.undefined)
      if let value = one.value { #expect(isNear(two.value, value, within: 1e-12), "\(one.kind)") }
    }
  }

  @Test("Levels with other names agree as before", arguments: 0..<60 as Range<UInt64>)
  func relabelled(_ seed: UInt64) throws {
    var draws = Draws(seed: seed)
    let table = randomTable(seed: seed, units: 10, raters: 3, levels: 4, missing: 10)
    let names = shuffled(4, &draws)
    let rows = (0..<10).map { unit in (0..<3).map { table.level(unit: unit, rater: $0).map { names[$0] } } }
    let other = try #require(RatingTable(levels: 4, rows: rows))
    let nominal: [(RatingTable) -> Coefficient] = [
      Agreement.share, Agreement.light, Agreement.fleiss, Agreement.gwetAC1, Agreement.pabak,
      { Agreement.krippendorff($0, .nominal) }, { Agreement.cohen($0.keeping(raters: [0, 1])) },
    ]
    for coefficient in nominal {
      let (one, two) = (coefficient(table), coefficient(other))
      #expect(one.undefined == two.undefined)
      if let value = one.value { #expect(isNear(two.value, value, within: 1e-12), "\(one.kind)") }
    }
  }

  @Test(
    "A scale that is stretched and shifted changes no number of intervals", arguments: 0..<40 as Range<UInt64>
  )
  func stretched(_ seed: UInt64) {
    let table = randomTable(seed: seed, units: 9, raters: 3, levels: 5)
    let factor = Rational(7, over: 3) ?? 1
    let other = RatingTable(
      values: (0..<9).map { unit in
        (0..<3).map { table.value(unit: unit, rater: $0).map { $0 * factor + 11 } }
      },
      scale: table.levels.map { $0 * factor + 11 })
    for (one, two) in zip(everyCoefficient(table), everyCoefficient(other))
    where one.kind != .krippendorff(.ratio) {
      #expect(one.undefined == two.undefined)
      if let value = one.value { #expect(isNear(two.value, value, within: 1e-9), "\(one.kind)") }
    }
  }

  @Test("Who agree in everything agree perfectly", arguments: 2..<6)
  func perfect(_ raters: Int) throws {
    let rows = [0, 2, 1, 1, 3, 0, 2].map { level in [Int?](repeating: level, count: raters) }
    let table = try #require(RatingTable(levels: 4, rows: rows))
    for coefficient in everyCoefficient(table) {
      if case .cohen = coefficient.kind, raters != 2 {
        #expect(coefficient.outcome == .undefined(.notTwoRaters(raters)))
      } else {
        #expect(isNear(coefficient.value, 1, within: 1e-12), "\(coefficient)")
      }
    }
  }

  @Test("Who say the reverse disagree as far as there is room")
  func reversed() throws {
    let binary = try #require(RatingTable(counts: [[0, 8], [8, 0]]))
    #expect(Agreement.share(binary).value == 0)
    #expect(Agreement.cohen(binary).value == -1 && Agreement.pabak(binary).value == -1)
    #expect(Agreement.gwetAC1(binary).value == -1 && Agreement.fleiss(binary).value == -1)
    let order = byRater("1 2 3 4 5", "5 4 3 2 1")
    #expect(Agreement.kendallW(order).value == 0 && isNear(Agreement.meanRankCorrelation(order).value, -1))
    #expect(isNear(Agreement.icc(order, .icc3).value, -1))
    #expect(isNear(Agreement.cohen(order, weights: .quadratic).value, -1))
  }

  @Test(
    "Whatever was rated, there is a finite value within bounds or a reason",
    arguments: 0..<400 as Range<UInt64>)
  func anything(_ seed: UInt64) {
    var draws = Draws(seed: seed)
    let table = randomTable(
      seed: seed, units: draws.below(7), raters: draws.below(5), levels: 1 + draws.below(4),
      missing: draws.below(4) * 25)
    for coefficient in everyCoefficient(table) {
      guard let value = coefficient.value else { continue }
      #expect(value.isFinite && value <= 1 + 1e-12, "\(coefficient)")
      switch coefficient.kind {
      case .share, .kendallW: #expect(value >= -1e-12)
      case .cohen, .light, .meanRankCorrelation, .pabak, .gwetAC1, .fleiss, .krippendorff, .icc: break
      }
      if let interval = coefficient.interval {
        #expect(interval.lower <= value + 1e-9 && value <= interval.upper + 1e-9, "\(coefficient)")
        #expect(interval.lower.isFinite && interval.upper.isFinite)
      }
      if let test = coefficient.test {
        #expect(test.statistic.isFinite && (0...1).contains(test.p), "\(coefficient)")
      }
    }
  }

  @Test(
    "On complete tables without ties W and the mean rank correlation tell the same",
    arguments: 0..<30 as Range<UInt64>)
  func concordance(_ seed: UInt64) throws {
    var draws = Draws(seed: seed)
    let raters = 2 + draws.below(4)
    let orders = (0..<raters).map { _ in shuffled(6, &draws) }
    let table = try #require(RatingTable(levels: 6, rows: (0..<6).map { unit in orders.map { $0[unit] } }))
    let rho = try #require(Agreement.meanRankCorrelation(table).value)
    #expect(isNear(Agreement.kendallW(table).value, (1 + Double(raters - 1) * rho) / Double(raters)))
  }
}
