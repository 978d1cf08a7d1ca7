import Findings
import Scenarios

extension GameReader {
  /// The ways to play; at least one, each id once.
  func variants(_ list: [LocatedJSON], at location: SourceLocation) -> [GameCase.Variant] {
    var ids: Set<String> = []
    let variants = list.compactMap { json -> GameCase.Variant? in
      guard var object = ObjectReader(json, "a variant", log: log) else { return nil }
      defer { object.finish() }
      let id = object.string("id")
      if let id, !ids.insert(id.value).inserted {
        log.error(
          "game.variant.twice", at: id.location, "there is another variant \(quoted(id.value))",
          mend: "give it an id of its own")
      }
      let weights = weights(object.array("rounds"), at: object.location(of: "rounds"))
      let talks = (object.array("negotiation-before") ?? []).compactMap {
        $0.asInt("a round of \"negotiation-before\"", in: 1...max(1, weights.count), log: log)?.value
      }
      let title = text(object.value("title"))
      let tables = object.has("payoffs") ? payoffs(object.array("payoffs") ?? []) : [:]
      return GameCase.Variant(
        id: id?.value ?? "", title: title, weights: weights, negotiations: Set(talks), tables: tables)
    }
    if variants.isEmpty {
      log.error(
        "game.variant.none", at: location, "the game has no variant",
        expected: "at least one, with \"rounds\" such as [1, 1, 1, 1, 1]")
    }
    return variants
  }

  /// What rounds weigh: 1 to 20 rounds, 1 to 100 each.
  private func weights(_ list: [LocatedJSON]?, at location: SourceLocation) -> [Int] {
    let weights = (list ?? []).compactMap { $0.asInt("a round's weight", in: 1...100, log: log)?.value }
    if let list, !(1...20).contains(list.count) {
      log.error(
        "game.variant.rounds", at: location, "a variant of \(list.count) rounds",
        expected: "the weights of 1 to 20 rounds, such as [1, 1, 1, 1, 1]")
    }
    return weights.isEmpty ? [1] : weights
  }

  /// A reveal that speaks of negotiation needs negotiation.
  func checkReveal(_ rule: RevealRule, _ variants: [GameCase.Variant], at location: SourceLocation) {
    guard rule == .afterNegotiation else { return }
    for variant in variants where variant.negotiations.isEmpty {
      log.error(
        "game.reveal.no-negotiation", at: location,
        "the reveal looks at the rounds after negotiation, and variant \(quoted(variant.id)) has none",
        mend: "add \"negotiation-before\", or choose \"last-round\" or \"every-round\"")
    }
  }
}
