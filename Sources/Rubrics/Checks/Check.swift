/// What must hold in a talk, in the words of Declare (Pesic, van der Aalst), as far as checklists need them.
///
/// The set is closed: a rubric is data, and no item has code of its own.
public indirect enum Check: Sendable, Hashable {
  /// Matches occur, at least so many.
  case existence(EventFilter, atLeast: Int)
  /// No match occurs.
  case absence(EventFilter)
  /// `first` occurs, and before any `before`, which may never come.
  case precedence(first: EventFilter, before: EventFilter)
  /// After the last `to`, which must occur, comes a `with`.
  case response(to: EventFilter, with: EventFilter)
  /// The first match comes within so many seconds from the start of the talk's clock.
  case withinSeconds(EventFilter, seconds: Int)
  /// A match of each filter within so many neighbouring lines, in any order.
  case succession([EventFilter], lines: Int)
  /// At least so many of the values are covered by matches; `lines` nil for the whole talk.
  case coverage(Coverage)
  /// The share of the required fields of one or several forms that are right, in thousandths, is at least this.
  case form(tools: [String], permille: Int)
  /// How the talk ended.
  case outcome(Outcome)
  /// Only a person in the room can see it.
  case observer
  /// All of them hold.
  case all([Check])
  /// At least one holds; the first that does is the evidence.
  case any([Check])
  /// It does not hold.
  case not(Check)
}

/// `k` of `n` distinct values.
public struct Coverage: Sendable, Hashable {
  /// The observations that count.
  public var of: EventFilter

  /// The slots of an act whose values are counted; none counts the act's id itself.
  public var slots: [String]

  /// The values that count.
  public var values: [String]

  /// Other values that count for one of ``values``: new discs are what was done against the judder.
  public var members: [String: [String]]

  /// How many of them are needed.
  public var atLeast: Int

  /// Within so many neighbouring lines; nil for the whole talk.
  public var lines: Int?

  /// A coverage over the whole talk, unless lines are given.
  public init(
    of: EventFilter, slots: [String] = [], values: [String], members: [String: [String]] = [:], atLeast: Int,
    lines: Int? = nil
  ) {
    self.of = of
    self.slots = slots
    self.values = values
    self.members = members
    self.atLeast = atLeast
    self.lines = lines
  }
}

/// What the end of a talk must have been; what is nil or empty is not looked at.
public struct Outcome: Sendable, Hashable {
  /// Ids of endings, one of which was reached; `none` stands for a talk that reached none.
  public var endings: [String]

  /// The customer's mood at the end, at least this, 0 … 100.
  public var moodAtLeast: Int?

  /// A variable or track of the rubric.
  public var variable: String?

  /// The values one of which the variable holds at the end; the empty string stands for no value.
  public var values: [String]

  /// An outcome; what is left out is not looked at.
  public init(
    endings: [String] = [], moodAtLeast: Int? = nil, variable: String? = nil, values: [String] = []
  ) {
    self.endings = endings
    self.moodAtLeast = moodAtLeast
    self.variable = variable
    self.values = values
  }
}
