/// Sums of money, distances, lengths of time, shares and bare numbers.
enum AmountGrammar {
  private static let money = [
    "块钱", "元钱", "人民币", "元", "块", "yuan", "rmb", "kuai", "cny", "renminbi", "大洋", "bucks",
  ]
  private static let distance = [
    "公里", "千米", "km", "kilometers", "kilometer", "klicks", "k km", "miles", "迈", "码",
  ]
  private static let minutes: [(String, Int)] = [
    ("个小时", 60), ("小时", 60), ("个钟头", 60), ("钟头", 60), ("个钟", 60), ("分钟", 1), ("个工作日", 1440), ("工作日", 1440),
    ("天", 1440), ("个星期", 10080), ("星期", 10080),
    ("个礼拜", 10080), ("礼拜", 10080), ("周", 10080), ("个月", 43200), ("个多月", 43200), ("年", 525_600), ("多小时", 60),
    ("个多小时", 60), ("来天", 1440), ("来分钟", 1),
    ("hours", 60), ("hour", 60), ("hrs", 60), ("hr", 60), ("h", 60), ("minutes", 1), ("minute", 1),
    ("mins", 1), ("min", 1),
    ("days", 1440), ("day", 1440), ("weeks", 10080), ("week", 10080), ("months", 43200), ("month", 43200),
    ("years", 525_600),
    ("year", 525_600),
  ]
  private static let vague = ["多", "来", "几", "左右", "上下", "odd", "or so", "ish"]
  private static let joints = ["到", "至", "-", "~", "to ", " to ", "or ", " or ", "或者", "或", "、"]

  /// A number with its unit, or a half; nil where there is none.
  static func read(at index: Int, in s: [UInt32]) -> Entity? {
    guard boundary(index, s) else { return nil }
    if s[index] == 0xA5 || s[index] == 0xFFE5,
      let numeral = NumeralReader.read(at: Look.skipBlanks(index + 1, s), in: s)
    {
      return Entity(
        .money(numeral.value...max(numeral.upper, numeral.value)), range: index..<numeral.range.upperBound)
    }
    if let half = half(at: index, in: s) { return half }
    guard let first = NumeralReader.read(at: index, in: s) else { return article(at: index, in: s) }
    var low = first
    if let joint = Look.at(first.range.upperBound, s, anyOf: joints)
      ?? Look.at(Look.skipBlanks(first.range.upperBound, s), s, anyOf: joints),
      let second = NumeralReader.read(at: Look.skipBlanks(joint, s), in: s),
      second.value > first.value || second.value >= 1
    {
      var high = second
      // 两三到四千: the lower takes the unit of the higher
      if high.value > low.value, let entity = withUnit(high, from: high, in: s) {
        return ranged(entity, low: low.value, start: index)
      }
      high.value = 0
    }
    low.upper = max(low.upper, low.value)
    return withUnit(low, from: low, in: s).map { Entity($0.value, range: index..<$0.range.upperBound) }
  }

  /// A number that has no unit: digits, or Chinese numerals from ten on; English words from twenty on.
  static func readBare(at index: Int, in s: [UInt32]) -> Entity? {
    guard boundary(index, s), let numeral = NumeralReader.read(at: index, in: s) else { return nil }
    let end = numeral.range.upperBound
    if end < s.count, s[end] == 0x25 { return Entity(.percent(numeral.value), range: index..<end + 1) }
    if end < s.count, numeral.inDigits, ScalarClass.isLatin(s[end]) { return nil }
    guard numeral.inDigits || numeral.value >= 20 else { return nil }
    return Entity(.number(numeral.value), range: numeral.range)
  }

  private static func boundary(_ index: Int, _ s: [UInt32]) -> Bool {
    guard index > 0 else { return true }
    if ScalarClass.isDigit(s[index]) {
      return !ScalarClass.isWord(s[index - 1])
        || ScalarClass.isLatin(s[index - 1]) && !ScalarClass.isDigit(s[index - 1]) && !isCode(index - 1, s)
    }
    return !(ScalarClass.isLatin(s[index]) && ScalarClass.isWord(s[index - 1]))
  }

  /// A letter that is part of a model name such as a6.
  private static func isCode(_ index: Int, _ s: [UInt32]) -> Bool { ScalarClass.isLatin(s[index]) }

