import Findings

/// One reaction of the customer: when this happens and that holds, he says and does so.
public struct Rule: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What sets it off.
  public var trigger: Trigger
  /// What has to hold.
  public var condition: Condition
  /// What he then says and does.
  public var reaction: Reaction
  /// Whether it applies only once in a talk.
  public var once: Bool
  /// The group of acts it belongs to, if any: such rules are tried in file order; see ``ActGroup``.
  public var group: String?
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, trigger: Trigger, condition: Condition = .all([]), reaction: Reaction, once: Bool = false,
    group: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.trigger = trigger
    self.condition = condition
    self.reaction = reaction
    self.once = once
    self.group = group
    self.location = location
  }

  /// How much has to be true for it: of the rules that apply the one with the highest number wins, and of
  /// equals the first in the file.
  public var specificity: Int { trigger.specificity + condition.specificity }
}

/// What sets a rule off.
public enum Trigger: Sendable, Hashable {
  /// Any one of these acts, which it answers.
  case anyOf([String])
  /// All of these acts in one line, which it answers together.
  case allOf([String])
  /// Any act that no other rule takes.
  case anyAct
  /// Seconds of silence, reached for the first time.
  case silence(seconds: Int)
  /// A tool used.
  case tool(String)
  /// A line of this sort.
  case quality(String)
  /// A line that was speech, but meant nothing to him.
  case notUnderstood

  /// The acts it names.
  public var acts: [String] {
    switch self {
    case .anyOf(let acts), .allOf(let acts): acts
    default: []
    }
  }

  /// What it counts towards a rule's specificity.
  public var specificity: Int {
    switch self {
    case .anyAct: 0
    case .allOf(let acts): acts.count
    case .silence(let seconds): 1 + seconds
    case .anyOf, .tool, .quality, .notUnderstood: 1
    }
  }
}

/// Something that is noted of acts before the customer answers.
public struct Update: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// Any one of these acts.
  public var acts: [String]
  /// What has to hold.
  public var condition: Condition
  /// Variables set; `{slot}` in name or value stands for each value of the act's slot.
  public var assignments: [Assignment]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, acts: [String], condition: Condition, assignments: [Assignment], location: SourceLocation
  ) {
    self.id = id
    self.acts = acts
    self.condition = condition
    self.assignments = assignments
    self.location = location
  }
}

/// Something he will bring up on his own.
public struct AgendaItem: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What has to hold.
  public var condition: Condition
  /// What he then says and does.
  public var reaction: Reaction
  /// Whether it waits for nothing: it is said even when he asked something already.
  public var isUrgent: Bool
  /// How often it may come up.
  public var times: Int
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    id: String, condition: Condition, reaction: Reaction, isUrgent: Bool = false, times: Int = 1,
    location: SourceLocation
  ) {
    self.id = id
    self.condition = condition
    self.reaction = reaction
    self.isUrgent = isUrgent
    self.times = times
    self.location = location
  }
}

/// A remark beside the answer, once a talk; it moves nothing.
public struct Aside: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What has to hold.
  public var condition: Condition
  /// The line set.
  public var say: String
  /// Whether it comes before the answer.
  public var isFirst: Bool
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(id: String, condition: Condition, say: String, isFirst: Bool, location: SourceLocation) {
    self.id = id
    self.condition = condition
    self.say = say
    self.isFirst = isFirst
    self.location = location
  }
}

/// What a rule makes him say and do.
public struct Reaction: Sendable, Hashable {
  /// The line set he speaks from; nil if he says nothing.
  public var say: String?
  /// Whether the words may be left out when he has something else to say.
  public var isLight: Bool
  /// Whether the words are a mere sign that he listens, left out beside other light words too.
  public var isNod = false
  /// How his mood moves, and why.
  public var moodMoves: [MoodMove]
  /// Facts told by it.
  public var tells: [String]
  /// False when he brings it up because nobody asked.
  public var asked: Bool
  /// What is remembered from now on.
  public var assignments: [Assignment]
  /// His own question, which now waits for an answer.
  public var question: PendingQuestion?
  /// What his line is about, for understanding the answer: `asks-time`, `told-trouble`.
  public var topics: [String]
  /// Further acts of the line that need no answer after this.
  public var covers: [String]
  /// Whether both have said goodbye, so that the talk may close.
  public var closes: Bool
  /// Whether he brings up nothing of his own after it.
  public var isLast: Bool
  /// The ending that comes at once: he hangs up.
  public var ends: String?

  /// Made by a reader, or by hand in a test.
  public init(
    say: String? = nil, isLight: Bool = false, moodMoves: [MoodMove] = [], tells: [String] = [],
    asked: Bool = true, assignments: [Assignment] = [], question: PendingQuestion? = nil,
    topics: [String] = [], covers: [String] = [], closes: Bool = false,
    isLast: Bool = false, ends: String? = nil
  ) {
    self.say = say
    self.isLight = isLight
    self.moodMoves = moodMoves
    self.tells = tells
    self.asked = asked
    self.assignments = assignments
    self.question = question
    self.topics = topics
    self.covers = covers
    self.closes = closes
    self.isLast = isLast
    self.ends = ends
  }
}

/// A move of the mood.
public struct MoodMove: Sendable, Hashable {
  /// How far, −100 … 100.
  public var by: Int
  /// Why, an id of the mood scale's causes.
  public var cause: String
  /// How often in a talk this cause may move it this way; nil for always.
  public var most: Int?

  /// Made by a reader, or by hand in a test.
  public init(by: Int, cause: String, most: Int? = nil) {
    self.by = by
    self.cause = cause
    self.most = most
  }
}

/// A variable given a value; the empty value unsets it.
public struct Assignment: Sendable, Hashable {
  /// The variable's name; `{slot}` stands for each value of that slot.
  public var name: String
  /// The value; `{slot}` as above, `{=name}` for another variable's value.
  public var value: String

  /// Made by a reader, or by hand in a test.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// A question of his that waits.
public struct PendingQuestion: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// Acts that answer it.
  public var answeredBy: [String]

  /// Made by a reader, or by hand in a test.
  public init(id: String, answeredBy: [String]) {
    self.id = id
    self.answeredBy = answeredBy
  }
}
