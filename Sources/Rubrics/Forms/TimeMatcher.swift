import Scenarios
import Understanding

/// A time of the case, as a person writes it.
struct TimeMatcher {
  private var matching: FormMatching
  private var times: [CaseTime]

  init(_ matching: FormMatching, _ times: [CaseTime]) {
    self.matching = matching
    self.times = times
  }

  /// The one time that an entry names, by its id; nil if it names none, half of one, or several.
  func id(in value: String) -> String? {
    let text = matching.compact(value)
    if let time = times.first(where: { isWritten($0, text) }) { return time.slot.id }
    let spoken = matching.entities(value).compactMap { entity -> SpokenTime? in
      if case .time(let time) = entity.value { time } else { nil }
    }
    let fitting = times.filter { time in
      spoken.allSatisfy { fits($0, time.slot) } && isComplete(spoken)
    }
    return fitting.count == 1 ? fitting[0].slot.id : nil
  }

  private func isWritten(_ time: CaseTime, _ text: String) -> Bool {
    [time.slot.id, time.spoken.zh, time.spoken.en].map { matching.compact($0) }.contains(text)
  }

  /// Day and hour are both named, in one piece or in several. A date stands for a day: the case has none.
  private func isComplete(_ spoken: [SpokenTime]) -> Bool {
    spoken.contains { $0.minute != nil } && spoken.contains { $0.weekday != nil || $0.day != nil }
  }

  private func fits(_ spoken: SpokenTime, _ slot: TimeSlot) -> Bool {
    if let weekday = spoken.weekday, weekday != slot.weekday { return false }
    if let week = spoken.week, week != 1 { return false }
    if spoken.daysAhead != nil, spoken.weekday == nil { return false }
    guard let minute = spoken.minute else { return true }
    return minute == slot.minute || (!spoken.halfIsCertain && (minute + 720) % 1440 == slot.minute)
  }
}
