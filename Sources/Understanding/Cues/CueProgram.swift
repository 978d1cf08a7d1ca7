/// All cues as one graph of small steps, each pointing at what follows it; a cue is matched by walking from its
/// first step to an accepting one. Flat columns: walking allocates nothing.
///
/// A step always leads to one of a smaller number, so that no walk is endless whatever the bytes say.
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

  /// All steps in threes: kind, argument, next. The first step accepts.
  private let steps: Column<Int32>
  /// First steps of the choices of a branch.
  let branches: Rows

  /// A step; of a number that there is not, one that leads nowhere.
  @inline(__always)
  func step(_ number: Int32) -> Step {
    let place = Int(number) * 3
    guard number > 0, place + 2 < steps.count else {
      return Step(kind: number == 0 ? .accept : .branch, argument: -1, next: 0)
    }
    let next = steps[place + 2]
    guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: steps[place])), next < number else {
      return Step(kind: .branch, argument: -1, next: 0)
    }
    return Step(kind: kind, argument: steps[place + 1], next: next)
  }

  /// Collects steps.
  struct Builder {
    private var steps: [Step] = [Step(kind: .accept, argument: 0, next: 0)]
    private var branches: [[Int32]] = []

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

    /// The graph of all steps.
    func build() -> CueProgram {
      CueProgram(
        steps: Column(steps.flatMap { [Int32($0.kind.rawValue), $0.argument, $0.next] }),
        branches: Rows(branches))
    }
  }

  private init(steps: Column<Int32>, branches: Rows) {
    self.steps = steps
    self.branches = branches
  }

  func write(to out: inout ByteWriter) {
    out.add(steps)
    branches.write(to: &out)
  }

  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    self.init(steps: try input.column(), branches: try input.rows())
  }
}
