import Findings

/// A talk written down from the trainee's side, as JSON Lines: what can be played without a terminal.
public struct Script: Sendable, Hashable {
  /// In file order.
  public var steps: [ScriptStep]

  /// A script of given steps.
  public init(steps: [ScriptStep]) {
    self.steps = steps
  }

  /// Reads a script for a case; nil if anything in it is wrong, with all of it in the log.
  ///
  /// A step is `{"wait": seconds}`, `{"say": "…"}` or `{"tool": id}` with what the tool's kind takes:
  /// `at`, `items`, `done` or `fields`. Blank lines count as lines and are skipped.
  public static func read(
    _ bytes: [UInt8], file: String, for scenario: Scenario, log: FindingLog
  ) -> Script? {
    let errorsBefore = log.findings.count { $0.severity == .error }
    let reader = StepReader(scenario: scenario, log: log)
    let steps = LocatedJSON.parseLines(bytes, file: file, log: log).compactMap { reader.step($0) }
    let isSound = log.findings.count { $0.severity == .error } == errorsBefore
    return isSound ? Script(steps: steps) : nil
  }
}

/// Reads the steps of a script against the tools of its case.
private struct StepReader {
  let scenario: Scenario
  let log: FindingLog

  /// The longest wait, in seconds: a day.
  static let longest = 86_400

  func step(_ json: LocatedJSON) -> ScriptStep? {
    guard var object = ObjectReader(json, "a step", log: log) else { return nil }
    defer { object.finish() }
    let kinds = ["wait", "say", "tool"].filter { object.has($0) }
    guard kinds.count == 1 else {
      log.error(
        "script.step", at: json.location,
        kinds.isEmpty ? "a step does nothing" : "a step does \(kinds.count) things",
        expected: "one of \"wait\", \"say\", \"tool\"")
      return nil
    }
    guard let action = action(&object, kinds[0]) else { return nil }
    return ScriptStep(number: json.location.line, action: action, location: json.location)
  }

  private func action(_ object: inout ObjectReader, _ kind: String) -> ScriptStep.Action? {
    switch kind {
    case "wait":
      guard let number = object.number("wait") else { return nil }
      guard let milliseconds = number.value.scaled(by: 3), (0...Self.longest * 1000).contains(milliseconds)
      else {
        log.error(
          "script.wait", at: number.location, "a wait of \(number.value.text) seconds",
          expected: "seconds from 0 to \(Self.longest), in steps of a thousandth")
        return nil
      }
      return .wait(milliseconds: milliseconds)
    case "say": return object.string("say").map { .say($0.value) }
    default: return tool(&object)
    }
  }

  private func tool(_ object: inout ObjectReader) -> ScriptStep.Action? {
    // Every key is asked for, so that a wrong tool does not make them unknown as well.
    let name = object.oneOf("tool", scenario.tools.map(\.id))
    guard let tool = name.flatMap({ scenario.tool($0.value) }) else {
      for key in ["at", "items", "done", "fields"] { _ = object.has(key) }
      return nil
    }
    var entry = ToolEntry(tool: tool.id)
    switch tool.kind {
    case .table, .action: break
    case .inspection:
      entry.position = object.optionalOneOf("at", tool.items.map(\.id))?.value
    case .list: entry.items = named(object.optionalArray("items"), "item", in: tool)
    case .checklist: entry.done = named(object.optionalArray("done"), "point", in: tool)
    case .form: entry.fields = fields(object.optionalMembers("fields"), in: tool)
    }
    return .tool(entry)
  }

  private func named(_ values: [LocatedJSON]?, _ what: String, in tool: DeskTool) -> [String] {
    (values ?? []).compactMap { $0.asOne(of: tool.items.map(\.id), what, log: log)?.value }
  }

  private func fields(_ members: [LocatedJSON.Member]?, in tool: DeskTool) -> [ToolEntry.Entry] {
    let known = tool.fields.map(\.id)
    return (members ?? []).compactMap { member in
      let key = member.key.value
      if !known.contains(key) {
        log.error(
          "script.field", at: member.key.location, "unknown field \(quoted(key)) of \(quoted(tool.id))",
          mend: nearestName(to: key, among: known).map { "did you mean \(quoted($0))?" })
      }
      switch member.value.value {
      case .string(let text): return ToolEntry.Entry(field: key, value: text)
      case .number(let number): return ToolEntry.Entry(field: key, value: number.text)
      default:
        _ = member.value.asString("the field \(quoted(key))", log: log)
        return nil
      }
    }
  }
}
