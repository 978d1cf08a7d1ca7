import Foundation
import Rubrics
import Standings

/// Agreement and ranks: how long they take, how that grows, and whether the correction of severity finds the
/// best.
struct StatisticsBenchmark {
  /// Rounds with a planted best group, for the shares of wins.
  let rounds: Int

  func run() {
    alpha()
    exactChances()
    wholeRound()
    plantedBest()
  }

  // MARK: α

  private func alpha() {
    print("Krippendorff's α, 30 raters × 300 items, ten levels, a tenth missing (target: under 300 µs)")
    let table = Self.ratings(units: 300, raters: 30)
    for metric in Coefficient.Metric.allCases {
      let times = (0..<300).map { _ in Timing { _ = Agreement.krippendorff(table, metric) } }
      let value = Agreement.krippendorff(table, metric).valueText ?? "-"
      print("  \(metric.rawValue), \(value): \([Timing](times.dropFirst(20)).summary)")
    }
    let bootstrap = Timing { _ = Agreement.krippendorff(table, .interval, resampling: Resampling()) }
    print("  with an interval from 1,000 resamples: \(fixed(bootstrap.processor / 1e3)) ms of the processor")
    print("\nGrowth of α (interval) with the number of items\n")
    var growth = Table("items", "ratings", "median µs of the processor", "ratio")
    var first: Double?
    for units in [300, 600, 1_200, 2_400, 4_800] {
      let table = Self.ratings(units: units, raters: 30)
      let sample = Sample(
        (0..<30).map { _ in Timing { _ = Agreement.krippendorff(table, .interval) }.processor })
      first = first ?? sample.median
      growth.add(
        "\(units)", "\(table.ratings)", fixed(sample.median), fixed(sample.median / (first ?? 1), 2))
    }
    growth.print()
  }

  private static func ratings(units: Int, raters: Int) -> RatingTable {
    var draws = Draws(seed: 1)
    let rows = (0..<units).map { _ in
      let lean = draws.below(8)
      return (0..<raters).map { _ in draws.below(10) == 0 ? nil : Rational(1 + lean + draws.below(3)) }
    }
    return RatingTable(values: rows, scale: (1...10).map { Rational($0) })
  }

  // MARK: chances

  private func exactChances() {
    print("\nExact chances of ranks (target: 5 raters × 6 groups under 5,000 µs)\n")
    var table = Table("raters", "groups", "criteria", "resamples", "median µs", "longest µs")
    for (raters, groups, criteria) in [(5, 6, 1), (5, 6, 6), (5, 12, 6), (7, 6, 6), (8, 6, 6), (10, 6, 6)] {
      let result = Self.round(raters: raters, groups: groups, criteria: criteria, perRater: groups)
      let times = (0..<(raters > 8 ? 3 : 40)).map { _ in Timing { _ = result.chances() } }
      let sample = Sample(times.map(\.processor))
      let resamples = (0..<raters).reduce(1) { product, _ in product * raters }
      table.add(
        "\(raters)", "\(groups)", "\(criteria)", "\(resamples)", fixed(sample.median), fixed(sample.largest))
    }
    table.print()
  }

  // MARK: a whole round

  private func wholeRound() {
    print(
      "\nSheets agreed and ranked with 2,000 resamples, six criteria, seconds of the processor "
        + "(target: 10,000 sheets under 5 s with import)\n")
    var table = Table("sheets", "groups", "raters", "laid out", "agreed", "ranked", "resampled", "total")
    for (groups, raters) in [(50, 250), (100, 500), (200, 1_000), (400, 2_000)] {
      let given = Self.marks(raters: raters, groups: groups, criteria: 6, perRater: 10)
      var (laid, agreed, ranked, resampled) = (0.0, 0.0, 0.0, 0.0)
      let scheme = Self.scheme(6, counts: .corrected)
      let names = (0..<groups).map { "group \($0)" }
      var marks = PeerMarks([], groups: [], scheme: scheme)
      laid = processor { marks = PeerMarks(given, groups: names, scheme: scheme) }
      agreed = processor {
        for criterion in scheme.criteria {
          _ = Agreement.krippendorff(
            marks.ratings(criterion: criterion.id), .interval, resampling: Resampling())
        }
        _ = Agreement.meanRankCorrelation(marks.ratingsByRaterGroup())
      }
      var result = PeerResult(PeerMarks([], groups: [], scheme: scheme))
      ranked = processor { result = PeerResult(marks) }
      resampled = processor {
        for kind in RankingKind.allCases { _ = result.chances(of: kind, resamples: 1_000) }
      }
      table.add(
        "\(raters * 10)", "\(groups)", "\(raters)", fixed(laid, 2), fixed(agreed, 2), fixed(ranked, 2),
        fixed(resampled, 2), fixed(laid + agreed + ranked + resampled, 2))
    }
    table.print()
    print(
      "  (2,000 resamples: 1,000 of the plain ranking, 1,000 of the corrected; α with 1,000 on each criterion)"
    )
  }

