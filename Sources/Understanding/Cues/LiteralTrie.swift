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

  /// A trie in flat arrays: a node's edges lie side by side, sorted by label.
  struct Nodes: Sendable {
    /// Where a node's edges begin; one more at the end.
    let edgeStarts: Column<Int32>
    let labels: Column<UInt32>
    let targets: Column<Int32>
    /// Where a node's texts begin; one more at the end.
    let textStarts: Column<Int32>
    let texts: Column<Int32>

    /// The places of a node's texts.
    @inline(__always)
    func places(ofTextsAt node: Int) -> Range<Int> {
      let low = max(0, Int(textStarts[node]))
      return low..<max(low, min(Int(textStarts[node + 1]), texts.count))
    }

    /// The node an edge leads to, or −1.
    @inline(__always)
    func child(of node: Int, _ label: UInt32) -> Int {
      var low = Int(edgeStarts[node])
      var high = Int(edgeStarts[node + 1])
      while low < high {
        let middle = (low + high) / 2
        if labels[middle] == label { return Int(targets[middle]) }
        if labels[middle] < label { low = middle + 1 } else { high = middle }
      }
      return -1
    }
  }

  let written: Nodes
  let spoken: Nodes
  /// The scalars of all texts, one after the other, and where each begins.
  let scalars: Column<UInt32>
  let starts: Column<Int32>
  /// For each text 1 if longer forms of its last word count too, 2 if nothing that only sounds like it counts.
  let marks: Column<UInt8>

  /// How many texts there are.
  var count: Int { marks.count }

  /// All texts that stand in a line, by the position they start at.
  func hits(in s: [UInt32]) -> [[Hit]] {
    var found = [[Hit]](repeating: [], count: s.count)
    let syllables = s.map { UInt32(CharacterFolding.syllable($0) ?? 0) }
    for start in s.indices {
      walk(from: start, s, &found)
      if syllables[start] != 0 { walkSound(from: start, s, syllables, &found) }
    }
    return found
  }

  private func walk(from start: Int, _ s: [UInt32], _ found: inout [[Hit]]) {
    if start > 0, ScalarClass.isLatin(s[start - 1]), ScalarClass.isLatin(s[start]) { return }
    var node = 0
    var index = start
    while index < s.count {
      node = written.child(of: node, s[index])
      guard node >= 0 else { return }
      index += 1
      for place in written.places(ofTextsAt: node) {
        let literal = Int(written.texts[place])
        if marks[literal] & 1 == 1 || endsWord(index, s) {
          found[start].append(Hit(literal: literal, end: index, bySound: false))
        }
      }
    }
  }

  private func endsWord(_ index: Int, _ s: [UInt32]) -> Bool {
    guard index < s.count, ScalarClass.isLatin(s[index]) else { return true }
    return !ScalarClass.isLatin(s[index - 1])
  }

  /// Texts of the same sound that share a character with what stands there, where no known text does.
  private func walkSound(from start: Int, _ s: [UInt32], _ syllables: [UInt32], _ found: inout [[Hit]]) {
    var node = 0
    var index = start
    while index < s.count, syllables[index] != 0 {
      node = spoken.child(of: node, syllables[index])
      guard node >= 0 else { return }
      index += 1
      for place in spoken.places(ofTextsAt: node) {
        let literal = Int(spoken.texts[place])
        let length = index - start
        let first = Int(starts[literal])
        let shared = (0..<length).reduce(0) { $0 + (scalars[first + $1] == s[start + $1] ? 1 : 0) }
        guard shared < length, shared * 3 >= length else { continue }
        // one that is only ever meant exactly is no reason against another
        if found[start].contains(where: { $0.end == index && !$0.bySound && marks[$0.literal] & 2 == 0 }) {
          continue
        }
        found[start].append(Hit(literal: literal, end: index, bySound: true))
      }
    }
  }
}
