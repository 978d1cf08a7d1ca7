import Findings
import Scenarios

extension PeerRubric {
  /// The rubric as one line of JSON, always the same for the same rubric, in the form of a rubric file.
  public var content: String { json.text(pretty: false) }

  /// Changes with everything in the rubric: 16 hexadecimal digits. A sheet keeps the version it was filled in by.
  public var version: String { Checklist.hash(content) }

  private var json: JSONOutput {
    var members: [(String, JSONOutput)] = [
      ("id", .string(id)), ("kind", "peer"), ("title", title.json),
      (
        "scale",
        .object([
          ("from", .int(scale.lowerBound)), ("to", .int(scale.upperBound)), ("low", low.json),
          ("high", high.json),
        ])
      ),
      ("criteria", .array(criteria.map { $0.json(hasWeight: true) })),
    ]
    if let overall { members.append(("overall", overall.json(hasWeight: false))) }
    members.append(
      (
        "result",
        .object([
          ("panel", .string(panel.rawValue)), ("counts", .string(counts.rawValue)),
          ("ties", .array(ties.map { .string($0.name) })), ("places", .int(places)),
        ])
      ))
    return .object(members)
  }
}

extension PeerRubric.Criterion {
  fileprivate func json(hasWeight: Bool) -> JSONOutput {
    let weight: [(String, JSONOutput)] = hasWeight ? [("weight", .int(self.weight))] : []
    return .object([("id", .string(id))] + weight + [("title", title.json), ("definition", definition.json)])
  }
}

extension PeerRubric.Tie {
  /// As a rubric file names it.
  var name: String {
    switch self {
    case .criterion(let id): id
    case .checklist: PeerRubric.checklistTie
    }
  }
}
