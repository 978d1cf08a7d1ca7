import Scenarios

/// A form as the debrief shows it.
public struct FormSheet: Sendable, Hashable {
  /// What the form is called.
  public var title: String
  /// Its fields, in its order.
  public var fields: [FieldVerdict]
  /// Where the talk and the paper disagree.
  public var disagreements: [Disagreement]

  /// A place where the talk says otherwise than the paper.
  public struct Disagreement: Sendable, Hashable {
    /// The field's label.
    public var label: String
    /// What the paper says.
    public var paper: String
    /// The step of the talk.
    public var step: Int
    /// What the advisor said there.
    public var said: String
    /// What the customer answered.
    public var answer: String?
  }

  static func sheets(
    of verdicts: [FieldVerdict], _ turns: [TalkTurn], _ scenario: Scenario, _ language: Language
  ) -> [FormSheet] {
    scenario.tools.filter { $0.kind == .form }.map { tool in
      let fields = verdicts.filter { $0.tool == tool.id }
      let disagreements = fields.flatMap { field in
        field.contradicts.map { step in
          Disagreement(
            label: field.label, paper: field.value, step: step, said: turns.words(atStep: step),
            answer: turns.answer(atStep: step))
        }
      }
      return FormSheet(title: tool.title[language], fields: fields, disagreements: disagreements)
    }
  }
}
