import Findings
import Foundation
import Scenarios
import TeamGame
import Testing

/// The case file that is shipped, and games made from it.
enum Shipped {
  static let text: String = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let share = ProcessInfo.processInfo.environment["REHEARSE_SHARE"] ?? root
    let bytes = FileManager.default.contents(atPath: share + "/scenarios/x-y-game/case.json") ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }()

  static func game() throws -> GameCase {
    try #require(GameReader.read(Array(text.utf8), file: "case.json", log: FindingLog()))
  }

  static func rules(groups: Int, variant: String? = nil) throws -> GameRules {
    let game = try game()
    return game.rules(try #require(game.variant(variant)), groups: groups)
  }

  static func setup(
    groups: [String] = ["红", "蓝", "绿", "黄"], strategies: [Strategy?]? = nil, seed: UInt64 = 1
  ) throws -> GameSetup {
    try #require(
      GameSetup(
        game: game(), source: text, variant: nil, groups: groups,
        strategies: strategies ?? groups.map { _ in nil }, language: .chinese, seed: seed))
  }

  /// What is wrong with a case file, by id, in the order of the file.
  static func findings(_ text: String) -> [Finding] {
    let log = FindingLog()
    _ = GameReader.read(Array(text.utf8), file: "case.json", log: log)
    return log.findings
  }
}

/// Reproducible chance for tests.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
