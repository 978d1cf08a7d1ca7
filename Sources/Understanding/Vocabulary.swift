/// The acts a trainee's line can perform, and how each is recognised: cues, examples and counter-examples.
public struct Vocabulary: Sendable {
  /// Word classes by name: the texts a cue means by `<name>`.
  public var classes: [String: [String]]
  /// The acts, in file order.
  public var acts: [ActDefinition]
  /// What keeps whole families of acts from being performed: waiving, speaking of somebody else …
  public var guards: [GuardDefinition]
  /// Values that several acts can be about: the pieces of work, the findings at the car. An act takes those of the
  /// slots it names; see ``ActDefinition/namedSlots``.
  public var sharedValues: [ValueCues]

  /// Puts the parts together.
  public init(
    classes: [String: [String]] = [:], acts: [ActDefinition] = [], guards: [GuardDefinition] = [],
    sharedValues: [ValueCues] = []
  ) {
    self.classes = classes
    self.acts = acts
    self.guards = guards
    self.sharedValues = sharedValues
  }
}

/// One act of a vocabulary.
public struct ActDefinition: Sendable {
  /// The act's id, for example `ask-mileage`.
  public var id: String
  /// Patterns that speak for the act.
  public var cues: [CuePattern]
  /// Patterns that speak against it.
  public var against: [CuePattern]
  /// Patterns that name what the act is about: a slot and its value.
  public var values: [ValueCues]
  /// Values of the line's entities that fill slots of the act: `time`, `money`, `duration` …
  public var slots: [String]
  /// Slots whose shared values it takes: `work`, `finding`.
  public var namedSlots: [String]
  /// Slots that it takes from what was spoken of last where the line itself names no value: "it makes the idle
  /// smooth again", said of the cleaning two lines before.
  public var inherits: [String]
  /// Whether the act may rest on the statistical matcher alone; otherwise it needs a cue as well, or all but
  /// certainty: for acts that are held against the advisor.
  public var byExamples: Bool

  /// Puts the parts together.
  public init(
    id: String, cues: [CuePattern] = [], against: [CuePattern] = [], values: [ValueCues] = [],
    slots: [String] = [], namedSlots: [String] = [], inherits: [String] = [],
    byExamples: Bool = true
  ) {
    self.id = id
    self.cues = cues
    self.against = against
    self.values = values
    self.slots = slots
    self.namedSlots = namedSlots
    self.inherits = inherits
    self.byExamples = byExamples
  }
}

/// A way of speaking in which none of some acts is performed, whatever other words are there: "您的电话就不用报了"
/// asks for no number, "昨天有个客户也说刹车抖" names no complaint of his.
public struct GuardDefinition: Sendable {
  /// The guard's id, for example `waived`.
  public var id: String
  /// Ids of the acts it keeps from being performed.
  public var acts: [String]
  /// Patterns of this way of speaking.
  public var cues: [CuePattern]
  /// Whether it reaches over the whole sentence ("什么时候抖,您不用跟我说"), not only the piece it stands in.
  public var isWide: Bool

  /// Puts the parts together.
  public init(id: String, acts: [String], cues: [CuePattern], isWide: Bool = false) {
    self.id = id
    self.acts = acts
    self.cues = cues
    self.isWide = isWide
  }
}

/// Patterns for one value of an act's slot.
public struct ValueCues: Sendable {
  /// The slot's name and the value.
  public var slot: Slot
  /// Any of these names the value.
  public var cues: [CuePattern]
  /// None of these may be there.
  public var against: [CuePattern]

  /// Puts the parts together.
  public init(slot: Slot, cues: [CuePattern], against: [CuePattern] = []) {
    self.slot = slot
    self.cues = cues
    self.against = against
  }
}

/// A line with the acts it performs, for training and for checking a vocabulary.
public struct LabelledLine: Sendable, Hashable {
  /// The line as a trainee would type it.
  public var text: String
  /// The ids of all acts it performs; empty for a line that performs none.
  public var acts: Set<String>
  /// Acts whose words it has and which it does not perform.
  public var near: Set<String>

  /// Puts the parts together.
  public init(_ text: String, acts: Set<String>, near: Set<String> = []) {
    self.text = text
    self.acts = acts
    self.near = near
  }
}
