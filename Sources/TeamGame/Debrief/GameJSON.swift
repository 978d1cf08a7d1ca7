import Findings
import Scenarios

extension GameDebrief {
  /// The game as data.
  public var json: JSONOutput {
    .object([
      ("game", .string(id)), ("case", .string(setup.game.id)), ("lang", .string(language.rawValue)),
      ("started", .string(startedAt)), ("variant", .string(setup.variant.id)),
      ("seed", .string(String(setup.seed))),
      (
        "groups",
        .array(
          zip(setup.groups, setup.strategies).map { name, strategy in
            .object([
              ("name", .string(name)), ("played-by", strategy.map { .string($0.rawValue) } ?? "people"),
            ])
          })
      ),
      ("rounds", .array(match.rounds.indices.map(round))),
      ("corrections", .array(history.corrections.map(Self.correction))),
      (
        "no-longer-counted",
        .array(
          history.voided.map {
            .object([("extra", .int($0.number)), ("cards", .string($0.cards.text))])
          })
      ),
      (
        "negotiations",
        .array(
          history.talks.map { talk in
            .object([
              ("before", .int(talk.before)), ("sent", .array(talk.sent.map { .int($0 + 1) })),
              ("seconds", .int(talk.seconds)),
            ])
          })
      ),
      ("totals", .array(match.totals.map { .int($0) })),
      ("result", result),
      ("debrief", debrief),
    ])
  }

  private func round(_ index: Int) -> JSONOutput {
    let round = match.rounds[index]
    let name = history.names.indices.contains(index) ? history.names[index] : round.name
    return .object([
      (name.isRegular ? "round" : "extra", .int(name.number)), ("weight", .int(round.weight)),
      ("groups", .array(round.groups.map { .int($0 + 1) })), ("cards", .string(round.cards.text)),
      ("points", .array(round.points.map { .int($0) })), ("totals", .array(round.totals.map { .int($0) })),
    ])
  }

  private static func correction(_ correction: GameHistory.Correction) -> JSONOutput {
    .object([
      (correction.name.isRegular ? "round" : "extra", .int(correction.name.number)),
      ("before", .string(correction.before.text)), ("after", .string(correction.after.text)),
      ("why", .string(correction.why)), ("at", .string(correction.at)),
    ])
  }

  private var result: JSONOutput {
    guard let result = match.result else { return .null }
    let announced: [Int] =
      switch result.announced {
      case .winner(let group): [group]
      case .shared(let groups): groups
      case .nobody: []
      }
    return .object([
      ("announced", .array(announced.map { .int($0 + 1) })), ("ranks", .array(result.ranks.map { .int($0) })),
      ("together", .bool(result.isTogether)),
    ])
  }

  private var debrief: JSONOutput {
    let groups = lines.map { line -> JSONOutput in
      .object([
        ("name", .string(line.name)), ("points", .int(line.points)), ("rank", .int(line.rank)),
        ("ys", .int(line.ys)), ("with-y-throughout", .int(line.together)),
        ("taken", .decimal(ratio(line.taken, Ledger.parts, scale: 100), places: 2)),
        ("lost", .decimal(ratio(line.given, Ledger.parts, scale: 100), places: 2)),
        ("from-all-y", .int(line.shared)), ("from-all-x", .int(line.burnt)),
      ])
    }
    let losses = losses(limit: .max).map { loss -> JSONOutput in
      .object([
        ("from", .int(loss.from + 1)), ("to", .int(loss.to + 1)),
        ("points", .decimal(ratio(loss.parts, Ledger.parts, scale: 100), places: 2)),
      ])
    }
    return .object([
      ("groups", .array(groups)), ("lost-to", .array(losses)),
      ("trust", .array(trust.map { .decimal(ratio($0.ys, $0.round.groups.count, scale: 1000)) })),
      ("all", .int(classPoints)), ("all-with-y-throughout", .int(classTogether)),
    ])
  }
}
