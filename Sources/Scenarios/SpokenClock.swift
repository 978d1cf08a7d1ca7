/// A time of day as people say it: 四点半, half past four.
public struct SpokenClock: Sendable, Hashable {
  /// Minutes since midnight.
  public let minutes: Int

  /// A time of day; what is past the day's end begins anew.
  public init(minutes: Int) { self.minutes = minutes }

  /// The words for it in a language.
  public subscript(language: Language) -> String {
    let minutes = ((minutes % 1440) + 1440) % 1440
    let (hour, minute) = (minutes / 60, minutes % 60)
    let clock = hour % 12 == 0 ? 12 : hour % 12
    return language == .chinese ? chinese(clock, minute) : english(clock, minute)
  }

  private func chinese(_ hour: Int, _ minute: Int) -> String {
    let hours = ["", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    switch minute {
    case 0: return hours[hour] + "点"
    case 30: return hours[hour] + "点半"
    case 15: return hours[hour] + "点一刻"
    case 45: return hours[hour] + "点三刻"
    default: return hours[hour] + "点" + (minute < 10 ? "零\(minute)" : "\(minute)") + "分"
    }
  }

  private func english(_ hour: Int, _ minute: Int) -> String {
    let hours = [
      "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    switch minute {
    case 0: return hours[hour] + " o'clock"
    case 30: return "half past " + hours[hour]
    case 15: return "quarter past " + hours[hour]
    case 45: return "quarter to " + hours[hour % 12 + 1]
    default: return hours[hour] + (minute < 10 ? " oh \(minute)" : " \(minute)")
    }
  }
}
