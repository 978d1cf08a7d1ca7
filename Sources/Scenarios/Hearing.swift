import Findings
import Understanding

/// How the customer listens: what he makes of a line's acts before he answers any of them.
///
/// The marks see a line as it was understood; the customer is a person, who goes by what a line is mainly
/// about, catches a word, and takes from the talk what was left unsaid.
public struct Hearing: Sendable, Hashable {
  /// What he takes from single words, where the vocabulary says nothing.
  public var catches: [Catch] = []
  /// Slots that he supplies when they were left unsaid.
  public var fills: [Fill] = []
  /// Acts that he passes over.
  public var doubts: [Doubt] = []
  /// Acts of several values that he answers one by one.
  public var splits: [Split] = []
  /// Acts of mere manners: beside them alone nothing is doubted.
  public var courtesies: [String] = []
  /// Acts that ask nothing: a question that shows no other was not made out.
  public var statements: [String] = []
  /// Short words at the end of a statement that only ask whether he agrees: 好吗, okay.
  public var tags: [String] = []

  /// Listens to everything alike.
  public init() {}

  /// Words that add a slot to an act, or an act to the line.
  public struct Catch: Sendable, Hashable {
    /// Its name in the case file, one of its kind.
    public var id: String
    /// The acts that get the slot, unless they have one of that name; empty for an act that is added.
    public var acts: [String]
    /// The slot added, to the acts or to the act that is added.
    public var slot: Slot?
    /// The act added to the line, if the line does not perform it.
    public var act: String?
    /// What has to hold.
    public var condition: Condition
    /// Where it stands in the case file.
    public var location: SourceLocation

    /// Made by a reader, or by hand in a test.
    public init(
      id: String, acts: [String] = [], slot: Slot? = nil, act: String? = nil, condition: Condition,
      location: SourceLocation
    ) {
      self.id = id
      self.acts = acts
      self.slot = slot
      self.act = act
      self.condition = condition
      self.location = location
    }
  }

  /// A slot supplied from the line's other acts, else from what a variable holds.
  public struct Fill: Sendable, Hashable {
    /// The acts it is supplied to when they have none of it.
    public var acts: [String]
    /// The slot's name.
    public var slot: String
    /// The acts of the line it may be taken from; empty: all.
    public var sources: [String] = []
    /// What has to hold.
    public var condition = Condition.all([])
    /// The variable that tells what was spoken of last: one value, or several with blanks between.
    public var variable: String?

    /// Made by a reader, or by hand in a test.
    public init(acts: [String], slot: String, variable: String? = nil) {
      self.acts = acts
      self.slot = slot
      self.variable = variable
    }
  }

  /// Acts that he passes over because the line is about something else.
  public struct Doubt: Sendable, Hashable {
    /// Its name in the case file, one of its kind.
    public var id: String
    /// The acts.
    public var acts: [String]
    /// Passed over only below this score, 0 … 1001.
    public var below: Int
    /// Passed over only beside another act, manners aside, of at least this score, 0 … 1000; nil: alone too.
    public var beside: Int?
    /// What has to hold; the act stands as the one being answered.
    public var condition: Condition
    /// Where it stands in the case file.
    public var location: SourceLocation

    /// Made by a reader, or by hand in a test.
    public init(
      id: String, acts: [String], below: Int = 1001, beside: Int? = nil, condition: Condition = .all([]),
      location: SourceLocation
    ) {
      self.id = id
      self.acts = acts
      self.below = below
      self.beside = beside
      self.condition = condition
      self.location = location
    }
  }

  /// Acts answered once for each value of a slot.
  public struct Split: Sendable, Hashable {
    /// The acts.
    public var acts: [String]
    /// The slot.
    public var slot: String

    /// Made by a reader, or by hand in a test.
    public init(acts: [String], slot: String) {
      self.acts = acts
      self.slot = slot
    }
  }
}

/// A matter that a line may touch with several acts and that is answered once: the time of a booking.
///
/// Its rules are a table: of those marked with the group the first in file order that applies is taken, tried
/// with each of the line's acts of the group and each of their values by itself.
public struct ActGroup: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// The acts that touch the matter.
  public var acts: [String]
  /// The slot whose values are tried one by one.
  public var slot: String
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(id: String, acts: [String], slot: String, location: SourceLocation) {
    self.id = id
    self.acts = acts
    self.slot = slot
    self.location = location
  }
}
