import Findings
import Scenarios

/// One item of a checklist.
public struct Criterion: Sendable, Hashable {
  /// The item's fixed id, for example `B13`.
  public var id: String
  /// Points if met.
  public var weight: Int
  /// Set for a critical item (★): what trips it. ``Trip/missed`` unless the item says otherwise.
  public var trip: Trip?
  /// What it is, in a few words.
  public var title: LocalizedText
  /// When exactly it is met.
  public var definition: LocalizedText
  /// What it takes to be met.
  public var met: Level
  /// What it takes to be partly met; nil where the item knows no half.
  public var partly: Level?
  /// What is said, and shown as the cause, when it was missed; the first that applies.
  public var missed: [Account]
  /// What could have been said.
  public var models: Models
  /// Where it stands in its file.
  public var location: SourceLocation

  /// An item of weight 1 that is not critical, unless said otherwise.
  public init(
    id: String, weight: Int = 1, trip: Trip? = nil, title: LocalizedText, definition: LocalizedText,
    met: Level, partly: Level? = nil, missed: [Account] = [], models: Models = Models(),
    location: SourceLocation = SourceLocation(file: "")
  ) {
    self.id = id
    self.weight = weight
    self.trip = trip
    self.title = title
    self.definition = definition
    self.met = met
    self.partly = partly
    self.missed = missed
    self.models = models
    self.location = location
  }

  /// Whether the engine leaves it to people.
  public var isForObservers: Bool { met.check == .observer }

  /// What makes a critical item cap the band.
  public enum Trip: Sendable, Hashable {
    /// Its being missed.
    case missed
    /// This, and nothing else.
    case when(Check)
  }
}

/// A level that an item can reach.
public struct Level: Sendable, Hashable {
  /// What must hold.
  public var check: Check
  /// What is said, and shown as proof, when it is reached; the first that applies.
  public var accounts: [Account]

  /// A level with its reasons, the first that applies.
  public init(check: Check, accounts: [Account] = []) {
    self.check = check
    self.accounts = accounts
  }
}

/// How a verdict is accounted for.
public struct Account: Sendable, Hashable {
  /// When it applies; nil always.
  public var condition: Check?
  /// What proves or caused it; nil takes the check's own proof.
  public var evidence: [Pick]?
  /// The reason; `{seconds}`, `{limit}`, `{count}`, `{needed}`, `{right}`, `{required}`, `{mood}`, `{least}`,
  /// `{found}` and `{missing}` are filled in.
  public var why: LocalizedText

  /// A reason; without a condition it always applies.
  public init(condition: Check? = nil, evidence: [Pick]? = nil, why: LocalizedText) {
    self.condition = condition
    self.evidence = evidence
    self.why = why
  }
}

/// Which steps an account shows.
public enum Pick: Sendable, Hashable {
  /// The first match of the filter.
  case first(EventFilter)
  /// The last match.
  case last(EventFilter)
  /// All matches.
  case every(EventFilter)
  /// The so many steps that lowered the customer's mood most; of equals the earlier.
  case moodDrops(Int)
}

/// Model lines, two or three in each language.
public struct Models: Sendable, Hashable {
  /// In Chinese.
  public var zh: [String]
  /// In English.
  public var en: [String]

  /// Model lines; an item left to observers has none.
  public init(zh: [String] = [], en: [String] = []) {
    self.zh = zh
    self.en = en
  }

  /// The lines in one language.
  public subscript(language: Language) -> [String] {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
