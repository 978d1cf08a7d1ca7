import Findings
import Journal
import TeamGame

/// A game as it lies in the store.
struct StoredGame {
  let record: GameRecord
  let setup: GameSetup
  let events: [KeptEvent]
  let history: GameHistory

  /// Reads a game by what a person types for its id.
  init(_ id: String, in store: EventStore) throws {
    try self.init(try store.game(id), in: store)
  }

  /// Reads a game.
  init(_ record: GameRecord, in store: EventStore) throws {
    guard let setup = GameSetup(payload: record.setup) else { throw Self.damaged(record.id, 0) }
    var events: [KeptEvent] = []
    for (index, payload) in try store.gameEvents(of: record.id).enumerated() {
      guard let event = KeptEvent(payload: payload) else { throw Self.damaged(record.id, index + 1) }
      events.append(event)
    }
    do throws(GameHistory.Fault) {
      history = try GameHistory(events, rules: setup.rules)
    } catch {
      guard case .unfitting(let place) = error else { throw Self.damaged(record.id, 0) }
      throw Self.damaged(record.id, place)
    }
    self.record = record
    self.setup = setup
    self.events = events
  }

  /// Keeps a new game.
  init(_ setup: GameSetup, startedAt: String, in store: EventStore) throws {
    let record = try store.createGame(
      GameRecord(caseID: setup.game.id, startedAt: startedAt, setup: setup.payload))
    try self.init(record, in: store)
  }

  private static func damaged(_ id: String, _ place: Int) -> Failure {
    Failure(
      "\(id) 的第 \(place) 条记录读不懂。", "Record \(place) of \(id) cannot be read.", code: ExitStatus.data)
  }
}
