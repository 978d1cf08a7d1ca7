extension JSONParser {
  /// A number, or what begins like one.
  mutating func number() -> LocatedJSON.Value {
    let start = position
    let place = spot
    if let numberEnd = JSONNumber.end(in: bytes, from: start, to: end), !isWordCharacter(at: numberEnd) {
      position = numberEnd
      return checked(String(decoding: bytes[start..<numberEnd], as: UTF8.self), at: place)
    }
    advance()
    while position < end, isWordCharacter(at: position) { advance() }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    isForgiving = true
    if Self.isNotFinite(text) {
      report(.notFinite(text), at: place)
      return .null
    }
    let meant = text.utf8.count <= limits.numberLength ? Self.mended(text) : nil
    report(.badNumber(text, meant: meant), at: place)
    return meant.map { checked($0, at: place) } ?? .null
  }

  private mutating func checked(_ text: String, at place: Spot) -> LocatedJSON.Value {
    if text.utf8.count > limits.numberLength {
      report(.numberTooLong(limit: limits.numberLength), at: place)
    }
    return .number(JSONNumber(known: text))
  }

  /// Infinity and "not a number" in any of their spellings.
  static func isNotFinite(_ text: String) -> Bool {
    let name = text.lowercased().drop { $0 == "+" || $0 == "-" }
    return ["nan", "inf", "infinity"].contains(name)
  }

  /// The number that a plus sign, leading zeros, underscores or a bare point were meant to be part of.
  private static func mended(_ text: String) -> String? {
    var digits = text.filter { $0 != "_" }[...]
    if digits.first == "+" { digits.removeFirst() }
    let sign = digits.first == "-" ? "-" : ""
    digits = digits.dropFirst(sign.count)
    // A zero before another digit is dropped: "007"; the one of "0.7" and of "0" stays.
    while digits.first == "0", digits.dropFirst().first?.isWholeNumber == true { digits.removeFirst() }
    if digits.first == "." { digits = "0" + digits }
    if digits.last == "." { digits.removeLast() }
    let number = sign + digits
    return number == text ? nil : JSONNumber(number)?.text
  }
}
