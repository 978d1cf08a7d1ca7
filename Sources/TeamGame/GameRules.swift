/// Who wins, as it was announced before the game.
public enum AnnouncedRule: String, Sendable, Hashable, CaseIterable {
  /// The group with the most points, which must be more than none.
  case mostPositivePoints = "most-positive-points"
  /// The group with the most points, were they below zero.
  case mostPoints = "most-points"
}

/// When all have won together; what the announced rule does not say.
public enum RevealRule: String, Sendable, Hashable, CaseIterable {
  /// All hold up Y in the last regular round.
  case lastRound = "last-round"
  /// All hold up Y in every regular round.
  case everyRound = "every-round"
  /// All hold up Y in every regular round from the first that is preceded by negotiation.
  case afterNegotiation = "every-round-after-negotiation"
}

/// What decides between groups that share the first place.
public struct ExtraRule: Sendable, Hashable {
  /// Who holds up cards in an extra round.
  public enum Players: String, Sendable, Hashable, CaseIterable {
    /// Only those who share the first place, by the table for their number; their points decide among them
    /// and are not added to the totals.
    case tied
    /// All groups; the points are added to the totals.
    case all
  }

  /// Who plays.
  public var players: Players
  /// How many at most, 0 to 3; then the rank is shared.
  public var limit: Int
  /// What points are multiplied by.
  public var weight: Int

  /// A rule of its parts.
  public init(players: Players = .tied, limit: Int = 3, weight: Int = 1) {
    self.players = players
    self.limit = limit
    self.weight = weight
  }
}

/// Everything that points and results follow from.
public struct GameRules: Sendable, Hashable {
  /// How many groups play, 2 to 8.
  public var groups: Int
  /// The tables, by number of groups.
  public var tables: [Int: PayoffTable]
  /// What each regular round's points are multiplied by; as many as there are rounds.
  public var weights: [Int]
  /// Rounds, from 1, that are preceded by negotiation.
  public var negotiations: Set<Int>
  /// Who wins, as announced.
  public var announced: AnnouncedRule
  /// What happens on ties.
  public var extra: ExtraRule
  /// When all have won together.
  public var reveal: RevealRule

  /// Rules of their parts; without tables the usual ones for 2 to 8 groups.
  public init(
    groups: Int, tables: [Int: PayoffTable]? = nil, weights: [Int] = [1, 1, 1, 1, 1],
    negotiations: Set<Int> = [3],
    announced: AnnouncedRule = .mostPositivePoints, extra: ExtraRule = ExtraRule(),
    reveal: RevealRule = .lastRound
  ) {
    self.groups = groups
    self.tables = tables ?? Self.usualTables
    self.weights = weights
    self.negotiations = negotiations
    self.announced = announced
    self.extra = extra
    self.reveal = reveal
  }

  private static let usualTables = Dictionary(
    uniqueKeysWithValues: (2...Cards.most).map { ($0, PayoffTable.usual(groups: $0)) })

  /// The table for so many groups; the usual one where none was given.
  public func table(for groups: Int) -> PayoffTable { tables[groups] ?? .usual(groups: groups) }

  /// The table of the regular rounds.
  public var table: PayoffTable { table(for: groups) }

  /// What one group has in the end when all hold up Y throughout.
  public var together: Int { weights.reduce(0, +) * table.together }

  /// Whether the last regular rounds that count for the reveal were all Y; `rounds` are all regular ones.
  func holds(_ rounds: [Cards]) -> Bool {
    let first =
      switch reveal {
      case .lastRound: weights.count
      case .everyRound: 1
      case .afterNegotiation: negotiations.min() ?? 1
      }
    return rounds.count == weights.count && rounds.dropFirst(max(0, first - 1)).allSatisfy(\.areAllY)
  }

  /// Those with the most points, in the order of the groups; none where the announced rule lets none win.
  public func leaders(_ totals: [Int]) -> [Int] {
    guard let most = totals.max(), most > 0 || announced == .mostPoints else { return [] }
    return totals.indices.filter { totals[$0] == most }
  }
}
