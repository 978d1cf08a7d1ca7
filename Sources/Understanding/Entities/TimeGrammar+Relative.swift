/// Days told from another day (当天下午三点, the following morning), and hours as the armed forces call them.
extension TimeGrammar {
  private static let sameDay = ["当天", "同一天", "同天", "当日", "那天", "那一天", "that day", "the same day", "same day"]
  private static let dayAfter = [
    "第二天", "隔天", "次日", "翌日", "转天", "隔日", "the next day", "next day", "the day after", "the following day",
    "following day",
  ]
  private static let parts: [(String, Int)] = [
    ("the same", 0), ("same", 0), ("that", 0), ("the following", 1), ("following", 1), ("the next", 1),
    ("next", 1),
  ]

  /// A day named by another, where an hour or a part of the day is named beside it: a bare 当天 is no time.
  static func relativeDay(at index: Int, in s: [UInt32]) -> (Token, Int)? {
    for (words, days) in [(sameDay, 0), (dayAfter, 1)] {
      for word in words {
        guard let end = Look.at(index, s, word) else { continue }
        return hasHour(after: end, s) || hasHour(before: index, s) ? (.daysAfter(days), end) : nil
      }
    }
    // the same afternoon, the following morning: the part of the day is read as the next word
    for (word, days) in parts {
      guard let end = Look.at(index, s, word), end < s.count, s[end] == 0x20,
        Look.at(end + 1, s, anyOf: ["morning", "afternoon", "evening", "lunchtime"]) != nil
      else { continue }
      return (.daysAfter(days), end)
    }
    return nil
  }

  private static let hourSigns = Set("点时:".unicodeScalars.map(\.value))

  /// Whether an hour or a part of the day comes soon after.
  private static func hasHour(after end: Int, _ s: [UInt32]) -> Bool {
    let rest = s[min(end, s.count)..<min(end + 8, s.count)]
    if rest.contains(where: hourSigns.contains) { return true }
    return ["上午", "下午", "早上", "早晨", "一早", "中午", "at ", "morning", "afternoon"].contains { word in
      let scalars = word.unicodeScalars.map(\.value)
      return rest.indices.contains { s[$0..<rest.endIndex].starts(with: scalars) }
    }
  }

  /// Whether an hour stands right before: three p.m. that day.
  private static func hasHour(before index: Int, _ s: [UInt32]) -> Bool {
    guard index > 0, ScalarClass.isLatin(s[index]) else { return false }
    let before = String.from(scalars: s[max(0, index - 12)..<index])
    return before.contains { $0.isNumber }
      || ["am ", "pm ", "a.m. ", "p.m. ", "oclock "].contains { before.hasSuffix($0) }
      || ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
        .contains {
          before.hasSuffix($0 + " ") || before.hasSuffix($0 + " on ")
        }
  }

  /// Fifteen hundred, oh nine hundred: an hour, where nothing says that it is a sum.
  static func hundredHours(at index: Int, in s: [UInt32], afterDay: Bool) -> (Token, Int)? {
    var start = index
    var zeroed = false
    for zero in ["oh ", "zero ", "o "] {
      let scalars = zero.unicodeScalars.map(\.value)
      if s[index...].starts(with: scalars) {
        start = index + scalars.count
        zeroed = true
      }
    }
    guard let number = NumeralReader.read(at: start, in: s), !number.inDigits, number.value % 100 == 0,
      (zeroed ? 100...900 : 700...2000).contains(number.value)
    else { return nil }
    let place = Look.skipBlanks(number.range.upperBound, s)
    if let end = Look.at(place, s, anyOf: ["hours", "hrs"]) {
      return (.clock(minute: number.value / 100 * 60, certain: true), end)
    }
    let before = String.from(scalars: s[max(0, index - 6)..<index])
    let introduced = ["at ", "by ", "until ", "till ", "make "].contains { before.hasSuffix($0) }
    let followed =
      Look.at(
        place, s, anyOf: ["on the same", "on tuesday", "on wednesday", "tuesday", "wednesday", "that day"])
      != nil
    let measured =
      Look.at(place, s, anyOf: ["yuan", "rmb", "kuai", "km", "kilometres", "kilometers", "k"]) != nil
    guard !measured, zeroed || introduced || followed || afterDay else { return nil }
    return (.clock(minute: number.value / 100 * 60, certain: true), number.range.upperBound)
  }

  /// Tuesday 1500, 周三0900: four figures after a day, and no unit behind them.
  static func wholeFigure(at index: Int, in s: [UInt32], afterDay: Bool) -> (Token, Int)? {
    guard afterDay, ScalarClass.isDigit(s[index]), index == 0 || !ScalarClass.isDigit(s[index - 1]),
      let figure = NumeralReader.read(at: index, in: s), figure.inDigits, figure.range.count == 4,
      figure.tenths == 0, (600...2130).contains(figure.value), figure.value % 100 < 60,
      unitless(figure.range.upperBound, s),
      Look.at(Look.skipBlanks(figure.range.upperBound, s), s, anyOf: ["yuan", "rmb", "kuai", "km", "k"])
        == nil
    else { return nil }
    return (
      .clock(minute: figure.value / 100 * 60 + figure.value % 100, certain: true), figure.range.upperBound
    )
  }
}
