import Scenarios
import Understanding

/// The one rule that answers all that a line says of a matter.
struct SettledGroup {
  var group: ActGroup
  var rule: Rule
  /// The act and the one value of it that the rule answers.
  var anchor: DialogueAct

  /// Whether an act of the line needs no answer of its own beside the rule's.
  func covers(_ act: DialogueAct) -> Bool {
    group.acts.contains(act.id) || rule.reaction.covers.contains(act.id)
  }
}

extension Customer {
  /// For each matter that the line touches the first rule of its table that applies, as things stand before
  /// anything is answered. So one line never gets two answers about one matter.
  func tables(for turn: Turn) -> [SettledGroup] {
    scenario.groups.compactMap { group in
      guard turn.line.acts.contains(where: { group.acts.contains($0.id) }) else { return nil }
      for rule in index.rules(ofGroup: group.id) {
        if rule.once, turn.state.used[rule.id, default: 0] > 0 { continue }
        for anchor in anchors(of: turn.line.acts, for: rule.trigger, slot: group.slot) {
          var line = turn.line
          line.anchor = anchor
          guard rule.condition.holds(in: turn.state, of: line, scenario: scenario) else { continue }
          return SettledGroup(group: group, rule: rule, anchor: anchor)
        }
      }
      return nil
    }
  }

  /// The acts that set a rule off, each with one value of the slot at a time.
  private func anchors(of acts: [DialogueAct], for trigger: Trigger, slot: String) -> [DialogueAct] {
    if case .allOf(let wanted) = trigger, !wanted.allSatisfy({ id in acts.contains { $0.id == id } }) {
      return []
    }
    return acts.filter { trigger.acts.contains($0.id) }.flatMap { act -> [DialogueAct] in
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
