import Scenarios
import Understanding

extension Customer {
  /// What he makes of a line's acts: a word caught, a slot supplied, a doubtful act passed over, an act of
  /// several values taken apart. Marks see the acts as they were understood.
  func attend(to line: HeardLine, in state: InformationState) -> [DialogueAct] {
    var line = line
    line.acts = caught(by: line, in: state)
    line.acts = filled(line, in: state)
    line.acts = undoubted(line, in: state)
    return apart(line.acts)
  }

  private func caught(by line: HeardLine, in state: InformationState) -> [DialogueAct] {
    var line = line
    // A slot that was understood is not added to; one that is caught may have several values.
    let given = line.acts
    for part in scenario.hearing.catches where part.condition.holds(in: state, of: line, scenario: scenario) {
      if let act = part.act {
        if line.performs(act) { continue }
        let slots = [part.slot].compactMap { $0 }
        line.acts.append(DialogueAct(id: act, slots: slots, reason: .context(part.id)))
      } else if let slot = part.slot {
        for (index, act) in line.acts.enumerated() where part.acts.contains(act.id) {
          let isGiven = index < given.count && !given[index].values(of: slot.name).isEmpty
          guard !isGiven, !act.slots.contains(slot) else { continue }
          line.acts[index].slots.append(slot)
        }
      }
    }
    return line.acts
  }

  private func filled(_ line: HeardLine, in state: InformationState) -> [DialogueAct] {
    line.acts.map { act in
      var act = act
      for fill in scenario.hearing.fills where fill.acts.contains(act.id) {
        guard act.values(of: fill.slot).isEmpty,
          fill.condition.holds(in: state, of: line, scenario: scenario)
        else { continue }
        var values: [String] = []
        let sources = line.acts.filter { fill.sources.isEmpty || fill.sources.contains($0.id) }
        for value in sources.flatMap({ $0.values(of: fill.slot) }) where !values.contains(value) {
          values.append(value)
        }
        if values.isEmpty, let known = fill.variable.flatMap({ state.variables[$0] }) {
          values = known.split(separator: " ").map(String.init)
        }
        act.slots += values.map { Slot(fill.slot, $0) }
      }
      return act
    }
  }

  private func undoubted(_ line: HeardLine, in state: InformationState) -> [DialogueAct] {
    line.acts.filter { act in
      var line = line
      line.anchor = act
      return !scenario.hearing.doubts.contains { doubt in
        guard doubt.acts.contains(act.id), act.score < doubt.below else { return false }
        if let beside = doubt.beside {
          let others = line.acts.filter { $0.id != act.id && !scenario.hearing.courtesies.contains($0.id) }
          guard others.contains(where: { $0.score >= beside }) else { return false }
        }
        return doubt.condition.holds(in: state, of: line, scenario: scenario)
      }
    }
  }

  private func apart(_ acts: [DialogueAct]) -> [DialogueAct] {
    acts.flatMap { act -> [DialogueAct] in
      guard let slot = scenario.hearing.splits.first(where: { $0.acts.contains(act.id) })?.slot else {
        return [act]
      }
      let values = act.values(of: slot)
      guard values.count > 1 else { return [act] }
      return values.map { value in
        var single = act
        single.slots = act.slots.filter { $0.name != slot } + [Slot(slot, value)]
        return single
      }
    }
  }
}

extension Customer {
  /// Whether the line asks something that he did not make out beside what he did.
  func missedQuestion(in reading: Reading, typed: String) -> Bool {
    guard reading.quality == .speech, !reading.acts.isEmpty else { return false }
    guard reading.isQuestion, reading.acts.allSatisfy({ scenario.hearing.statements.contains($0.id) }) else {
      return false
    }
    let end = typed.lowercased().trimming { !$0.isLetter && !$0.isNumber }
    let last = end.split { ",，.。!！;；?？".contains($0) }.last ?? ""
    return !scenario.hearing.tags.contains(where: last.hasSuffix) && isLong(String(last))
  }

  /// Whether a question is long enough to be about something: five characters in Chinese, four words else.
  private func isLong(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    let isChinese = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    return isChinese ? words.reduce(0) { $0 + $1.count } >= 5 : words.count >= 4
  }
}

extension String {
  /// The text without the characters at its end that fit.
  fileprivate func trimming(_ fits: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, fits(last) { text.removeLast() }
    return String(text)
  }
}
