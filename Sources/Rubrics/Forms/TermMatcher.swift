/// How far ahead something lies, as people write it: 三天内, 十个月后, in about ten months, next year, 2027-03.
struct TermMatcher {
  var matching: FormMatching

  init(_ matching: FormMatching) { self.matching = matching }

  /// Whether an entry names a term within these days, or a date; a case carries no date to count from.
  func matches(_ value: String, _ days: ClosedRange<Int>) -> Bool {
    let terms = self.terms(in: value)
    if terms.isEmpty { return namesDate(value) }
    return terms.contains { days.contains($0.lowerBound) && days.contains($0.upperBound) }
  }

  /// Whether two texts name terms of which none agree; a text that names none says nothing.
  func differ(_ first: String, _ second: String) -> Bool {
    let (mine, others) = (terms(in: first), terms(in: second))
    guard !mine.isEmpty, !others.isEmpty else { return false }
    return !mine.contains { term in others.contains { near(term, $0) } }
  }

  /// Half a month in ten, a day in three: as people round.
  private func near(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> Bool {
    let slack = max(one.upperBound, other.upperBound) / 20
    return one.lowerBound - slack <= other.upperBound && other.lowerBound - slack <= one.upperBound
  }

  // MARK: Terms

  /// Every term a text names, in days; a month counts 30, a year 365.
  func terms(in text: String) -> [ClosedRange<Int>] {
    let characters = Array(matching.normalised(text).prefix(400))
    var terms: [ClosedRange<Int>] = []
    var index = 0
    while index < characters.count {
      if let (term, end) = phrase(at: index, characters) ?? measured(at: index, characters) {
        terms.append(term)
        index = end
      } else {
        index += 1
      }
    }
    return terms
  }

  private func phrase(at index: Int, _ text: [Character]) -> (ClosedRange<Int>, Int)? {
    for (word, days) in Self.phrases where Self.stands(word, at: index, text) {
      return (days, index + word.count)
    }
    return nil
  }

  private func measured(at index: Int, _ text: [Character]) -> (ClosedRange<Int>, Int)? {
    if index > 0, Self.isDigit(text[index]), Self.isDigit(text[index - 1]) || text[index - 1] == "." {
      return nil
    }
    guard let (low, lowEnd) = Self.number(at: index, text) else { return nil }
    var (high, end) = (low, lowEnd)
    let mark = Self.skip(lowEnd, text)
    if let dash = ["到", "至", "-", "~", "to", "or", "、"].first(where: { Self.stands($0, at: mark, text) }),
      let (second, secondEnd) = Self.number(at: Self.skip(mark + dash.count, text), text)
    {
      (high, end) = (second, secondEnd)
    } else if low < 10, let (second, secondEnd) = Self.number(at: lowEnd, text), second == low + 1 {
      // 七八个月
      (high, end) = (second, secondEnd)
    }
    var place = Self.skip(end, text)
    while place < text.count, "来多个余".contains(text[place]) { place = Self.skip(place + 1, text) }
    if place < text.count, text[place] == "-" { place += 1 }
    for (unit, size) in Self.units where Self.stands(unit, at: place, text) && low <= 400 {
      var extra = 0
      let after = place + unit.count
      if after < text.count, text[after] == "半" { extra = size / 2 }
      // Halves are counted twice, so that 半年 and one and a half come out whole.
      return ((low * size / 2 + extra)...max(low * size / 2 + extra, high * size / 2 + extra), after)
    }
    return nil
  }

  /// A number in halves: 3 is 6, 半 is 1.
  private static func number(at index: Int, _ text: [Character]) -> (Int, Int)? {
    guard index < text.count else { return nil }
    if isDigit(text[index]) {
      var end = index
      while end < text.count, isDigit(text[end]) { end += 1 }
      guard end - index <= 3, let number = Int(String(text[index..<end])) else { return nil }
      return (number * 2, end)
    }
    if text[index] == "半" { return (1, index + 1) }
    for (word, number) in words where stands(word, at: index, text) {
      return (number * 2, index + word.count)
    }
    let digits = Array("零一二三四五六七八九")
    func digit(_ place: Int) -> Int? {
      guard place < text.count else { return nil }
      return text[place] == "两" ? 2 : digits.firstIndex(of: text[place])
    }
    if text[index] == "十" {
      let ones = digit(index + 1)
      return ((10 + (ones ?? 0)) * 2, index + (ones == nil ? 1 : 2))
    }
    guard let tens = digit(index) else { return nil }
    guard index + 1 < text.count, text[index + 1] == "十" else { return (tens * 2, index + 1) }
    let ones = digit(index + 2)
    return ((tens * 10 + (ones ?? 0)) * 2, index + (ones == nil ? 2 : 3))
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func skip(_ index: Int, _ text: [Character]) -> Int {
    var index = index
    while index < text.count, text[index] == " " { index += 1 }
    return index
  }

  private static func stands(_ word: String, at index: Int, _ text: [Character]) -> Bool {
    guard index + word.count <= text.count, text[index..<(index + word.count)].elementsEqual(word) else {
      return false
    }
    guard word.first?.isASCII == true, word.first?.isLetter == true else { return true }
    let before = index > 0 ? text[index - 1] : " "
    let after = index + word.count < text.count ? text[index + word.count] : " "
    return !(before.isASCII && before.isLetter) && !(after.isASCII && after.isLetter)
  }

  /// A date by year, month or weekday.
  private func namesDate(_ value: String) -> Bool {
    let text = matching.normalised(value)
    if Self.dateWords.contains(where: text.contains) { return true }
    let parts = text.split { !("0"..."9").contains($0) }
    return parts.count >= 2 && text.contains { "-/.".contains($0) }
  }

  private static let dateWords = [
    "月", "号", "日", "周", "星期", "礼拜", "春", "夏", "秋", "冬", "jan", "feb", "mar", "apr", "may", "jun", "jul",
    "aug", "sep", "oct", "nov", "dec", "spring", "summer", "autumn", "winter", "monday", "tuesday",
    "wednesday",
    "thursday", "friday", "saturday", "sunday",
  ]

  private static let units: [(String, Int)] = [
    ("个月", 30), ("月内", 30), ("月后", 30), ("月", 30), ("months", 30), ("month", 30), ("天", 1), ("日内", 1),
    ("日", 1), ("days", 1), ("day", 1), ("周", 7), ("星期", 7), ("礼拜", 7), ("weeks", 7), ("week", 7), ("年", 365),
    ("years", 365), ("year", 365),
  ]

  private static let words: [(String, Int)] = [
    ("eleven", 11), ("twelve", 12), ("three", 3), ("seven", 7), ("eight", 8), ("four", 4), ("five", 5),
    ("nine", 9),
    ("one", 1), ("two", 2), ("six", 6), ("ten", 10), ("an", 1), ("a", 1),
  ]

  private static let phrases: [(String, ClosedRange<Int>)] = [
    ("half a year", 182...182), ("a couple of days", 2...2), ("couple of days", 2...2),
    ("the day after tomorrow", 2...2), ("day after tomorrow", 2...2), ("tomorrow", 1...1), ("today", 0...0),
    ("next week", 4...11), ("next month", 30...30), ("next year", 300...430), ("annually", 365...365),
    ("24 hours", 1...1), ("48 hours", 2...2), ("72 hours", 3...3), ("24小时", 1...1), ("48小时", 2...2),
    ("72小时", 3...3), ("明后天", 1...2), ("大后天", 3...3), ("后天", 2...2), ("明天", 1...1), ("明日", 1...1),
    ("今天", 0...0), ("这两天", 1...2), ("两三天", 2...3), ("下周", 4...11), ("下星期", 4...11), ("下个月", 30...30),
    ("下月", 30...30), ("明年这个时候", 365...365), ("明年", 300...430),
  ]
}
