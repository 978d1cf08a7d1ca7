import Scenarios

/// All that the customer keeps in mind during a talk. Two equal states answer the same line alike.
///
/// The term is Traum and Larsson's: a dialogue is a sequence of updates of an information state by acts.
public struct InformationState: Sendable, Hashable {
  /// 0 … 100.
  public var mood: Int
  /// Lines the advisor has said to him.
  public var lines = 0
  /// Facts he has told, in the order told.
  public var told: [String] = []
  /// What the talk remembers under a name: wished, chosen, agreed, offered … Unset ones are left out.
  public var variables: [String: String]
  /// In how many lines each act came.
  public var actCounts: [String: Int] = [:]
  /// His own question that waits for an answer.
  public var pending: PendingQuestion?
  /// How many things he was asked while his own question waited.
  public var ignored = 0
  /// Lines he did not understand.
  public var misunderstood = 0
  /// Lines in a row that meant nothing to him.
  public var unheard = 0
  /// How often each rule, agenda item and aside was used.
  public var used: [String: Int] = [:]
  /// Those of them whose words were spoken, and not left out for weightier ones.
  public var said: Set<String> = []
  /// Which wordings of each line set he has used, in order.
  public var wordings: [String: [Int]] = [:]
  /// How often each cause has moved his mood up or down; see ``MoodMove/most``.
  public var moodMoves: [MoodMove: Int] = [:]
  /// Tools used so far, each once, in order.
  public var tools: [String] = []
  /// Whether the phone was answered or the customer met.
  public var hasMet = false
  /// Milliseconds before that.
  public var ring = 0
  /// Milliseconds of silence since the advisor's last line.
  public var silence = 0
  /// What his last line was about.
  public var topics: [String] = []
  /// Times of the case spoken of, the latest last, each once.
  public var times: [String] = []
  /// By slot, what was spoken of last: the piece of work, the finding.
  public var spokenOf: [String: [String]] = [:]
  /// Whether both have said goodbye.
  public var canClose = false
  /// The ending the talk has come to.
  public var ending: String?

  /// The state before the first step.
  public init(of scenario: Scenario) {
    mood = min(max(scenario.mood.start, 0), 100)
    variables = [:]
    for variable in scenario.variables where !variable.initial.isEmpty {
      variables[variable.name] = variable.initial
    }
  }
}

extension InformationState: CustomStringConvertible {
  /// Several lines, the same for equal states.
  public var description: String {
    var lines = ["mood \(mood), line \(self.lines)"]
    if !told.isEmpty { lines.append("told: " + told.joined(separator: ", ")) }
    let variables = self.variables.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
    if !variables.isEmpty { lines.append("keeps in mind: " + variables.joined(separator: ", ")) }
    if let pending { lines.append("waits for: \(pending.id), passed over \(ignored) times") }
    let counts = actCounts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    if !counts.isEmpty { lines.append("heard: " + counts.joined(separator: ", ")) }
    let used = self.used.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    if !used.isEmpty { lines.append("rules: " + used.joined(separator: ", ")) }
    if !tools.isEmpty { lines.append("tools: " + tools.joined(separator: ", ")) }
    if !times.isEmpty { lines.append("times: " + times.joined(separator: ", ")) }
    for (slot, values) in spokenOf.sorted(by: { $0.key < $1.key }) {
      lines.append("spoke of: \(slot) \(values.joined(separator: ", "))")
    }
    if misunderstood > 0 { lines.append("not understood: \(misunderstood)") }
    if canClose { lines.append("goodbye said") }
    if let ending { lines.append("ended: \(ending)") }
    return lines.joined(separator: "\n")
  }
}
