import Understanding

extension FormMatching {
  /// Letters and digits alone, in the normalised form.
  func compact(_ text: String) -> String {
    String(String.UnicodeScalarView(normalised(text).unicodeScalars.filter(isWordScalar)))
  }
}

/// Whether a scalar is a letter, a character or a digit.
func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
}

/// A telephone number: digits alone matter, a country code 86 may stand before it.
struct PhoneMatcher {
  var matching: FormMatching

  init(_ matching: FormMatching) { self.matching = matching }

  func matches(_ value: String, _ wanted: [String]) -> Bool {
    let numbers = Set(wanted.map(national).filter { !$0.isEmpty })
    if numbers.contains(national(value)) { return true }
    let found = matching.entities(value).compactMap { entity -> String? in
      if case .phone(let number) = entity.value { national(number) } else { nil }
    }
    return !found.isEmpty && found.allSatisfy(numbers.contains)
  }

  private func national(_ text: String) -> String {
    let digits = String(matching.normalised(text).filter { ("0"..."9").contains($0) })
    for code in ["0086", "86"] where digits.hasPrefix(code) && digits.count >= 11 + code.count {
      return String(digits.dropFirst(code.count))
    }
    return digits
  }
}

/// A licence plate: dot, blanks and a romanised province do not matter.
struct PlateMatcher {
  var matching: FormMatching

  init(_ matching: FormMatching) { self.matching = matching }

  func matches(_ value: String, _ wanted: [String]) -> Bool {
    let written = matching.compact(value)
    let plates = wanted.map { matching.compact($0) }.filter { !$0.isEmpty }
    if plates.contains(where: { spellings(of: $0).contains(written) }) { return true }
    let found = matching.entities(value).compactMap { entity -> String? in
      if case .plate(let plate) = entity.value { matching.compact(plate) } else { nil }
    }
    return !found.isEmpty && found.allSatisfy(plates.contains)
  }

  private func spellings(of plate: String) -> [String] {
    guard let province = plate.first, let roman = Self.provinces[province] else { return [plate] }
    return [plate] + roman.map { $0 + plate.dropFirst() }
  }

  /// The provinces' characters on plates (GA 36-2018), as people romanise them.
  private static let provinces: [Character: [String]] = [
    "京": ["jing", "beijing", "北京"], "津": ["jin", "tianjin"], "冀": ["ji", "hebei"], "晋": ["jin", "shanxi"],
    "蒙": ["meng"], "辽": ["liao"], "吉": ["ji"], "黑": ["hei"], "沪": ["hu", "shanghai"], "苏": ["su"],
    "浙": ["zhe"], "皖": ["wan"], "闽": ["min"], "赣": ["gan"], "鲁": ["lu"], "豫": ["yu"], "鄂": ["e"],
    "湘": ["xiang"], "粤": ["yue"], "桂": ["gui"], "琼": ["qiong"], "渝": ["yu"], "川": ["chuan"], "贵": ["gui"],
    "云": ["yun"], "藏": ["zang"], "陕": ["shan"], "甘": ["gan"], "青": ["qing"], "宁": ["ning"], "新": ["xin"],
  ]
}

/// A person's name: the surname is enough, with or without a title, in characters or in Latin letters.
struct NameMatcher {
  private var matching: FormMatching
  private var full: Set<String> = []
  private var surnames: Set<String> = []
  private var parts: Set<String> = []

  /// `accepted` spellings are taken whole: a nickname among them yields no surname.
  init(_ wanted: [String], also accepted: [String] = [], _ matching: FormMatching) {
    self.matching = matching
    for name in accepted {
      let words = Self.words(of: Self.withoutTitles(matching.normalised(name)))
      full.insert(words.joined())
      let latin = words.filter { $0.unicodeScalars.allSatisfy(\.isASCII) }
      parts.formUnion(latin + latin.compactMap { $0.first.map(String.init) })
    }
    full.remove("")
    for name in wanted {
      let words = Self.words(of: Self.withoutTitles(matching.normalised(name)))
      guard let first = words.first else { continue }
      full.insert(words.joined())
      let isLatin = first.unicodeScalars.allSatisfy(\.isASCII)
      surnames.insert(isLatin ? first : String(first.prefix(words.count == 1 && first.count > 3 ? 2 : 1)))
      if isLatin { parts.formUnion(words + words.compactMap { $0.first.map(String.init) }) }
    }
  }

  func matches(_ value: String) -> Bool {
    let words = Self.words(of: Self.withoutTitles(matching.normalised(value)))
    guard !words.isEmpty else { return false }
    if full.contains(words.joined()) { return true }
    let known = words.allSatisfy { full.contains($0) || surnames.contains($0) || parts.contains($0) }
    return known && words.contains { full.contains($0) || surnames.contains($0) }
  }

  private static let titles = ["先生", "女士", "小姐", "老师", "师傅", "总"]
  private static let latinTitles: Set<String> = ["mr", "mister", "mrs", "ms", "miss", "sir", "xiansheng"]

  private static func withoutTitles(_ name: String) -> String {
    titles.reduce(name) { $0.split(separator: $1).joined(separator: " ") }
  }

  /// Runs of letters and runs of characters, Latin titles left out.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var wasASCII = false
    var isOpen = false
    for scalar in text.unicodeScalars {
      guard isWordScalar(scalar) else {
        isOpen = false
        continue
      }
      if isOpen, wasASCII == scalar.isASCII, let last = words.popLast() {
        words.append(last + String(scalar))
      } else {
        words.append(String(scalar))
      }
      (wasASCII, isOpen) = (scalar.isASCII, true)
    }
    return words.filter { !latinTitles.contains($0) }
  }
}
