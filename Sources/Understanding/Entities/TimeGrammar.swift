/// Days and hours as people say them, in Chinese and English.
enum TimeGrammar {
  /// One word of a time.
  enum Token {
    case week(Int)
    case weekday(Int, week: Int?)
    case daysAhead(Int)
    case daysAfter(Int)
    case date(month: Int, day: Int)
    case part(SpokenTime.DayPart)
    case clock(minute: Int, certain: Bool)
  }

  /// A time that starts at a position, with all its words, or nil.
  static func read(at start: Int, in s: [UInt32]) -> Entity? {
    guard let (first, firstEnd) = token(at: start, in: s, afterDay: false) else { return nil }
    var time = SpokenTime()
    guard add(first, to: &time) else { return nil }
    var end = firstEnd
    while let (next, close) = following(end, in: s, time: time) {
      var extended = time
      guard add(next, to: &extended) else { break }
      time = extended
      end = close
    }
    settle(&time)
    guard
      time.weekday != nil || time.minute != nil || time.daysAhead != nil || time.day != nil
        || time.part != nil
    else { return nil }
    return Entity(.time(time), range: start..<end)
  }

  private static let glue = [
    "的", "那天", "那一天", "在", "大概", "大约", "差不多", "约", "就", "是", ",", " ", "at ", "on ", "in the ", "the ", "in ",
    "about ", "around ", "say ", "of ", "for ", "from ", "next ", "coming ",
  ]

  /// The next word of the same time, if one follows; small words between are passed over.
  private static func following(_ end: Int, in s: [UInt32], time: SpokenTime) -> (Token, Int)? {
    var place = end
    var comma = false
    for _ in 0..<4 {
      if let found = token(
        at: place, in: s,
        afterDay: time.weekday != nil || time.daysAhead != nil || time.daysAfter != nil || time.part != nil
          || time.day != nil),
        place > end || !isWordTail(place, s)
      {
        if comma, case .weekday = found.0, time.minute != nil {
          // 15:00(周二): what stands in brackets belongs to the figure before it
          return time.weekday == nil && isBracketed(end: found.1, after: end, s) ? found : nil
        }
        if comma, case .clock = found.0, time.minute != nil { return nil }
        // in Chinese the day is said before the hour: a day after an hour is another time
        if time.minute != nil, isDay(found.0), place < s.count, ScalarClass.isHan(s[place]) { return nil }
        return found
      }
      guard place < s.count, let next = pass(place, s) else { return nil }
      if s[place] == 0x2C { comma = true }
      place = next
    }
    return nil
  }

  /// Whether a word stands between the commas that brackets become, right after an hour such as 15:00.
  private static func isBracketed(end: Int, after clock: Int, _ s: [UInt32]) -> Bool {
    clock >= 3 && s[clock - 3] == 0x3A && (end >= s.count || s[end] == 0x2C)
  }

  private static func isWordTail(_ place: Int, _ s: [UInt32]) -> Bool {
    place > 0 && place < s.count && ScalarClass.isLatin(s[place]) && ScalarClass.isLatin(s[place - 1])
  }

  private static func isDay(_ token: Token) -> Bool {
    switch token {
    case .weekday, .daysAhead, .daysAfter, .date, .week: true
    default: false
    }
  }

  private static func pass(_ place: Int, _ s: [UInt32]) -> Int? {
    for word in glue {
      let scalars = word.unicodeScalars.map(\.value)
      guard s[place...].starts(with: scalars) else { continue }
      if ScalarClass.isLatin(scalars[0]), place > 0, ScalarClass.isLatin(s[place - 1]) { continue }
      return place + scalars.count
    }
    return nil
  }

  private static func add(_ token: Token, to time: inout SpokenTime) -> Bool {
    switch token {
    case .week(let week):
      guard time.week == nil, time.weekday == nil else { return false }
      time.week = week
    case .weekday(let day, let week):
      guard time.weekday == nil else { return false }
      time.weekday = day
      time.daysAfter = nil
      if let week { time.week = week }
    case .daysAhead(let days):
      guard time.daysAhead == nil, time.weekday == nil else { return false }
      time.daysAhead = days
    case .daysAfter(let days):
      guard time.daysAfter == nil, time.daysAhead == nil, time.weekday == nil else { return false }
      time.daysAfter = days
    case .date(let month, let day):
      guard time.day == nil else { return false }
      time.month = month
      time.day = day
    case .part(let part):
      guard time.part == nil || time.part == part else { return false }
      time.part = part
    case .clock(let minute, let certain):
      guard time.minute == nil else { return false }
      time.minute = minute
      time.halfIsCertain = certain
    }
    return true
  }

