import Rehearsals
import Rubrics
import Terminal

/// Shows a debrief, section by section.
struct DebriefScreen {
  let workplace: Workplace
  private let text: DebriefText
  private let curve: [Int]

  init(workplace: Workplace, debrief: Debrief) {
    self.workplace = workplace
    text = DebriefText(debrief)
    curve = debrief.customer.curve.map(\.mood)
  }

  init(workplace: Workplace, recorded: RecordedDebrief) {
    self.workplace = workplace
    text = recorded.text
    curve = recorded.curve
  }

  /// Shows all of it; with an editor it waits for Enter after each section, and where one is longer than the
  /// screen after each screenful. Ctrl-D goes to the end, Ctrl-C stops.
  ///
  /// - Returns: false if the reader stopped it by Ctrl-C.
  @discardableResult
  func show(pagedBy editor: LineEditor? = nil) -> Bool {
    let sections = sections.filter { $0.contains { $0 != .gap } }
    guard let editor else {
      for section in sections { lines(of: section).forEach { workplace.out.line($0) } }
      return true
    }
    let screens = sections.flatMap { screenfuls(lines(of: $0)) }
    for (index, screen) in screens.enumerated() {
      screen.forEach { workplace.out.line($0) }
      if index + 1 == screens.count || index == 0 && screen.count <= 2 { continue }
      let prompt = workplace.words("—— 回车往下看（Ctrl-D 跳过）——", "-- Enter goes on (Ctrl-D skips) --")
      switch editor.readLine(prompt: workplace.painter.paint(prompt, .dim), remembers: false) {
      case .line: continue
      case .endOfInput: return true
      case .interrupted: return false
      }
    }
    return true
  }

  /// Lines in portions that fit the screen, cut before an item and not within it where that is possible.
  private func screenfuls(_ lines: [String]) -> [[String]] {
    let room = max(8, workplace.lines - 2)
    var screens: [[String]] = []
    var rest = lines[...]
    while rest.count > room {
      let whole = rest.prefix(room)
      let cut = whole.indices.dropFirst(room / 2).last { !lines[$0].hasPrefix("      ") } ?? whole.endIndex
      screens.append(Array(rest[..<cut]))
      rest = rest[cut...]
    }
    return screens + [Array(rest)]
  }

  private var sections: [[DebriefBlock]] {
    var sections: [[DebriefBlock]] = [[]]
    for block in text.blocks {
      if case .heading = block, !sections[sections.count - 1].allSatisfy({ $0 == .gap }) {
        sections.append([])
      }
      sections[sections.count - 1].append(block)
    }
    return sections
  }

  private func lines(of blocks: [DebriefBlock]) -> [String] {
    var lines: [String] = []
    var rest = blocks[...]
    while let index = rest.firstIndex(where: Self.isCurve) {
      lines += laidOut(rest[..<index])
      let plot = CurvePlot(curve).lines(columns: workplace.columns - 2, height: 5, charset: workplace.charset)
      lines += plot.map { "  " + $0 }
      rest = rest[(index + 1)...]
    }
    return lines + laidOut(rest)
  }

  /// The text's own small drawing of the mood; a terminal has a better one.
  private static func isCurve(_ block: DebriefBlock) -> Bool {
    guard case .paragraph(let spans, _) = block else { return false }
    let text = spans.map(\.text).joined()
    return !text.isEmpty && text.allSatisfy { "▁▂▃▄▅▆▇█".contains($0) }
  }

  private func laidOut(_ blocks: ArraySlice<DebriefBlock>) -> [String] {
    let part = DebriefText(blocks: Array(blocks), language: workplace.language)
    let spans = part.lines(width: workplace.columns) { DisplayWidth.narrow.of($0) }
    return spans.map { line in
      let painted = line.map { workplace.painter.paint(SafeText.cleaned($0.text), Self.style(of: $0.tone)) }
      return Self.withoutTrailingSpaces(painted.joined())
    }
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
  }

  private static func style(of tone: Tone) -> Style {
    switch tone {
    case .plain: .plain
    case .strong: .bold
    case .good: Style(.green)
    case .half: Style(.yellow)
    case .bad: Style(.red)
    case .muted: .dim
    case .quote: Style(.cyan)
    }
  }
}
