/// A cue found in a line.
public struct CueMatch: Sendable, Hashable {
  /// Number of the cue in its index.
  public var cue: Int
  /// Where its first part lies, in normalised scalars.
  public var range: Range<Int>
  /// Whether one of its texts was found by sound only.
  public var bySound: Bool
}

/// Tries the cues of an index on one line.
struct CueMatcher {
  /// How many characters or words a gap may pass.
  static let widestGap = 10

  let line: NormalisedLine
  let entities: [Entity]
  let hits: [[LiteralTrie.Hit]]
  private let words: WordPlaces
  private let index: CueIndex
  private let unit: [Int]
  private let sentence: [Int]
  private let isStart: [Bool]
  private let isEnd: [Bool]
  /// For each place the entity that starts there, or −1.
  private let entityAt: [Int]

  init(line: NormalisedLine, entities: [Entity], index: CueIndex) {
    self.line = line
    self.entities = entities
    self.index = index
    hits = index.trie.hits(in: line.scalars)
    words = WordPlaces(hits, entities: entities, index: index)
    unit = Self.units(line.scalars)
    let count = line.scalars.count
    var sentence = [Int](repeating: line.segments.last?.sentence ?? 0, count: count + 1)
    var isStart = [Bool](repeating: false, count: count + 1)
    var isEnd = isStart
    var place = 0
    for segment in line.segments {
      while place < segment.range.upperBound {
        sentence[place] = segment.sentence
        place += 1
      }
      isStart[segment.range.lowerBound] = true
      isEnd[segment.range.upperBound] = true
    }
    self.sentence = sentence
    self.isStart = isStart
    self.isEnd = isEnd
    var entityAt = [Int](repeating: -1, count: count + 1)
    for (number, entity) in entities.enumerated() { entityAt[entity.range.lowerBound] = number }
    self.entityAt = entityAt
  }

  /// A running count of characters and words; marks count two.
  private static func units(_ s: [UInt32]) -> [Int] {
    var counts = [Int](repeating: 0, count: s.count + 1)
    for index in s.indices {
      var weight = 1
      if ScalarClass.isWord(s[index]) { weight = index > 0 && ScalarClass.isWord(s[index - 1]) ? 0 : 1 }
      if s[index] == 0x20 { weight = 0 }
      if ScalarClass.endsSegment(s[index]) { weight = 2 }
      counts[index + 1] = counts[index] + weight
    }
    return counts
  }

  /// All cues that match, one match for each place they start at.
  func matches() -> [CueMatch] {
    var found: [CueMatch] = []
    let entries = index.entries
    for number in index.candidates(hits: hits, entities: entities, words: words) {
      let parts = entries.required.range(number)
      guard let first = parts.first else { continue }
      let matches = occurrences(of: entries.required.values[first])
      guard !matches.isEmpty else { continue }
      let others = parts.dropFirst().map { sentences(of: entries.required.values[$0]) }
      let excluded = entries.excluded.range(number).reduce(into: Set<Int>()) {
        $0.formUnion(sentences(of: entries.excluded.values[$1]))
      }
      for match in matches {
        let here = sentence[match.range.lowerBound]
        guard others.allSatisfy({ $0.contains(here) }), !excluded.contains(here) else { continue }
        found.append(CueMatch(cue: number, range: match.range, bySound: match.bySound))
      }
    }
    return found
  }

  /// The sentences a part of a cue stands in.
  private func sentences(of first: Int32) -> Set<Int> {
    Set(occurrences(of: first).map { sentence[$0.range.lowerBound] })
  }

  private struct Span {
    var range: Range<Int>
    var bySound: Bool
  }

