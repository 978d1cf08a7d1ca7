import Understanding

/// A time of day as a person writes it: 16:30, 下午四点半, half past four, today at 4.30 pm.
struct ClockMatcher {
  private var matching: FormMatching

  init(_ matching: FormMatching) { self.matching = matching }

  /// The one time of day that an entry names, in minutes since midnight; nil if it names none, or several.
  func minutes(in value: String) -> Int? {
    let found = matching.entities(Self.withColons(value)).compactMap { entity -> Int? in
      if case .time(let time) = entity.value { time.minute } else { nil }
    }
    let times = Set(found.map { $0 % 720 })
    return times.count == 1 ? found.last : nil
  }

  /// `4.30` and `16．30` are hours and minutes too.
  private static func withColons(_ value: String) -> String {
    let characters = Array(value.prefix(400))
    func digits(_ range: Range<Int>) -> Bool {
      range.lowerBound >= 0 && range.upperBound <= characters.count
        && characters[range].allSatisfy { $0.isNumber && $0.isASCII }
    }
    return String(
      characters.enumerated().map { index, character in
        guard character == "." || character == "．", digits(index - 1..<index), digits(index + 1..<index + 3),
          !digits(index + 3..<index + 4), !digits(index - 3..<index)
        else { return character }
        return ":"
      })
  }

  /// Whether two times may be the same: a bare 四点半 is taken for both halves of the day.
  static func agree(_ one: Int, _ other: Int) -> Bool { (one - other) % 720 == 0 }

  /// As it is written on a form: 16:30.
  static func text(_ minutes: Int) -> String {
    let (hour, minute) = ((minutes / 60) % 24, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
