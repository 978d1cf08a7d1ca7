import Rubrics

/// One mark on one peer sheet.
public struct PeerMark: Sendable, Hashable {
  /// Who marked: a person, or a group that filed one agreed sheet.
  public var rater: String
  /// The rater's own group; nil for outsiders such as lecturers, and for a rater who is a group. Nobody marks
  /// their own group.
  public var raterGroup: String?
  /// Who was marked.
  public var group: String
  /// On what.
  public var criterion: String
  /// The mark.
  public var mark: Rational

  /// A mark.
  public init(rater: String, raterGroup: String?, group: String, criterion: String, mark: Rational) {
    self.rater = rater
    self.raterGroup = raterGroup
    self.group = group
    self.criterion = criterion
    self.mark = mark
  }
}

/// All marks of a round, laid out by rater, group and criterion. What does not belong is set aside, with the
/// reason.
public struct PeerMarks: Sendable {
  /// How marks become ranks.
  public let scheme: PeerScheme
  /// The groups to be ranked, in the order given.
  public let groups: [String]
  /// Raters with at least one mark that entered, in the order of their ids, so that the order of sheets
  /// changes nothing.
  public let raters: [String]
  /// Each rater's own group.
  public let raterGroups: [String?]
  /// What was not taken in.
  public let setAside: [SetAside]
  /// For each criterion the marks, by rater and group.
  let entries: [[Entry]]

  /// A mark with numbers instead of names.
  struct Entry: Sendable, Hashable {
    var rater: Int
    var group: Int
    var mark: Rational
  }

  /// Why a mark was not taken in.
  public struct SetAside: Sendable, Hashable {
    /// The mark.
    public var mark: PeerMark
    /// What speaks against it.
    public var reason: Reason

    /// What can speak against a mark.
    public enum Reason: Sendable, Hashable {
      /// A rater marked their own group.
      case ownGroup
      /// The group takes no part.
      case unknownGroup
      /// The scheme has no such criterion.
      case unknownCriterion
      /// The same rater marked the same group on the same criterion again; the later mark counts.
      case markedAgain
    }
  }
}
