import Findings
import Understanding

/// One case to be played: who the customer is, what he knows, how he reacts, and what lies on the desk.
///
/// Everything is data that was read from a case file and checked; see ``ScenarioReader``.
public struct Scenario: Sendable, Hashable {
  /// The case's id, for example `zhang-a6l-booking`.
  public var id: String
  /// What sort of exercise it is.
  public var kind: Kind
  /// Where the talk takes place.
  public var setting: Setting
  /// What people call it.
  public var title: LocalizedText
  /// What the trainee is told before the talk, one paragraph each.
  public var brief: [LocalizedText]
  /// How long the exercise takes in class, in minutes.
  public var minutes: ClosedRange<Int>
  /// The id of the rubric that marks it.
  public var rubric: String
  /// The ids of the vocabularies that its lines are understood with.
  public var vocabularies: [String]
  /// Who the customer is.
  public var persona: Persona
  /// What is true in the case, in file order.
  public var facts: [Fact]
  /// Times the case knows by an id, with their state on the booking board.
  public var times: [CaseTime]
  /// How his mood is counted.
  public var mood: MoodScale
  /// What the customer keeps in mind besides facts told.
  public var variables: [Variable]
  /// Acts that count as questions to him.
  public var questionActs: [String]
  /// What lies on the desk.
  public var tools: [DeskTool]
  /// What is noted of every act before he answers; all that apply are carried out, in file order.
  public var updates: [Update]
  /// How he reacts; the most specific one that applies wins.
  public var rules: [Rule]
  /// What he brings up on his own, first things first; at most one a turn.
  public var agenda: [AgendaItem]
  /// Short remarks beside the answer; they change nothing but the words.
  public var asides: [Aside]
  /// What he says, by the line set's id.
  public var lines: [LineSet]
  /// How a talk may end; the first whose condition holds is taken.
  public var endings: [Ending]
  /// What to discuss afterwards.
  public var topics: [LocalizedText]
  /// What there is to be seen when the clock begins, for a talk that is not on the phone.
  public var scene: LocalizedText?
  /// The tempers he may be played with.
  public var tempers: [Temper] = []
  /// The temper he is played with, by its id; nil for the man as the paper has him.
  public internal(set) var temper: String?
  /// What it takes over from the case before it, if one was played.
  public var continuation: Continuation?
  /// How he listens.
  public var hearing = Hearing()
  /// Matters that a line may touch with several acts and that he answers once.
  public var groups: [ActGroup] = []
  /// Whether the trainee may see his mood while the talk goes on.
  public var showsMood = false
  /// Where the case begins in its file.
  public var location: SourceLocation

  /// Sorts of exercise a customer is played in.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case rolePlay = "role-play"
  }

  /// Where advisor and customer meet.
  public enum Setting: String, Sendable, Hashable, CaseIterable {
    /// The first step that is not a wait picks up the phone.
    case phone
    /// The first line said meets him; tools used before it are preparation.
    case faceToFace = "face-to-face"
  }

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, kind: Kind, setting: Setting, title: LocalizedText, brief: [LocalizedText],
    minutes: ClosedRange<Int>, rubric: String, vocabularies: [String], persona: Persona, facts: [Fact],
    times: [CaseTime], mood: MoodScale, variables: [Variable], questionActs: [String], tools: [DeskTool],
    updates: [Update], rules: [Rule], agenda: [AgendaItem], asides: [Aside], lines: [LineSet],
    endings: [Ending], topics: [LocalizedText], tempers: [Temper] = [], continuation: Continuation? = nil,
    location: SourceLocation
  ) {
    self.id = id
    self.kind = kind
    self.setting = setting
    self.title = title
    self.brief = brief
    self.minutes = minutes
    self.rubric = rubric
    self.vocabularies = vocabularies
    self.persona = persona
    self.facts = facts
    self.times = times
    self.mood = mood
    self.variables = variables
    self.questionActs = questionActs
    self.tools = tools
    self.updates = updates
    self.rules = rules
    self.agenda = agenda
    self.asides = asides
    self.lines = lines
    self.endings = endings
    self.topics = topics
    self.tempers = tempers
    self.continuation = continuation
    self.location = location
  }
}

/// Who the customer is.
public struct Persona: Sendable, Hashable {
  /// What stands before his lines: 张先生, Mr Zhang.
  public var name: LocalizedText
  /// Who he is, for the trainer.
  public var portrait: LocalizedText
  /// How he felt afterwards, in his own words, by the mood band he ended in.
  public var farewells: [Farewell]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    name: LocalizedText, portrait: LocalizedText, farewells: [Farewell], location: SourceLocation
  ) {
    self.name = name
    self.portrait = portrait
    self.farewells = farewells
    self.location = location
  }
}

/// How the customer felt, asked after the talk as the lecturer does.
public struct Farewell: Sendable, Hashable {
  /// The mood band he ended in.
  public var band: String
  /// How it felt.
  public var felt: LocalizedText
  /// Whether he would come again.
  public var again: LocalizedText
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(band: String, felt: LocalizedText, again: LocalizedText, location: SourceLocation) {
    self.band = band
    self.felt = felt
    self.again = again
    self.location = location
  }
}

/// Something that is true in the case, whether or not the customer has told it.
public struct Fact: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// The fact in a few words, for lists of what was told and what was not.
  public var title: LocalizedText
  /// The value that forms are compared with, if it has one: `13812345678`.
  public var value: String?
  /// Other values that mean the same when the advisor verifies it.
  public var accepts: [String]
  /// The fact in as few words as a person gives it when many things are asked at once.
  public var short: LocalizedText?
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, title: LocalizedText, value: String? = nil, accepts: [String] = [],
    short: LocalizedText? = nil, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.accepts = accepts
    self.short = short
    self.location = location
  }
}

/// A time on the booking board.
public struct CaseTime: Sendable, Hashable {
  /// Its id, weekday and minute, as the recogniser wants it.
  public var slot: TimeSlot
  /// Whether a car can still be booked in.
  public var isFree: Bool
  /// How a person says it: 周二下午三点, Tuesday at three.
  public var spoken: LocalizedText
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(slot: TimeSlot, isFree: Bool, spoken: LocalizedText, location: SourceLocation) {
    self.slot = slot
    self.isFree = isFree
    self.spoken = spoken
    self.location = location
  }
}

/// What a talk remembers under a name.
public struct Variable: Sendable, Hashable {
  /// The name; a name that ends in `.*` stands for one variable a value: `offered.*`.
  public var name: String
  /// Its value at the start; empty is unset.
  public var initial: String
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(name: String, initial: String = "", location: SourceLocation) {
    self.name = name
    self.initial = initial
    self.location = location
  }
}

/// A way for the talk to end.
public struct Ending: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What people call it.
  public var title: LocalizedText
  /// What has to hold.
  public var condition: Condition
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(id: String, title: LocalizedText, condition: Condition, location: SourceLocation) {
    self.id = id
    self.title = title
    self.condition = condition
    self.location = location
  }
}
