import Foundation
import GRDB

extension SessionRecord {
  /// A row of the table `session`; one that holds what no version wrote throws as a corrupt database does.
  init(row: Row) throws {
    let hashes: String = try row.decode(forColumn: "fingerprints")
    let stateName: String = try row.decode(forColumn: "state")
    guard let state = SessionState(rawValue: stateName),
      let fingerprints = try? JSONDecoder().decode([String: String].self, from: Data(hashes.utf8))
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "session row of unknown form") }
    self.init(
      id: SessionID.text(try row.decode(forColumn: "number")),
      caseID: try row.decode(forColumn: "caseID"), lang: try row.decode(forColumn: "lang"),
      seed: try row.decode(forColumn: "seed"), trainee: try row.decode(forColumn: "trainee"),
      group: try row.decode(forColumn: "groupName"), startedAt: try row.decode(forColumn: "startedAt"),
      fingerprints: fingerprints, branchOf: try row.decode(forColumn: "branchOf"),
      branchStep: try row.decode(forColumn: "branchStep"), state: state,
      summary: try row.decode(forColumn: "summary"), options: try row.decode(forColumn: "options"))
  }

  /// Inserts the session under `number`, or the next one when nil, and gives the number back.
  func insert(_ db: Database, number: Int64?) throws -> Int64 {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let hashes = String(decoding: try encoder.encode(fingerprints), as: UTF8.self)
    try db.execute(
      sql: """
        INSERT INTO session (number, caseID, lang, seed, trainee, groupName, startedAt, fingerprints,
          branchOf, branchStep, state, summary, options)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, caseID, lang, seed, trainee, group, startedAt, hashes, branchOf, branchStep, state.rawValue,
        summary, options,
      ])
    return db.lastInsertedRowID
  }
}
