/// Reads the cue language by recursive descent.
struct CueParser {
  private let characters: [Character]
  private var index = 0
  private var depth = 0

  init(_ source: String) { characters = Array(source) }

  mutating func parse() throws(CuePattern.Fault) -> (required: [CuePattern.Node], excluded: [CuePattern.Node])
  {
    var required: [CuePattern.Node] = []
    var excluded: [CuePattern.Node] = []
    var negative = false
    while true {
      let node = try choice()
      if negative { excluded.append(node) } else { required.append(node) }
      guard index < characters.count else { break }
      let mark = characters[index]
      guard mark == "&" || mark == "!" else { throw .unexpected(mark, at: index) }
      negative = mark == "!"
      index += 1
    }
    guard required.contains(where: { $0.hasSubstance }) else { throw required.isEmpty ? .empty : .onlyGaps }
    return (required, excluded)
  }

  /// One sequence, or several with bars between them.
  private mutating func choice() throws(CuePattern.Fault) -> CuePattern.Node {
    var choices = [try sequence()]
    while index < characters.count, characters[index] == "|" {
      index += 1
      choices.append(try sequence())
    }
    // a choice of which the normal form leaves nothing, such as a filler, is no choice
    let heard = choices.filter {
      if case .literal(let literal) = $0 { !literal.scalars.isEmpty } else { true }
    }
    guard let first = heard.first else { return choices[0] }
    return heard.count == 1 ? first : .alternatives(heard)
  }

  private mutating func sequence() throws(CuePattern.Fault) -> CuePattern.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth < 12 else { throw .tooDeep }
    var nodes: [CuePattern.Node] = []
    skipBlanks()
    while index < characters.count, let node = try element() {
      nodes.append(node)
      skipBlanks()
    }
    guard !nodes.isEmpty else { throw .empty }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func skipBlanks() {
    while index < characters.count, characters[index] == " " { index += 1 }
  }

  private mutating func element() throws(CuePattern.Fault) -> CuePattern.Node? {
    let character = characters[index]
    switch character {
    case "(", "[":
      return try group(closing: character == "(" ? ")" : "]")
    case "<":
      return .wordClass(try name(until: ">"))
    case "{":
      let start = index
      let kind = try name(until: "}")
      guard CuePattern.entityKinds.contains(kind) else { throw .unknownEntity(kind, at: start) }
      return .entity(kind)
    case "*":
      index += 1
      return .gap
    case "^":
      index += 1
      return .segmentStart
    case "$":
      index += 1
      return .segmentEnd
    case "|", ")", "]", "&", "!":
      return nil
    case "「":
      return try exactly()
    case ">", "}", "」":
      throw .unexpected(character, at: index)
    default:
      return literal()
    }
  }

  private mutating func group(closing: Character) throws(CuePattern.Fault) -> CuePattern.Node {
    let start = index
    index += 1
    let node = try choice()
    guard index < characters.count, characters[index] == closing else {
      throw .unclosed(characters[start], at: start)
    }
    index += 1
    return closing == "]" ? .optional(node) : node
  }

  private mutating func name(until close: Character) throws(CuePattern.Fault) -> String {
    let start = index
    guard let end = characters[index...].firstIndex(of: close) else {
      throw .unclosed(characters[start], at: start)
    }
    index = end + 1
    return String(characters[(start + 1)..<end])
  }

  /// Text between corner brackets: these characters and no homophones.
  private mutating func exactly() throws(CuePattern.Fault) -> CuePattern.Node {
    let start = index
    let scalars = LineNormaliser().normalise(try name(until: "」")).scalars
    guard !scalars.isEmpty else { throw .unexpected("」", at: start + 1) }
    return .literal(.init(scalars: scalars, isExact: true))
  }

  /// Text up to the next sign of the language; English words keep single blanks between them.
  private mutating func literal() -> CuePattern.Node {
    var text = ""
    var open = false
    while index < characters.count, !"()[]<>{}「」*^$|&!".contains(characters[index]) {
      let character = characters[index]
      index += 1
      if character == "~" {
        open = true
        break
      }
      text.append(character)
    }
    let scalars = LineNormaliser().normalise(text).scalars
    return .literal(.init(scalars: scalars, openEnd: open))
  }
}

extension CuePattern.Node {
  /// Whether the node needs some text or value to be there.
  var hasSubstance: Bool {
    switch self {
    case .literal(let literal): !literal.scalars.isEmpty
    case .wordClass, .entity: true
    case .alternatives(let nodes): nodes.allSatisfy(\.hasSubstance)
    case .sequence(let nodes): nodes.contains(where: \.hasSubstance)
    case .optional, .gap, .segmentStart, .segmentEnd: false
    }
  }
}
