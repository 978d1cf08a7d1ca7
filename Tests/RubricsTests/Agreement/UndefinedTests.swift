import Rubrics
import Testing

@Suite("Agreement that cannot be told") struct UndefinedTests {
  private func isChanceCorrected(_ coefficient: Coefficient) -> Bool { coefficient.kind != .share }

  @Test("Nothing rated", arguments: [byRater(), byUnit(". .", ". ."), RatingTable(values: [])])
  func nothing(_ table: RatingTable) {
    #expect(everyCoefficient(table).allSatisfy { $0.outcome == .undefined(.noRatings) })
  }

  @Test(
    "One rater, also beside others who rated nothing",
    arguments: [byRater("1 2 3"), byRater("1 2 3", ". . .")])
  func oneRater(_ table: RatingTable) {
    for coefficient in everyCoefficient(table) {
      if case .icc = coefficient.kind, table.raters == 2 {
        #expect(coefficient.outcome == .undefined(.incomplete(missing: 3)))
      } else {
        #expect(coefficient.outcome == .undefined(.oneRater), "\(coefficient)")
      }
    }
  }

  @Test("All equal: the share is what was seen, everything else cannot be told from chance", arguments: 2..<5)
  func allEqual(_ raters: Int) throws {
    let rows = [[Int?]](repeating: [Int?](repeating: 1, count: raters), count: 6)
    let table = try #require(RatingTable(levels: 3, rows: rows))
    #expect(Agreement.share(table).value == 1)
    for coefficient in everyCoefficient(table) where isChanceCorrected(coefficient) {
      let reason = try #require(coefficient.undefined)
      #expect(
        [.noVariation, .raterWithoutVariation, .notTwoRaters(raters)].contains(reason), "\(coefficient)")
    }
  }

  @Test("One item")
  func oneItem() {
    let (agreed, apart) = (byUnit("2 2 2"), byUnit("1 2 3"))
    for coefficient in everyCoefficient(agreed) where isChanceCorrected(coefficient) {
      #expect(coefficient.undefined != nil, "\(coefficient)")
    }
    #expect(Agreement.icc(apart, .icc2).outcome == .undefined(.tooFewUnits(1, least: 2)))
    #expect(Agreement.kendallW(apart).outcome == .undefined(.tooFewUnits(1, least: 2)))
    #expect(Agreement.meanRankCorrelation(apart).outcome == .undefined(.tooFewUnits(1, least: 3)))
    // three raters, three levels, one item: α is defined, and nought
    #expect(isNear(Agreement.krippendorff(apart, .nominal).value, 0))
  }

  @Test("Marks that miss make W undefined, except in balanced designs; the mean rank correlation stands in")
  func incomplete() throws {
    let gaps = byRater("1 2 3 4", "2 1 3 .", "1 2 4 3")
    #expect(Agreement.kendallW(gaps).outcome == .undefined(.incomplete(missing: 1)))
    #expect(Agreement.meanRankCorrelation(gaps).value != nil)
    #expect(Agreement.icc(gaps, .icc3).units == 3)
    let ownLeftOut = byRater(". 2 3 4", "1 . 3 4", "1 2 . 4", "1 2 3 .")
    #expect(isNear(Agreement.kendallW(ownLeftOut).value, 1))
    #expect(Agreement.kendallW(ownLeftOut).test?.distribution == .chiSquared(3))
    let mixed = byRater(". 4 3 2", "1 . 3 4", "4 2 . 1", "1 2 3 .")
    let w = try #require(Agreement.kendallW(mixed).value)
    #expect(w > 0 && w < 0.5)
    #expect(Agreement.icc(ownLeftOut, .icc1).outcome == .undefined(.incomplete(missing: 4)))
  }

  @Test("Raters who make no difference")
  func flat() {
    let flat = byRater("3 3 3 3", "5 5 5 5")
    #expect(Agreement.kendallW(flat).outcome == .undefined(.noVariation))
    #expect(Agreement.meanRankCorrelation(flat).outcome == .undefined(.raterWithoutVariation))
    #expect(Agreement.icc(flat, .icc3).outcome == .undefined(.noVariation))
    // they differ, so agreement can be told, and there is none
    #expect(Agreement.cohen(flat).value == 0)
  }

  @Test("What does not fit: three raters for κ, wrong weights, ratios of what is below nought")
  func wrong() {
    let three = byRater("1 2 1", "1 2 2", "2 2 1")
    #expect(Agreement.cohen(three).outcome == .undefined(.notTwoRaters(3)))
    let two = three.keeping(raters: [0, 1])
    let wrong: [[[Rational]]] = [[], [[0, 1]], [[0, 1], [-1, 0]], [[0, 0], [0, 0]]]
    #expect(wrong.allSatisfy { Agreement.cohen(two, weights: .disagreement($0)).undefined == .wrongWeights })
    let below = byRater("-1 2 0", "-1 1 0")
    #expect(Agreement.krippendorff(below, .ratio).outcome == .undefined(.negativeValues))
    #expect(Agreement.krippendorff(below, .interval).value != nil)
  }

  @Test("Tables that make no sense are none")
  func tables() {
    #expect(RatingTable(levels: 2, rows: [[0, 2]]) == nil && RatingTable(levels: 2, rows: [[-1]]) == nil)
    #expect(RatingTable(levels: [1, 1], rows: []) == nil && RatingTable(levels: [2, 1], rows: []) == nil)
    #expect(RatingTable(counts: [[1, 2]]) == nil && RatingTable(counts: [[-1]]) == nil)
    #expect(RatingTable(counts: [[.max, 1], [1, .max]]) == nil)
    let short = RatingTable(levels: 2, rows: [[0, 1], [1]])
    #expect(
      short?.raters == 2 && short?.level(unit: 1, rater: 1) == nil && short?.level(unit: 9, rater: -1) == nil)
    #expect(short?.keeping(raters: [1, 7]).raters == 1 && short?.keeping(units: [-1, 1]).units == 1)
  }
}
