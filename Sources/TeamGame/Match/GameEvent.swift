import Findings

/// One thing that happened in a game and is kept; what follows from it is worked out again.
public enum GameEvent: Sendable, Hashable {
  /// A regular round was closed.
  case round(Int, Cards)
  /// An extra round was closed among these groups.
  case extra(Int, groups: [Int], Cards)
  /// There was negotiation before a round: these groups sent somebody, for so many seconds.
  case talk(before: Int, sent: [Int], seconds: Int)
  /// The cards of a round that was closed before were other than written down.
  case correction(of: RoundName, Cards, why: String)
}

/// An event and when it was kept.
public struct KeptEvent: Sendable, Hashable {
  /// What happened.
  public var event: GameEvent
  /// ISO 8601, as the caller gave it.
  public var at: String

  /// An event of its parts.
  public init(_ event: GameEvent, at: String) {
    self.event = event
    self.at = at
  }

  /// One JSON object on one line.
  public var payload: String {
    var members: [(String, JSONOutput)]
    switch event {
    case .round(let number, let cards):
      members = [("kind", "round"), ("n", .int(number)), ("cards", .string(cards.text))]
    case .extra(let number, let groups, let cards):
      members = [
        ("kind", "extra"), ("n", .int(number)), ("groups", .array(groups.map { .int($0 + 1) })),
        ("cards", .string(cards.text)),
      ]
    case .talk(let before, let sent, let seconds):
      members = [
        ("kind", "talk"), ("before", .int(before)), ("sent", .array(sent.map { .int($0 + 1) })),
        ("seconds", .int(seconds)),
      ]
    case .correction(let name, let cards, let why):
      members = [
        ("kind", "correction"), (name.isRegular ? "round" : "extra", .int(name.number)),
        ("cards", .string(cards.text)), ("why", .string(why)),
      ]
    }
    return JSONOutput.object(members + [("at", .string(at))]).text(pretty: false)
  }

  /// Reads a payload; nil if it is none of ours.
  public init?(payload: String) {
    let log = FindingLog()
    guard let json = LocatedJSON.parse(Array(payload.utf8), file: "journal", log: log),
      var object = ObjectReader(json, "an event", log: log), let at = object.string("at")?.value
    else { return nil }
    let cards = object.optionalString("cards").flatMap { Cards($0.value) }
    func groups(_ key: String) -> [Int] {
      (object.optionalArray(key) ?? []).compactMap { $0.asInt(key, in: 1...Cards.most, log: log) }
        .map { $0.value - 1 }
    }
    switch (object.string("kind")?.value, cards) {
    case ("round", let cards?):
      guard let number = object.int("n", in: 1...Self.most) else { return nil }
      event = .round(number.value, cards)
    case ("extra", let cards?):
      guard let number = object.int("n", in: 1...Self.most) else { return nil }
      event = .extra(number.value, groups: groups("groups"), cards)
    case ("talk", nil):
      guard let before = object.int("before", in: 1...Self.most),
        let seconds = object.int("seconds", in: 0...Int.max)
      else { return nil }
      event = .talk(before: before.value, sent: groups("sent"), seconds: seconds.value)
    case ("correction", let cards?):
      let regular = object.optionalInt("round", in: 1...Self.most)
      let extra = object.optionalInt("extra", in: 1...Self.most)
      guard let name = regular.map({ RoundName.regular($0.value) }) ?? extra.map({ .extra($0.value) })
      else { return nil }
      event = .correction(of: name, cards, why: object.optionalString("why")?.value ?? "")
    default: return nil
    }
    if log.hasErrors { return nil }
    self.at = at
  }

  private static let most = 1_000
}
