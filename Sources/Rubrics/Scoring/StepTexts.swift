import Dialogue
import Scenarios

/// What evidence quotes of each step: words, a tool and what was entered, or a wait.
struct StepTexts {
  private var texts: [Int: String] = [:]

  init(_ talk: TalkRecord, language: Language) {
    for (step, seconds) in talk.waits {
      texts[step] = language == .chinese ? "（等待 \(seconds) 秒）" : "(\(seconds) s pass)"
    }
    for (step, use) in talk.toolUses { texts[step] = Self.describe(use) }
    for line in talk.lines { texts[line.step] = line.text }
  }

  subscript(step: Int) -> String { texts[step] ?? "" }

  private static func describe(_ use: ToolUse) -> String {
    let entries = use.fields.map { "\($0.field)=\($0.value)" }
    let rest = [use.position].compactMap { $0 } + use.items + use.done + entries
    return (["/" + use.tool] + rest).joined(separator: " ")
  }
}
