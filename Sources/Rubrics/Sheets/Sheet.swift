/// One sheet that a person filled in: a checklist of a talk, marks for other groups, or an order of them.
///
/// Marks name what was marked by its id and the level by its id, never by points. What is not marked has no mark.
public struct Sheet: Sendable, Hashable {
  /// What kind of sheet it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// An observer's checklist of one talk.
    case checklist
    /// A peer's marks for the other groups.
    case peer
    /// A peer's order of the other groups.
    case ranking
    /// The instructor's final word on items of one talk; one for each talk.
    case decision
  }

  /// What kind of sheet it is.
  public var kind: Kind
  /// The rubric's id.
  public var rubric: String
  /// The ``Checklist/version`` or ``PeerRubric/version`` it was filled in by.
  public var version: String
  /// What was watched.
  public var occasion: Occasion
  /// Who filled it in.
  public var rater: Rater
  /// The marks, in the order of the sheet.
  public var marks: [Mark]

  /// A sheet without marks, unless some are given.
  public init(
    kind: Kind, rubric: String, version: String, occasion: Occasion, rater: Rater, marks: [Mark] = []
  ) {
    self.kind = kind
    self.rubric = rubric
    self.version = version
    self.occasion = occasion
    self.rater = rater
    self.marks = marks
  }

  /// What it is about, as the journal names it: the talk's id, or the round.
  public var subject: String {
    switch kind {
    case .checklist, .decision: occasion.talk ?? ""
    case .peer, .ranking: occasion.round
    }
  }

  /// The mark at a place; nil if there is none.
  public func mark(_ place: Mark.Place) -> Mark? { marks.first { $0.place == place } }
}

/// One thing marked.
public struct Mark: Sendable, Hashable {
  /// What was marked.
  public var place: Place
  /// The id of the level: `met`, `partly`, `missed`; of a peer's mark or rank its number. Nil where there is only
  /// a note.
  public var level: String?
  /// What was written beside it; mostly empty.
  public var note: String

  /// A place on a sheet.
  public struct Place: Sendable, Hashable {
    /// The group marked; empty on a checklist, which is about one talk.
    public var group: String
    /// The item's or criterion's id; ``Mark/rank`` on a ranking sheet.
    public var item: String

    /// A place on a peer's sheet, or on a checklist.
    public init(_ item: String, group: String = "") {
      self.group = group
      self.item = item
    }
  }

  /// The item of a ranking sheet's only column.
  public static let rank = "rank"

  /// A mark without a note, unless one is given.
  public init(_ place: Place, _ level: String?, note: String = "") {
    self.place = place
    self.level = level
    self.note = note
  }

  /// The level as a verdict.
  public var verdict: Verdict? { level.flatMap(Verdict.init(rawValue:)) }
  /// The level as a number.
  public var number: Int? { level.flatMap { Int($0) } }
}

/// Who filled a sheet in.
public struct Rater: Sendable, Hashable {
  /// In what part.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case observer, peer, instructor
  }

  /// As first written. Empty for the sheet that a group agreed on.
  public var name: String
  /// The rater's own group, by ``SheetName/group(_:)``; empty if none was given.
  public var group: String
  /// In what part.
  public var role: Role

  /// A rater; one without a name stands for a whole group.
  public init(_ name: String, group: String = "", role: Role) {
    self.name = name
    self.group = group
    self.role = role
  }

  /// Equal for the same rater however the name was typed.
  public var key: String { "\(SheetName.plain(name))\u{1F}\(SheetName.plain(group))" }

  /// Whether the sheet speaks for a group, and not for one person.
  public var isGroup: Bool { name.isEmpty }
}

/// What a sheet is about.
public struct Occasion: Sendable, Hashable {
  /// The id of a session (`s-0007`) or of a talk held live (`t-0003`); nil until it is known.
  public var talk: String?
  /// Whose talk it was.
  public var trainee: String
  /// The group whose talk it was; empty for peers' sheets, which name groups in each row.
  public var group: String
  /// Which of several: a second try after improving, another day. Empty unless somebody needs it.
  public var round: String

  /// A talk, or with all parts empty a whole class.
  public init(talk: String? = nil, trainee: String = "", group: String = "", round: String = "") {
    self.talk = talk
    self.trainee = trainee
    self.group = group
    self.round = round
  }

  /// Equal for the same live talk however its parts were typed.
  public var key: String {
    [trainee, group, round].map { SheetName.plain($0) }.joined(separator: "\u{1F}")
  }
}
