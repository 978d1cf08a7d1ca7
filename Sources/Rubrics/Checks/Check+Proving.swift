import Dialogue
import Understanding

extension Check {
  /// Tries the check on a talk and on its forms as they were found.
  public func prove(on talk: TalkRecord, forms: [FieldVerdict]) -> Proof {
    switch self {
    case .existence(let filter, let atLeast): Self.existence(filter, atLeast, talk)
    case .absence(let filter):
      { Proof($0.isEmpty, steps: $0.map(\.step), numbers: ["count": $0.count]) }(talk.matches(filter))
    case .precedence(let first, let before): Self.precedence(first, before, talk)
    case .response(let to, let with): Self.response(to, with, talk)
    case .withinSeconds(let filter, let seconds): Self.withinSeconds(filter, seconds, talk)
    case .succession(let filters, let lines): Self.succession(filters, lines, talk)
    case .coverage(let coverage): coverage.prove(on: talk)
    case .form(let tools, let permille): Self.form(tools, permille, talk, forms)
    case .outcome(let outcome): outcome.prove(on: talk)
    case .observer: Proof(false)
    case .all(let checks): Self.all(checks.map { $0.prove(on: talk, forms: forms) })
    case .any(let checks): Self.any(checks.map { $0.prove(on: talk, forms: forms) })
    case .not(let check): check.prove(on: talk, forms: forms).negated
    }
  }

  private static func existence(_ filter: EventFilter, _ atLeast: Int, _ talk: TalkRecord) -> Proof {
    let matches = talk.matches(filter)
    let holds = matches.count >= max(1, atLeast)
    return Proof(
      holds, steps: holds ? matches.prefix(max(1, atLeast)).map(\.step) : [],
      numbers: ["count": matches.count, "needed": max(1, atLeast)])
  }

  private static func precedence(
    _ first: EventFilter, _ before: EventFilter, _ talk: TalkRecord
  ) -> Proof {
    let late = talk.first(before)
    guard let early = talk.first(first), early.position < late?.position ?? .max else {
      return Proof(false, steps: late.map { [$0.step] } ?? [])
    }
    return Proof(true, steps: [early.step])
  }

  private static func response(_ to: EventFilter, _ with: EventFilter, _ talk: TalkRecord) -> Proof {
    guard let call = talk.matches(to).last,
      let answer = talk.matches(with).first(where: { $0.position > call.position })
    else { return Proof(false) }
    return Proof(true, steps: [answer.step])
  }

  private static func withinSeconds(_ filter: EventFilter, _ seconds: Int, _ talk: TalkRecord) -> Proof {
    guard let match = talk.first(filter) else {
      return Proof(false, steps: talk.waitsBeforeMeeting, numbers: ["limit": seconds])
    }
    let waits = talk.waitsBeforeMeeting.filter { $0 <= match.step }
    return Proof(
      match.at <= seconds.multipliedReportingOverflow(by: 1000).partialValue, steps: waits + [match.step],
      numbers: ["seconds": match.at / 1000, "limit": seconds])
  }

  /// The narrowest run of neighbouring lines that holds a match of each filter; the earliest of those.
  private static func succession(_ filters: [EventFilter], _ lines: Int, _ talk: TalkRecord) -> Proof {
    let matches = filters.map { talk.matches($0).filter { $0.line != nil } }
    guard !matches.isEmpty, !matches.contains(where: \.isEmpty) else { return Proof(false) }
    for width in 1...max(1, min(lines, talk.lines.count)) {
      for start in 1...max(1, talk.lines.count - width + 1) {
        let run = start..<(start + width)
        let firsts = matches.compactMap { $0.first { run.contains($0.line ?? 0) } }
        if firsts.count == matches.count { return Proof(true, steps: firsts.map(\.step)) }
      }
    }
    return Proof(false)
  }

  private static func form(
    _ tools: [String], _ permille: Int, _ talk: TalkRecord, _ forms: [FieldVerdict]
  ) -> Proof {
    let required = forms.filter { tools.contains($0.tool) && $0.isRequired }
    let right = required.filter { $0.state == .right }
    let filling = forms.filter { tools.contains($0.tool) && $0.state != .empty }.compactMap(\.step)
    let openings = talk.toolUses.filter { tools.contains($0.use.tool) }.map(\.step)
    let wasOpened = !openings.isEmpty
    return Proof(
      wasOpened && !required.isEmpty && right.count * 1000 >= permille * required.count,
      steps: filling.isEmpty ? Array(openings.prefix(1)) : filling,
      numbers: ["right": right.count, "required": required.count],
      values: ["missing": required.filter { $0.state != .right }.map(\.field)])
  }

  private static func all(_ proofs: [Proof]) -> Proof {
    let numbers = proofs.reduce(into: [:]) { $0.merge($1.numbers) { first, _ in first } }
    let values = proofs.reduce(into: [:]) { $0.merge($1.values) { first, _ in first } }
    let failing = proofs.filter { !$0.holds }
    return Proof(
      failing.isEmpty, steps: failing.isEmpty ? proofs.flatMap(\.steps) : failing[0].steps,
      numbers: numbers, values: values)
  }

  private static func any(_ proofs: [Proof]) -> Proof {
    if let holding = proofs.first(where: \.holds) { return holding }
    return proofs.first { !$0.steps.isEmpty } ?? proofs.first ?? Proof(false)
  }
}

extension Proof {
  /// The same with the sign turned: what proved it now causes the failure.
  var negated: Proof {
    var turned = self
    turned.holds.toggle()
    return turned
  }
}

extension Coverage {
  /// Counts the values covered.
  func prove(on talk: TalkRecord) -> Proof {
    let matches = talk.matches(of)
    if let lines {
      for width in 1...max(1, min(lines, talk.lines.count)) {
        for start in 1...max(1, talk.lines.count - width + 1) {
          let run = start..<(start + width)
          let proof = count(matches.filter { $0.line.map(run.contains) ?? false })
          if proof.holds { return proof }
        }
      }
      return Proof(false, numbers: count(matches).numbers, values: count(matches).values)
    }
    return count(matches)
  }

  private func count(_ matches: [Observation]) -> Proof {
    var found: [String] = []
    var steps: [Int] = []
    for match in matches {
      let given = slots.isEmpty ? match.values(ofSlot: nil) : slots.flatMap { match.values(ofSlot: $0) }
      let fresh = values.filter { value in
        !found.contains(value) && given.contains { $0 == value || members[value]?.contains($0) == true }
      }
      if fresh.isEmpty || found.count >= values.count { continue }
      for value in fresh where !found.contains(value) { found.append(value) }
      steps.append(match.step)
    }
    let holds = found.count >= atLeast && atLeast > 0
    return Proof(
      holds, steps: holds ? steps : [], numbers: ["count": found.count, "needed": atLeast],
      values: ["found": found, "missing": values.filter { !found.contains($0) }])
  }
}

extension Outcome {
  /// Looks at the end of a talk. Whatever led there is for the criterion to name.
  func prove(on talk: TalkRecord) -> Proof {
    var holds = endings.isEmpty || endings.contains(talk.ending ?? "none")
    if let moodAtLeast { holds = holds && talk.mood >= moodAtLeast }
    if let variable { holds = holds && values.contains(talk.variables[variable] ?? "") }
    var numbers = ["mood": talk.mood]
    if let moodAtLeast { numbers["least"] = moodAtLeast }
    return Proof(holds, numbers: numbers)
  }
}
