/// What was said before, as far as it helps to read the next line; small, and printable.
public struct ReadingContext: Sendable, Hashable {
  /// What the customer's last line was about: `asks-ten`, `told-trouble` …
  public var customerSaid: [String]
  /// Slots spoken of so far, the latest last.
  public var timesInTalk: [String]
  /// The slot the customer has chosen or agreed to, if any.
  public var chosenTime: String?
  /// The slot he wishes, if he has named one.
  public var wishedTime: String?
  /// By slot, the values named last: the piece of work, the finding that is being spoken of.
  public var spokenOf: [String: [String]]
  /// Acts of the lines so far.
  public var actsBefore: Set<String>

  /// Puts the parts together.
  public init(
    customerSaid: [String] = [], timesInTalk: [String] = [], chosenTime: String? = nil,
    wishedTime: String? = nil, spokenOf: [String: [String]] = [:],
    actsBefore: Set<String> = []
  ) {
    self.customerSaid = customerSaid
    self.timesInTalk = timesInTalk
    self.chosenTime = chosenTime
    self.wishedTime = wishedTime
    self.spokenOf = spokenOf
    self.actsBefore = actsBefore
  }
}

extension ReadingContext {
  /// The day spoken of last, which 当天 and "the next day" are told from: of the latest slot named, else of the
  /// one he wishes. ISO weekday, 1 = Monday.
  func dayInTalk(_ slots: [TimeSlot]) -> Int? {
    for id in [timesInTalk.last, wishedTime].compactMap(\.self) {
      if let slot = slots.first(where: { $0.id == id }) { return slot.weekday }
      if let day = SpokenTime.days.firstIndex(of: id) { return day + 1 }
    }
    return nil
  }
}
