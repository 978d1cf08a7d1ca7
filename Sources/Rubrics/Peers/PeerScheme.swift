/// What a peer sheet's rubric states about turning marks into ranks; its words for people stand elsewhere.
public struct PeerScheme: Sendable, Hashable {
  /// What is marked, in the sheet's order, each id once.
  public var criteria: [PeerCriterion]
  /// How several raters' marks become one.
  public var panel: PanelRule
  /// What decides between groups of the same total, in this order; what no rule decides is a shared rank.
  public var ties: [TieRule]
  /// Which ranking counts.
  public var counts: RankingKind
  /// Decimals of totals and results on display (0…6); ranks are made before rounding.
  public var decimals: Int

  /// A scheme; plain marks put together by the size of the panel, unless said otherwise.
  public init(
    criteria: [PeerCriterion], panel: PanelRule = .bySize, ties: [TieRule] = [], counts: RankingKind = .plain,
    decimals: Int = 2
  ) {
    self.criteria = criteria
    self.panel = panel
    self.ties = ties
    self.counts = counts
    self.decimals = min(max(decimals, 0), 6)
  }
}

/// One thing that is marked.
public struct PeerCriterion: Sendable, Hashable {
  /// Its id.
  public var id: String
  /// What it weighs in the total. Nought for what is marked beside it, such as the global mark.
  public var weight: Rational

  /// A criterion; a negative weight counts as nought.
  public init(_ id: String, weight: Rational = 1) {
    self.id = id
    self.weight = max(0, weight)
  }
}

/// What decides between groups of the same total.
public enum TieRule: Sendable, Hashable {
  /// The better result on this criterion, also one that weighs nothing, such as the global mark.
  case criterion(String)
  /// The greater of values known from elsewhere under this id: the observers' checklist, the engine's score,
  /// minutes taken (as negative numbers). A group without a value comes after those with one.
  case outside(String)
}

/// The two rankings made of the same marks.
public enum RankingKind: String, Sendable, Hashable, CaseIterable {
  /// From the marks as given.
  case plain
  /// From the marks less each rater's severity.
  case corrected
}

extension PeerScheme {
  /// What each criterion weighs in the total, summing to one. If none weighs anything, all weigh the same.
  public var shares: [Rational] {
    let weights = criteria.contains { $0.weight > 0 } ? criteria.map(\.weight) : criteria.map { _ in 1 }
    let sum = weights.reduce(0, +)
    return weights.map { $0.divided(by: sum) ?? 0 }
  }
}
