import ArgumentParser
import Findings
import Rehearsals
import Scenarios
import Terminal
import Understanding

/// `rehearse understand`: what the customer understood in a line, and why.
struct UnderstandCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "understand",
      abstract: inWords("一句话被理解成什么，为什么。", "What the customer understood in a line, and why."))
  }

  @Argument(
    help: .init(inWords("案例编号，或案例文件的路径。", "A case's id, or the path of a case file."), valueName: "case"))
  var caseName: String

  @Argument(help: .init(inWords("要理解的一句话。", "The line."), valueName: "text"))
  var text: String

  @OptionGroup var common: CommonOptions

  @Flag(help: .init(inWords("输出 JSON。", "Print JSON.")))
  var json = false

  mutating func run() throws {
    let workplace = common.workplace
    let bundle = try workplace.library.open(caseName)
    let explanation = Explanation(text, recogniser: bundle.recogniser)
    if json {
      workplace.out.line(explanation.json.text(pretty: true))
    } else {
      explanation.show(at: workplace)
    }
  }
}

/// A reading laid open.
struct Explanation {
  let text: String
  let line: NormalisedLine
  let reading: Reading

  init(_ text: String, recogniser: Recogniser) {
    self.text = text
    line = recogniser.normalForm(of: text)
    reading = recogniser.read(text)
  }

  var json: JSONOutput {
    .object([
      ("text", .string(text)), ("normal", .string(line.text)), ("quality", .string(reading.quality.rawValue)),
      ("language", .string(reading.language.rawValue)), ("question", .bool(reading.isQuestion)),
      (
        "segments",
        .array(
          line.segments.map { segment in
            .object([("text", .string(line.text(in: segment.range))), ("asks", .bool(segment.asks))])
          })
      ),
      (
        "entities",
        .array(
          reading.entities.map { entity in
            .object([("kind", .string(entity.kind)), ("text", .string(line.typedText(of: entity.range)))])
          })
      ),
      ("acts", .array(reading.acts.map(Self.json))),
      (
        "rejected",
        .array(
          reading.rejected.map { act in
            .object([("act", .string(act.id)), ("score", .int(act.score)), ("why", .string(act.why))])
          })
      ),
    ])
  }

  private static func json(_ act: DialogueAct) -> JSONOutput {
    let slots = act.slots.map {
      JSONOutput.object([("slot", .string($0.name)), ("value", .string($0.value))])
    }
    let reason: (String, JSONOutput) =
      switch act.reason {
      case .cue(let cue): ("cue", .string(cue))
      case .examples(let pieces): ("examples", .array(pieces.map { .string($0) }))
      case .context(let name): ("context", .string(name))
      }
    return .object([
      ("act", .string(act.id)), ("score", .int(act.score)), ("text", .string(act.text)),
      ("slots", .array(slots)),
      ("reason", .object([reason])),
    ])
  }

  func show(at workplace: Workplace) {
    let words = workplace.words
    func row(_ zh: String, _ en: String, _ text: String) {
      workplace.say(DisplayWidth.narrow.padded(words(zh, en), to: 10) + text, hanging: 10)
    }
    row("原文", "typed", text)
    row("规范形", "normal", line.text)
    let segments = line.segments.map { line.text(in: $0.range) + ($0.asks ? "?" : "") }
    row("分句", "clauses", segments.joined(separator: " | "))
    row("类型", "kind", quality(words) + (reading.isQuestion ? words("，问句", ", a question") : ""))
    for entity in reading.entities {
      row("数值", "value", "\(entity.kind): \(line.typedText(of: entity.range))")
    }
    workplace.gap()
    workplace.heading(words("听懂了", "Understood"))
    if reading.acts.isEmpty { workplace.say("什么也没听懂。", "Nothing.", indent: 2) }
    for act in reading.acts { show(act, at: workplace) }
    guard !reading.rejected.isEmpty else { return }
    workplace.gap()
    workplace.heading(words("没采纳", "Considered and refused"))
    for act in reading.rejected { workplace.say("\(act.id)  \(act.score)  \(act.why)", indent: 2) }
  }

  private func show(_ act: DialogueAct, at workplace: Workplace) {
    let words = workplace.words
    workplace.say("\(act.id)  \(act.score)", .bold, indent: 2)
    for slot in act.slots { workplace.say("\(slot.name) = \(slot.value)", indent: 4) }
    workplace.say(words("依据：", "words: ") + act.text, indent: 4)
    let reason =
      switch act.reason {
      case .cue(let cue): words("句式：", "cue: ") + visible(cue, limit: 160)
      case .examples(let pieces): words("例句：", "examples: ") + pieces.joined(separator: " · ")
      case .context(let name): words("上文：", "context: ") + name
      }
    workplace.say(reason, .dim, indent: 4)
  }

  private func quality(_ words: Words) -> String {
    switch reading.quality {
    case .speech: words("话", "speech")
    case .keywords: words("一堆关键词", "a heap of keywords")
    case .gibberish: words("乱码", "gibberish")
    case .empty: words("空", "nothing")
    }
  }
}
