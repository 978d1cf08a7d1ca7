import Dialogue
import Scenarios
import Understanding

/// Compares the forms with the truth of the case and with the talk.
public struct FormAudit: Sendable {
  /// The case whose forms they are.
  public var scenario: Scenario
  /// How entries are understood.
  public var matching: FormMatching
  /// The language of labels and expectations.
  public var language: Language

  /// An audit of all forms of the case.
  public init(scenario: Scenario, matching: FormMatching, language: Language = .chinese) {
    self.scenario = scenario
    self.matching = matching
    self.language = language
  }

  /// Every field of every form of the case, in its order, in the form's final state.
  public func audit(_ talk: TalkRecord) -> [FieldVerdict] {
    scenario.tools.filter { $0.kind == .form }.flatMap { tool in
      let entries = finalEntries(of: tool.id, talk)
      return tool.fields.map { audit($0, of: tool, entries, talk) }
    }
  }

  private func finalEntries(of tool: String, _ talk: TalkRecord) -> [String: (step: Int, value: String)] {
    var entries: [String: (step: Int, value: String)] = [:]
    for (step, use) in talk.toolUses where use.tool == tool {
      for entry in use.fields { entries[entry.field] = (step, entry.value) }
    }
    return entries
  }

  private func audit(
    _ field: FormField, of tool: DeskTool, _ entries: [String: (step: Int, value: String)], _ talk: TalkRecord
  ) -> FieldVerdict {
    let form = FormSide(tool: tool, values: entries.mapValues(\.value))
    let wanted = wantedValues(of: field, on: form, talk)
    var verdict = FieldVerdict(
      tool: tool.id, field: field.id, label: field.label[language], isRequired: field.isRequired,
      expected: expectation(of: field, wanted), state: .empty)
    guard let entry = entries[field.id], !entry.value.allSatisfy(\.isWhitespace) else { return verdict }
    verdict.value = entry.value
    verdict.step = entry.step
    let isRight = isRight(entry.value, field, wanted)
    verdict.state = isRight ? .right : .wrong
    let denied = deniedBySources(of: field, entry.value, talk)
    let told = isRight || !denied.isEmpty ? [] : contradictions(of: field, entry.value, wanted, talk)
    verdict.contradicts = ascending(denied + told)
    return verdict
  }
}
