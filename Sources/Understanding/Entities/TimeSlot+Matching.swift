extension TimeSlot {
  /// Whether a spoken time can be this slot. What was not said is no contradiction; a bare three o'clock may be
  /// fifteen hundred; a calendar date beside the weekday is passed over.
  public func matches(_ time: SpokenTime) -> Bool {
    if let weekday = time.weekday, weekday != self.weekday { return false }
    if let week = time.week, week < 0 { return false }
    if time.daysAhead != nil, time.weekday == nil { return false }
    if let spoken = time.minute {
      if spoken == minute { return true }
      return !time.halfIsCertain && (spoken + 720) % 1440 == minute
    }
    switch time.part {
    case .morning: return minute < 720
    case .afternoon: return minute >= 720 && minute < 1080
    case .noon: return minute >= 660 && minute <= 840
    case .evening: return minute >= 1080
    case nil: return true
    }
  }
}

extension SpokenTime {
  /// Names the slots meant: the one slot the words fit, or the day (`tue`) where only a day was said, or `other`.
  ///
  /// - Parameters:
  ///   - slots: the case's slots.
  ///   - recent: slots spoken of so far, the latest last; they decide where words fit several.
  public func slotValue(among slots: [TimeSlot], recent: [String]) -> String {
    let fitting = slots.filter { $0.matches(self) }
    if minute == nil, part == nil, let weekday {
      return Self.days[max(0, min(weekday - 1, 6))]
    }
    if fitting.count == 1 { return fitting[0].id }
    if fitting.isEmpty { return "other" }
    if let spoken = recent.last(where: { id in fitting.contains { $0.id == id } }) { return spoken }
    if minute == nil { return weekday.map { Self.days[max(0, min($0 - 1, 6))] } ?? "part" }
    return fitting[0].id
  }

  /// Short English names of the days, Monday first, as used in slot values.
  static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
