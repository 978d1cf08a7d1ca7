/// A number as written: digits, Chinese numerals or English words.
struct Numeral {
  /// The value; for 两三 the lower.
  var value: Int
  /// The higher of a pair such as 两三 or "two or three"; otherwise the value.
  var upper: Int
  /// Where it lies.
  var range: Range<Int>
  /// Tenths after a decimal point, 0 … 9.
  var tenths = 0
  /// Whether it was written with digits.
  var inDigits: Bool
}

/// Reads numbers at a position of a normalised line.
enum NumeralReader {
  private static let numerals = ScalarSet("零〇一二两俩三仨四五六七八九幺壹贰叁肆伍陆柒捌玖十拾百佰千仟")
  private static let digits: [UInt32: Int] = {
    var map: [UInt32: Int] = [:]
    for (text, value) in [
      ("零", 0), ("〇", 0), ("一", 1), ("二", 2), ("两", 2), ("俩", 2), ("三", 3), ("仨", 3), ("四", 4), ("五", 5),
      ("六", 6), ("七", 7),
      ("八", 8), ("九", 9), ("幺", 1), ("壹", 1), ("贰", 2), ("叁", 3), ("肆", 4), ("伍", 5), ("陆", 6), ("柒", 7),
      ("捌", 8), ("玖", 9),
    ] { if let scalar = text.unicodeScalars.first { map[scalar.value] = value } }
    return map
  }()
  private static let units: [UInt32: Int] = [
    0x5341: 10, 0x62FE: 10, 0x767E: 100, 0x4F70: 100, 0x5343: 1000, 0x4EDF: 1000,
  ]
  private static let myriad: UInt32 = 0x4E07
  private static let english: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  /// The value of one Chinese digit.
  static func digit(_ scalar: UInt32) -> Int? { numerals.contains(scalar) ? digits[scalar] : nil }

  /// The number that starts exactly at a position, or nil. Values above a thousand million are no numbers here.
  static func read(at start: Int, in s: [UInt32]) -> Numeral? {
    guard start < s.count else { return nil }
    if ScalarClass.isDigit(s[start]) { return readDigits(at: start, in: s) }
    if numerals.contains(s[start]) { return readChinese(at: start, in: s) }
    if ScalarClass.isLatin(s[start]) { return readEnglish(at: start, in: s) }
    return nil
  }

  private static func readDigits(at start: Int, in s: [UInt32]) -> Numeral? {
    var index = start
    var value = 0
    while index < s.count, ScalarClass.isDigit(s[index]) {
      guard value < 1_000_000_000_000 else { break }
      value = value * 10 + Int(s[index] - 0x30)
      index += 1
    }
    while index < s.count, ScalarClass.isDigit(s[index]) { index += 1 }
    var tenths = 0
    if index + 1 < s.count, s[index] == 0x2E, ScalarClass.isDigit(s[index + 1]) {
      tenths = Int(s[index + 1] - 0x30)
      index += 2
      while index < s.count, ScalarClass.isDigit(s[index]) { index += 1 }
    }
    var numeral = Numeral(value: value, upper: value, range: start..<index, tenths: tenths, inDigits: true)
    scale(&numeral, in: s)
    return numeral
  }

  /// 3万, 3.5万, 3千, 3w, 30k.
  private static func scale(_ numeral: inout Numeral, in s: [UInt32]) {
    let next = numeral.range.upperBound
    guard next < s.count, numeral.value < 100_000 else { return }
    var factor = 0
    if s[next] == myriad { factor = 10_000 }
    if s[next] == 0x5343 { factor = 1_000 }
    if s[next] == 0x767E { factor = 100 }
    if s[next] == 0x77 || s[next] == 0x6B, next + 1 >= s.count || !ScalarClass.isLatin(s[next + 1]) {
      factor = s[next] == 0x77 ? 10_000 : 1_000
    }
    guard factor > 0 else { return }
    let value = numeral.value * factor + numeral.tenths * factor / 10
    numeral.value = value
    numeral.upper = value
    numeral.tenths = 0
    numeral.range = numeral.range.lowerBound..<next + 1
  }

  private static func readChinese(at start: Int, in s: [UInt32]) -> Numeral? {
    var index = start
    var total = 0
    var section = 0
    var current: Int?
    var upper: Int?
    var lastUnit = 0
    var read = false
    var plain: [Int] = []
    while index < s.count {
      if let value = digits[s[index]] {
        if let known = current {
          // 两三个, 七八百: neighbours make a range; longer runs are read digit by digit
          if plain.count == 1, value == known + 1, index + 1 >= s.count || digits[s[index + 1]] == nil {
            upper = value
          } else {
            current = known * 10 + value
          }
        } else {
          current = value
        }
        if s[index] != 0x96F6 { lastUnit = current == value && plain.isEmpty ? lastUnit : lastUnit }
        plain.append(value)
        read = true
      } else if let unit = units[s[index]] {
        section += (current ?? (read ? 0 : 1)) * unit
        if current == nil && !read { section = unit }
        if let high = upper { upper = high * unit }
        current = nil
        lastUnit = unit
        plain = []
        read = true
      } else if s[index] == myriad, read {
        total = (total + section + (current ?? 0)) * 10_000
        if let high = upper { upper = high * 10_000 }
        section = 0
        current = nil
        lastUnit = 10_000
        plain = []
      } else {
        break
      }
      index += 1
      if total > 1_000_000_000 || section > 1_000_000_000 || (current ?? 0) > 1_000_000_000_000 { break }
    }
    guard read else { return nil }
    // 三千五 is 3500, 九百四 is 940, 三万二 is 32000
    if let last = current, plain.count == 1, lastUnit >= 100, index > start + 1 {
      let beforeLast = s[index - 2]
      if beforeLast != 0x96F6 {
        let value = total + section + last * lastUnit / 10
        return Numeral(value: value, upper: value, range: start..<index, inDigits: false)
      }
    }
    let value = total + section + (current ?? 0)
    return Numeral(value: value, upper: max(value, upper ?? value), range: start..<index, inDigits: false)
  }

  private static func readEnglish(at start: Int, in s: [UInt32]) -> Numeral? {
    guard start == 0 || !ScalarClass.isWord(s[start - 1]) else { return nil }
    var index = start
    var end = start
    var total = 0
    var current = 0
    var read = false
    while index < s.count {
      var stop = index
      while stop < s.count, ScalarClass.isLatin(s[stop]) { stop += 1 }
      let word = String.from(scalars: s[index..<stop])
      if let value = english[word] {
        if read, current % 100 != 0, !(current % 10 == 0 && current % 100 >= 20 && value < 10) { break }
        current += value
      } else if word == "hundred" {
        current = max(current, 1) * 100
      } else if word == "thousand" || word == "grand" {
        total = (total + max(current, 1)) * 1000
        current = 0
      } else if word == "and", read, current % 100 == 0, current + total > 0 {
        // "three hundred and fifty" goes on; "two and a half" does not
        let next = stop + 1
        guard next < s.count, let follow = readEnglish(at: next, in: s), current > 0 || total > 0 else {
          break
        }
        let value = total + current + follow.value
        return Numeral(value: value, upper: value, range: start..<follow.range.upperBound, inDigits: false)
      } else {
        break
      }
      guard total < 1_000_000_000, current < 1_000_000_000 else { break }
      read = true
      end = stop
      guard stop < s.count, s[stop] == 0x20 || s[stop] == 0x2D else { break }
      index = stop + 1
    }
    guard read else { return nil }
    let value = total + current
    return Numeral(value: value, upper: value, range: start..<end, inDigits: false)
  }
}
