import Findings
import Scenarios

extension ScriptStep.Action {
  /// The object that a line of a script holds for it.
  public var json: JSONOutput { .object(members) }

  var members: [(String, JSONOutput)] {
    switch self {
    case .wait(let milliseconds): [("wait", Self.seconds(milliseconds))]
    case .say(let text): [("say", .string(text))]
    case .tool(let entry): entry.members
    }
  }

  private static func seconds(_ milliseconds: Int) -> JSONOutput {
    if milliseconds.isMultiple(of: 1000) { return .int(milliseconds / 1000) }
    return milliseconds.isMultiple(of: 100) ? .decimal(milliseconds / 100) : .decimal(milliseconds, places: 3)
  }
}

extension ToolEntry {
  fileprivate var members: [(String, JSONOutput)] {
    var members: [(String, JSONOutput)] = [("tool", .string(tool))]
    if let position { members.append(("at", .string(position))) }
    if !items.isEmpty { members.append(("items", .array(items.map { .string($0) }))) }
    if !done.isEmpty { members.append(("done", .array(done.map { .string($0) }))) }
    if !fields.isEmpty {
      members.append(("fields", .object(fields.map { ($0.field, .string($0.value)) })))
    }
    return members
  }
}

extension [ScriptStep] {
  /// The steps as a script, each on the line of its number; lines between are blank.
  public var script: String {
    var text = ""
    var line = 1
    for step in self {
      while line < step.number {
        text += "\n"
        line += 1
      }
      text += step.action.json.text(pretty: false) + "\n"
      line += 1
    }
    return text
  }
}
