/// All texts of all cues in one trie: one walk from each position of a line finds every text that stands there,
/// whatever the number of cues. A second trie over syllables finds slips of pinyin input.
struct LiteralTrie: Sendable {
  /// One text found in a line.
  struct Hit: Sendable {
    /// Number of the text.
    var literal: Int
    /// Where it ends.
    var end: Int
    /// Whether only the sound is right.
    var bySound: Bool
  }

  private var children: [UInt64: Int32] = [:]
  private var literalsAt: [[Int]] = [[]]
  private var syllableChildren: [UInt64: Int32] = [:]
  private var syllablesAt: [[Int]] = [[]]
  private(set) var literals: [[UInt32]] = []
  private var openEnds: [Bool] = []
  private var numbers: [Key: Int] = [:]

  private struct Key: Hashable {
    var scalars: [UInt32]
    var open: Bool
  }

  /// Adds a text, or finds its number if it is there already.
  mutating func insert(_ scalars: [UInt32], openEnd: Bool) -> Int {
    let key = Key(scalars: scalars, open: openEnd)
    if let known = numbers[key] { return known }
    let number = literals.count
    numbers[key] = number
    literals.append(scalars)
    openEnds.append(openEnd)
    var node: Int32 = 0
    for scalar in scalars {
      let edge = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar)
      if let next = children[edge] {
        node = next
      } else {
        let next = Int32(literalsAt.count)
        children[edge] = next
        literalsAt.append([])
        node = next
      }
    }
    literalsAt[Int(node)].append(number)
    insertSound(scalars, number)
    return number
  }

  private mutating func insertSound(_ scalars: [UInt32], _ number: Int) {
    guard scalars.count >= 2, scalars.count <= 8 else { return }
    let syllables = scalars.compactMap(CharacterFolding.syllable)
    guard syllables.count == scalars.count else { return }
    var node: Int32 = 0
    for syllable in syllables {
      let edge = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(syllable)
      if let next = syllableChildren[edge] {
        node = next
      } else {
        let next = Int32(syllablesAt.count)
        syllableChildren[edge] = next
        syllablesAt.append([])
        node = next
      }
    }
    syllablesAt[Int(node)].append(number)
  }

  /// All texts that stand in a line, by the position they start at.
  func hits(in s: [UInt32], bySound: Bool = true) -> [[Hit]] {
    var found = [[Hit]](repeating: [], count: s.count)
    let syllables = bySound ? s.map { CharacterFolding.syllable($0) ?? 0 } : []
    for start in s.indices {
      walk(from: start, s, &found)
      if bySound, syllables[start] != 0 { walkSound(from: start, s, syllables, &found) }
    }
    return found
  }

  private func walk(from start: Int, _ s: [UInt32], _ found: inout [[Hit]]) {
    if ScalarClass.isWord(s[start]), start > 0, ScalarClass.isLatin(s[start - 1]), ScalarClass.isLatin(s[start]) { return }
    var node: Int32 = 0
    var index = start
    while index < s.count, let next = children[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(s[index])] {
      node = next
      index += 1
      for literal in literalsAt[Int(node)] where openEnds[literal] || endsWord(index, s) {
        found[start].append(Hit(literal: literal, end: index, bySound: false))
      }
    }
  }

  private func endsWord(_ index: Int, _ s: [UInt32]) -> Bool {
    guard index < s.count, ScalarClass.isLatin(s[index]) else { return true }
    return !ScalarClass.isLatin(s[index - 1])
  }

  /// Texts of the same sound that share a character with what stands there, where no known text does.
  private func walkSound(from start: Int, _ s: [UInt32], _ syllables: [UInt16], _ found: inout [[Hit]]) {
    var node: Int32 = 0
    var index = start
    while index < s.count, syllables[index] != 0,
      let next = syllableChildren[UInt64(UInt32(bitPattern: node)) << 32 | UInt64(syllables[index])]
    {
      node = next
      index += 1
      for literal in syllablesAt[Int(node)] {
        let text = literals[literal]
        let shared = zip(text, s[start..<index]).reduce(0) { $1.0 == $1.1 ? $0 + 1 : $0 }
        guard shared < text.count, shared * 3 >= text.count else { continue }
        if found[start].contains(where: { $0.end == index && !$0.bySound }) { continue }
        found[start].append(Hit(literal: literal, end: index, bySound: true))
      }
    }
  }
}
