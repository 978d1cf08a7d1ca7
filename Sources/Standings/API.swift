import Rubrics

extension PeerMarks {
  /// Lays marks out; whatever they are, each is taken in or set aside with its reason.
  public init(_ marks: [PeerMark], groups: [String], scheme: PeerScheme) {
    self.init(scheme: scheme, groups: groups, raters: [], raterGroups: [], setAside: [], entries: [])
  }

  /// The same marks without those of some raters.
  public func without(raters: Set<String>) -> PeerMarks { self }

  /// Groups by raters, for agreement: each rater's mark on a criterion, or on the weighted total where nil
  /// (missing unless the rater marked every criterion that counts).
  public func ratings(criterion: String? = nil) -> RatingTable { RatingTable(values: []) }

  /// The same with each group of raters as one: the mean of its members' marks.
  public func ratingsByRaterGroup(criterion: String? = nil) -> RatingTable { RatingTable(values: []) }
}

extension PeerResult {
  /// Makes both rankings. `outside` holds values for ``TieRule/outside(_:)`` by rule id and group.
  public init(_ marks: PeerMarks, outside: [String: [String: Rational]] = [:]) {
    let none = Ranking(kind: .plain, placings: [], unplaced: [])
    self.init(
      marks: marks, outside: outside, plain: none,
      corrected: .failure(SeverityFailure(criterion: "", reason: .noMarks)), severity: [:])
  }

  /// Chances of ranks; exact where the resamples can be counted (up to 10 raters), else by lot from the seed.
  public func chances(
    of kind: RankingKind? = nil, resamples: Int = 2_000, seed: UInt64 = 1
  ) -> Result<RankChances, RankChances.Undefined> { .failure(.nobodyPlaced) }

  /// The ranking that would count without these raters.
  public func without(raters: Set<String>) -> WhatIf {
    WhatIf(without: raters.sorted(), ranking: plain, moves: [], changesWinner: false)
  }

  /// One by one, what each rater's absence would change.
  public func leavingOutEachRater() -> [WhatIf] { [] }

  /// Group by group, what the absence of all its members as raters would change.
  public func leavingOutEachRaterGroup() -> [WhatIf] { [] }
}

extension Ballots {
  /// Counts ballots.
  public init(_ ballots: [Ballot], groups: [String]) {
    self.groups = groups
    preferred = []
    tied = []
    setAside = []
  }

  /// Points by place.
  public var borda: BordaResult { BordaResult(placings: []) }

  /// The group that beats each other one in direct comparison; nil if none does.
  public var condorcetWinner: String? { nil }

  /// The order that contradicts the ballots least: exact to 10 groups, beyond that an approximation, labelled
  /// so.
  public func kemeny(seed: UInt64 = 1) -> KemenyResult {
    KemenyResult(
      orders: [], optima: nil, disagreement: 0, agreement: 0, bound: 0, places: [:],
      method: .approximate(seed: 1))
  }
}
