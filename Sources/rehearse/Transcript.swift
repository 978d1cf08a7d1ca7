import Dialogue
import Scenarios
import Terminal

/// Shows a talk as it goes: who says what, and what is done at the desk.
struct Transcript {
  let workplace: Workplace
  let scenario: Scenario

  private var words: Words { workplace.words }

  /// How the advisor is called before a line.
  var advisor: String { words("顾问", "Advisor") }
  /// How the customer is called before a line.
  var customer: String { scenario.persona.name[workplace.language] }

  /// The whole of a talk: each step, and what came of it.
  func show(_ steps: [ScriptStep], _ events: [DialogueEvent]) {
    for step in steps {
      show(step.action)
      show(events.filter { $0.step == step.number })
    }
  }

  /// What the trainee does at a step.
  func show(_ action: ScriptStep.Action) {
    switch action {
    case .wait(let milliseconds):
      workplace.say(
        words("（过了 \(Self.seconds(milliseconds)) 秒）", "(\(Self.seconds(milliseconds)) s pass)"), .dim,
        indent: 2)
    case .say(let text): speak(advisor, text, Self.advisorStyle)
    case .tool(let entry):
      workplace.say(Self.line(for: entry, of: scenario, workplace.language), .dim, indent: 2)
    }
  }

  /// What the customer says to it.
  func show(_ events: [DialogueEvent]) {
    for event in events {
      if case .customerSaid(let text, _, _) = event.kind { speak(customer, text, Self.customerStyle) }
    }
  }

  /// Writes a line of somebody's, wrapped beside the name.
  func speak(_ name: String, _ text: String, _ style: Style) {
    lines(name, text, style).forEach { workplace.out.line($0) }
  }

  /// A line of somebody's, wrapped beside the name.
  func lines(_ name: String, _ text: String, _ style: Style) -> [String] {
    let label = name + words("：", ": ")
    let width = DisplayWidth.narrow
    var lines = width.wrapped(label + SafeText.cleaned(text), to: workplace.columns, hanging: width.of(label))
    guard let first = lines.first, first.hasPrefix(label) else { return lines }
    lines[0] = workplace.painter.paint(label, style) + first.dropFirst(label.count)
    return lines
  }

  static let customerStyle = Style(.cyan, bold: true)
  static let advisorStyle = Style(.green, bold: true)

  /// Seconds as people read them: 4, 4.2.
  static func seconds(_ milliseconds: Int) -> String {
    let tenths = (milliseconds + 50) / 100
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A use of a tool as it would be typed.
  static func line(for entry: ToolEntry, of scenario: Scenario, _ language: Language) -> String {
    guard let tool = scenario.tool(entry.tool) else { return "/" + entry.tool }
    func title(_ id: String) -> String { tool.items.first { $0.id == id }?.title[language] ?? id }
    let fields = entry.fields.map { field in
      let label = tool.fields.first { $0.id == field.field }?.label[language] ?? field.field
      return label + "=" + (field.value.contains(where: \.isWhitespace) ? "\"\(field.value)\"" : field.value)
    }
    let parts = [entry.position].compactMap { $0 }.map(title) + (entry.items + entry.done).map(title) + fields
    return (["/" + tool.title[language]] + parts).joined(separator: " ")
  }
}
