import Findings
import Scenarios

/// What there is to talk about after a game, worked out from its rounds.
public struct GameDebrief: Sendable {
  /// The game's id in its store.
  public let id: String
  /// When it began, ISO 8601.
  public let startedAt: String
  /// Who played and by what.
  public let setup: GameSetup
  /// What was played.
  public let history: GameHistory
  /// Who took what from whom.
  public let ledger: Ledger
  /// The language it is held in.
  public let language: Language

  /// A debrief of a game, also of one that is not over.
  public init(
    id: String, startedAt: String, setup: GameSetup, history: GameHistory, language: Language? = nil
  ) {
    self.id = id
    self.startedAt = startedAt
    self.setup = setup
    self.history = history
    self.language = language ?? setup.language
    ledger = Ledger(history.match.rounds, groups: setup.groups.count)
  }

  /// The game as it stands.
  public var match: Match { history.match }

  /// The regular rounds played.
  public var regular: [PlayedRound] { match.rounds.filter { $0.name.isRegular } }

  /// One group in figures.
  public struct Line: Sendable, Hashable {
    /// Counted from 0.
    public var group: Int
    /// Its name.
    public var name: String
    /// Points by the announced rule.
    public var points: Int
    /// Its competition rank.
    public var rank: Int
    /// In how many regular rounds it held up Y.
    public var ys: Int
    /// What it would have had, if all groups had held up Y in every round played.
    public var together: Int
    /// What it took from others, in parts of a point (`Ledger.parts`).
    public var taken: Int
    /// What it lost to others, in the same parts.
    public var given: Int
    /// What it earned where all held up Y.
    public var shared: Int
    /// What it got where all held up X.
    public var burnt: Int
  }

  /// The groups in their order.
  public var lines: [Line] {
    let ranks = match.ranks
    let together = regular.reduce(0) { $0 + $1.weight } * setup.rules.table.together
    return setup.groups.indices.map { group in
      Line(
        group: group, name: setup.groups[group], points: match.totals[group], rank: ranks[group],
        ys: regular.count { $0.card(of: group) == .y }, together: together, taken: ledger.taken(by: group),
        given: ledger.given(by: group), shared: ledger.shared[group], burnt: ledger.burnt[group])
    }
  }

  /// How many of the groups held up Y in each regular round: the course of trust.
  public var trust: [(round: PlayedRound, ys: Int)] { regular.map { ($0, $0.cards.yCount) } }

  /// Points of all groups together.
  public var classPoints: Int { match.totals.reduce(0, +) }
  /// What they would have been with Y throughout.
  public var classTogether: Int { lines.reduce(0) { $0 + $1.together } }

  /// The largest sums that one group lost to another, the largest first; none below a tenth of a point.
  public func losses(limit: Int) -> [(from: Int, to: Int, parts: Int)] {
    let all = ledger.lost.indices.flatMap { from in
      ledger.lost[from].indices.map { (from: from, to: $0, parts: ledger.lost[from][$0]) }
    }
    return all.filter { $0.parts > 0 }
      .sorted { ($1.parts, $0.from, $0.to) < ($0.parts, $1.from, $1.to) }.prefix(limit).map { $0 }
  }
}
