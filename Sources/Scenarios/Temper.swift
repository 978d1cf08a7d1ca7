import Findings

/// What sort of man the customer is today: how fast his mood moves, and what he brings up. Facts, and what is
/// asked of the advisor, do not depend on it.
public struct Temper: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What people call it.
  public var title: LocalizedText
  /// How much of a rise of the mood he feels, in thousandths.
  public var rises: Int
  /// How much of a fall of the mood he feels, in thousandths.
  public var falls: Int
  /// Other shares for certain causes, in thousandths, by the cause's id.
  public var causes: [String: Int]
  /// Items of the agenda that he never brings up.
  public var without: [String]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, title: LocalizedText, rises: Int = 1000, falls: Int = 1000, causes: [String: Int] = [:],
    without: [String] = [], location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.rises = rises
    self.falls = falls
    self.causes = causes
    self.without = without
    self.location = location
  }

  /// A move of the mood as he feels it: rounded away from zero, and never nothing unless the share is.
  public func felt(_ move: MoodMove) -> MoodMove {
    let share = causes[move.cause] ?? (move.by < 0 ? falls : rises)
    let scaled = (abs(move.by) * share + 500) / 1000
    let size = share > 0 && move.by != 0 ? max(1, scaled) : scaled
    var felt = move
    felt.by = min(max(move.by < 0 ? -size : size, -100), 100)
    return felt
  }
}

extension Scenario {
  /// The case with a customer of this temper; nil leaves him as he is, without what only tempers bring up.
  public func played(by temper: Temper?) -> Scenario {
    var played = self
    played.temper = temper?.id
    played.agenda = agenda.filter { item in
      item.tempers.isEmpty || temper.map { item.tempers.contains($0.id) } ?? false
    }
    guard let temper else { return played }
    played.agenda.removeAll { temper.without.contains($0.id) }
    for index in played.rules.indices {
      played.rules[index].reaction.moodMoves = rules[index].reaction.moodMoves.map(temper.felt)
    }
    for index in played.agenda.indices {
      played.agenda[index].reaction.moodMoves = played.agenda[index].reaction.moodMoves.map(temper.felt)
    }
    return played
  }
}
