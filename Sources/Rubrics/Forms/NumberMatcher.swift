import Understanding

/// A number with any unit and separator, exact: 30000, 30,000 km, 3万公里, 三万, 30k.
struct NumberMatcher {
  var matching: FormMatching

  init(_ matching: FormMatching) { self.matching = matching }

  func matches(_ value: String, _ wanted: [String]) -> Bool {
    let numbers = wanted.compactMap { exactNumber(in: matching.normalised($0)) }
    if let written = exactNumber(in: matching.normalised(value)) { return numbers.contains(written) }
    let text = matching.normalised(value)
    guard !inexact.contains(where: text.contains) else { return false }
    let found = matching.entities(value).compactMap(whole)
    return !found.isEmpty && found.allSatisfy(numbers.contains)
  }

  private func whole(_ entity: Entity) -> Int? {
    switch entity.value {
    case .distance(let number), .number(let number), .percent(let number): number
    case .money(let range): range.lowerBound == range.upperBound ? range.lowerBound : nil
    case .time, .duration, .phone, .plate: nil
    }
  }
}

/// Marks of a number that is not exact.
private let inexact = ["多", "余", "几", "来公里", "+", "over", "more than", "almost", "nearly"]

/// The one whole number that a text gives in digits or Chinese numerals; nil if it gives none, several, or
/// one that is not exact.
func exactNumber(in text: String) -> Int? {
  guard !inexact.contains(where: text.contains) else { return nil }
  var found: [Int] = []
  var scalars = Array(text.unicodeScalars)[...]
  while let scalar = scalars.first {
    if ("0"..."9").contains(scalar) {
      guard let number = takeDigits(&scalars) else { return nil }
      found.append(number)
    } else if chineseDigits[scalar] != nil || chineseUnits[scalar] != nil {
      guard let number = takeChinese(&scalars) else { return nil }
      found.append(number)
    } else {
      scalars.removeFirst()
    }
  }
  return found.count == 1 ? found[0] : nil
}

private let chineseDigits: [Unicode.Scalar: Int] = [
  "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
]
private let chineseUnits: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000, "万": 10000]

/// Digits with separators of thousands, a decimal fraction, and 万, 千 or k behind them.
private func takeDigits(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
  var digits = ""
  var fraction: String?
  while let scalar = scalars.first {
    if ("0"..."9").contains(scalar) {
      if fraction == nil {
        digits.unicodeScalars.append(scalar)
      } else {
        fraction?.unicodeScalars.append(scalar)
      }
    } else if scalar == ".", fraction == nil, isDigit(scalars.dropFirst().first) {
      fraction = ""
    } else if [",", "，", " ", "'", "’", "_"].contains(scalar), isDigit(scalars.dropFirst().first) {
      // A separator of thousands.
    } else {
      break
    }
    scalars.removeFirst()
  }
  var unit = 1
  while scalars.first == " " { scalars.removeFirst() }
  if let scalar = scalars.first {
    let next = scalars.dropFirst().first
    if scalar == "k", next != "m" {
      unit = 1000
      scalars.removeFirst()
    } else if let factor = chineseUnits[scalar] {
      unit = factor
      scalars.removeFirst()
    }
  }
  return scaled(digits, fraction ?? "", by: unit)
}

private func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }

/// `3` and `05` by 10 000 is 30 500. A group of three zeros behind a point, as `30.000`, separates thousands.
private func scaled(_ digits: String, _ fraction: String, by unit: Int) -> Int? {
  guard digits.count <= 12, fraction.count <= 9, let whole = Int(digits) else { return nil }
  if fraction.isEmpty || fraction.allSatisfy({ $0 == "0" }) && (unit > 1 || fraction.count != 3) {
    return whole * unit
  }
  guard let part = Int(fraction) else { return nil }
  if unit == 1 { return fraction.count == 3 ? whole * 1000 + part : nil }
  let places = (0..<fraction.count).reduce(1) { power, _ in power * 10 }
  let tail = part * unit
  return tail.isMultiple(of: places) ? whole * unit + tail / places : nil
}

/// 三万, 三万二千, 两千零五, 三〇〇〇〇.
private func takeChinese(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
  var total = 0
  var section = 0
  var digit: Int?
  var lastUnit = 0
  var run = ""
  while let scalar = scalars.first {
    if let value = chineseDigits[scalar] {
      run += String(value)
      digit = value
    } else if let unit = chineseUnits[scalar] {
      run = ""
      if unit == 10000 {
        total += max(section + (digit ?? 0), 1) * unit
        section = 0
      } else {
        section += (digit ?? 1) * unit
      }
      digit = nil
      lastUnit = unit
      guard total < 1_000_000_000 else { return nil }
    } else {
      break
    }
    scalars.removeFirst()
  }
  if lastUnit == 0 { return run.count <= 12 ? Int(run) : nil }
  if let digit, lastUnit >= 100, run.count == 1 { return total + section + digit * lastUnit / 10 }
  return total + section + (digit ?? 0)
}
