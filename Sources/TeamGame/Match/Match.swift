/// One game as it stands: rounds played, points, and what comes next. Pure; nothing here waits or writes.
public struct Match: Sendable, Hashable {
  /// What the game goes by.
  public let rules: GameRules
  /// All rounds closed so far.
  public private(set) var rounds: [PlayedRound] = []
  /// Points of each group; extra rounds of tied groups do not count here.
  public private(set) var totals: [Int]
  /// The cards of the regular rounds.
  private(set) var regularRounds: [Cards] = []
  /// Points of each group in each extra round among tied groups.
  private(set) var deciders: [[Int]] = []

  /// A game before its first round.
  public init(_ rules: GameRules) {
    self.rules = rules
    totals = Array(repeating: 0, count: max(0, rules.groups))
  }

  /// What has to happen next.
  public enum Phase: Sendable, Hashable {
    /// A regular round, from 1.
    case round(Int)
    /// An extra round, from 1, among these groups.
    case extra(Int, groups: [Int])
    /// The result stands.
    case over
  }

  /// What has to happen next.
  public var phase: Phase {
    let regular = regularRounds.count
    if regular < rules.weights.count { return .round(regular + 1) }
    // All-Y is itself a tie: whether all have won together is looked at before the tie rule.
    if isTogether { return .over }
    let tied = leaders
    let played = rounds.count - regular
    if tied.count > 1, played < rules.extra.limit {
      return .extra(played + 1, groups: rules.extra.players == .tied ? tied : Array(totals.indices))
    }
    return .over
  }

  /// The groups that hold up cards next; none when the game is over.
  public var players: [Int] {
    switch phase {
    case .round: Array(totals.indices)
    case .extra(_, let groups): groups
    case .over: []
    }
  }

  /// Whether the teacher offers negotiation before the next round.
  public var isBeforeNegotiation: Bool {
    guard case .round(let number) = phase else { return false }
    return rules.negotiations.contains(number)
  }

  /// Whether the condition of the collective win holds; false before the last regular round.
  public var isTogether: Bool { rules.holds(regularRounds) }

  /// Closes a round: one card for each of `players`, in their order.
  ///
  /// - Returns: the round with its points; nil, with nothing changed, if the game is over or the number of
  ///   cards is another.
  @discardableResult
  public mutating func close(_ cards: Cards) -> PlayedRound? {
    let (name, weight, players): (RoundName, Int, [Int])
    switch phase {
    case .round(let number):
      (name, weight, players) = (.regular(number), rules.weights[number - 1], Array(totals.indices))
    case .extra(let number, let groups):
      (name, weight, players) = (.extra(number), rules.extra.weight, groups)
    case .over: return nil
    }
    guard !players.isEmpty, cards.count == players.count else { return nil }
    let won = rules.table(for: cards.count).points(cards)
    var points = Array(repeating: 0, count: totals.count)
    for (place, group) in players.enumerated() { points[group] = won[place] * weight }
    if !name.isRegular, rules.extra.players == .tied {
      deciders.append(points)
    } else {
      for group in points.indices { totals[group] += points[group] }
    }
    let round = PlayedRound(
      name: name, weight: weight, groups: players, cards: cards, points: points, totals: totals)
    rounds.append(round)
    if name.isRegular { regularRounds.append(cards) }
    return round
  }
}

/// Which round: a regular or an extra one, from 1.
public enum RoundName: Sendable, Hashable {
  case regular(Int)
  case extra(Int)

  /// Whether it is one of the rounds the game is made of.
  public var isRegular: Bool {
    guard case .regular = self else { return false }
    return true
  }

  /// Its number among its kind.
  public var number: Int {
    switch self {
    case .regular(let number), .extra(let number): number
    }
  }
}

/// A closed round.
public struct PlayedRound: Sendable, Hashable {
  /// Which it is.
  public var name: RoundName
  /// What its points were multiplied by.
  public var weight: Int
  /// Who held up cards, in the order of `cards`.
  public var groups: [Int]
  /// What they held up.
  public var cards: Cards
  /// Points of every group of the game, weighted; 0 for those who did not play.
  public var points: [Int]
  /// Running totals after it.
  public var totals: [Int]

  /// What a group held up; nil if it did not play.
  public func card(of group: Int) -> Card? { groups.firstIndex(of: group).map { cards[$0] } }
}
