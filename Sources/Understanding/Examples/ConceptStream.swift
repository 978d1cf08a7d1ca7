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
      var longest = covered
      for hit in hits[start] where hit.end > longest && !index.classesOf.range(hit.literal).isEmpty {
        longest = hit.end
      }
      guard longest > covered else { continue }
      for hit in hits[start] where hit.end == longest {
        index.classesOf.forEach(in: hit.literal) { number in
          let concept = Concept(number: UInt32(bitPattern: number), range: start..<hit.end)
          if concepts.last != concept { concepts.append(concept) }
        }
      }
      covered = longest
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

  /// Each concept, each ordered pair not far apart, and each concept as it counts before a window.
  var features: [LineFeatures.Concept] {
    var found: [LineFeatures.Concept] = []
    found.reserveCapacity(concepts.count * 7)
    for (place, first) in concepts.enumerated() {
      let start = first.range.lowerBound
      func add(_ hash: FeatureHash, last: Int, isBefore: Bool = false) {
        found.append(.init(hash: hash.value, first: start, last: last, isBefore: isBefore))
      }
      var before = FeatureHash()
      before.add(UInt32(0xC3_0000))
      before.add(first.number)
      add(before, last: start, isBefore: true)
      var single = FeatureHash()
      single.add(UInt32(0xC1_0000))
      single.add(first.number)
      add(single, last: start)
      single.add(UInt32(0xC2_0000))
      var reached = 0
      for second in concepts[(place + 1)...] where second.range.lowerBound >= first.range.upperBound {
        guard second.range.lowerBound - first.range.upperBound <= 40, reached < 10 else { break }
        reached += 1
        var pair = single
        pair.add(second.number)
        add(pair, last: second.range.lowerBound)
      }
    }
    return found
  }
}
