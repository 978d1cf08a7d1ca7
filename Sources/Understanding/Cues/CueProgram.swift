/// All cues as one graph of small steps, each pointing at what follows it; a cue is matched by walking from its
/// first step to an accepting one. Flat arrays: walking allocates nothing.
struct CueProgram: Sendable {
  enum Kind: UInt8, Sendable {
    case accept, literal, wordSet, entity, branch, gap, segmentStart, segmentEnd
  }

  struct Step: Sendable {
    var kind: Kind
    /// Number of the literal, the word set, the kind of value, or the list of branches.
    var argument: Int32
    /// The step that follows.
    var next: Int32
  }

  /// All steps; the first accepts.
  var steps: [Step] = [Step(kind: .accept, argument: 0, next: 0)]
  /// First steps of the choices of a branch.
  var branches: [[Int32]] = []

  /// Adds a step and gives its number.
  mutating func add(_ kind: Kind, _ argument: Int, next: Int32) -> Int32 {
    steps.append(Step(kind: kind, argument: Int32(argument), next: next))
    return Int32(steps.count - 1)
  }

  /// Adds a choice between steps.
  mutating func addBranch(_ choices: [Int32]) -> Int32 {
    branches.append(choices)
    return add(.branch, branches.count - 1, next: 0)
  }
}
