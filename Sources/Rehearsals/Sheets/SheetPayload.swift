import Findings
import Journal
import Rubrics

/// What an entry of a sheet says, as one line of JSON:
/// `{"kind":"marks","marks":[["3","process","8",""]],"before":[["3","process","7",""]]}`, each mark by group, item,
/// level and note; a level that stands empty is null.
enum SheetPayload {
  static func text(of kind: KeptSheet.Kind, marks: [Mark] = [], before: [Mark] = []) -> String {
    var members: [(String, JSONOutput)] = [("kind", .string(kind.rawValue))]
    if !marks.isEmpty { members.append(("marks", .array(marks.map(json)))) }
    if !before.isEmpty { members.append(("before", .array(before.map(json)))) }
    return JSONOutput.object(members).text(pretty: false)
  }

  /// Reads an entry; nil if it is none of ours.
  static func change(_ entry: SheetEntry) -> KeptSheet.Change? {
    let limits = LocatedJSON.Limits(bytes: 256 << 20, values: 8_000_000)
    let log = FindingLog()
    guard
      case .object(let members) = LocatedJSON.parse(
        Array(entry.payload.utf8), file: "journal", limits: limits, log: log)?.value
    else { return nil }
    var kind: KeptSheet.Kind?
    var (marks, before): ([Mark], [Mark]) = ([], [])
    for member in members {
      switch (member.key.value, member.value.value) {
      case ("kind", .string(let name)): kind = KeptSheet.Kind(rawValue: name)
      case ("marks", .array(let elements)): marks = elements.compactMap(mark)
      case ("before", .array(let elements)): before = elements.compactMap(mark)
      default: continue
      }
    }
    guard let kind else { return nil }
    return KeptSheet.Change(
      kind: kind, at: entry.at, by: entry.by, reason: entry.reason, marks: marks, before: before)
  }

  private static func json(_ mark: Mark) -> JSONOutput {
    .array([
      .string(mark.place.group), .string(mark.place.item), mark.level.map { .string($0) } ?? .null,
      .string(mark.note),
    ])
  }

  private static func mark(_ json: LocatedJSON) -> Mark? {
    guard case .array(let parts) = json.value, parts.count == 4, case .string(let group) = parts[0].value,
      case .string(let item) = parts[1].value, case .string(let note) = parts[3].value
    else { return nil }
    let level: String? = if case .string(let level) = parts[2].value { level } else { nil }
    return Mark(Mark.Place(item, group: group), level, note: note)
  }
}
