import Dialogue
import Findings
import Foundation
import Scenarios

/// One record of a session's journal, as its payload tells it.
enum JournalRecord {
  /// A step of the trainee; written before it is answered.
  case step(ScriptStep)
  /// What a step led to; written before it is shown. The step of the end is the last one's.
  case events([DialogueEvent])
  /// A field of a form that is still being filled; the form's own step comes when it is put away.
  case draft(tool: String, field: String, value: String)
  /// The talk was ended; its last events follow.
  case finish
  /// The debrief as it was held.
  case debrief(RecordedDebrief)
  /// Something to be known that changes nothing: a hint asked for, bytes that were no text.
  case note

  /// Reads a payload; nil if it is none of ours.
  init?(payload: String) {
    let bytes = Array(payload.utf8)
    guard let kind = try? JSONDecoder().decode(KindOnly.self, from: Data(bytes)).kind else { return nil }
    switch kind {
    case "step":
      guard let step = ScriptStep(record: bytes) else { return nil }
      self = .step(step)
    case "events":
      guard let record = try? JSONDecoder().decode(EventsRecord.self, from: Data(bytes)) else { return nil }
      self = .events(record.events)
    case "draft":
      guard let draft = try? JSONDecoder().decode(DraftRecord.self, from: Data(bytes)) else { return nil }
      self = .draft(tool: draft.tool, field: draft.field, value: draft.value)
    case "finish": self = .finish
    case "debrief":
      guard let debrief = try? JSONDecoder().decode(RecordedDebrief.self, from: Data(bytes)) else {
        return nil
      }
      self = .debrief(debrief)
    case "note": self = .note
    default: return nil
    }
  }

  private struct KindOnly: Decodable { var kind: String }
  private struct DraftRecord: Decodable { var tool, field, value: String }

  private struct EventsRecord: Codable {
    var kind = "events"
    var events: [DialogueEvent]
  }

  /// The payload of events.
  static func payload(of events: [DialogueEvent]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(EventsRecord(events: events)), as: UTF8.self)
  }

  /// The payload of a step: the script's line, with its kind and number.
  static func payload(of step: ScriptStep) -> String {
    object("step", [("n", .int(step.number))] + step.action.members)
  }

  /// The payload of a field filled in a form that is still open.
  static func draft(tool: String, field: String, value: String) -> String {
    object("draft", [("tool", .string(tool)), ("field", .string(field)), ("value", .string(value))])
  }

  /// The payload of a note.
  static func note(_ members: [(String, JSONOutput)]) -> String { object("note", members) }

  /// The payload that ends a talk.
  static var finishPayload: String { object("finish", []) }

  private static func object(_ kind: String, _ members: [(String, JSONOutput)]) -> String {
    JSONOutput.object([("kind", .string(kind))] + members).text(pretty: false)
  }
}

extension ScriptStep {
  /// Reads the record of a step. Only its form is looked at: what it names is the case's affair, which is
  /// known by its fingerprint.
  fileprivate init?(record bytes: [UInt8]) {
    let log = FindingLog()
    let limits = LocatedJSON.Limits(bytes: 256 << 20, stringBytes: 128 << 20)
    guard let json = LocatedJSON.parse(bytes, file: "journal", limits: limits, log: log),
      var object = ObjectReader(json, "a step", log: log),
      let number = object.int("n", in: 1...Int.max)
    else { return nil }
    let location = SourceLocation(file: "journal", line: number.value)
    if let say = object.optionalString("say") {
      self.init(number: number.value, action: .say(say.value), location: location)
    } else if let wait = object.optionalNumber("wait") {
      guard let milliseconds = wait.value.scaled(by: 3) else { return nil }
      self.init(number: number.value, action: .wait(milliseconds: milliseconds), location: location)
    } else if let tool = object.optionalString("tool") {
      let fields = (object.optionalMembers("fields") ?? []).compactMap { member -> ToolEntry.Entry? in
        guard case .string(let value) = member.value.value else { return nil }
        return ToolEntry.Entry(field: member.key.value, value: value)
      }
      let entry = ToolEntry(
        tool: tool.value, position: object.optionalString("at")?.value,
        items: (object.optionalStrings("items") ?? []).map(\.value),
        done: (object.optionalStrings("done") ?? []).map(\.value), fields: fields)
      self.init(number: number.value, action: .tool(entry), location: location)
    } else {
      return nil
    }
    if log.hasErrors { return nil }
  }
}
