/// The English words a vocabulary knows, and the nearest of them to a word mistyped.
struct LatinLexicon: Sendable {
  private let words: Set<String>
  private let byDeletion: [String: String]

  /// - Parameter words: all English words of cues and examples.
  init(words: Set<String>) {
    self.words = words
    var byDeletion: [String: String] = [:]
    for word in words.sorted() where word.utf8.count >= 4 {
      for shorter in Self.deletions(of: word) where byDeletion[shorter] == nil { byDeletion[shorter] = word }
    }
    self.byDeletion = byDeletion
  }

  /// The known word that was meant, or nil if the word is known, too short, or like none.
  ///
  /// One slip is put right: two letters swapped (from 4 letters), one missing or too many (from 5), one wrong
  /// (from 6), after Damerau 1964. Shorter words are too easily other words.
  func correct(_ word: String) -> String? {
    let count = word.utf8.count
    guard count >= 4, count <= 24, !words.contains(word) else { return nil }
    if count >= 5, let longer = byDeletion[word], longer.utf8.count >= 5 { return longer }
    for shorter in Self.deletions(of: word) {
      if count >= 6, words.contains(shorter), shorter.utf8.count >= 5 { return shorter }
      guard let known = byDeletion[shorter], known.utf8.count == count else { continue }
      if count >= 6 || Self.isSwap(word, known) { return known }
    }
    return nil
  }

  private static func deletions(of word: String) -> [String] {
    let letters = Array(word.utf8)
    return letters.indices.map { index in
      var rest = letters
      rest.remove(at: index)
      return String(decoding: rest, as: UTF8.self)
    }
  }

  private static func isSwap(_ a: String, _ b: String) -> Bool {
    let x = Array(a.utf8)
    let y = Array(b.utf8)
    guard x.count == y.count else { return false }
    let different = x.indices.filter { x[$0] != y[$0] }
    return different.count == 2 && different[1] == different[0] + 1 && x[different[0]] == y[different[1]]
      && x[different[1]] == y[different[0]]
  }
}
