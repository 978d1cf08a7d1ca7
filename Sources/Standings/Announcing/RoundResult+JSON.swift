import Findings
import Rubrics
import Scenarios

extension RoundResult {
  /// All there is to know, as data. Totals are exact fractions, and the decimals that are shown.
  public func json(_ language: Language) -> JSONOutput {
    let words = RoundWording(language)
    return .object([
      ("round", .string(round)), ("rubric", .string(rubric.id)), ("version", .string(rubric.version)),
      ("sheets", .int(sheets)), ("counts", .string(result.counting.kind.rawValue)),
      ("ranking", json(result.counting)), ("plain", json(result.plain)), ("corrected", corrected(words)),
      ("differ", .array(result.differing.map { .string($0) })), ("chances", chancesJSON(words)),
      ("concordance", Self.json(concordance, language)), ("correlation", Self.json(correlation, language)),
      ("alpha", Self.json(alpha, language)),
      ("severity", severityJSON), ("remarks", .array(remarks.map { .string(words.remark($0)) })),
    ])
  }

  private func json(_ ranking: Ranking) -> JSONOutput {
    .object([
      (
        "placings",
        .array(
          ranking.placings.map { placing in
            var members: [(String, JSONOutput)] = [
              ("rank", .int(placing.rank)), ("group", .string(placing.group)),
              ("total", .string(placing.total.text(decimals: rubric.places))),
              ("exact", .string(placing.total.description)),
              (
                "criteria",
                .object(
                  placing.results.map { ($0.criterion, .string($0.value.text(decimals: rubric.places))) })
              ),
            ]
            if let interval = intervals[placing.group], ranking.kind == .plain {
              members.append(
                ("interval", .array([Self.decimal(interval.lower), Self.decimal(interval.upper)])))
            }
            if let tie = placing.tie {
              members.append(
                (
                  "tie",
                  .object([
                    ("with", .array(tie.with.map { .string($0) })),
                    ("decidedBy", .array(tie.decided.map { .string(Self.name(of: $0)) })),
                    ("shared", .array(tie.shared.map { .string($0) })),
                  ])
                ))
            }
            return .object(members)
          })
      ),
      (
        "unplaced",
        .array(
          ranking.unplaced.map { entry in
            .object([
              ("group", .string(entry.group)), ("unmarked", .array(entry.unmarked.map { .string($0) })),
            ])
          })
      ),
    ])
  }

  private static func name(of rule: TieRule) -> String {
    switch rule {
    case .criterion(let id): id
    case .outside(let id): id
    }
  }

  private func corrected(_ words: RoundWording) -> JSONOutput {
    switch result.corrected {
    case .success(let ranking): json(ranking)
    case .failure(let failure): .object([("undefined", .string(words.failure(failure.reason)))])
    }
  }

  private func chancesJSON(_ words: RoundWording) -> JSONOutput {
    switch chances {
    case .failure(let reason): return .object([("undefined", .string(words.undefined(reason)))])
    case .success(let chances):
      let method: JSONOutput =
        switch chances.method {
        case .exact: "exact"
        case .sampled(let seed): .string("sampled, seed \(seed)")
        }
      return .object([
        ("method", method), ("resamples", .int(chances.considered)), ("setAside", .int(chances.setAside)),
        (
          "groups",
          .object(zip(chances.groups, chances.counts).map { ($0, .array($1.map { .int($0) })) })
        ),
      ])
    }
  }

  private var severityJSON: JSONOutput {
    .object(
      rubric.columns.compactMap { column in
        guard case .success(let model) = result.severity[column.id] else { return nil }
        let raters = model.raters.sorted { $0.key < $1.key }
        return (column.id, .object(raters.map { ($0.key, .string($0.value.text(decimals: 3))) }))
      })
  }

  private static func json(_ coefficient: Coefficient, _ language: Language) -> JSONOutput {
    .object([
      ("value", coefficient.value.map { decimal($0) } ?? .null), ("units", .int(coefficient.units)),
      ("raters", .int(coefficient.raters)), ("words", .string(coefficient.phrase(language))),
    ])
  }

  private static func decimal(_ value: Double) -> JSONOutput {
    .decimal(Int(exactly: (value * 1000).rounded()) ?? 0, places: 3)
  }
}
