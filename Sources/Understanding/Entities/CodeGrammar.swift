/// Telephone numbers and licence plates.
enum CodeGrammar {
  private static let provinces = Set("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars.map(\.value))
  private static let romanised: [String: UInt32] = [
    "jing": 0x4EAC, "beijing": 0x4EAC, "hu": 0x6CAA, "yue": 0x7CA4, "jin": 0x6D25,
  ]

  static func read(at index: Int, in s: [UInt32]) -> Entity? {
    phone(at: index, in: s) ?? spelledPhone(at: index, in: s) ?? plate(at: index, in: s)
  }

  /// Eleven digits that start with 1, or seven and more, with blanks, hyphens or Chinese digits.
  private static func phone(at start: Int, in s: [UInt32]) -> Entity? {
    guard value(s[start]) != nil, start == 0 || value(s[start - 1]) == nil else { return nil }
    var digits = ""
    var index = start
    var end = start
    while index < s.count, digits.utf8.count < 16 {
      if let digit = value(s[index]) {
        digits.append(String(digit))
        index += 1
        end = index
      } else if s[index] == 0x20 || s[index] == 0x2D, index + 1 < s.count, value(s[index + 1]) != nil {
        index += 1
      } else {
        break
      }
    }
    let count = digits.utf8.count
    guard count == 11 && digits.hasPrefix("1") || (count >= 7 && count <= 13 && !hasUnit(at: end, in: s))
    else { return nil }
    return Entity(.phone(digits), range: start..<end)
  }

  private static let digitWords: [(String, Int)] = [
    ("zero", 0), ("oh", 0), ("o", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5),
    ("six", 6),
    ("seven", 7), ("eight", 8), ("nine", 9),
  ]

  /// One three eight, double one …: seven digits or more, word by word.
  private static func spelledPhone(at start: Int, in s: [UInt32]) -> Entity? {
    guard ScalarClass.isLatin(s[start]), start == 0 || !ScalarClass.isWord(s[start - 1]) else { return nil }
    var digits = ""
    var index = start
    var end = start
    while index < s.count, digits.utf8.count < 16 {
      var times = 1
      for (word, count) in [("double", 2), ("triple", 3)] {
        if let past = Look.at(index, s, word) {
          times = count
          index = Look.skipBlanks(past, s)
        }
      }
      var found: (digit: Int, end: Int)?
      if index < s.count, ScalarClass.isDigit(s[index]) {
        found = (Int(s[index]) - 0x30, index + 1)
      } else {
        for (word, digit) in digitWords {
          if let past = Look.at(index, s, word) { found = (digit, past) }
        }
      }
      guard let found else { break }
      digits += String(repeating: String(found.digit), count: times)
      end = found.end
      index = end
      while index < s.count, s[index] == 0x20 || s[index] == 0x2D || s[index] == 0x2C { index += 1 }
    }
    guard digits.utf8.count >= 7 else { return nil }
    return Entity(.phone(digits), range: start..<end)
  }

  private static func hasUnit(at index: Int, in s: [UInt32]) -> Bool {
    index < s.count && "元块公千万点分%号日月".unicodeScalars.contains { $0.value == s[index] }
  }

  private static func value(_ scalar: UInt32) -> Int? {
    if ScalarClass.isDigit(scalar) { return Int(scalar) - 0x30 }
    guard scalar != 0x4E24 else { return nil }
    return NumeralReader.digit(scalar)
  }

  /// 京N6L309, "jing n 6l309", or without the province a letter and five places of letters and digits.
  private static func plate(at start: Int, in s: [UInt32]) -> Entity? {
    var index = start
    var province: UInt32?
    if provinces.contains(s[index]) {
      province = s[index]
      index += 1
    } else if ScalarClass.isLatin(s[index]), start == 0 || !ScalarClass.isWord(s[start - 1]) {
      for (word, character) in romanised.sorted(by: { $0.key > $1.key }) {
        if let end = Look.at(index, s, word) {
          province = character
          index = Look.skipBlanks(end, s)
          break
        }
        // "jingn6l309"
        let letters = word.unicodeScalars.map(\.value)
        if s[index...].starts(with: letters), index + letters.count + 5 < s.count,
          s[index...].prefix(letters.count + 6).contains(where: ScalarClass.isDigit)
        {
          province = character
          index += letters.count
          break
        }
      }
    } else {
      return nil
    }
    index = skipSeparators(index, s)
    guard index < s.count, ScalarClass.isLatin(s[index]), s[index] <= 0x7A, s[index] != 0x27 else {
      return nil
    }
    var code: [UInt32] = [s[index] - 0x20]
    index = skipSeparators(index + 1, s)
    var places = 0
    var figures = 0
    while index < s.count, places < 6, ScalarClass.isDigit(s[index]) || (s[index] >= 0x61 && s[index] <= 0x7A)
    {
      if ScalarClass.isDigit(s[index]) { figures += 1 }
      code.append(ScalarClass.isDigit(s[index]) ? s[index] : s[index] - 0x20)
      places += 1
      index += 1
      if places < 5 { index = skipSeparators(index, s) }
    }
    guard places >= 5, figures >= 2, index >= s.count || !ScalarClass.isWord(s[index]) else { return nil }
    // without its province it must look like nothing else: no word, no model such as A6L
    if province == nil, code.count > 2, !ScalarClass.isDigit(code[1]), !ScalarClass.isDigit(code[2]) {
      return nil
    }
    if province == nil, code[0] == 0x41 || code[0] == 0x51, ScalarClass.isDigit(code[1]) { return nil }
    let text = (province.map { [$0] } ?? []) + code
    return Entity(.plate(String.from(scalars: text[...])), range: start..<index)
  }

  private static func skipSeparators(_ index: Int, _ s: [UInt32]) -> Int {
    var place = index
    while place < s.count, s[place] == 0x20 || s[place] == 0x2D || s[place] == 0x2E || s[place] == 0x7684 {
      place += 1
    }
    return place
  }
}
