/// All cues of a vocabulary, compiled: a line is read once, and only cues whose rarest word stands in it are tried.
public struct CueIndex: Sendable {
  /// A compiled cue and whom it serves.
  struct Entry: Sendable {
    var source: String
    var required: [Step]
    var excluded: [Step]
    /// Index of the act in the vocabulary.
    var act: Int
    /// Whether it speaks against the act.
    var against: Bool
    /// The slot value it names, if any: complaint = judder.
    var value: Slot?
  }

  /// A pattern's part with its texts numbered.
  indirect enum Step: Sendable {
    case literal(Int)
    case oneOf(Set<Int>)
    case entity(String)
    case alternatives([Step])
    case sequence([Step])
    case optional(Step)
    case gap
    case segmentStart
    case segmentEnd
  }

  private(set) var trie = LiteralTrie()
  private(set) var entries: [Entry] = []
  /// For each text the cues that are tried when it stands in the line.
  private var triggers: [Int: [Int]] = [:]
  /// Cues that start from a value.
  private var entityTriggers: [String: [Int]] = [:]
  private var classes: [String: Step] = [:]
  /// For each text the word classes it belongs to, by number in alphabetical order.
  private(set) var classesOf: [Int: [Int]] = [:]

  init(classes: [String: [String]]) {
    for (number, (name, words)) in classes.sorted(by: { $0.key < $1.key }).enumerated() {
      var literals: Set<Int> = []
      for word in words {
        let open = word.hasSuffix("~")
        let scalars = LineNormaliser().normalise(open ? String(word.dropLast()) : word).scalars
        if !scalars.isEmpty { literals.insert(trie.insert(scalars, openEnd: open)) }
      }
      self.classes[name] = .oneOf(literals)
      for literal in literals { classesOf[literal, default: []].append(number) }
    }
  }

  mutating func add(_ pattern: CuePattern, act: Int, against: Bool, value: Slot?) {
    let entry = Entry(
      source: pattern.source, required: pattern.required.map { compile($0) }, excluded: pattern.excluded.map { compile($0) },
      act: act, against: against, value: value)
    let number = entries.count
    entries.append(entry)
    let keys = entry.required.compactMap(triggerKeys).min { $0.weight < $1.weight }
    for literal in keys?.literals ?? [] { triggers[literal, default: []].append(number) }
    for kind in keys?.entities ?? [] { entityTriggers[kind, default: []].append(number) }
  }

  private mutating func compile(_ node: CuePattern.Node) -> Step {
    switch node {
    case .literal(let scalars, let open): .literal(trie.insert(scalars, openEnd: open))
    case .wordClass(let name): classes[name] ?? .oneOf([])
    case .entity(let kind): .entity(kind)
    case .alternatives(let nodes): alternatives(nodes.map { compile($0) })
    case .sequence(let nodes): .sequence(nodes.map { compile($0) })
    case .optional(let node): .optional(compile(node))
    case .gap: .gap
    case .segmentStart: .segmentStart
    case .segmentEnd: .segmentEnd
    }
  }

  /// Alternatives that are all single texts become one set.
  private func alternatives(_ steps: [Step]) -> Step {
    var literals: Set<Int> = []
    for step in steps {
      switch step {
      case .literal(let number): literals.insert(number)
      case .oneOf(let numbers): literals.formUnion(numbers)
      default: return .alternatives(steps)
      }
    }
    return .oneOf(literals)
  }

  private struct Keys {
    var literals: Set<Int>
    var entities: Set<String>
    var weight: Int { literals.count + entities.count * 3 }
  }

  /// Texts and values of which one must stand in the line for the step to match, or nil where none must.
  private func triggerKeys(_ step: Step) -> Keys? {
    switch step {
    case .literal(let number): return Keys(literals: [number], entities: [])
    case .oneOf(let numbers): return Keys(literals: numbers, entities: [])
    case .entity(let kind): return Keys(literals: [], entities: [kind])
    case .alternatives(let steps):
      var all = Keys(literals: [], entities: [])
      for step in steps {
        guard let keys = triggerKeys(step) else { return nil }
        all.literals.formUnion(keys.literals)
        all.entities.formUnion(keys.entities)
      }
      return all
    case .sequence(let steps): return steps.compactMap(triggerKeys).min { $0.weight < $1.weight }
    case .optional, .gap, .segmentStart, .segmentEnd: return nil
    }
  }

  /// Numbers of the cues worth trying on a line.
  func candidates(hits: [[LiteralTrie.Hit]], entities: [Entity]) -> [Int] {
    var found: Set<Int> = []
    for place in hits { for hit in place { if let cues = triggers[hit.literal] { found.formUnion(cues) } } }
    for kind in Set(entities.map(\.kind)) { if let cues = entityTriggers[kind] { found.formUnion(cues) } }
    return found.sorted()
  }
}
