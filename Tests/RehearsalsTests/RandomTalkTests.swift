import Findings
import Foundation
import Journal
import Rubrics
import Scenarios
import Testing

@testable import Rehearsals

/// Talks drawn by a seed: what the case understands, nonsense, tools, silence.
@Suite("A random talk")
struct RandomTalkTests {
  /// `REHEARSE_RANDOM_TALKS` says how many; few unless asked for more.
  static let seeds =
    1...UInt64(
      max(1, ProcessInfo.processInfo.environment["REHEARSE_RANDOM_TALKS"].flatMap { Int($0) } ?? 8))

  @Test("plays again to the same bytes, from its journal and as a script", arguments: seeds)
  func replay(seed: UInt64) throws {
    let bundle = try House.bundle()
    var dice = Dice(state: seed)
    let actions = (0..<14).map { _ in Self.action(&dice, bundle.scenario) }
    let language: Language = seed.isMultiple(of: 2) ? .english : .chinese
    let store = try EventStore.inMemory()
    let session = try House.play(actions, House.options(language, seed: seed), in: store)
    let payloads = try House.payloads(of: session.record.id, in: store)
    let resumed = try RehearsalSession.resume(session.record.id, bundle, in: store)
    #expect(resumed.events == session.events)
    #expect(try House.payloads(of: session.record.id, in: store) == payloads)
    let debrief = try session.finish().json.text(pretty: true)
    let log = FindingLog()
    let script = try #require(
      Script.read(Array(session.steps.script.utf8), file: "steps.jsonl", for: bundle.scenario, log: log),
      "\(log.findings)")
    let run = ScriptRun(script, of: bundle, language: language, seed: seed)
    #expect(run.debrief.json.text(pretty: true) == debrief)
  }

  private static let lines: [String] = {
    let folder = House.places.cases + "/vocabulary/examples"
    return FileSystem.names(in: folder).flatMap { name -> [String] in
      guard let bytes = try? FileSystem.read(folder + "/" + name),
        let json = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
        let lines = json["lines"] as? [[String: Any]]
      else { return [] }
      return lines.compactMap { $0["say"] as? String }
    }
  }()

  private static func action(_ dice: inout Dice, _ scenario: Scenario) -> ScriptStep.Action {
    switch dice.roll(10) {
    case 0: return .wait(milliseconds: dice.roll(700) * 100)
    case 1: return .tool(ToolEntry(tool: "board"))
    case 2:
      let fields = scenario.tool("booking-form")?.fields ?? []
      let field = fields.isEmpty ? "name" : fields[dice.roll(fields.count)].id
      return .tool(ToolEntry(tool: "booking-form", fields: [.init(field: field, value: nonsense(&dice))]))
    case 3: return .say(nonsense(&dice))
    default: return .say(lines.isEmpty ? nonsense(&dice) : lines[dice.roll(lines.count)])
    }
  }

  private static func nonsense(_ dice: inout Dice) -> String {
    let pool = Array("您好周二三点张1389京N·抖刹车abc,.?！ \"\\\u{1B}\u{202E}\u{0}👍é/、")
    return String((0..<dice.roll(30)).map { _ in pool[dice.roll(pool.count)] })
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, sides)))
  }
}
