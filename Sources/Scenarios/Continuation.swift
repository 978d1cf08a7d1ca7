import Findings

/// What a case takes over from the one before it, when one trainee plays both: the outcome of the booking is
/// what the reception starts from.
public struct Continuation: Sendable, Hashable {
  /// The id of the case before.
  public var caseID: String
  /// How much of the mood's change there he brings along, in thousandths.
  public var moodShare: Int
  /// What is remembered of it; all that apply are carried out, in file order.
  public var takes: [Take]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(caseID: String, moodShare: Int, takes: [Take], location: SourceLocation) {
    self.caseID = caseID
    self.moodShare = moodShare
    self.takes = takes
    self.location = location
  }

  /// One thing that is remembered.
  public struct Take: Sendable, Hashable {
    /// Its name in the case file, one of its kind.
    public var id: String
    /// What must have come of the talk before; it sees that talk's variables, acts, facts told, mood and tools,
    /// and for each field of its forms a variable `form.TOOL.FIELD` that is `right`, `wrong` or `empty`, for
    /// each thing named there `paper.FIELD.ID`, and `ending`.
    public var condition: Condition
    /// What it begins with here: variables; a value `{=name}` is a variable of the talk before.
    public var assignments: [Assignment]
    /// By how much it moves the mood he comes with, −100 … 100.
    public var mood: Int
    /// What the trainee is told of it beside the brief.
    public var note: LocalizedText?
    /// Where it stands in the case file.
    public var location: SourceLocation

    /// Made by a reader, or by hand in a test.
    public init(
      id: String, condition: Condition, assignments: [Assignment], mood: Int = 0, note: LocalizedText? = nil,
      location: SourceLocation
    ) {
      self.id = id
      self.condition = condition
      self.assignments = assignments
      self.mood = mood
      self.note = note
      self.location = location
    }
  }
}

/// What a talk begins with instead of what stands in the case file.
public struct Opening: Sendable, Hashable, Codable {
  /// The session it comes from.
  public var session: String?
  /// The mood he comes with, 0 … 100; nil for the case's own.
  public var mood: Int?
  /// Variables and their values at the start.
  public var variables: [String: String]
  /// Ids of what was taken over, in file order.
  public var takes: [String]

  /// From the paper, unless something is given.
  public init(
    session: String? = nil, mood: Int? = nil, variables: [String: String] = [:], takes: [String] = []
  ) {
    self.session = session
    self.mood = mood
    self.variables = variables
    self.takes = takes
  }
}

extension Scenario {
  /// The case as it begins after this opening. Variables that the case does not know are left out; notes for
  /// the trainee join the brief.
  public func opened(by opening: Opening?) -> Scenario {
    guard let opening else { return self }
    var opened = self
    if let mood = opening.mood { opened.mood.start = min(max(mood, 0), 100) }
    let declared = Set(variables.map(\.name))
    for (name, value) in opening.variables.sorted(by: { $0.key < $1.key }) {
      let family = name.firstIndex(of: ".").map { name[...$0] + "*" }
      guard declared.contains(name) || family.map({ declared.contains(String($0)) }) ?? false else { continue }
      opened.variables.removeAll { $0.name == name }
      opened.variables.append(Variable(name: name, initial: value, location: location))
    }
    let takes = continuation?.takes.filter { opening.takes.contains($0.id) } ?? []
    opened.brief += takes.compactMap(\.note)
    return opened
  }
}
