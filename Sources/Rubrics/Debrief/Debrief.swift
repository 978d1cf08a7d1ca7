import Dialogue
import Scenarios

/// What a trainee is told after a talk, in the order that matters: the customer first, then the checklist,
/// the forms, the score, and what to discuss. A value: text, page and data are made from it.
public struct Debrief: Sendable {
  /// The language it is held in.
  public var language: Language
  /// The case's id.
  public var caseID: String
  /// The case's title.
  public var title: String
  /// The seed that picked the customer's wordings.
  public var seed: UInt64
  /// The id of the ending reached, nil if the talk stopped before one.
  public var ending: String?
  /// What that ending is called.
  public var endingTitle: String?
  /// How the customer felt.
  public var customer: CustomerWord
  /// The items, in the order of the checklist.
  public var checklist: [ChecklistRow]
  /// The forms.
  public var forms: [FormSheet]
  /// The marks.
  public var card: ScoreCard
  /// Earlier attempts at the same case, the latest last.
  public var attempts: [Attempt]
  /// What to discuss.
  public var topics: [String]
  /// The talk, turn by turn.
  public var turns: [TalkTurn]

  /// Puts a debrief together from what was recorded; nothing is played or understood anew.
  public init(
    of events: [DialogueEvent], scenario: Scenario, rubric: Rubric, card: ScoreCard,
    language: Language = .chinese, seed: UInt64 = 1, attempts: [Attempt] = []
  ) {
    let talk = TalkRecord(events, tracks: rubric.tracks, startMood: scenario.mood.start)
    let turns = TalkTurn.turns(of: events)
    self.language = language
    caseID = scenario.id
    title = scenario.title[language]
    self.seed = seed
    ending = talk.ending
    endingTitle = talk.ending.map { id in
      scenario.endings.first { $0.id == id }?.title[language] ?? id
    }
    customer = CustomerWord(talk, turns, scenario, language)
    checklist = zip(rubric.criteria, card.items).map { ChecklistRow($0, $1, language) }
    forms = FormSheet.sheets(of: card.forms, turns, scenario, language)
    self.card = card
    self.attempts = attempts
    topics = scenario.topics.map { $0[language] }
    self.turns = turns
  }

  /// The critical items that were tripped, each with its id and what it is.
  public var criticalMisses: [String] {
    checklist.filter(\.verdict.isTripped).map { "\($0.verdict.id) \($0.title)" }
  }
}

/// An earlier attempt at the same case.
public struct Attempt: Sendable, Hashable {
  /// When or which, as it is shown: a date, a number.
  public var label: String
  /// The score in tenths: 871 is 87.1.
  public var scoreTenths: Int
  /// What its band is called.
  public var band: String

  /// An attempt that was scored before.
  public init(label: String, scoreTenths: Int, band: String) {
    self.label = label
    self.scoreTenths = scoreTenths
    self.band = band
  }
}

/// An item as the debrief shows it.
public struct ChecklistRow: Sendable, Hashable {
  /// What it is.
  public var title: String
  /// When it is met.
  public var definition: String
  /// What became of it.
  public var verdict: ItemVerdict
  /// What could have been said, for what was missed or partly met.
  public var models: [String]

  init(_ item: Criterion, _ verdict: ItemVerdict, _ language: Language) {
    title = item.title[language]
    definition = item.definition[language]
    self.verdict = verdict
    models = verdict.verdict == .missed || verdict.verdict == .partly ? item.models[language] : []
  }
}
