import TeamGame
import Testing

@Suite("A game's history", .tags(.small))
struct GameHistoryTests {
  private func cards(_ text: String) throws -> Cards { try #require(Cards(text)) }

  private func regular(_ rounds: [String]) throws -> [GameEvent] {
    try rounds.enumerated().map { .round($0.offset + 1, try cards($0.element)) }
  }

  private let tied = ["XXYY", "XXYY", "XXYY", "XXYY", "XXYY"]

  @Test("keeps each event as one line and reads it back")
  func payloads() throws {
    let events: [GameEvent] = [
      .round(1, try cards("XYYX")), .extra(1, groups: [0, 3], try cards("XY")),
      .talk(before: 3, sent: [1, 2], seconds: 95),
      .correction(of: .regular(1), try cards("YYYY"), why: "看错了\n\"二组\""),
      .correction(of: .extra(2), try cards("XY"), why: ""),
    ]
    for event in events {
      let kept = KeptEvent(event, at: "2026-03-04T10:00:00+08:00")
      #expect(!kept.payload.contains("\n"))
      #expect(KeptEvent(payload: kept.payload) == kept)
    }
  }

  @Test(
    "takes no payload for an event that is none",
    arguments: [
      "", "{}", "[]", #"{"kind":"round","n":1,"cards":"XZ","at":""}"#,
      #"{"kind":"round","n":0,"cards":"X","at":""}"#,
      #"{"kind":"correction","cards":"XY","why":"","at":""}"#,
      #"{"kind":"talk","before":3,"sent":[9],"seconds":1,"at":""}"#,
      #"{"kind":"step","n":1,"at":""}"#, #"{"kind":"round","n":1,"cards":"XY"}"#,
    ])
  func foreign(_ payload: String) {
    #expect(KeptEvent(payload: payload) == nil)
  }

  @Test("carries a correction out and keeps what stood before")
  func correction() throws {
    let events =
      try regular(["YYYY", "XYYY"]) + [
        .correction(of: .regular(1), try cards("XXXX"), why: "看错"),
        .correction(of: .regular(1), try cards("XXXY"), why: "又看错"),
      ]
    let history = try GameHistory(events, rules: GameRules(groups: 4))
    #expect(history.match.totals == [4, 0, 0, -4])
    #expect(history.corrections.map { "\($0.before.text)>\($0.after.text)" } == ["YYYY>XXXX", "XXXX>XXXY"])
    #expect(history.corrections(at: 0).count == 2)
    #expect(history.corrections(at: 1).isEmpty)
  }

  @Test("lets an extra round stand as long as the same groups are tied, and no longer")
  func voided() throws {
    let rules = GameRules(groups: 4)
    let played = try regular(tied) + [.extra(1, groups: [0, 1], try cards("XY"))]
    #expect(try GameHistory(played, rules: rules).match.result?.announced == .winner(0))
    let corrected = played + [.correction(of: .regular(5), try cards("XYYY"), why: "")]
    let history = try GameHistory(corrected, rules: rules)
    #expect(history.match.result?.announced == .winner(0))
    #expect(history.match.totals == [11, 7, -9, -9])
    #expect(history.voided.map { "\($0.number) \($0.groups) \($0.cards.text)" } == ["1 [0, 1] XY"])
    #expect(history.match.rounds.count == 5)
  }

  @Test("goes on to an extra round that a correction has made necessary, under a number of its own")
  func becomesTied() throws {
    let rules = GameRules(groups: 4)
    var events = try regular(tied) + [.extra(1, groups: [0, 1], try cards("XY"))]
    events.append(.correction(of: .regular(1), try cards("XXXY"), why: ""))
    events.append(.correction(of: .regular(2), try cards("XXXY"), why: ""))
    events.append(.correction(of: .regular(3), try cards("XXXY"), why: ""))
    events.append(.correction(of: .regular(4), try cards("XXXY"), why: ""))
    events.append(.correction(of: .regular(5), try cards("XXXY"), why: ""))
    let history = try GameHistory(events, rules: rules)
    #expect(history.match.phase == .extra(1, groups: [0, 1, 2]))
    #expect(history.closing(try cards("XYY")) == .extra(2, groups: [0, 1, 2], try cards("XYY")))
    let over = try GameHistory(events + [.extra(2, groups: [0, 1, 2], try cards("XYY"))], rules: rules)
    #expect(over.match.result?.announced == .winner(0))
    #expect(over.names.last == .extra(2))
  }

  @Test(
    "refuses events that are not of one game",
    arguments: [
      [GameEvent.round(2, Cards([.x, .y]))], [.round(1, Cards([.x]))],
      [.extra(1, groups: [0, 1], Cards([.x, .y]))], [.correction(of: .regular(1), Cards([.x, .y]), why: "")],
    ])
  func unfitting(_ events: [GameEvent]) {
    #expect(throws: GameHistory.Fault.unfitting(place: 1)) {
      try GameHistory(events, rules: GameRules(groups: 2))
    }
  }

  @Test("has the same game whatever was closed one by one or read at once")
  func replayed() throws {
    var chance = SeededGenerator(state: 7)
    for _ in 0..<200 {
      let rules = GameRules(groups: 2 + Int(chance.next() % 7))
      var events: [GameEvent] = []
      var match = Match(rules)
      while true {
        let history = try GameHistory(events, rules: rules)
        #expect(history.match == match)
        if match.phase == .over { break }
        let cards = Cards(match.players.map { _ in chance.next() % 3 == 0 ? Card.x : .y })
        events.append(try #require(history.closing(cards)))
        match.close(cards)
      }
    }
  }

  @Test("a setup is kept whole and read back, with the case as it was")
  func setup() throws {
    let setup = try Shipped.setup(
      groups: ["=1+1", "蓝\"队", "绿", "P"], strategies: [nil, .grim, nil, .random], seed: .max)
    let read = try #require(GameSetup(payload: setup.payload))
    #expect(read.payload == setup.payload)
    #expect(read.rules == setup.rules)
    #expect(read.seats == setup.seats)
    #expect(!setup.payload.contains("\n"))
    #expect(GameSetup(payload: "{}") == nil)
  }
}
