/// Names as people type them into sheets, brought to a form in which equal ones are equal.
public enum SheetName {
  /// Small letters, half-width forms, no blanks, no invisible characters: what names and words are compared by.
  public static func plain(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let half = halfWidth(scalar)
      if half.properties.isWhitespace || half.properties.generalCategory == .format { continue }
      if half.value == 0xFE0F { continue }
      if half.isASCII {
        let value = half.value
        result.append(value >= 0x41 && value <= 0x5A ? Unicode.Scalar(UInt8(value + 0x20)) : half)
      } else {
        result.append(contentsOf: half.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  /// A title or key without what people put around it: 评定（做到/未做到） is 评定, `Observer *:` is observer.
  public static func key(_ text: String) -> String {
    var plain = plain(text)
    if let open = plain.firstIndex(where: { "([【（".contains($0) }), open != plain.startIndex {
      plain = String(plain[..<open])
    }
    while let last = plain.last, ":*★.。?？".contains(last) { plain.removeLast() }
    return plain
  }

  /// A group as it is compared and kept: 第３组, 3组, 三组, Group 3, G3 and #03 are all `3`; other names stay as
  /// they are, without blanks at their ends.
  public static func group(_ text: String) -> String {
    var plain = plain(text)
    for prefix in ["第", "小组", "组", "group", "team", "gruppe", "no.", "g", "#"] where plain.hasPrefix(prefix) {
      let rest = String(plain.dropFirst(prefix.count))
      if number(stripped(rest)) != nil { plain = rest }
    }
    guard let number = number(stripped(plain)) else {
      return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return String(number)
  }

  /// A whole number in digits of any width, or Chinese up to ninety-nine; nil if it is none.
  public static func number(_ text: String) -> Int? {
    let plain = plain(text)
    guard !plain.isEmpty, plain.count <= 9 else { return nil }
    if plain.allSatisfy({ ("0"..."9").contains($0) }) { return Int(plain) }
    return chineseNumber(plain)
  }

  /// Whether blanks stand between digits: `1 0` may be ten, or two numbers, and is not to be guessed at.
  static func isSplitNumber(_ text: String) -> Bool {
    let parts = text.split(whereSeparator: \.isWhitespace)
    return zip(parts, parts.dropFirst()).contains { $0.last?.isNumber == true && $1.first?.isNumber == true }
  }

  private static func stripped(_ text: String) -> String {
    for suffix in ["小组", "组", "号", "队"] where text.hasSuffix(suffix) {
      return String(text.dropLast(suffix.count))
    }
    return text
  }

  private static func chineseNumber(_ text: String) -> Int? {
    let digits: [Character: Int] = [
      "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    let characters = Array(text)
    guard let ten = characters.firstIndex(of: "十") else {
      return characters.count == 1 ? digits[characters[0]] : nil
    }
    let tens = ten == 0 ? 1 : ten == 1 ? digits[characters[0]] : nil
    let rest = characters[(ten + 1)...]
    let ones = rest.isEmpty ? 0 : rest.count == 1 ? rest.first.flatMap { digits[$0] } : nil
    guard let tens, let ones else { return nil }
    return tens * 10 + ones
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// Numbers by their size, then other names in the order of their scalars.
  public static func isBefore(_ left: String, _ right: String) -> Bool {
    switch (Int(left), Int(right)) {
    case (let first?, let second?): first < second
    case (_?, nil): true
    case (nil, _?): false
    default: left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
    }
  }
}