  private static func withUnit(_ numeral: Numeral, from base: Numeral, in s: [UInt32]) -> Entity? {
    var end = numeral.range.upperBound
    var low = numeral.value
    var high = max(numeral.upper, numeral.value)
    let halfAfter = Look.at(end, s, anyOf: ["个半", " and a half"])
    if let past = halfAfter {
      for (unit, minutes) in self.minutes {
        let bare = unit.hasPrefix("个") ? String(unit.dropFirst()) : unit
        if let stop = Look.at(Look.skipBlanks(past, s), s, bare) {
          return Entity(
            .duration(low * minutes + minutes / 2...low * minutes + minutes / 2),
            range: base.range.lowerBound..<stop)
        }
      }
    }
    if let past = Look.at(end, s, anyOf: vague) ?? Look.at(Look.skipBlanks(end, s), s, anyOf: vague) {
      end = past
    }
    let place = Look.skipBlanks(end, s)
    if let stop = Look.at(place, s, anyOf: money) {
      return Entity(.money(low...high), range: base.range.lowerBound..<stop)
    }
    if let stop = Look.at(place, s, anyOf: distance) {
      return Entity(.distance(low), range: base.range.lowerBound..<stop)
    }
    for (unit, minutes) in self.minutes {
      guard let stop = Look.at(place, s, unit), low < 10_000 else { continue }
      if unit == "年", low >= 100 { continue }
      low = low * minutes + numeral.tenths * minutes / 10
      high = high * minutes + numeral.tenths * minutes / 10
      var close = stop
      if let half = Look.at(stop, s, "半") { low += minutes / 2; high += minutes / 2; close = half }
      return Entity(.duration(low...max(low, high)), range: base.range.lowerBound..<close)
    }
    return nil
  }

  private static func ranged(_ entity: Entity, low: Int, start: Int) -> Entity {
    let range = start..<entity.range.upperBound
    switch entity.value {
    case .money(let high):
      let scale = low < 100 && high.upperBound >= 1000 ? 1000 : low < 10 && high.upperBound >= 100 ? 100 : 1
      return Entity(.money(min(low * scale, high.upperBound)...high.upperBound), range: range)
    case .duration(let high):
      for unit in [525_600, 43_200, 10_080, 1_440, 60, 1] where high.upperBound % unit == 0 {
        return Entity(.duration(min(low * unit, high.upperBound)...high.upperBound), range: range)
      }
      return Entity(entity.value, range: range)
    default: return Entity(entity.value, range: range)
    }
  }

  /// 半小时, 半天, 大半天, half an hour, half a day.
  private static func half(at index: Int, in s: [UInt32]) -> Entity? {
    guard let past = Look.at(index, s, anyOf: ["大半个", "小半个", "半个", "大半", "小半", "半", "half an ", "half a "])
    else { return nil }
    for (unit, minutes) in minutes {
      let bare = unit.hasPrefix("个") ? String(unit.dropFirst()) : unit
      if let stop = Look.at(past, s, bare), bare != "周", bare != "h" {
        return Entity(.duration(minutes / 2...minutes / 2), range: index..<stop)
      }
    }
    if let stop = Look.at(past, s, anyOf: ["晌", "上午", "下午"]) {
      return Entity(.duration(180...240), range: index..<stop)
    }
    return nil
  }

  /// "an hour", "a couple of hours", "a few days", 几个小时, 几天.
  private static func article(at index: Int, in s: [UInt32]) -> Entity? {
    let openings: [(String, Int, Int)] = [
      ("an hour and a half", -90, -90), ("a couple of ", 2, 2), ("couple of ", 2, 2), ("a few ", 3, 5),
      ("several ", 3, 5), ("a ", 1, 1), ("an ", 1, 1),
      ("几", 3, 5), ("数", 3, 5),
    ]
    for (text, low, high) in openings {
      guard let past = opening(text, at: index, s) else { continue }
      if low < 0 { return Entity(.duration(90...90), range: index..<past) }
      for (unit, minutes) in minutes where unit != "h" && unit != "周" {
        if let stop = Look.at(past, s, unit) {
          return Entity(.duration(low * minutes...high * minutes), range: index..<stop)
        }
      }
    }
    return nil
  }

  private static func opening(_ text: String, at index: Int, _ s: [UInt32]) -> Int? {
    var place = index
    for scalar in text.unicodeScalars {
      guard place < s.count, s[place] == scalar.value else { return nil }
      place += 1
    }
    return place
  }
}
