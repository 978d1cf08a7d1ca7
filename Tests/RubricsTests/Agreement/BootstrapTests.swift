import Rubrics
import Testing

@Suite("How sure α is") struct BootstrapTests {
  private let table = randomTable(seed: 3, units: 40, raters: 4, levels: 4, missing: 10)

  @Test(
    "The same seed gives the same interval, another one about the same",
    arguments: Coefficient.Metric.allCases)
  func seeded(_ metric: Coefficient.Metric) throws {
    let first = Agreement.krippendorff(table, metric, resampling: Resampling(count: 400, seed: 5))
    let again = Agreement.krippendorff(table, metric, resampling: Resampling(count: 400, seed: 5))
    let other = Agreement.krippendorff(table, metric, resampling: Resampling(count: 400, seed: 6))
    let (one, two) = (try #require(first.interval), try #require(other.interval))
    #expect(first == again && one != two)
    #expect(isNear(two.lower, one.lower, within: 0.08) && isNear(two.upper, one.upper, within: 0.08))
    let value = try #require(first.value)
    #expect(one.lower < value && value < one.upper)
    #expect(one.method == .bootstrap(resamples: 400, seed: 5, undefined: 0))
  }

  @Test("A resample's α is that of its units", arguments: Coefficient.Metric.allCases)
  func single(_ metric: Coefficient.Metric) throws {
    // one resample: both percentiles are its α
    let seeds: ClosedRange<UInt64> = 1...30
    for seed in seeds {
      var draws = Draws(seed: seed)
      let drawn = (0..<table.units).map { _ in draws.below(table.units) }
      let expected = try #require(Agreement.krippendorff(table.keeping(units: drawn), metric).value)
      let interval = Agreement.krippendorff(table, metric, resampling: Resampling(count: 1, seed: seed))
        .interval
      #expect(isNear(interval?.lower, expected, within: 1e-12) && interval?.lower == interval?.upper)
    }
  }

  @Test("Resamples without variation are counted, not taken for agreement")
  func undefined() throws {
    let rare = byRater("1 1 1 1 1 2", "1 1 1 1 1 2")
    let alpha = Agreement.krippendorff(rare, .nominal, resampling: Resampling(count: 3_000))
    let interval = try #require(alpha.interval)
    guard case .bootstrap(_, _, let undefined) = interval.method else {
      Issue.record("\(interval.method)")
      return
    }
    // (5/6)⁶ = 0.335 of the resamples lack the one unit that differs
    #expect((900...1_110).contains(undefined) && interval.lower == 1)
  }

  @Test("More confidence is wider, and settings out of bounds are brought back")
  func settings() throws {
    let wide = Agreement.krippendorff(table, .ordinal, resampling: Resampling(count: 300, confidence: 0.99))
      .interval
    let narrow = Agreement.krippendorff(table, .ordinal, resampling: Resampling(count: 300, confidence: 0.5))
      .interval
    let (outer, inner) = (try #require(wide), try #require(narrow))
    #expect(outer.lower < inner.lower && inner.upper < outer.upper)
    #expect(Resampling(count: -4, confidence: 7) == Resampling(count: 1, confidence: 0.95))
  }
}
