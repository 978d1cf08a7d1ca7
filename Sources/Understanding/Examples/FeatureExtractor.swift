/// The features of a window: runs of one to three tokens, of two to three sounds, cues that matched, and what
/// stands before it that changes whose business it is.
struct FeatureExtractor: Sendable {
  /// What a benchmark may leave out, to see what each part brings.
  struct Options: Sendable {
    var cues = true
    var sounds = true
    var clauses = true
    var concepts = true
    var letters = true
  }

  var options = Options()

  /// Hashes of the features of a window, each once, and the acts whose cues speak for and against.
  struct Features: Sendable {
    var grams: [UInt64] = []
    var concepts: [UInt64] = []
    var cues: [Int] = []
    var against: [Int] = []
    var guarded: Set<Int32> = []
  }

  private static let startMark: UInt64 = 0x5E
  private static let endMark: UInt64 = 0x24

  func features(of window: Window, in analysis: LineAnalysis, index: CueIndex) -> Features {
    let (tokens, line, cues) = (analysis.tokens, analysis.line, analysis.cues)
    var found = Features()
    if options.concepts {
      found.concepts = analysis.concepts.features(in: window.range)
      if let before = before(window, line) { found.concepts += analysis.concepts.contextFeatures(in: before) }
    }
    let inside = tokens.tokens.filter { window.range.contains($0.range.lowerBound) }
    var hashes: [UInt64] = [Self.startMark]
    hashes.append(contentsOf: inside.map(\.hash))
    hashes.append(Self.endMark)
    found.grams.reserveCapacity(hashes.count * 5)
    for start in hashes.indices {
      var hash = FeatureHash()
      for length in 1...3 where start + length <= hashes.count {
        hash.add(hashes[start + length - 1])
        if length == 1, start == 0 || start == hashes.count - 1 { continue }
        found.grams.append(hash.value ^ UInt64(length))
      }
      if start + 2 < hashes.count {
        var skip = FeatureHash()
        skip.add(hashes[start])
        skip.add(UInt32(0xFFFE))
        skip.add(hashes[start + 2])
        found.grams.append(skip.value)
      }
    }
    if options.sounds { addSounds(inside, to: &found) }
    if options.letters { addLetters(inside, line, to: &found) }
    if let last = line.segments[window.segments].last, last.asks { found.grams.append(0xA5A5_0001) }
    if line.segments[window.segments].contains(where: \.asks) { found.grams.append(0xA5A5_0002) }
    for match in cues {
      let entry = index.entries[match.cue]
      let inside =
        match.range.lowerBound >= window.range.lowerBound && match.range.upperBound <= window.range.upperBound
      if !entry.guarded.isEmpty {
        if inside || entry.isWide && analysis.sameSentence(match.range, window.range) {
          found.guarded.formUnion(entry.guarded)
        }
        continue
      }
      guard options.cues, inside, entry.value == nil else { continue }
      if entry.against {
        if !found.against.contains(entry.act) { found.against.append(entry.act) }
      } else if !found.cues.contains(entry.act) {
        found.cues.append(entry.act)
      }
    }
    return found
  }

  private func addSounds(_ tokens: [TokenStream.Token], to found: inout Features) {
    for start in tokens.indices where tokens[start].sound != 0 {
      var hash = FeatureHash()
      hash.add(UInt32(0x50_0000))
      for length in 1...3 where start + length <= tokens.count && tokens[start + length - 1].sound != 0 {
        hash.add(UInt32(tokens[start + length - 1].sound))
        if length > 1 { found.grams.append(hash.value) }
      }
    }
  }

  /// Runs of two to four letters of neighbouring English words, the blanks between them counted as letters: they
  /// join the forms of a word, and what is spelled wrong with what is meant (Cavnar, Trenkle 1994).
  private func addLetters(_ tokens: [TokenStream.Token], _ line: NormalisedLine, to found: inout Features) {
    func isEnglish(_ token: TokenStream.Token) -> Bool {
      ScalarClass.isLatin(line.scalars[token.range.lowerBound])
    }
    var start = 0
    while start < tokens.count {
      guard isEnglish(tokens[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < tokens.count, isEnglish(tokens[end]) { end += 1 }
      let letters =
        [0x20] + line.scalars[tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound] + [0x20]
      for place in letters.indices {
        var hash = FeatureHash()
        hash.add(UInt32(0x5B_0000))
        for length in 1...4 where place + length <= letters.count {
          hash.add(letters[place + length - 1])
          if length > 1 { found.grams.append(hash.value) }
        }
      }
      start = end
    }
  }

  /// The two segments before a window, which may say whose business it is.
  private func before(_ window: Window, _ line: NormalisedLine) -> Range<Int>? {
    guard let first = window.segments.first, first > 0 else { return nil }
    return line.segments[max(0, first - 2)].range.lowerBound..<line.segments[first - 1].range.upperBound
  }
}
