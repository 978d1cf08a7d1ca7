import Rubrics
import Testing

@Suite("Lots") struct DrawsTests {
  @Test("SplitMix64 as published, for the seed 1234567")
  func published() {
    var draws = Draws(seed: 1_234_567)
    let first = (0..<5).map { _ in draws.next() }
    #expect(
      first == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("Each of a few comes up about as often", arguments: [2, 3, 5, 6, 7])
  func even(_ bound: Int) {
    var draws = Draws(seed: 7)
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<60_000 { counts[draws.below(bound)] += 1 }
    // five standard deviations of a binomial count
    let expected = 60_000 / Double(bound)
    #expect(counts.allSatisfy { (Double($0) - expected).magnitude < 5 * expected.squareRoot() })
  }

  @Test("Of one or none there is but one lot", arguments: [1, 0, -5, Int.min])
  func trivial(_ bound: Int) {
    var draws = Draws(seed: 1)
    #expect(draws.below(bound) == 0)
  }
}