  /// Part of day and hour agree on the half of the day.
  private static func settle(_ time: inout SpokenTime) {
    guard let minute = time.minute, let part = time.part else { return }
    switch part {
    case .afternoon where minute < 720, .evening where minute < 720: time.minute = minute + 720
    case .noon where minute < 360: time.minute = minute + 720
    default: break
    }
    time.halfIsCertain = true
  }

  // MARK: words

  private static let parts: [(String, SpokenTime.DayPart)] = [
    ("早上", .morning), ("上午", .morning), ("早晨", .morning), ("一早", .morning), ("清早", .morning),
    ("大早", .morning), ("前晌", .morning), ("头午", .morning), ("上舞", .morning), ("下舞", .afternoon),
    ("下五", .afternoon), ("中午", .noon), ("晌午", .noon), ("正午", .noon), ("下午", .afternoon), ("午后", .afternoon),
    ("后晌", .afternoon), ("过晌", .afternoon), ("傍晚", .evening), ("晚上", .evening), ("mornings", .morning),
    ("morning", .morning),
    ("afternoons", .afternoon), ("afternoon", .afternoon), ("evening", .evening), ("noon", .noon),
    ("midday", .noon), ("lunchtime", .noon), ("a.m.", .morning), ("p.m.", .afternoon),
    ("am", .morning), ("pm", .afternoon), ("arvo", .afternoon),
  ]
  private static let weekdays: [(String, Int)] = [
    ("monday", 1), ("tuesday", 2), ("tuesdays", 2), ("wednesday", 3), ("wednesdays", 3), ("thursday", 4),
    ("friday", 5), ("saturday", 6), ("sunday", 7),
  ]
  private static let weekPrefixes: [(String, Int)] = [
    ("下下个", 2), ("下下", 2), ("下个", 1), ("下", 1), ("这个", 0), ("这", 0), ("本", 0), ("上个", -1), ("上", -1),
    ("", -9),
  ]
  private static let weekWords = ["周", "星期", "礼拜", "週"]

  private static func token(at index: Int, in s: [UInt32], afterDay: Bool) -> (Token, Int)? {
    guard index < s.count else { return nil }
    if ScalarClass.isLatin(s[index]) {
      if index > 0, ScalarClass.isLatin(s[index - 1]) { return nil }
      return english(at: index, in: s, afterDay: afterDay)
    }
    return ordinal(at: index, in: s) ?? relativeDay(at: index, in: s) ?? chineseDay(at: index, in: s)
      ?? clock(
        at: index, in: s, afterDay: afterDay) ?? part(at: index, in: s)
  }

  private static func part(at index: Int, in s: [UInt32]) -> (Token, Int)? {
    for (word, part) in parts {
      guard let end = Look.at(index, s, word) else { continue }
      // "I am" names no half of the day; "3 pm" does
      if word.utf8.count == 2 || word.utf8.count == 4 && word.hasSuffix("."), !followsFigure(index, s) {
        continue
      }
      return (.part(part), end)
    }
    if s[index] == 0x65E9 || s[index] == 0x665A, let next = NumeralReader.read(at: index + 1, in: s),
      Look.at(next.range.upperBound, s, "点") != nil,
      next.value != 1 || next.inDigits
    {
      return (.part(s[index] == 0x65E9 ? .morning : .evening), index + 1)
    }
    return nil
  }

  private static func followsFigure(_ index: Int, _ s: [UInt32]) -> Bool {
    let before = index > 0 && s[index - 1] == 0x20 ? index - 2 : index - 1
    return before >= 0 && ScalarClass.isDigit(s[before])
  }

