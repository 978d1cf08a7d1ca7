/// Builds a ``CueIndex`` from a vocabulary.
struct CueCompiler {
  private var trie = TrieBuilder()
  private var program = CueProgram.Builder()
  private var entries: [CueIndex.Draft] = []
  private var members: [[Int]] = []
  private var setNumbers: [[Int]: Int] = [:]
  private var classSets: [String: Int] = [:]
  private var classMembers: [(number: Int, literals: [Int])] = []
  private var keys: [(cue: Int, literals: [Int], entities: [String])] = []

  /// The index of all cues of a vocabulary.
  static func compile(_ vocabulary: Vocabulary) -> CueIndex {
    var compiler = CueCompiler()
    compiler.addClasses(vocabulary.classes)
    for (number, act) in vocabulary.acts.enumerated() {
      for cue in act.cues { compiler.add(cue, act: number, against: false, value: nil) }
      for cue in act.against { compiler.add(cue, act: number, against: true, value: nil) }
      for value in act.values {
        for cue in value.cues { compiler.add(cue, act: number, against: false, value: value.slot) }
        for cue in value.against { compiler.add(cue, act: number, against: true, value: value.slot) }
      }
    }
    for value in vocabulary.sharedValues {
      for cue in value.cues { compiler.add(cue, act: -1, against: false, value: value.slot) }
      for cue in value.against { compiler.add(cue, act: -1, against: true, value: value.slot) }
    }
    let numbers = Dictionary(
      vocabulary.acts.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    for guarding in vocabulary.guards {
      let guarded = guarding.acts.compactMap { numbers[$0] }
      for cue in guarding.cues {
        compiler.add(cue, act: -1, against: true, value: nil, guarded: guarded, isWide: guarding.isWide)
      }
    }
    return compiler.index()
  }

  private mutating func addClasses(_ classes: [String: [String]]) {
    let normaliser = LineNormaliser()
    for (number, name) in classes.keys.sorted().enumerated() {
      var literals: [Int] = []
      for word in classes[name] ?? [] {
        let open = word.hasSuffix("~")
        let scalars = normaliser.normalise(open ? String(word.dropLast()) : word).scalars
        if !scalars.isEmpty { literals.append(trie.insert(.init(scalars: scalars, openEnd: open))) }
      }
      classSets[name] = set(of: literals)
      classMembers.append((number, literals))
    }
  }

  private mutating func set(of literals: [Int]) -> Int {
    let sorted = Array(Set(literals)).sorted()
    if let known = setNumbers[sorted] { return known }
    setNumbers[sorted] = members.count
    members.append(sorted)
    return members.count - 1
  }

  private mutating func add(
    _ pattern: CuePattern, act: Int, against: Bool, value: Slot?, guarded: [Int32] = [], isWide: Bool = false
  ) {
    var best: Keys?
    var required: [Int32] = []
    for node in pattern.required {
      required.append(compile(node, next: 0))
      if let keys = triggerKeys(node), keys.weight < best?.weight ?? .max { best = keys }
    }
    var excluded: [Int32] = []
    for node in pattern.excluded { excluded.append(compile(node, next: 0)) }
    if let best { keys.append((entries.count, best.literals, best.entities)) }
    entries.append(
      .init(
        source: pattern.source, required: required, excluded: excluded,
        needs: pattern.required.flatMap { needs(of: $0) }, act: act, against: against, value: value,
        guarded: guarded, isWide: isWide))
  }

  /// Compiles a node that is followed by a step, and gives its own first step.
  private mutating func compile(_ node: CuePattern.Node, next: Int32) -> Int32 {
    switch node {
    case .literal(let literal): return program.add(.literal, trie.insert(literal), next: next)
    case .wordClass(let name): return program.add(.wordSet, classSets[name] ?? set(of: []), next: next)
    case .entity(let kind):
      return program.add(.entity, CuePattern.entityKinds.firstIndex(of: kind) ?? 0, next: next)
    case .gap: return program.add(.gap, 0, next: next)
    case .segmentStart: return program.add(.segmentStart, 0, next: next)
    case .segmentEnd: return program.add(.segmentEnd, 0, next: next)
    case .sequence(let nodes):
      var follow = next
      for node in nodes.reversed() { follow = compile(node, next: follow) }
      return follow
    case .optional(let inner):
      let entry = compile(inner, next: next)
      return program.addBranch([entry, next])
    case .alternatives(let nodes):
      if let literals = literals(of: nodes) { return program.add(.wordSet, set(of: literals), next: next) }
      var choices: [Int32] = []
      for node in nodes { choices.append(compile(node, next: next)) }
      return program.addBranch(choices)
    }
  }

  /// The numbers of alternatives that are all single texts or classes, or nil.
  private mutating func literals(of nodes: [CuePattern.Node]) -> [Int]? {
    var found: [Int] = []
    for node in nodes {
      switch node {
      case .literal(let literal): found.append(trie.insert(literal))
      case .wordClass(let name): found += classSets[name].map { members[$0] } ?? []
      default: return nil
      }
    }
    return found
  }

  private struct Keys {
    var literals: [Int]
    var entities: [String]
    var weight: Int { literals.count + entities.count * 3 }
  }

  /// Texts and values of which one must stand in the line for the node to match, or nil where none must.
  private mutating func triggerKeys(_ node: CuePattern.Node) -> Keys? {
    switch node {
    case .literal(let literal): return Keys(literals: [trie.insert(literal)], entities: [])
    case .wordClass(let name): return Keys(literals: classSets[name].map { members[$0] } ?? [], entities: [])
    case .entity(let kind): return Keys(literals: [], entities: [kind])
    case .alternatives(let nodes):
      var all = Keys(literals: [], entities: [])
      for node in nodes {
        guard let keys = triggerKeys(node) else { return nil }
        all.literals += keys.literals
        all.entities += keys.entities
      }
      return all
    case .sequence(let nodes):
      var best: Keys?
      for node in nodes {
        if let keys = triggerKeys(node), keys.weight < best?.weight ?? .max { best = keys }
      }
      return best
    case .optional, .gap, .segmentStart, .segmentEnd: return nil
    }
  }

  /// What must stand in a line for the node to match: a text or set by its number, a kind of value below 0.
  private mutating func needs(of node: CuePattern.Node) -> [Int32] {
    switch node {
    case .literal(let literal): return [WordPlaces.need(text: trie.insert(literal))]
    case .wordClass(let name): return [WordPlaces.need(set: classSets[name] ?? set(of: []))]
    case .entity(let kind): return [WordPlaces.need(kind: CuePattern.entityKinds.firstIndex(of: kind) ?? 0)]
    case .alternatives(let nodes):
      return literals(of: nodes).map { [WordPlaces.need(set: set(of: $0))] } ?? []
    case .sequence(let nodes):
      var all: [Int32] = []
      for node in nodes { all += needs(of: node) }
      return all
    case .optional, .gap, .segmentStart, .segmentEnd: return []
    }
  }

  private mutating func index() -> CueIndex {
    let trie = trie.build()
    let count = trie.count
    var triggers = [[Int32]](repeating: [], count: count)
    var entityTriggers = [[Int32]](repeating: [], count: CuePattern.entityKinds.count)
    for key in keys {
      for literal in Set(key.literals).sorted() { triggers[literal].append(Int32(key.cue)) }
      for (number, kind) in CuePattern.entityKinds.enumerated() where key.entities.contains(kind) {
        entityTriggers[number].append(Int32(key.cue))
      }
    }
    var setsOf = [[Int32]](repeating: [], count: count)
    for (number, literals) in members.enumerated() {
      for literal in literals { setsOf[literal].append(Int32(number)) }
    }
    var classesOf = [[Int32]](repeating: [], count: count)
    for (number, literals) in classMembers {
      for literal in Set(literals).sorted() { classesOf[literal].append(Int32(number)) }
    }
    return CueIndex(
      trie: trie, program: program.build(), entries: CueEntries(entries), triggers: Rows(triggers),
      entityTriggers: Rows(entityTriggers), setsOf: Rows(setsOf), classesOf: Rows(classesOf),
      setCount: members.count)
  }
}