  /// Seconds of the processor.
  private func processor(_ work: () -> Void) -> Double { Timing(work).processor * 1e-6 }

  // MARK: the planted best

  /// Rounds in which one group is truly best: how often it wins alone or shares the first rank in its part.
  private func plantedBest() {
    print("\nThe planted best group among eight wins, \(rounds) rounds each (whole marks, noise up to ±3)\n")
    var table = Table(
      "design", "severities", "plain means", "plain, by size", "corrected", "corrected, by size")
    for severity in [0, 1, 2, 3] {
      for design in ["own group left out", "a third missing"] {
        var wins = [Rational](repeating: 0, count: 4)
        for seed in 0..<rounds {
          let marks = Self.planted(
            seed: UInt64(seed), severity: severity, isSparse: design != "own group left out")
          for (index, panel) in [PanelRule.mean, .bySize].enumerated() {
            let scheme = PeerScheme(criteria: [PeerCriterion("all")], panel: panel)
            let result = PeerResult(PeerMarks(marks, groups: Self.names, scheme: scheme))
            wins[index] = wins[index] + Self.share(result.plain)
            if let corrected = try? result.corrected.get() {
              wins[2 + index] = wins[2 + index] + Self.share(corrected)
            }
          }
        }
        let shares = wins.map { fixed($0.double / Double(rounds) * 100) + " %" }
        table.add(design, severity == 0 ? "none" : "±\(severity)", shares[0], shares[1], shares[2], shares[3])
      }
    }
    table.print()
  }

  private static let names = (0..<8).map { "group \($0)" }

  private static func share(_ ranking: Ranking) -> Rational {
    ranking.winners.contains("group 0") ? Rational(1, over: ranking.winners.count) ?? 0 : 0
  }

  /// Eight groups of three; group 0 is half a mark better than the next. Noise is the sum of two even lots.
  private static func planted(seed: UInt64, severity: Int, isSparse: Bool) -> [PeerMark] {
    var draws = Draws(seed: seed)
    var marks: [PeerMark] = []
    for rater in 0..<24 {
      let lenience = severity == 0 ? 0 : draws.below(2_000 * severity + 1) - 1_000 * severity
      for group in 0..<8 where group != rater / 3 {
        let noise = 3 * (draws.below(1_001) + draws.below(1_001) - 1_000)
        let isMissing = isSparse && draws.below(3) == 0
        let thousandths = 6_500 - (group == 0 ? 0 : 500 + 100 * (group - 1)) + lenience + noise
        let mark = min(10, max(1, (thousandths + 500) / 1_000))
        if isMissing { continue }
        marks.append(
          PeerMark(
            rater: "rater \(rater)", raterGroup: "group \(rater / 3)", group: "group \(group)",
            criterion: "all",
            mark: Rational(mark)))
      }
    }
    return marks
  }

  // MARK: made-up rounds

  private static func scheme(_ criteria: Int, counts: RankingKind) -> PeerScheme {
    PeerScheme(criteria: (0..<criteria).map { PeerCriterion("criterion \($0)") }, counts: counts)
  }

  private static func marks(raters: Int, groups: Int, criteria: Int, perRater: Int) -> [PeerMark] {
    var draws = Draws(seed: 2)
    return (0..<raters).flatMap { rater in
      (0..<perRater).flatMap { number -> [PeerMark] in
        let isWhole = perRater == groups
        let group = isWhole ? number : (rater + 1 + number * (1 + rater % 7) + draws.below(2)) % groups
        return (0..<criteria).map { criterion in
          PeerMark(
            rater: "rater \(rater)", raterGroup: isWhole ? nil : "group \(rater % groups)",
            group: "group \(group)",
            criterion: "criterion \(criterion)", mark: Rational(3 + group % 4 + draws.below(4)))
        }
      }
    }
  }

  private static func round(raters: Int, groups: Int, criteria: Int, perRater: Int) -> PeerResult {
    let marks = marks(raters: raters, groups: groups, criteria: criteria, perRater: perRater)
    return PeerResult(
      PeerMarks(
        marks, groups: (0..<groups).map { "group \($0)" }, scheme: scheme(criteria, counts: .plain)))
  }
}
