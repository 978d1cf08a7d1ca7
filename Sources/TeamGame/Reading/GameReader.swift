import Findings
import Scenarios

/// Reads a team game's case file and reports everything that is wrong with it in one run.
public struct GameReader {
  /// What such a file says for `"kind"`.
  public static let kind = "team-game"

  let log: FindingLog

  /// Reads a case.
  ///
  /// - Parameter file: the name to put into locations; nothing is opened.
  /// - Returns: nil if anything is wrong; the log says what.
  public static func read(_ bytes: [UInt8], file: String, log: FindingLog) -> GameCase? {
    let errorsBefore = log.findings.count { $0.severity == .error }
    guard let json = LocatedJSON.parse(bytes, file: file, log: log) else { return nil }
    let game = GameReader(log: log).game(json)
    return log.findings.count { $0.severity == .error } == errorsBefore ? game : nil
  }

  /// Whether bytes are a case file of this kind, as far as can be told from a file that may be wrong.
  public static func isGame(_ bytes: [UInt8]) -> Bool {
    guard case .object(let members) = LocatedJSON.parse(bytes, file: "", log: FindingLog())?.value,
      case .string(let text) = members.first(where: { $0.key.value == "kind" })?.value.value
    else { return false }
    return text == kind
  }

  private func game(_ json: LocatedJSON) -> GameCase? {
    guard var object = ObjectReader(json, "the case", log: log) else { return nil }
    defer { object.finish() }
    let id = object.string("id")?.value ?? ""
    _ = object.oneOf("kind", [Self.kind])
    let title = text(object.value("title"))
    let brief = (object.array("brief") ?? []).map { text($0) }
    let minutes = (object.array("minutes") ?? []).compactMap {
      $0.asInt("\"minutes\" in the case", in: 1...600, log: log)?.value
    }
    let groups = groups(object.object("groups", "\"groups\" in the case"))
    let extra = extra(object.object("extra-rounds", "\"extra-rounds\" in the case"))
    let tables = tables(&object, for: groups.range, extra: extra)
    let variants = variants(object.array("variants") ?? [], at: object.location(of: "variants"))
    let talk = negotiation(object.object("negotiation", "\"negotiation\" in the case"))
    let countdown = object.int("countdown", in: 0...10)?.value ?? 3
    let announced = object.oneOf("announced", AnnouncedRule.allCases.map(\.rawValue))
    let reveal = reveal(object.object("reveal", "\"reveal\" in the case"))
    checkReveal(reveal.rule, variants, at: object.location(of: "reveal"))
    let told = (object.array("told") ?? []).map { text($0, placeholders: ["rounds"]) }
    let lines = lines(object.object("lines", "\"lines\" in the case"))
    let topics = (object.array("topics") ?? []).map { text($0) }
    return GameCase(
      id: id, title: title, brief: brief, minutes: Self.range(minutes), groups: groups.range,
      usualGroups: groups.usual, tables: tables, variants: variants, negotiationSeconds: talk,
      countdown: countdown,
      announced: announced.flatMap { AnnouncedRule(rawValue: $0.value) } ?? .mostPositivePoints, extra: extra,
      reveal: reveal.rule, revealReason: reveal.reason, told: told, lines: lines, topics: topics,
      location: json.location)
  }

  private static func range(_ minutes: [Int]) -> ClosedRange<Int> {
    guard let first = minutes.first, let last = minutes.last, first <= last else { return 30...30 }
    return first...last
  }

  private func groups(_ reader: ObjectReader?) -> (range: ClosedRange<Int>, usual: Int) {
    guard var object = reader else { return (2...Cards.most, 4) }
    defer { object.finish() }
    let from = object.int("from", in: 2...Cards.most)?.value ?? 2
    let to = object.int("to", in: 2...Cards.most)?.value ?? Cards.most
    let usual = object.int("usual", in: 2...Cards.most)
    guard from <= to else {
      log.error(
        "game.groups.range", at: object.location(of: "to"), "\"to\" is \(to), and \"from\" is \(from)",
        expected: "a number from \(from) to \(Cards.most)")
      return (2...Cards.most, 4)
    }
    if let usual, !(from...to).contains(usual.value) {
      log.error(
        "game.groups.usual", at: usual.location, "the usual number of groups is \(usual.value)",
        expected: "a number from \(from) to \(to)")
    }
    return (from...to, usual?.value ?? from)
  }

  private func extra(_ reader: ObjectReader?) -> ExtraRule {
    guard var object = reader else { return ExtraRule() }
    defer { object.finish() }
    let players = object.oneOf("players", ExtraRule.Players.allCases.map(\.rawValue))
    return ExtraRule(
      players: players.flatMap { ExtraRule.Players(rawValue: $0.value) } ?? .tied,
      limit: object.int("at-most", in: 0...3)?.value ?? 3,
      weight: object.optionalInt("weight", in: 1...100)?.value ?? 1)
  }

  private func negotiation(_ reader: ObjectReader?) -> Int {
    guard var object = reader else { return 180 }
    defer { object.finish() }
    return object.int("seconds", in: 10...3600)?.value ?? 180
  }

  private func reveal(_ reader: ObjectReader?) -> (rule: RevealRule, reason: LocalizedText) {
    guard var object = reader else { return (.lastRound, LocalizedText(zh: "", en: "")) }
    defer { object.finish() }
    let rule = object.oneOf("together-if-all-raise-y-in", RevealRule.allCases.map(\.rawValue))
    return (rule.flatMap { RevealRule(rawValue: $0.value) } ?? .lastRound, text(object.value("why")))
  }
}
