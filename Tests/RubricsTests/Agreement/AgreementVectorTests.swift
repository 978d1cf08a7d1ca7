import Rubrics
import Testing

private let dataC = byRater(
  "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .")
private let threeByFifteen = byRater(
  ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4")
private let shroutFleiss = byUnit("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7")
private let fleiss1971 = counts(
  "0 0 0 6 0", "0 3 0 0 3", "0 1 4 0 1", "0 0 0 0 6", "0 3 0 3 0", "2 0 4 0 0", "0 0 4 0 2", "2 0 3 1 0",
  "2 0 0 4 0", "0 0 0 0 6", "1 0 0 5 0", "1 1 0 4 0", "0 3 3 0 0", "1 0 0 5 0", "0 2 0 3 1", "0 0 5 0 1",
  "3 0 0 1 2", "5 1 0 0 0", "0 2 0 4 0", "1 0 2 0 3", "0 0 0 0 6", "0 1 0 5 0", "0 2 0 1 3", "2 0 0 4 0",
  "1 0 0 4 1", "0 5 0 1 0", "4 0 0 0 2", "0 2 0 4 0", "1 0 5 0 0", "0 0 0 0 6")
private let anxiety = byUnit(
  "3 3 2", "3 6 1", "3 4 4", "4 6 4", "5 2 3", "5 4 2", "2 2 1", "3 4 6", "5 3 1", "2 3 1", "2 2 1", "6 3 2",
  "1 3 3", "5 3 3", "2 2 1", "2 2 1", "1 1 3", "2 3 3", "4 3 2", "3 4 2")

/// Published examples, by the ids of the collection they are kept in.
@Suite("Agreement as published") struct AgreementVectorTests {
  @Test(
    "Krippendorff's α",
    arguments: [
      ("kripp-C", dataC, Coefficient.Metric.nominal, 0.743421052631579),
      ("kripp-C", dataC, .ordinal, 0.8153875037548814), ("kripp-C", dataC, .interval, 0.8491071428571428),
      ("kripp-C", dataC, .ratio, 0.7974027747116121),
      ("kripp-A-binary", byRater("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), .nominal, 2.0 / 21),
      (
        "kripp-B-nominal", byRater("1 1 2 2 4 3 3 3 5 4 4 1", "2 1 2 2 2 3 3 3 5 4 4 4"), .nominal,
        0.6919642857142858
      ),
      ("kripp-3x15", threeByFifteen, .nominal, 0.691358024691358),
      ("kripp-3x15", threeByFifteen, .ordinal, 0.8067214199413153),
      ("kripp-3x15", threeByFifteen, .interval, 0.8108448928121059),
      ("kripp-3x15", threeByFifteen, .ratio, 0.8089436707842471),
      (
        "kripp-one-disagreement", byRater("3 3 3 3 3", "3 3 3 3 3", "3 3 . . 3", "3 3 3 3 1", "3 . 3 3 3"),
        .nominal, 0
      ),
      ("kripp-swap", byRater("1 2", "2 1"), .nominal, -0.5),
      ("kripp-missing-not-category", byRater("1 1 2", "1 1 .", ". 1 2"), .nominal, 1),
      ("fleiss-1971", fleiss1971, .nominal, 0.4334098282820289),
      ("shrout-fleiss", shroutFleiss, .interval, 0.14730785039046446),
    ])
  func alpha(_ id: String, _ table: RatingTable, _ metric: Coefficient.Metric, _ expected: Double) {
    let alpha = Agreement.krippendorff(table, metric)
    #expect(isNear(alpha.value, expected), "\(id), \(metric): \(alpha)")
  }

  @Test(
    "α that is undefined says why (vector kripp-degenerate)",
    arguments: [
      (byRater("1 1 1", "1 1 1", "1 1 1"), Undefined.noVariation), (byRater("1 2 3"), .oneRater),
      (byRater("1 . 2 .", ". 1 . 2"), .nothingRatedTwice),
    ])
  func degenerate(_ table: RatingTable, _ reason: Undefined) {
    for metric in Coefficient.Metric.allCases {
      #expect(Agreement.krippendorff(table, metric).outcome == .undefined(reason))
    }
  }

  @Test("Fleiss's κ of fourteen raters (vector fleiss-10x5), and with equal chances")
  func fleissTenByFive() {
    let table = counts(
      "0 0 0 0 14", "0 2 6 4 2", "0 0 3 5 6", "0 3 9 2 0", "2 2 8 1 1", "7 7 0 0 0", "3 2 6 3 0", "2 5 3 2 2",
      "6 5 2 1 0", "0 2 2 3 7")
    #expect(isNear(Agreement.fleiss(table).value, 0.20993070442195522))
    #expect(isNear(Agreement.pabak(table).value, 0.2225274725274725))
  }

  @Test("Fleiss's κ of 1971, with its test, and of each diagnosis")
  func fleissPublished() {
    let kappa = Agreement.fleiss(fleiss1971)
    #expect(isNear(kappa.value, 0.43024452006014074, within: 1e-8))
    #expect(isNear(kappa.test?.statistic, 17.651830583, within: 1e-8))
    #expect(kappa.units == 30 && kappa.raters == 6 && kappa.pairable == 180)
    let levels = Agreement.fleissByLevel(fleiss1971)
    let published = zip([0.245, 0.245, 0.52, 0.471, 0.566], [5.192, 5.192, 11.031, 9.994, 12.009])
    #expect(levels.count == 5)
    for (level, (value, z)) in zip(levels, published) {
      #expect(isNear(level.value, value, within: 0.0005) && isNear(level.test?.statistic, z, within: 0.0005))
    }
  }

  @Test(
    "Cohen's κ with its standard errors (vectors cohen-1960, fleiss-cohen-everitt)",
    arguments: [
      (
        [[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.49152542372881347, 0.05100181557607786,
        0.051978936356595444
      ),
      (
        [[106, 10, 4], [22, 28, 10], [2, 12, 6]], 0.4285714285714285, 0.05371100486916735, 0.05551245493635843
      ),
    ])
  func cohen(_ counts: [[Int]], _ expected: Double, _ error: Double, _ underChance: Double) throws {
    let kappa = Agreement.cohen(try #require(RatingTable(counts: counts)))
    #expect(isNear(kappa.value, expected) && isNear(kappa.standardError, error))
    let z = try #require(kappa.test?.statistic)
    #expect(isNear(expected / z, underChance))
  }

  @Test(
    "Weighted κ, also with weights that differ by direction (cohen-1968, cohen-1968-asymmetric)",
    arguments: [
      ([[0, 1, 3], [1, 0, 6], [3, 6, 0]], 8.0 / 23),
      ([[0, 1, 4], [1, 0, 6], [2, 2, 0]], 0.3533834586466166),
    ])
  func weighted(_ weights: [[Int]], _ expected: Double) throws {
    let table = try #require(RatingTable(counts: [[88, 14, 18], [10, 40, 10], [2, 6, 12]]))
    let weights = weights.map { $0.map { Rational($0) } }
    #expect(isNear(Agreement.cohen(table, weights: .disagreement(weights)).value, expected))
  }

  @Test("κ with linear and quadratic weights (vectors fleiss-cohen-everitt, anxiety-weighted-kappa)")
  func graded() throws {
    let table = try #require(RatingTable(counts: [[106, 10, 4], [22, 28, 10], [2, 12, 6]]))
    #expect(isNear(Agreement.cohen(table, weights: .linear).value, 0.4923076923076922))
    #expect(isNear(Agreement.cohen(table, weights: .quadratic).value, 0.5666666666666667))
    let pair = anxiety.keeping(raters: [0, 1])
    #expect(isNear(Agreement.cohen(pair).value, 0.11949685534591192))
    #expect(isNear(Agreement.cohen(pair, weights: .linear).value, 0.18918918918918926))
    #expect(isNear(Agreement.cohen(pair, weights: .quadratic).value, 0.29676511954992957))
  }

  @Test(
    "The same share of agreement, and what chance makes of it (cohen-2x2, kappa-paradox-a, -b, -c)",
    arguments: [
      ([[20, 5], [10, 15]], 0.7, 0.3999999999999999, 0.40594059405940586, 0.4),
      ([[40, 9], [6, 45]], 0.85, 0.6995192307692307, 0.7007481296758106, 0.7),
      ([[80, 10], [5, 5]], 0.85, 0.318181818181818, 0.808, 0.7),
      ([[130, 56], [9, 5]], 0.675, 0.02196810111345195, 0.5325842696629214, 0.35),
    ])
  func paradox(_ counts: [[Int]], _ share: Double, _ kappa: Double, _ ac1: Double, _ pabak: Double) throws {
    let table = try #require(RatingTable(counts: counts))
    #expect(isNear(Agreement.share(table).value, share))
    #expect(isNear(Agreement.cohen(table).value, kappa))
    #expect(isNear(Agreement.gwetAC1(table).value, ac1))
    #expect(isNear(Agreement.pabak(table).value, pabak))
    let margins = [0, 1].map { level in counts[level].reduce(0, +) + counts.reduce(0) { $0 + $1[level] } }
    #expect(Agreement.cohen(table).prevalence == margins)
  }

  @Test("κ of one cell is undefined (vector kappa-undefined)")
  func oneCell() throws {
    let table = try #require(RatingTable(counts: [[10, 0], [0, 0]]))
    #expect(Agreement.cohen(table).outcome == .undefined(.noVariation))
    #expect(Agreement.fleiss(table).outcome == .undefined(.noVariation))
  }

  @Test(
    "The six intraclass correlations with their intervals (vector shrout-fleiss)",
    arguments: [
      (Coefficient.ICCForm.icc1, 0.165741768405475, -0.132932324875, 0.722560062328),
      (.icc2, 0.289763779527559, 0.0187865133747, 0.761084369649),
      (.icc3, 0.714840714840715, 0.342464765034, 0.945858259955),
      (.icc1k, 0.442797133679269, -0.884442155238, 0.912415420341),
      // of the two formulas in use for the interval, the one that steps up that of ICC(2,1)
      (.icc2k, 0.620050547598989, 0.0711368, 0.927232),
      (.icc3k, 0.909315542377069, 0.675674713816, 0.985891678169),
    ])
  func icc(_ form: Coefficient.ICCForm, _ value: Double, _ lower: Double, _ upper: Double) throws {
    let icc = Agreement.icc(shroutFleiss, form)
    let interval = try #require(icc.interval)
    #expect(isNear(icc.value, value))
    let tolerance = form == .icc2k ? 5e-7 : 1e-9
    #expect(
      isNear(interval.lower, lower, within: tolerance) && isNear(interval.upper, upper, within: tolerance))
    #expect(interval.method == .fDistribution && interval.confidence == 0.95)
  }

  @Test("The mean squares behind them")
  func meanSquares() throws {
    let variance = try TwoWayVariance.of(shroutFleiss).get()
    #expect(isNear(variance.between, 11.241666666666667) && isNear(variance.within, 6.263888888888889))
    #expect(isNear(variance.judges, 32.486111111111114) && isNear(variance.error, 1.0194444444444444))
    let test = try #require(Agreement.icc(shroutFleiss, .icc3).test)
    #expect(test.distribution == .f(5, 15) && isNear(test.statistic, 11.241666666666667 / 1.0194444444444444))
  }

  @Test("Kendall's W with heavy ties and its test (vector kendall-w-anxiety)")
  func concordance() throws {
    let w = Agreement.kendallW(anxiety)
    let test = try #require(w.test)
    #expect(isNear(w.value, 0.5396568759543704))
    #expect(isNear(test.statistic, 30.76044192939911) && test.distribution == .chiSquared(19))
    #expect(isNear(test.p, 0.042883473126947666))
  }
}
