/// What makes an entry right, and where in the talk the same thing is said.
public struct FieldTruth: Sendable, Hashable {
  /// What sort it is.
  public var kind: Kind
  /// What it is compared with, by kind: ids of complaints, work items or times, or words.
  public var values: [String]
  /// The fact whose value it is compared with, for names, numbers and the like.
  public var fact: String?
  /// The variable of the talk that is asked first, for example `agreed`; ``values`` if it is unset.
  public var variable: String?
  /// The list whose items the entry names, by its tool's id.
  public var list: String?
  /// The field of the same form whose items the entry adds up.
  public var sumOf: String?
  /// What may be chosen, with the words for it.
  public var options: [Option]
  /// How far ahead a term may lie, in days; a month counts 30.
  public var days: ClosedRange<Int>?
  /// Where the talk states it: what the last of these says, the paper must not deny.
  public var said: [TalkSource]

  /// Ways of comparing; all by meaning, in either language.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A person's name; surname with title is enough.
    case name
    /// Digits alone matter.
    case phone
    /// Dot, blanks and a romanised province do not matter.
    case plate
    /// A number with any unit and separator, exact.
    case number
    /// The words stand in the entry: any one of the values.
    case text
    /// All complaints named, each by its id.
    case complaints
    /// The work named, by its id.
    case work
    /// A time of the case.
    case time
    /// Items of a list, those of the values among them.
    case items
    /// The sum of the items in another field.
    case sum
    /// A time of day: what was said, else one of the values, written `16:30`.
    case clock
    /// A term or date so far ahead.
    case term
    /// One of the options, or any other words: only the talk can make it wrong.
    case choice
    /// Filled is right.
    case filled
    /// Not marked.
    case free
  }

  /// One of several things an entry may say.
  public struct Option: Sendable, Hashable {
    /// Its name in the case file: the value of a variable, or of a fact.
    public var id: String
    /// Words that stand for it, in either language.
    public var names: [String]

    /// Made by a reader, or by hand in a test.
    public init(id: String, names: [String]) {
      self.id = id
      self.names = names
    }
  }

  /// Made by a reader, or by hand in a test.
  public init(
    kind: Kind, values: [String] = [], fact: String? = nil, variable: String? = nil, list: String? = nil,
    sumOf: String? = nil, options: [Option] = [], days: ClosedRange<Int>? = nil, said: [TalkSource] = []
  ) {
    self.kind = kind
    self.fact = fact
    self.values = values
    self.variable = variable
    self.list = list
    self.sumOf = sumOf
    self.options = options
    self.days = days
    self.said = said
  }
}

/// A place of the talk that states what a field of a form is to hold.
public enum TalkSource: Sendable, Hashable {
  /// What the advisor says: a slot of any of these acts; the slot `text` is the words themselves. A value that
  /// a fact has already, as the budget, is not meant.
  case acts([String], slot: String, butFact: String?)
  /// What the customer tells; the value that the entry must then have, nil for the fact's own.
  case told(String, value: String?)
  /// What the talk remembers under a name; a name that ends in `.*` stands for all that are `yes`. Denied: what
  /// it holds must not stand there.
  case variable(String, isDenied: Bool)
}
