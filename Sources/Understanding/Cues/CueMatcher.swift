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
  private let unit: [Int]
  private let sentence: [Int]
  private let starts: Set<Int>
  private let ends: Set<Int>
  private let entityAt: [Int: Entity]

  init(line: NormalisedLine, entities: [Entity], index: CueIndex) {
    self.line = line
    self.entities = entities
    hits = index.trie.hits(in: line.scalars)
    unit = Self.units(line.scalars)
    var sentence = [Int](repeating: 0, count: line.scalars.count + 1)
    var place = 0
    for segment in line.segments {
      while place < segment.range.upperBound {
        sentence[place] = segment.sentence
        place += 1
      }
    }
    while place < sentence.count {
      sentence[place] = line.segments.last?.sentence ?? 0
      place += 1
    }
    self.sentence = sentence
    starts = Set(line.segments.map(\.range.lowerBound))
    ends = Set(line.segments.map(\.range.upperBound))
    entityAt = Dictionary(entities.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
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
  func matches(_ index: CueIndex) -> [CueMatch] {
    var found: [CueMatch] = []
    for number in index.candidates(hits: hits, entities: entities) {
      let entry = index.entries[number]
      guard let first = entry.required.first else { continue }
      for match in occurrences(of: first) {
        let here = sentence[match.range.lowerBound]
        guard entry.required.dropFirst().allSatisfy({ part in occurrences(of: part).contains { sentence[$0.range.lowerBound] == here } }),
          !entry.excluded.contains(where: { part in occurrences(of: part).contains { sentence[$0.range.lowerBound] == here } })
        else { continue }
        found.append(CueMatch(cue: number, range: match.range, bySound: match.bySound))
      }
    }
    return found
  }

  private struct Span {
    var range: Range<Int>
    var bySound: Bool
  }

  private func occurrences(of step: CueIndex.Step) -> [Span] {
    var found: [Span] = []
    var place = 0
    while place < line.scalars.count {
      if let end = match(step, at: place, sentence: sentence[place]), end.place > place {
        found.append(Span(range: place..<end.place, bySound: end.bySound))
        place = max(place + 1, end.place)
      } else {
        place += 1
      }
    }
    return found
  }

  private struct End {
    var place: Int
    var bySound = false
  }

  /// The end of the step's match at a place, or nil.
  private func match(_ step: CueIndex.Step, at place: Int, sentence: Int) -> End? {
    switch step {
    case .sequence(let steps): return match(steps[...], at: place, sentence: sentence)
    default: return match([step][...], at: place, sentence: sentence)
    }
  }

  /// The end of the steps' match one after the other; tries longer texts first.
  private func match(_ steps: ArraySlice<CueIndex.Step>, at place: Int, sentence here: Int) -> End? {
    guard let step = steps.first else { return End(place: place) }
    let rest = steps.dropFirst()
    switch step {
    case .gap:
      let limit = unit[min(place, line.scalars.count)] + Self.widestGap
      var next = place
      while next <= line.scalars.count, unit[next] <= limit {
        if next < line.scalars.count, sentence[next] != here { return nil }
        if let end = match(rest, at: next, sentence: here) { return end }
        next += 1
      }
      return nil
    case .segmentStart: return starts.contains(skip(place)) || place == 0 ? match(rest, at: skip(place), sentence: here) : nil
    case .segmentEnd: return ends.contains(place) || place == line.scalars.count ? match(rest, at: place, sentence: here) : nil
    case .optional(let inner): return match([inner] + rest, at: place, sentence: here) ?? match(rest, at: place, sentence: here)
    case .alternatives(let choices):
      for choice in choices { if let end = match([choice] + rest, at: place, sentence: here) { return end } }
      return nil
    case .sequence(let inner): return match(inner + rest, at: place, sentence: here)
    case .literal, .oneOf, .entity: return matchText(step, rest, at: skip(place), sentence: here)
    }
  }

  private func matchText(_ step: CueIndex.Step, _ rest: ArraySlice<CueIndex.Step>, at place: Int, sentence here: Int) -> End? {
    guard place < line.scalars.count, sentence[place] == here else { return nil }
    if case .entity(let kind) = step {
      guard let entity = entityAt[place], entity.kind == kind else { return nil }
      return match(rest, at: entity.range.upperBound, sentence: here)
    }
    for hit in hits[place].reversed() {
      switch step {
      case .literal(let number): guard hit.literal == number else { continue }
      case .oneOf(let numbers): guard numbers.contains(hit.literal) else { continue }
      default: continue
      }
      if var end = match(rest, at: hit.end, sentence: here) {
        end.bySound = end.bySound || hit.bySound
        return end
      }
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
