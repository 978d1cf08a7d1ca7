import Scenarios
import Understanding

extension Condition {
  /// Whether it holds of the state and the line being answered.
  func holds(in state: InformationState, of line: HeardLine, scenario: Scenario) -> Bool {
    switch self {
    case .all(let parts):
      return parts.allSatisfy { $0.holds(in: state, of: line, scenario: scenario) }
    case .any(let parts):
      return parts.contains { $0.holds(in: state, of: line, scenario: scenario) }
    case .not(let part):
      return !part.holds(in: state, of: line, scenario: scenario)
    case .slot, .slotIsVariable, .slotFits, .lineSlot, .lineSlotIsVariable, .lineHas, .lineActsFrom,
      .lineLengthFrom, .isQuestion, .otherLanguage, .answers, .cameBefore, .lineAct, .lineActIsVariable,
      .lineSays, .questionUnheard:
      return holds(of: line, in: state, scenario: scenario)
    default:
      return holds(in: state)
    }
  }

  /// Conditions on what the customer keeps in mind.
  private func holds(in state: InformationState) -> Bool {
    switch self {
    case .variable(let name, let values): values.contains(state.variables[name] ?? "")
    case .isSet(let name): state.variables[name] != nil
    case .told(let fact): state.told.contains(fact)
    case .moodFrom(let mood): state.mood >= mood
    case .moodBelow(let mood): state.mood < mood
    case .count(let act, let least): state.actCounts[act, default: 0] >= least
    case .lineFrom(let least): state.lines >= least
    case .lineTo(let most): state.lines <= most
    case .pending(let id): id == nil ? state.pending != nil : state.pending?.id == id
    case .ignoredFrom(let least): state.ignored >= least
    case .toolUsed(let tool): state.tools.contains(tool)
    case .ringFrom(let seconds): state.ring >= seconds * 1000
    case .used(let rule): state.used[rule, default: 0] > 0
    case .misunderstoodFrom(let least): state.misunderstood >= least
    case .unheardFrom(let least): state.unheard >= least
    case .hasSaid(let rule): state.said.contains(rule)
    case .spokeOf(let topic): state.topics.contains(topic)
    case .partedAlready: state.canClose
    default: false
    }
  }

  /// Conditions on the line.
  private func holds(of line: HeardLine, in state: InformationState, scenario: Scenario) -> Bool {
    switch self {
    case .slot(let name, let wanted):
      let values = line.values(of: name)
      return wanted.isEmpty ? !values.isEmpty : values.contains(where: wanted.contains)
    case .slotIsVariable(let name, let variable):
      guard let value = state.variables[variable] else { return false }
      return line.values(of: name).contains(value)
    case .slotFits(let name, let id):
      guard let fact = scenario.fact(id) else { return false }
      return line.values(of: name).contains(where: fact.isMeant(by:))
    case .lineSlot(let name, let wanted):
      return line.acts.contains { $0.values(of: name).contains(where: wanted.contains) }
    case .lineSlotIsVariable(let name, let variable):
      guard let value = state.variables[variable] else { return false }
      return line.acts.contains { $0.values(of: name).contains(value) }
    case .lineAct(let acts, let slot, let wanted):
      return line.acts.contains { act in
        guard acts.contains(act.id) else { return false }
        let values = act.values(of: slot)
        return wanted.isEmpty ? !values.isEmpty : values.contains(where: wanted.contains)
      }
    case .lineActIsVariable(let acts, let slot, let variable):
      guard let value = state.variables[variable] else { return false }
      return line.acts.contains { acts.contains($0.id) && $0.values(of: slot).contains(value) }
    case .lineSays(let words): return words.contains(where: line.says)
    case .questionUnheard: return line.hasUnheardQuestion
    case .lineHas(let acts): return acts.contains(where: line.performs)
    case .lineActsFrom(let least): return line.acts.count >= least
    case .lineLengthFrom(let least): return line.length >= least
    case .isQuestion: return line.isQuestion
    case .otherLanguage: return line.isOtherLanguage
    case .answers(let id): return line.answered.contains(id)
    case .cameBefore(let act): return line.countsBefore[act, default: 0] > 0
    default: return false
    }
  }
}
