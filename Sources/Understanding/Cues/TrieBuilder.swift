/// Collects texts and lays them out as a ``LiteralTrie``.
struct TrieBuilder {
  private struct Key: Hashable {
    var scalars: [UInt32]
    var open: Bool
  }

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
      var nodes = LiteralTrie.Nodes()
      nodes.edgeStarts = [0]
      nodes.textStarts = [0]
      for node in children.indices {
        for (label, target) in children[node].sorted(by: { $0.key < $1.key }) {
          nodes.labels.append(label)
          nodes.targets.append(Int32(target))
        }
        nodes.texts += texts[node]
        nodes.edgeStarts.append(Int32(nodes.labels.count))
        nodes.textStarts.append(Int32(nodes.texts.count))
      }
      return nodes
    }
  }

  private var numbers: [Key: Int] = [:]
  private var literals: [[UInt32]] = []
  private var openEnds: [UInt8] = []
  private var written = Growing()
  private var spoken = Growing()

  /// Adds a text, or finds its number if it is there already.
  mutating func insert(_ scalars: [UInt32], openEnd: Bool) -> Int {
    let key = Key(scalars: scalars, open: openEnd)
    if let known = numbers[key] { return known }
    let number = literals.count
    numbers[key] = number
    literals.append(scalars)
    openEnds.append(openEnd ? 1 : 0)
    written.insert(scalars, text: number)
    if scalars.count >= 2, scalars.count <= 8 {
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
      written: written.flattened(), spoken: spoken.flattened(), scalars: literals.flatMap { $0 },
      starts: starts, openEnds: openEnds)
  }
}
