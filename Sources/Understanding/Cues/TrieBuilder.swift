/// Collects texts and lays them out as a ``LiteralTrie``.
struct TrieBuilder {
  private struct Growing {
    var children: [[UInt32: Int]] = [[:]]
    var texts: [[Int32]] = [[]]

    mutating func insert(_ labels: [UInt32], text: Int) {
      var node = 0
      for label in labels {
        if let next = children[node][label] {
          node = next
        } else {
          children[node][label] = children.count
          node = children.count
          children.append([:])
          texts.append([])
        }
      }
      texts[node].append(Int32(text))
    }

    func flattened() -> LiteralTrie.Nodes {
      var edgeStarts: [Int32] = [0]
      var textStarts: [Int32] = [0]
      var labels: [UInt32] = []
      var targets: [Int32] = []
      for node in children.indices {
        for (label, target) in children[node].sorted(by: { $0.key < $1.key }) {
          labels.append(label)
          targets.append(Int32(target))
        }
        edgeStarts.append(Int32(labels.count))
        textStarts.append((textStarts.last ?? 0) + Int32(texts[node].count))
      }
      return LiteralTrie.Nodes(
        edgeStarts: Column(edgeStarts), labels: Column(labels), targets: Column(targets),
        textStarts: Column(textStarts), texts: Column(texts.flatMap { $0 }))
    }
  }

  private var numbers: [CuePattern.Literal: Int] = [:]
  private var literals: [[UInt32]] = []
  private var marks: [UInt8] = []
  private var written = Growing()
  private var spoken = Growing()

  /// Adds a text, or finds its number if it is there already.
  mutating func insert(_ literal: CuePattern.Literal) -> Int {
    if let known = numbers[literal] { return known }
    let number = literals.count
    let scalars = literal.scalars
    numbers[literal] = number
    literals.append(scalars)
    marks.append((literal.openEnd ? 1 : 0) | (literal.isExact ? 2 : 0))
    written.insert(scalars, text: number)
    if !literal.isExact, scalars.count >= 2, scalars.count <= 8 {
      let syllables = scalars.compactMap { CharacterFolding.syllable($0).map(UInt32.init) }
      if syllables.count == scalars.count { spoken.insert(syllables, text: number) }
    }
    return number
  }

  /// The trie of all texts.
  func build() -> LiteralTrie {
    var starts: [Int32] = [0]
    for text in literals { starts.append((starts.last ?? 0) + Int32(text.count)) }
    return LiteralTrie(
      written: written.flattened(), spoken: spoken.flattened(), scalars: Column(literals.flatMap { $0 }),
      starts: Column(starts), marks: Column(marks))
  }
}
