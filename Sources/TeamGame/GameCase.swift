import Findings
import Scenarios

/// A team game as its case file has it, read and checked; see ``GameReader``.
public struct GameCase: Sendable, Hashable {
  /// The case's id, `x-y-game`.
  public var id: String
  /// What people call it.
  public var title: LocalizedText
  /// What the instructor is told about it, one paragraph each.
  public var brief: [LocalizedText]
  /// How long it takes in class, in minutes.
  public var minutes: ClosedRange<Int>
  /// How many groups may play, within 2 to 8.
  public var groups: ClosedRange<Int>
  /// How many are taken where nobody says.
  public var usualGroups: Int
  /// The points, by number of groups.
  public var tables: [Int: PayoffTable]
  /// Ways to play it; the first is the usual one.
  public var variants: [Variant]
  /// How long the representatives may negotiate, in seconds.
  public var negotiationSeconds: Int
  /// From how many the teacher counts down before the cards go up; 0 is not at all.
  public var countdown: Int
  /// Who wins, as announced.
  public var announced: AnnouncedRule
  /// What happens on ties.
  public var extra: ExtraRule
  /// When all have won together.
  public var reveal: RevealRule
  /// Why that and not another.
  public var revealReason: LocalizedText
  /// The rules as the teacher tells them, one paragraph each; `{rounds}` stands for their number.
  public var told: [LocalizedText]
  /// What the teacher says in the course of the game.
  public var lines: [HostLine: LocalizedText]
  /// What to discuss afterwards.
  public var topics: [LocalizedText]
  /// Where the case begins in its file.
  public var location: SourceLocation

  /// One way to play: how many rounds, what they weigh, and where negotiation is offered.
  public struct Variant: Sendable, Hashable {
    /// Its id, `five`.
    public var id: String
    /// What people call it.
    public var title: LocalizedText
    /// What points are multiplied by in each round.
    public var weights: [Int]
    /// Rounds, from 1, that are preceded by negotiation.
    public var negotiations: Set<Int>
    /// Tables that take the place of the case's, by number of groups.
    public var tables: [Int: PayoffTable]
  }

  /// The variant of that id; the first for nil.
  public func variant(_ id: String?) -> Variant? {
    guard let id else { return variants.first }
    return variants.first { $0.id == id }
  }

  /// What so many groups play by.
  public func rules(_ variant: Variant, groups: Int) -> GameRules {
    GameRules(
      groups: groups, tables: tables.merging(variant.tables) { $1 }, weights: variant.weights,
      negotiations: variant.negotiations, announced: announced, extra: extra, reveal: reveal)
  }
}

/// A moment at which the teacher speaks, by the key of its text in the file.
public enum HostLine: String, Sendable, Hashable, CaseIterable {
  /// Before each round: talk among yourselves, cards face down.
  case ready
  /// At the end of the count-down.
  case up
  /// Before a round that is preceded by negotiation; knows `{round}` and `{minutes}`.
  case negotiation
  /// The time of negotiation is over.
  case back
  /// Groups share the first place; knows `{groups}`.
  case extra
  /// One group has most points; knows `{group}`, `{points}`.
  case winner
  /// The first place is shared; knows `{groups}`, `{points}`.
  case shared
  /// No group has the points it takes.
  case nobody
  /// Before the reveal.
  case pause
  /// All have won together.
  case together
  /// They have not.
  case apart

  /// What may stand in braces in it.
  var placeholders: [String] {
    switch self {
    case .negotiation: ["round", "minutes"]
    case .extra: ["groups"]
    case .winner: ["group", "points"]
    case .shared: ["groups", "points"]
    case .ready, .up, .back, .nobody, .pause, .together, .apart: []
    }
  }
}

extension LocalizedText {
  /// The text in a language with what stands in braces filled in.
  public func filled(_ language: Language, _ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.reduce(self[language]) {
      $0.split(separator: "{\($1.key)}", omittingEmptySubsequences: false).joined(separator: $1.value)
    }
  }
}
