/// The English words a vocabulary knows, and the nearest of them to a word mistyped.
struct LatinLexicon: Sendable {
  private let words: Set<String>
  /// Words of four letters and more as bytes, by length.
  private let byLength: [Int: [[UInt8]]]

  /// - Parameter words: all English words of classes, cues and examples.
  init(words: Set<String>) {
    self.words = words
    byLength = Dictionary(
      grouping: words.filter { $0.utf8.count >= 4 }.sorted().map { Array($0.utf8) }, by: \.count)
  }

  /// The known word that was meant, or nil if the word is known, too short, or like none.
  ///
  /// One slip is put right: two letters swapped or one missing (from 4 letters typed), one too many or one wrong
  /// (from 6), after Damerau 1964. Shorter words are too easily other words.
  func correct(_ word: String) -> String? {
    let letters = Array(word.utf8)
    guard letters.count >= 4, letters.count <= 24, !words.contains(word) else { return nil }
    for length in [letters.count, letters.count + 1, letters.count - 1] {
      for known in byLength[length] ?? [] where Self.isOneSlip(letters, known) {
        return String(decoding: known, as: UTF8.self)
      }
    }
    return nil
  }

  private static func isOneSlip(_ typed: [UInt8], _ known: [UInt8]) -> Bool {
    var head = 0
    while head < typed.count, head < known.count, typed[head] == known[head] { head += 1 }
    var tail = 0
    while tail < typed.count - head, tail < known.count - head,
      typed[typed.count - 1 - tail] == known[known.count - 1 - tail]
    { tail += 1 }
    let left = typed.count - head - tail
    let right = known.count - head - tail
    switch (left, right) {
    case (1, 1): return typed.count >= 6
    case (2, 2): return typed[head] == known[head + 1] && typed[head + 1] == known[head]
    case (0, 1): return known.count >= 5
    case (1, 0): return typed.count >= 6
    default: return false
    }
  }
}
