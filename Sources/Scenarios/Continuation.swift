import Findings

/// What a case takes over from the one before it, when one trainee plays both: the outcome of the booking is
/// what the reception starts from.
public struct Continuation: Sendable, Hashable {
  /// The id of the case before.
  public var caseID: String
  /// Endings of the case before that this one can follow; none given: any.
  public var endings: [String]
  /// How much of the mood's change there he brings along, in thousandths.
  public var moodShare: Int
  /// What is remembered of it; all that apply are carried out, in file order.
  public var takes: [Take]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(
    caseID: String, endings: [String] = [], moodShare: Int, takes: [Take], location: SourceLocation
  ) {
    self.caseID = caseID
    self.endings = endings
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
  /// The case as it begins after this opening, or from the paper: variables that the case does not know are
  /// left out; notes for the trainee join the brief; rows of tables that do not hold go.
  public func opened(by opening: Opening?) -> Scenario {
    var opened = self
    if let mood = opening?.mood { opened.mood.start = min(max(mood, 0), 100) }
    for (name, value) in (opening?.variables ?? [:]).sorted(by: { $0.key < $1.key }) where knows(name) {
      opened.variables.removeAll { $0.name == name }
      opened.variables.append(Variable(name: name, initial: value, location: location))
    }
    let initial = Dictionary(opened.variables.map { ($0.name, $0.initial) }) { _, last in last }
    let takes = continuation?.takes.filter { opening?.takes.contains($0.id) ?? false } ?? []
    opened.brief = (brief + takes.compactMap(\.note)).map { filled($0, initial) }
    opened.scene = scene.map { filled($0, initial) }
    for index in opened.tools.indices { opened.tools[index].table?.drop { initial[$0] == "yes" } }
    return opened
  }

  private func knows(_ name: String) -> Bool {
    let family = name.firstIndex(of: ".").map { name[...$0] + "*" }
    return variables.contains { $0.name == name || $0.name == family.map { String($0) } }
  }

  /// Text with `{clock:variable}` as a time of day.
  private func filled(_ text: LocalizedText, _ values: [String: String]) -> LocalizedText {
    func filled(_ language: Language) -> String {
      let mark = "{clock:"
      var result = ""
      var rest = text[language][...]
      while let open = rest.firstRange(of: mark), let close = rest[open.upperBound...].firstIndex(of: "}") {
        result += rest[..<open.lowerBound]
        let name = String(rest[open.upperBound..<close])
        result += values[name].flatMap { Int($0) }.map { SpokenClock(minutes: $0)[language] } ?? ""
        rest = rest[rest.index(after: close)...]
      }
      return result + rest
    }
    return LocalizedText(zh: filled(.chinese), en: filled(.english))
  }
}

extension DeskTool.Table {
  /// Takes away the rows whose variable is said to hold.
  mutating func drop(where holds: (String) -> Bool) {
    let kept = rows.indices.filter { index in unless[index].map { !holds($0) } ?? true }
    let conditions = kept.enumerated().compactMap { place, index in unless[index].map { (place, $0) } }
    rows = kept.map { rows[$0] }
    unless = Dictionary(uniqueKeysWithValues: conditions)
  }
}
