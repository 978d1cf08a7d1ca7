/// A value named in a line: a time, a sum, a distance …, found by grammar, in either language.
public struct Entity: Sendable, Hashable {
  /// What it is, with its value.
  public var value: Value

  /// Where it lies in the normalised line, in scalars.
  public var range: Range<Int>

  /// Puts the parts together.
  public init(_ value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }

  /// The kinds of value the grammar knows.
  public enum Value: Sendable, Hashable {
    /// A day, an hour, or both.
    case time(SpokenTime)
    /// A sum of money in yuan; a range has two ends.
    case money(ClosedRange<Int>)
    /// A distance or odometer reading in kilometres.
    case distance(Int)
    /// A length of time in minutes; a range has two ends.
    case duration(ClosedRange<Int>)
    /// A telephone number, digits only.
    case phone(String)
    /// A licence plate in capital letters and digits, without dot and blanks, romanised province kept
    /// as its Chinese character (`京N6L309`).
    case plate(String)
    /// A bare number with no unit.
    case number(Int)
    /// A share in percent.
    case percent(Int)
  }

  /// The kind's name as cues write it in braces: `{time}`, `{money}` …
  public var kind: String {
    switch value {
    case .time: "time"
    case .money: "money"
    case .distance: "distance"
    case .duration: "duration"
    case .phone: "phone"
    case .plate: "plate"
    case .number: "number"
    case .percent: "percent"
    }
  }
}

extension Entity {
  /// The kind's place in ``CuePattern/entityKinds``.
  var kindNumber: Int {
    switch value {
    case .time: 0
    case .money: 1
    case .distance: 2
    case .duration: 3
    case .phone: 4
    case .plate: 5
    case .number: 6
    case .percent: 7
    }
  }
}

/// A time as people say it: whatever was named, and nothing that was not.
public struct SpokenTime: Sendable, Hashable {
  /// ISO weekday, 1 = Monday … 7 = Sunday; nil when no weekday was named.
  public var weekday: Int?
  /// Weeks from now that were named: 0 this week, 1 next week.
  public var week: Int?
  /// Days from now that were named: 0 today, 1 tomorrow, 2 the day after.
  public var daysAhead: Int?
  /// Days after the day spoken of before: 0 the same day, 1 the day after it.
  public var daysAfter: Int?
  /// A calendar date that was named, month 1 … 12 and day 1 … 31 (0 when not named).
  public var month: Int?
  /// Day of the month.
  public var day: Int?
  /// Minutes since midnight on the 24-hour clock, nil when no hour was named.
  public var minute: Int?
  /// Whether the hour can only be in the half of the day written: false for a bare 三点 or "at three".
  public var halfIsCertain: Bool
  /// The part of the day that was named.
  public var part: DayPart?

  /// Puts the parts together.
  public init(
    weekday: Int? = nil, week: Int? = nil, daysAhead: Int? = nil, daysAfter: Int? = nil,
    month: Int? = nil, day: Int? = nil, minute: Int? = nil, halfIsCertain: Bool = false, part: DayPart? = nil
  ) {
    self.weekday = weekday
    self.week = week
    self.daysAhead = daysAhead
    self.daysAfter = daysAfter
    self.month = month
    self.day = day
    self.minute = minute
    self.halfIsCertain = halfIsCertain
    self.part = part
  }

  /// Parts of the day, with the minutes they cover.
  public enum DayPart: String, Sendable, Hashable {
    case morning, noon, afternoon, evening
  }
}

/// A time the case knows by an id, for example a slot of the booking board.
public struct TimeSlot: Sendable, Hashable {
  /// The id, for example `tue-15`.
  public var id: String
  /// ISO weekday, 1 = Monday … 7 = Sunday.
  public var weekday: Int
  /// Minutes since midnight.
  public var minute: Int

  /// Puts the parts together.
  public init(id: String, weekday: Int, minute: Int) {
    self.id = id
    self.weekday = weekday
    self.minute = minute
  }
}
