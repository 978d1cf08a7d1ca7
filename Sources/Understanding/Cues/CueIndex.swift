/// All cues of a vocabulary, compiled: a line is read once, and only cues whose rarest word stands in it are tried.
public struct CueIndex: Sendable {
  /// A compiled cue and whom it serves.
  struct Entry: Sendable {
    var source: String
    /// First steps of the parts that must be there, and of those that must not.
    var required: [Int32]
    var excluded: [Int32]
    /// Index of the act in the vocabulary; −1 for what serves several, guards and shared values.
    var act: Int
    /// Whether it speaks against the act.
    var against: Bool
    /// The slot value it names, if any: complaint = judder.
    var value: Slot?
    /// Acts a guard keeps from being performed; empty for cues of acts.
    var guarded: [Int32] = []
    /// Whether the guard reaches over its whole sentence.
    var isWide = false
  }

  let trie: LiteralTrie
  let program: CueProgram
  let entries: [Entry]
  /// For each text the cues that are tried when it stands in the line.
  let triggers: [[Int32]]
  /// Cues that start from a value, by the number of its kind.
  let entityTriggers: [[Int32]]
  /// For each text the word sets it belongs to.
  let setsOf: [[Int32]]
  /// For each text the word classes it belongs to, by number in alphabetical order of their names.
  let classesOf: [[Int32]]

  /// How many word sets there are.
  let setCount: Int

  init(
    trie: LiteralTrie, program: CueProgram, entries: [Entry], triggers: [[Int32]], entityTriggers: [[Int32]],
    setsOf: [[Int32]],
    classesOf: [[Int32]]
  ) {
    self.trie = trie
    self.program = program
    self.entries = entries
    self.triggers = triggers
    self.entityTriggers = entityTriggers
    self.setsOf = setsOf
    self.classesOf = classesOf
    // sets without a word are in no list, but may be asked for
    let asked = program.steps.lazy.filter { $0.kind == .wordSet }.map(\.argument).max() ?? -1
    setCount = Int(max(asked, setsOf.lazy.joined().max() ?? -1)) + 1
  }

  /// Numbers of the cues worth trying on a line.
  func candidates(hits: [[LiteralTrie.Hit]], entities: [Entity]) -> [Int] {
    var tried = [Bool](repeating: false, count: entries.count)
    var found: [Int] = []
    func take(_ cues: [Int32]) {
      for cue in cues where !tried[Int(cue)] {
        tried[Int(cue)] = true
        found.append(Int(cue))
      }
    }
    for place in hits { for hit in place { take(triggers[hit.literal]) } }
    for entity in entities {
      if let kind = CuePattern.entityKinds.firstIndex(of: entity.kind) { take(entityTriggers[kind]) }
    }
    return found.sorted()
  }
}