  private func occurrences(of first: Int32) -> [Span] {
    var found: [Span] = []
    var free = 0
    func attempt(_ place: Int) {
      guard place >= free, let end = match(first, at: place, sentence: sentence[place]), end.place > place
      else { return }
      found.append(Span(range: place..<end.place, bySound: end.bySound))
      free = max(place + 1, end.place)
    }
    let step = index.program.step(first)
    switch step.kind {
    case .literal: words.forEachPlace(ofText: step.argument, attempt)
    case .wordSet: words.forEachPlace(ofSet: step.argument, attempt)
    case .branch:
      var marks = [Bool](repeating: false, count: hits.count)
      if mark(first, &marks) {
        for place in marks.indices where marks[place] { attempt(place) }
      } else {
        for place in hits.indices where words.isAny(at: place) || entityAt[place] >= 0 { attempt(place) }
      }
    case .entity: for entity in entities { attempt(entity.range.lowerBound) }
    case .segmentStart: for segment in line.segments { attempt(segment.range.lowerBound) }
    case .gap, .segmentEnd, .accept: for place in hits.indices { attempt(place) }
    }
    return found
  }

  /// Marks the places where the walk from a step can begin; false where that may be anywhere.
  private func mark(_ number: Int32, _ marks: inout [Bool]) -> Bool {
    let step = index.program.step(number)
    switch step.kind {
    case .literal: words.forEachPlace(ofText: step.argument) { marks[$0] = true }
    case .wordSet: words.forEachPlace(ofSet: step.argument) { marks[$0] = true }
    case .entity: for entity in entities { marks[entity.range.lowerBound] = true }
    case .branch:
      for place in index.program.branches.range(Int(step.argument)) {
        let choice = index.program.branches.values[place]
        if choice >= number || !mark(choice, &marks) { return false }
      }
    case .accept, .gap, .segmentStart, .segmentEnd: return false
    }
    return true
  }

  private struct End {
    var place: Int
    var bySound = false
  }

  /// The end of the walk from a step at a place to acceptance, or nil; longer texts are tried first.
  private func match(_ number: Int32, at start: Int, sentence here: Int) -> End? {
    let step = index.program.step(number)
    switch step.kind {
    case .accept: return End(place: start)
    case .gap:
      let limit = unit[min(start, line.scalars.count)] + Self.widestGap
      var next = start
      while next <= line.scalars.count, unit[next] <= limit {
        if next < line.scalars.count, sentence[next] != here { return nil }
        if let end = match(step.next, at: next, sentence: here) { return end }
        next += 1
      }
      return nil
    case .segmentStart:
      return isStart[skip(start)] || start == 0 ? match(step.next, at: skip(start), sentence: here) : nil
    case .segmentEnd:
      return isEnd[start] || start == line.scalars.count ? match(step.next, at: start, sentence: here) : nil
    case .branch:
      for place in index.program.branches.range(Int(step.argument)) {
        let choice = index.program.branches.values[place]
        if choice < number, let end = match(choice, at: start, sentence: here) { return end }
      }
      return nil
    case .entity:
      let place = skip(start)
      guard place < line.scalars.count, sentence[place] == here, entityAt[place] >= 0 else { return nil }
      let entity = entities[entityAt[place]]
      guard entity.kindNumber == Int(step.argument) else { return nil }
      return match(step.next, at: entity.range.upperBound, sentence: here)
    case .literal, .wordSet: return matchText(step, at: skip(start), sentence: here)
    }
  }

  private func matchText(_ step: CueProgram.Step, at place: Int, sentence here: Int) -> End? {
    guard place < line.scalars.count, sentence[place] == here else { return nil }
    var entry =
      step.kind == .literal
      ? words.first(ofText: step.argument, at: place) : words.first(ofSet: step.argument, at: place)
    while let found = entry {
      if var end = match(step.next, at: words.end(found), sentence: here) {
        end.bySound = end.bySound || words.isBySound(found)
        return end
      }
      entry = words.next(found, at: place)
    }
    return nil
  }

  /// Blanks between words belong to no pattern.
  private func skip(_ place: Int) -> Int {
    var next = place
    while next < line.scalars.count, line.scalars[next] == 0x20 { next += 1 }
    return next
  }
}
