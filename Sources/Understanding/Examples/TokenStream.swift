/// A line as the matcher sees it: single Chinese characters, English words, and values by their kind.
struct TokenStream: Sendable {
  struct Token: Sendable {
    /// What stands there, as a number.
    var hash: UInt64
    /// How it sounds, for Chinese characters; 0 otherwise.
    var sound: UInt16
    /// Where it lies, in normalised scalars.
    var range: Range<Int>
  }

  private(set) var tokens: [Token] = []

  init(line: NormalisedLine, entities: [Entity]) {
    let s = line.scalars
    tokens.reserveCapacity(s.count)
    var index = 0
    var entity = 0
    while index < s.count {
      while entity < entities.count, entities[entity].range.upperBound <= index { entity += 1 }
      if entity < entities.count, entities[entity].range.lowerBound == index, entities[entity].range.count > 0
      {
        tokens.append(Token(hash: Self.kindHash(entities[entity]), sound: 0, range: entities[entity].range))
        index = entities[entity].range.upperBound
        continue
      }
      let scalar = s[index]
      if ScalarClass.isWord(scalar) {
        var end = index + 1
        let limit = entity < entities.count ? entities[entity].range.lowerBound : s.count
        while end < s.count, end < max(limit, index + 1), ScalarClass.isWord(s[end]) { end += 1 }
        var hash = FeatureHash()
        for place in index..<end { hash.add(s[place]) }
        tokens.append(Token(hash: hash.value, sound: 0, range: index..<end))
        index = end
      } else {
        if scalar != 0x20 {
          var hash = FeatureHash()
          hash.add(ScalarClass.endsSegment(scalar) && scalar != 0x3F ? 0x2C : scalar)
          tokens.append(
            Token(hash: hash.value, sound: CharacterFolding.syllable(scalar) ?? 0, range: index..<index + 1))
        }
        index += 1
      }
    }
  }

  private static func kindHash(_ entity: Entity) -> UInt64 {
    var hash = FeatureHash()
    hash.add(UInt32(0xF_0000))
    switch entity.value {
    case .time(let time):
      hash.add(
        time.minute == nil
          ? (time.weekday == nil && time.daysAhead == nil && time.day == nil ? UInt32(11) : UInt32(10))
          : UInt32(12))
    case .money: hash.add(UInt32(2))
    case .distance: hash.add(UInt32(3))
    case .duration(let minutes): hash.add(minutes.upperBound < 1440 ? UInt32(4) : UInt32(14))
    case .phone: hash.add(UInt32(5))
    case .plate: hash.add(UInt32(6))
    case .number: hash.add(UInt32(7))
    case .percent: hash.add(UInt32(8))
    }
    return hash.value
  }
}