  private static func chineseDay(at index: Int, in s: [UInt32]) -> (Token, Int)? {
    for (word, days) in [
      ("今天", 0), ("今儿", 0), ("今日", 0), ("大后天", 3), ("明天", 1), ("明儿", 1), ("明日", 1), ("后天", 2),
    ] {
      if let end = Look.at(index, s, word) { return (.daysAhead(days), end) }
    }
    for (prefix, week) in weekPrefixes {
      guard let after = prefix.isEmpty ? index : Look.at(index, s, prefix) else { continue }
      for word in weekWords {
        guard let place = Look.at(after, s, word), place < s.count || week >= 0 else { continue }
        if place < s.count, let day = weekday(s[place]), !isCount(place, s) {
          return (.weekday(day, week: week == -9 ? nil : week), place + 1)
        }
        if week >= 0 { return (.week(week), place) }
      }
    }
    if let month = NumeralReader.read(at: index, in: s), (1...12).contains(month.value),
      let past = Look.at(month.range.upperBound, s, "月"),
      let day = NumeralReader.read(at: past, in: s), (1...31).contains(day.value)
    {
      return (
        .date(month: month.value, day: day.value),
        Look.at(day.range.upperBound, s, anyOf: ["号", "日"]) ?? day.range.upperBound
      )
    }
    if let day = NumeralReader.read(at: index, in: s), (1...31).contains(day.value),
      let end = Look.at(day.range.upperBound, s, "号"),
      Look.at(end, s, anyOf: ["码", "线", "楼", "店", "工位", "车位"]) == nil
    {
      return (.date(month: 0, day: day.value), end)
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// 25th, 25th of November.
  private static func ordinal(at index: Int, in s: [UInt32]) -> (Token, Int)? {
    guard ScalarClass.isDigit(s[index]), let day = NumeralReader.read(at: index, in: s),
      (1...31).contains(day.value),
      let end = Look.at(day.range.upperBound, s, anyOf: ["st", "nd", "rd", "th"])
    else { return nil }
    for (number, month) in months.enumerated() {
      if let close = Look.at(end, s, " " + month) ?? Look.at(end, s, " of " + month) {
        return (.date(month: number + 1, day: day.value), close)
      }
    }
    return (.date(month: 0, day: day.value), end)
  }

  /// 周三个 … is not Wednesday, 一周两次 not Tuesday.
  private static func isCount(_ place: Int, _ s: [UInt32]) -> Bool {
    Look.at(place + 1, s, anyOf: ["次", "回", "遍", "个月"]) != nil
  }

  private static func weekday(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E00, 0x31: 1
    case 0x4E8C, 0x32: 2
    case 0x4E09, 0x33: 3
    case 0x56DB, 0x34: 4
    case 0x4E94, 0x35: 5
    case 0x516D, 0x36: 6
    case 0x65E5, 0x5929, 0x37: 7
    default: nil
    }
  }

  /// 十点半, 15:00, 9点一刻, 三点钟, 3pm.
  private static func clock(at index: Int, in s: [UInt32], afterDay: Bool) -> (Token, Int)? {
    if let found = wholeFigure(at: index, in: s, afterDay: afterDay) { return found }
    guard let hour = NumeralReader.read(at: index, in: s), hour.value <= 24, hour.upper == hour.value else {
      return nil
    }
    if hour.inDigits, index > 0, ScalarClass.isWord(s[index - 1]) || s[index - 1] == 0x2E { return nil }
    let place = hour.range.upperBound
    if place + 2 < s.count, hour.inDigits, hour.tenths == 0, s[place] == 0x3A || s[place] == 0x68,
      ScalarClass.isDigit(s[place + 1]), ScalarClass.isDigit(s[place + 2])
    {
      let minute = Int(s[place + 1] - 0x30) * 10 + Int(s[place + 2] - 0x30)
      guard minute < 60 else { return nil }
      return (
        .clock(minute: hour.value % 24 * 60 + minute, certain: hour.value > 12 || hour.value == 0), place + 3
      )
    }
    if let end = Look.at(place, s, anyOf: ["点钟", "点整", "点", "时整"])
      ?? (hour.inDigits || afterDay ? Look.at(place, s, "时") : nil), hour.tenths == 0
    {
      guard Look.at(end, s, anyOf: ["儿建", "建议", "要求", "问题", "注意", "几"]) == nil else { return nil }
      // 早一点, 有一点: no hour unless something else says so
      if hour.value == 1, !hour.inDigits, !afterDay,
        Look.at(end, s, anyOf: ["半", "钟", "整", "十", "四"]) == nil, s[end - 1] == 0x70B9
      {
        return nil
      }
      var minute = 0
      var close = end
      if let half = Look.at(end, s, "半") {
        minute = 30
        close = half
      } else if let quarter = Look.at(end, s, "一刻") {
        minute = 15
        close = quarter
      } else if let quarter = Look.at(end, s, "三刻") {
        minute = 45
        close = quarter
      } else if let more = NumeralReader.read(at: end, in: s), (1...59).contains(more.value),
        more.range.count >= 2 || Look.at(more.range.upperBound, s, "分") != nil
      {
        minute = more.value
        close = Look.at(more.range.upperBound, s, anyOf: ["分钟", "分"]) ?? more.range.upperBound
      }
      return (
        .clock(minute: hour.value % 24 * 60 + minute, certain: hour.value > 12 || hour.value == 0), close
      )
    }
    let spaced = Look.skipBlanks(place, s)
    if hour.inDigits || ScalarClass.isLatin(s[index]),
      let end = Look.at(spaced, s, anyOf: ["am", "a.m", "pm", "p.m", "oclock"]), (1...12).contains(hour.value)
    {
      let half = s[spaced]
      let value = hour.value % 12 * 60 + hour.tenths * 6
      let tail = end < s.count && s[end] == 0x2E && half != 0x6F ? end : end
      if half == 0x70 { return (.clock(minute: value + 720, certain: true), tail) }
      if half == 0x61 { return (.clock(minute: value, certain: true), tail) }
      return (.clock(minute: hour.value * 60, certain: false), end)
    }
    if hour.inDigits, afterDay, hour.tenths == 0, hour.range.count <= 2,
      place >= s.count || !ScalarClass.isWord(s[place]) && NumeralReader.digit(s[place]) == nil,
      unitless(place, s)
    {
      return (.clock(minute: hour.value % 24 * 60, certain: hour.value > 12), place)
    }
    return nil
  }

  static func unitless(_ place: Int, _ s: [UInt32]) -> Bool {
    guard place < s.count else { return true }
    return !"个元块公千万天年号月次位%-".unicodeScalars.contains { $0.value == s[place] }
  }

  private static func english(at index: Int, in s: [UInt32], afterDay: Bool) -> (Token, Int)? {
    for (prefix, week) in [
      ("next week ", 1), ("this week ", 0), ("next ", 1), ("this coming ", 1), ("this ", 0), ("coming ", 1),
      ("", -9),
    ] {
      let scalars = prefix.unicodeScalars.map(\.value)
      guard s[index...].starts(with: scalars) else { continue }
      for (word, day) in weekdays {
        if let end = Look.at(index + scalars.count, s, word) {
          return (.weekday(day, week: week == -9 ? nil : week), end)
        }
      }
    }
    for (word, days) in [("today", 0), ("tonight", 0), ("tomorrow", 1), ("day after tomorrow", 2)] {
      if let end = Look.at(index, s, word) { return (.daysAhead(days), end) }
    }
    for (number, month) in months.enumerated() {
      guard let end = Look.at(index, s, month),
        let day = NumeralReader.read(at: Look.skipBlanks(end, s), in: s), (1...31).contains(day.value)
      else { continue }
      return (
        .date(month: number + 1, day: day.value),
        Look.at(day.range.upperBound, s, anyOf: ["st", "nd", "rd", "th"]) ?? day.range.upperBound
      )
    }
    if let end = Look.at(index, s, "next week") { return (.week(1), end) }
    if let found = relativeDay(at: index, in: s) ?? hundredHours(at: index, in: s, afterDay: afterDay) {
      return found
    }
    if let found = part(at: index, in: s) { return found }
    for (word, shift) in [
      ("half past ", 30), ("half ", 30), ("quarter past ", 15), ("a quarter past ", 15), ("quarter to ", -15),
      ("a quarter to ", -15),
    ] {
      let scalars = word.unicodeScalars.map(\.value)
      if s[index...].starts(with: scalars), let hour = NumeralReader.read(at: index + scalars.count, in: s),
        (1...12).contains(hour.value)
      {
        return (.clock(minute: hour.value * 60 + shift, certain: false), hour.range.upperBound)
      }
    }
    if let found = clock(at: index, in: s, afterDay: afterDay) { return found }
    if let hour = NumeralReader.read(at: index, in: s), (1...12).contains(hour.value) {
      let before = String.from(scalars: s[max(0, index - 7)..<index])
      let introduced = ["at ", "by ", "until ", "till ", "for ", "around ", "about ", "or ", "like "].contains
      { before.hasSuffix($0) }
      let strictly =
        before.hasSuffix("at ") || before.hasSuffix("by ") || before.hasSuffix("until ")
        || before.hasSuffix("till ")
      let place = Look.skipBlanks(hour.range.upperBound, s)
      let followed =
        Look.at(
          place, s,
          anyOf: [
            "in the morning", "in the afternoon", "on monday", "on tuesday", "on wednesday", "on thursday",
            "on friday", "next tuesday", "next wednesday", "that afternoon", "that morning", "this afternoon",
            "tuesday", "wednesday", "on the tuesday", "on the wednesday", "'s full", "'s taken", "'s gone",
            "'s booked", "is full", "is taken", "is gone", "is booked", "on next tuesday",
            "on next wednesday", "in the arvo", "thirty", "fifteen",
          ]) != nil || relativeDay(at: place, in: s) != nil
      let measured =
        Look.at(
          place, s,
          anyOf: [
            "hours", "hour", "days", "minutes", "weeks", "months", "years", "times", "yuan", "percent", "of",
            "complaints", "issues", "problems", "things", "more", "or", "to",
          ]) != nil
      if followed || (afterDay && !measured) || (strictly && !measured) || (introduced && afterDay) {
        if let end = Look.at(place, s, "thirty") {
          return (.clock(minute: hour.value * 60 + 30, certain: false), end)
        }
        return (.clock(minute: hour.value * 60, certain: false), hour.range.upperBound)
      }
    }
    return nil
  }
}
