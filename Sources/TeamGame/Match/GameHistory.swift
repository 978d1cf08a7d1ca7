/// What the kept events of a game come to, corrections carried out and kept visible.
public struct GameHistory: Sendable, Hashable {
  /// A round whose cards were put right afterwards.
  public struct Correction: Sendable, Hashable {
    /// Which round.
    public var name: RoundName
    /// What had been written down before this correction.
    public var before: Cards
    /// What is right.
    public var after: Cards
    /// Why, in the words of whoever corrected; may be empty.
    public var why: String
    /// When, ISO 8601.
    public var at: String
  }

  /// An extra round that was played and no longer decides anything, since a correction changed the tie.
  public struct Voided: Sendable, Hashable {
    /// Which extra round, as it was counted when it was played.
    public var number: Int
    /// Who held up cards.
    public var groups: [Int]
    /// What they held up.
    public var cards: Cards
  }

  /// Negotiation that took place.
  public struct Talk: Sendable, Hashable {
    /// Before which round.
    public var before: Int
    /// Which groups sent somebody.
    public var sent: [Int]
    /// How long it lasted.
    public var seconds: Int
  }

  /// Why events cannot be those of one game.
  public enum Fault: Error, Sendable, Hashable {
    /// The event at this place (from 1) does not go with those before it.
    case unfitting(place: Int)
  }

  /// The game as it stands with all corrections.
  public private(set) var match: Match
  /// In the order in which they were made.
  public private(set) var corrections: [Correction] = []
  /// Extra rounds that do not count any more.
  public private(set) var voided: [Voided] = []
  /// Negotiations that took place.
  public private(set) var talks: [Talk] = []
  /// How many extra rounds were ever played, those that do not count any more among them.
  public private(set) var extrasPlayed = 0
  /// For each round of `match`, the number it was kept under; differs for extra rounds after a correction.
  public private(set) var names: [RoundName] = []

  /// Plays the events again. Costs as much as the game has rounds.
  public init(_ events: [GameEvent], rules: GameRules) throws(Fault) {
    match = Match(rules)
    var regular: [Cards] = []
    var extras: [(groups: [Int], cards: Cards)] = []
    for (index, event) in events.enumerated() {
      switch event {
      case .round(let number, let cards):
        guard number == regular.count + 1, number <= rules.weights.count, cards.count == rules.groups else {
          throw .unfitting(place: index + 1)
        }
        regular.append(cards)
      case .extra(let number, let groups, let cards):
        guard number == extras.count + 1, regular.count == rules.weights.count, groups.count == cards.count,
          groups.allSatisfy({ (0..<rules.groups).contains($0) })
        else { throw .unfitting(place: index + 1) }
        extras.append((groups, cards))
      case .talk(let before, let sent, let seconds):
        talks.append(Talk(before: before, sent: sent.filter { $0 < rules.groups }, seconds: seconds))
      case .correction(let name, let cards, let why):
        let isRegular = name.isRegular
        let place = name.number - 1
        let old: Cards? =
          isRegular
          ? (regular.indices.contains(place) ? regular[place] : nil)
          : (extras.indices.contains(place) ? extras[place].cards : nil)
        guard let old, old.count == cards.count else { throw .unfitting(place: index + 1) }
        if isRegular { regular[place] = cards } else { extras[place].cards = cards }
        corrections.append(Correction(name: name, before: old, after: cards, why: why, at: ""))
      }
    }
    extrasPlayed = extras.count
    replay(regular, extras)
  }

  /// The same with the moments of the events, which corrections show.
  public init(_ events: [KeptEvent], rules: GameRules) throws(Fault) {
    try self.init(events.map(\.event), rules: rules)
    let moments = events.compactMap { kept -> String? in
      guard case .correction = kept.event else { return nil }
      return kept.at
    }
    for (index, at) in moments.enumerated() { corrections[index].at = at }
  }

  private mutating func replay(_ regular: [Cards], _ extras: [(groups: [Int], cards: Cards)]) {
    for cards in regular {
      if let round = match.close(cards) { names.append(round.name) }
    }
    for (index, extra) in extras.enumerated() {
      if case .extra(_, let groups) = match.phase, groups == extra.groups {
        match.close(extra.cards)
        names.append(.extra(index + 1))
      } else {
        voided.append(Voided(number: index + 1, groups: extra.groups, cards: extra.cards))
      }
    }
  }

  /// Corrections of one round of `match`, the earliest first.
  public func corrections(at index: Int) -> [Correction] {
    guard names.indices.contains(index) else { return [] }
    return corrections.filter { $0.name == names[index] }
  }

  /// The event that closing these cards now makes; nil if they do not fit.
  public func closing(_ cards: Cards) -> GameEvent? {
    guard cards.count == match.players.count else { return nil }
    switch match.phase {
    case .round(let number): return .round(number, cards)
    case .extra(_, let groups): return .extra(extrasPlayed + 1, groups: groups, cards)
    case .over: return nil
    }
  }

  /// The cards kept for a round now, with those who held them up; nil if there is no such round.
  public func cards(of name: RoundName) -> (groups: [Int], cards: Cards)? {
    if let index = names.firstIndex(of: name) {
      return (match.rounds[index].groups, match.rounds[index].cards)
    }
    return voided.first { name == .extra($0.number) }.map { ($0.groups, $0.cards) }
  }
}
