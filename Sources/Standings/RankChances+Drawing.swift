import Rubrics

extension PeerResult {
  /// Chances of ranks, of the ranking that counts unless another is named. Exact where the resamples can be
  /// counted (up to ten raters), else by lot from the seed: so many resamples, 1 to a million.
  public func chances(
    of kind: RankingKind? = nil, resamples: Int = 2_000, seed: UInt64 = 1
  ) -> Result<RankChances, RankChances.Undefined> {
    let ranking: Ranking
    let entries: [[PeerMarks.Entry]]
    switch kind ?? counting.kind {
    case .plain: (ranking, entries) = (plain, marks.entries)
    case .corrected:
      do {
        ranking = try corrected.get()
        entries = try Self.correctedEntries(marks, severity).get()
      } catch {
        return .failure(.notCorrected(error))
      }
    }
    if ranking.placings.isEmpty { return .failure(.nobodyPlaced) }
    if marks.raters.count < 2 { return .failure(.oneRater) }
    guard let plan = ResamplePlan(ranking, entries: entries, of: marks, outside: outside) else {
      return .failure(.tooGreat)
    }
    let chances =
      marks.raters.count <= RankChances.exactRaters
      ? RankChances(exactly: plan, ranking.kind)
      : RankChances(drawing: min(max(resamples, 1), 1_000_000), of: plan, ranking.kind, seed: seed)
    return chances.setAside > chances.considered
      ? .failure(.tooFewMarks(setAside: chances.setAside, of: chances.setAside + chances.considered))
      : .success(chances)
  }
}

extension RankChances {
  /// Up to so many raters, all resamples are looked at.
  public static let exactRaters = 10

  private init(_ ranker: ResampleRanker, _ plan: ResamplePlan, _ kind: RankingKind, _ method: Method) {
    let wins = ranker.firsts.map { firsts in
      firsts.enumerated().reduce(0 as Rational) { $0 + (Rational($1.element, over: $1.offset + 1) ?? 0) }
    }
    self.init(
      kind: kind, groups: plan.groups, counts: ranker.counts, wins: wins, considered: ranker.considered,
      setAside: ranker.setAside, method: method)
  }

  /// All resamples. Those that take each rater equally often are alike, so each such choice is ranked once
  /// and counted as often as it can be drawn: of five raters 126 choices for 3,125 resamples.
  fileprivate init(exactly plan: ResamplePlan, _ kind: RankingKind) {
    var ranker = ResampleRanker(plan)
    var times = [Int](repeating: 0, count: plan.raters)
    func choose(_ rater: Int, left: Int, ways: Int) {
      if rater == plan.raters - 1 {
        times[rater] = left
        ranker.rank(times: times, resamples: ways)
        return
      }
      var ways = ways
      for count in 0...left {
        times[rater] = count
        choose(rater + 1, left: left - count, ways: ways)
        // from "count of left" to "count + 1 of left"
        ways = ways * (left - count) / (count + 1)
      }
    }
    choose(0, left: plan.raters, ways: 1)
    self.init(ranker, plan, kind, .exact)
  }

  fileprivate init(drawing count: Int, of plan: ResamplePlan, _ kind: RankingKind, seed: UInt64) {
    var ranker = ResampleRanker(plan)
    var draws = Draws(seed: seed)
    var times = [Int](repeating: 0, count: plan.raters)
    for _ in 0..<count {
      for rater in times.indices { times[rater] = 0 }
      for _ in times { times[draws.below(plan.raters)] += 1 }
      ranker.rank(times: times)
    }
    self.init(ranker, plan, kind, .sampled(seed: seed))
  }
}
