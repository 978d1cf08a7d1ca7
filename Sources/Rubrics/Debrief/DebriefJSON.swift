import Findings
import Understanding
import Scenarios

extension Debrief {
  /// The object that `play --json` and `report --json` print; its shape is a promise to the outside.
  public var json: JSONOutput {
    .object([
      ("case", .string(caseID)), ("lang", .string(language.rawValue)), ("seed", Self.number(seed)),
      ("ending", ending.map { .string($0) } ?? .null),
      (
        "mood",
        .object([
          ("start", .int(customer.start)), ("end", .int(customer.end)),
          ("curve", .array(customer.curve.map { .int($0.mood) })),
        ])
      ),
      ("turns", .array(turns.map(\.json))),
      ("forms", .array(card.forms.map(\.json))),
      ("rubric", card.json),
    ])
  }

  private static func number(_ seed: UInt64) -> JSONOutput {
    Int(exactly: seed).map { .int($0) } ?? .string(String(seed))
  }
}

extension TalkTurn {
  fileprivate var json: JSONOutput {
    var members: [(String, JSONOutput)] = [("n", .int(number))]
    switch content {
    case .advisor(let text, let acts):
      members += advisorMembers
      members.append(("text", .string(text)))
      members.append(
        (
          "acts",
          .array(
            acts.map { act in
              .object([("act", .string(act.id)), ("score", .int(act.score)), ("text", .string(act.text))])
            })
        ))
    case .tool(let tool):
      members += advisorMembers
      members.append(("tool", .string(tool)))
    case .customer(let text, let rule, let mood):
      members.append(("by", "customer"))
      members.append(("text", .string(text)))
      members.append(("rule", .string(rule)))
      members.append(("mood", .int(mood)))
    }
    return .object(members)
  }

  private var advisorMembers: [(String, JSONOutput)] {
    let seconds = at.isMultiple(of: 100) ? JSONOutput.decimal(at / 100) : .decimal(at, places: 3)
    return [("by", "advisor"), ("step", .int(step)), ("at", seconds)]
  }
}

extension FieldVerdict {
  fileprivate var json: JSONOutput {
    .object([
      ("tool", .string(tool)), ("field", .string(field)), ("value", .string(value)),
      ("expected", .string(expected)), ("state", .string(state.rawValue)),
      ("contradicts", .array(contradicts.map { .int($0) })),
    ])
  }
}

extension ScoreCard {
  fileprivate var json: JSONOutput {
    .object([
      ("id", .string(rubric)), ("score", .decimal(scoreTenths)),
      ("band", band.map { .string($0.id) } ?? .null),
      ("items", .array(items.map(\.json))),
    ])
  }
}

extension ItemVerdict {
  fileprivate var json: JSONOutput {
    let points = halfPoints.isMultiple(of: 2) ? JSONOutput.int(halfPoints / 2) : .decimal(halfPoints * 5)
    let steps = evidence.map { JSONOutput.object([("step", .int($0.step)), ("text", .string($0.text))]) }
    return .object([
      ("id", .string(id)), ("verdict", .string(verdict.rawValue)), ("points", points), ("of", .int(of)),
      ("critical", .bool(isCritical)), ("evidence", .array(steps)), ("why", .string(why)),
    ])
  }
}
