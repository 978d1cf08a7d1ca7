import GRDB

/// What is known of a team game apart from its events.
public struct GameRecord: Sendable, Equatable {
  /// Short and easy to type: "g-0003". Given by the store, never used again after deletion.
  public var id: String
  /// The case that is played, by the id of its file.
  public var caseID: String
  /// ISO 8601, as the caller gave it.
  public var startedAt: String
  /// JSON of the caller's own: who plays, and by which rules.
  public var setup: String

  /// `id` stays empty for a game that is yet to be created.
  public init(id: String = "", caseID: String, startedAt: String, setup: String) {
    self.id = id
    self.caseID = caseID
    self.startedAt = startedAt
    self.setup = setup
  }

  init(row: Row) throws {
    self.init(
      id: GameID.text(try row.decode(forColumn: "number")), caseID: try row.decode(forColumn: "caseID"),
      startedAt: try row.decode(forColumn: "startedAt"), setup: try row.decode(forColumn: "setup"))
  }
}

/// The ids of games: "g-" and a number of at least four digits.
enum GameID {
  static func text(_ number: Int64) -> String { "g" + SessionID.text(number).dropFirst() }

  /// The number in what a person typed: "g-0003", "G3", "3", "#3"; nil if there is none.
  static func number(_ typed: String) -> Int64? {
    var rest = typed.lowercased()[...]
    for sign in ["#", "g", "-"] where rest.hasPrefix(sign) { rest = rest.dropFirst() }
    guard rest.utf8.first.map({ (0x30...0x39).contains($0) }) == true else { return nil }
    return SessionID.number(String(rest))
  }
}
