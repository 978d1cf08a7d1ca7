import Rubrics
import Scenarios
import Testing

@Suite("Words for numbers") struct MeaningTests {
  @Test(
    "The word never stands alone: number, word, range, source",
    arguments: [
      (Coefficient.Kind.cohen(.none), 0.6995, "0.70, substantial (.61–.80: Landis & Koch 1977)"),
      (.fleiss, 0.6, "0.60, moderate (.41–.60: Landis & Koch 1977)"),
      (.gwetAC1, 0.605, "0.61, substantial (.61–.80: Landis & Koch 1977)"),
      (.pabak, -0.2, "-0.20, poor (< .00: Landis & Koch 1977)"),
      (.light, -0.001, "0.00, slight (.00–.20: Landis & Koch 1977)"),
      (.krippendorff(.ordinal), 0.8, "0.800, reliable (≥ .800: Krippendorff 2004)"),
      (
        .krippendorff(.nominal), 0.79949,
        "0.799, for tentative conclusions only (.667–.799: Krippendorff 2004)"
      ),
      (.krippendorff(.nominal), 0.6664, "0.666, not to be relied on (< .667: Krippendorff 2004)"),
      (.icc(.icc2k), 0.9, "0.90, good (.75–.90: Koo & Li 2016)"),
      (.icc(.icc1), 0.91, "0.91, excellent (> .90: Koo & Li 2016)"),
      (.kendallW, 0.54, "0.54, moderate agreement (≥ .5: Schmidt 1997)"), (.share, 0.98, "0.98"),
      (.meanRankCorrelation, 0.5, "0.50"),
    ])
  func english(_ kind: Coefficient.Kind, _ value: Double, _ phrase: String) {
    #expect(Coefficient(kind, .value(value)).phrase(.english) == phrase)
  }

  @Test("In Chinese too")
  func chinese() {
    let kappa = Coefficient(.cohen(.linear), .value(0.75))
    #expect(kappa.name.zh == "Cohen 加权 κ（线性）")
    #expect(kappa.phrase(.chinese) == "0.75，一致性较高（.61–.80，Landis & Koch 1977）")
    let none = Coefficient(.kendallW, .undefined(.incomplete(missing: 3)))
    #expect(none.phrase(.chinese) == "无法计算：缺 3 个评分，这一指标要求全部评齐")
    #expect(none.phrase(.english) == "undefined: 3 ratings are missing, and it needs all")
  }

  @Test("A word does not hang on the last digit of a sum")
  func steady() {
    let tenths = 0.1 + 0.2 + 0.3
    #expect(tenths != 0.6)
    #expect(
      Coefficient(.fleiss, .value(tenths)).phrase(.english)
        == Coefficient(.fleiss, .value(0.6)).phrase(.english))
    let half = Coefficient(.fleiss, .value(0.605 - 1e-13))
    #expect(half.valueText == "0.61")
  }

  @Test("An ICC is judged by the bounds of its interval")
  func bounds() throws {
    let icc = Agreement.icc(byUnit("9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"), .icc3)
    let words = try #require(icc.boundMeanings)
    #expect(words.lower.word.en == "poor" && words.upper.word.en == "excellent")
  }

  @Test("What is undefined has a reason in both languages, and no word")
  func undefined() {
    let reasons: [Undefined] = [
      .noRatings, .oneRater, .nothingRatedTwice, .noVariation, .raterWithoutVariation, .notTwoRaters(3),
      .tooFewUnits(1, least: 2), .incomplete(missing: 1), .wrongWeights, .negativeValues,
    ]
    for reason in reasons {
      let coefficient = Coefficient(.fleiss, .undefined(reason))
      #expect(coefficient.meaning == nil && coefficient.valueText == nil)
      #expect(!reason.text.zh.isEmpty && !reason.text.en.isEmpty && reason.text.zh != reason.text.en)
    }
  }
}
