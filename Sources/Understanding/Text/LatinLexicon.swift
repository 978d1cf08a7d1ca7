/// The English words a vocabulary knows, and the nearest of them to a word mistyped.
struct LatinLexicon: Sendable {
  /// Only words of so many letters are kept: a shorter one is too easily another, and none is longer.
  private static let lengths = 4...25

  /// The letters of all words, sorted by length and then by letters.
  private let letters: Column<UInt8>
  /// Where the letters of each length begin, from length 0 on; two more at the end.
  private let starts: Column<Int32>
  /// For each word, in the same order, which letters it has: bit 0 for a.
  private let masks: Column<UInt32>

  /// - Parameter words: all English words of classes, cues and examples, in small letters.
  init(words: Set<String>) {
    let kept = words.map { Array($0.utf8) }.filter { Self.lengths.contains($0.count) }
      .sorted {
        ($0.count, String(decoding: $0, as: UTF8.self)) < ($1.count, String(decoding: $1, as: UTF8.self))
      }
    var starts = [Int32](repeating: 0, count: Self.lengths.upperBound + 2)
    for word in kept {
      for length in word.count + 1..<starts.count { starts[length] += Int32(word.count) }
    }
    letters = Column(kept.flatMap { $0 })
    self.starts = Column(starts)
    masks = Column(kept.map(Self.mask))
  }

  func write(to out: inout ByteWriter) {
    out.add(letters)
    out.add(starts)
    out.add(masks)
  }

  init(from input: inout ByteReader) throws(ByteReader.Damage) {
    letters = try input.column()
    starts = try input.column()
    masks = try input.column()
  }

  /// The known word that was meant, or nil if the word is known, too short, or like none.
  ///
  /// One slip is put right: two letters swapped or one missing (from 4 letters typed), one too many or one wrong
  /// (from 6), after Damerau 1964. Shorter words are too easily other words.
  func correct(_ text: String) -> String? {
    let word = Array(text.utf8)
    guard word.count >= 4, word.count <= 24, !contains(word) else { return nil }
    let mask = Self.mask(word)
    for length in [word.count, word.count + 1, word.count - 1] {
      var number = firstNumber(ofLength: length)
      for place in places(ofLength: length) {
        defer { number += 1 }
        // one slip changes at most one letter into one other
        guard (masks[number] ^ mask).nonzeroBitCount <= 2 else { continue }
        let known = (place..<place + length).map { letters[$0] }
        if Self.isOneSlip(word, known) { return String(decoding: known, as: UTF8.self) }
      }
    }
    return nil
  }

  /// Where the words of a length begin.
  private func places(ofLength length: Int) -> StrideTo<Int> {
    guard Self.lengths.contains(length) else { return stride(from: 0, to: 0, by: 1) }
    return stride(
      from: max(0, Int(starts[length])), to: min(Int(starts[length + 1]), letters.count), by: length)
  }

  private func firstNumber(ofLength length: Int) -> Int {
    (Self.lengths.lowerBound..<max(length, Self.lengths.lowerBound)).reduce(0) {
      $0 + (Int(starts[$1 + 1]) - Int(starts[$1])) / $1
    }
  }

  private func contains(_ word: [UInt8]) -> Bool {
    let start = Int(starts[word.count])
    var low = 0
    var high = (Int(starts[word.count + 1]) - start) / word.count
    while low < high {
      let middle = (low + high) / 2
      var order = 0
      for place in word.indices {
        order = Int(letters[start + middle * word.count + place]) - Int(word[place])
        if order != 0 { break }
      }
      if order == 0 { return true }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return false
  }

  private static func mask(_ word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
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
