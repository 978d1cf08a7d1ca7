/// A line as a row of concepts: the word classes its words belong to, and the kinds of its values, whatever the
/// language. What is learned from Chinese lines so serves English ones.
struct ConceptStream: Sendable {
  struct Concept: Sendable, Hashable {
    /// Number of the word class, or from 1000 on of a kind of value.
    var number: UInt32
    /// Where it lies, in normalised scalars.
    var range: Range<Int>
  }

  private(set) var concepts: [Concept] = []

  init(hits: [[LiteralTrie.Hit]], entities: [Entity], index: CueIndex) {
    // a word inside a longer known word is not heard: 牌 in 车牌号, 没有 in 没有问题 stay with the longer
    var covered = 0
    var entity = 0
    for start in hits.indices {
      while entity < entities.count, entities[entity].range.lowerBound < start { entity += 1 }
      if entity < entities.count, entities[entity].range.lowerBound == start {
        concepts.append(Concept(number: Self.number(of: entities[entity]), range: entities[entity].range))
      }
      guard
        let longest = hits[start].filter({ !index.classesOf[$0.literal].isEmpty }).max(by: { $0.end < $1.end }
        ), longest.end > covered
      else {
        continue
      }
      for hit in hits[start] where hit.end == longest.end {
        for number in index.classesOf[hit.literal] {
          let concept = Concept(number: UInt32(number), range: start..<hit.end)
          if concepts.last != concept { concepts.append(concept) }
        }
      }
      covered = longest.end
    }
  }

  private static func number(of entity: Entity) -> UInt32 {
    switch entity.value {
    case .time(let time):
      time.minute != nil
        ? 1000 : time.weekday != nil || time.daysAhead != nil || time.day != nil ? 1001 : 1002
    case .money: 1003
    case .distance: 1004
    case .duration(let minutes): minutes.upperBound < 1440 ? 1005 : 1006
    case .phone: 1007
    case .plate: 1008
    case .number: 1009
    case .percent: 1010
    }
  }

  /// Features of a window: each concept, and each ordered pair not far apart.
  func features(in window: Range<Int>) -> [UInt64] {
    let inside = concepts.filter { window.contains($0.range.lowerBound) }
    var found: [UInt64] = []
    found.reserveCapacity(inside.count * 6)
    for (place, first) in inside.enumerated() {
      var single = FeatureHash()
      single.add(UInt32(0xC1_0000))
      single.add(first.number)
      found.append(single.value)
      single.add(UInt32(0xC2_0000))
      var reached = 0
      for second in inside[(place + 1)...] where second.range.lowerBound >= first.range.upperBound {
        guard second.range.lowerBound - first.range.upperBound <= 40, reached < 10 else { break }
        reached += 1
        var pair = single
        pair.add(second.number)
        found.append(pair.value)
      }
    }
    return found
  }

  /// Concepts that stand before a window.
  func contextFeatures(in range: Range<Int>) -> [UInt64] {
    concepts.filter { range.contains($0.range.lowerBound) }.map { concept in
      var hash = FeatureHash()
      hash.add(UInt32(0xC3_0000))
      hash.add(concept.number)
      return hash.value
    }
  }
}
