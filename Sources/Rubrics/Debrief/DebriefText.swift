import Findings
import Scenarios

/// How a piece of text is meant; a terminal gives each its colour.
public enum Tone: String, Sendable, Hashable, CaseIterable {
  /// Running text.
  case plain
  /// A heading, or what counts most.
  case strong
  /// Met, right, up.
  case good
  /// Partly.
  case half
  /// Missed, wrong, down.
  case bad
  /// Beside the point: reasons, steps.
  case muted
  /// Words that somebody said.
  case quote
}

/// A piece of text in one tone.
public struct Span: Sendable, Hashable {
  /// The text; what was typed has its control characters made visible.
  public var text: String
  /// How it is meant.
  public var tone: Tone

  /// A span, plain unless said otherwise.
  public init(_ text: String, _ tone: Tone = .plain) {
    self.text = text
    self.tone = tone
  }
}

/// A block of a debrief as text, before it is laid out to a width.
public enum DebriefBlock: Sendable, Hashable {
  /// A section's title.
  case heading(String)
  /// Running text, wrapped, indented by so many columns.
  case paragraph([Span], indent: Int)
  /// A row of a table: cells are padded to the widest of their column in the section; the last wraps.
  case row([Span])
  /// An empty line.
  case gap
}

/// The debrief as blocks of plain text.
public struct DebriefText: Sendable {
  /// The blocks, in order.
  public private(set) var blocks: [DebriefBlock] = []
  private let words: DebriefWording

  /// Words a debrief.
  public init(_ debrief: Debrief) {
    words = DebriefWording(language: debrief.language)
    blocks.append(.heading(words.heading + " · " + debrief.title))
    addCustomer(debrief)
    addChecklist(debrief)
    addForms(debrief)
    addScore(debrief)
    addTopics(debrief)
  }

  /// A debrief that was worded before, as it was recorded.
  public init(blocks: [DebriefBlock], language: Language) {
    words = DebriefWording(language: language)
    self.blocks = blocks
  }

  private mutating func section(_ title: String) { blocks += [.gap, .heading(title)] }

  private mutating func say(_ text: String, _ tone: Tone = .plain, indent: Int = 2) {
    blocks.append(.paragraph([Span(visible(text, limit: .max), tone)], indent: indent))
  }

  private mutating func quote(_ text: String, by name: String) {
    blocks.append(.paragraph([Span(name + words.colon, .strong), Span(text, .quote)], indent: 2))
  }

  private mutating func addCustomer(_ debrief: Debrief) {
    let customer = debrief.customer
    section(words.customer)
    say(words.felt, .muted)
    quote(customer.felt, by: customer.name)
    say(words.again, .muted)
    quote(customer.again, by: customer.name)
    blocks.append(.gap)
    let bars = customer.curve.map { Self.bar($0.mood) }.joined()
    say(words.mood(customer.start, customer.end, customer.band), .strong)
    say(bars)
    say(customer.moved.isEmpty ? words.noMoves : words.moved, .muted)
    for line in customer.moved {
      let causes = line.causes.joined(separator: debrief.language == .chinese ? "；" : "; ")
      blocks.append(
        .row([
          Span(DebriefWording.signed(line.by), line.by < 0 ? .bad : .good),
          Span(words.step(line.step), .muted),
          Span(causes, .plain),
        ]))
      say(line.text, .quote, indent: 6)
    }
  }

  /// A mood as one of eight bars.
  private static func bar(_ mood: Int) -> String {
    let bars = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return bars[min(max(mood, 0), 99) * bars.count / 100]
  }

  private mutating func addChecklist(_ debrief: Debrief) {
    section(words.checklist)
    for row in debrief.checklist {
      let item = row.verdict
      let points = item.verdict == .observer ? "–" : "\(DebriefWording.points(item.halfPoints))/\(item.of)"
      blocks.append(
        .row([
          Span(item.id + (item.isCritical ? " ★" : ""), .strong),
          Span(words.verdict(item.verdict), tone(of: item.verdict)), Span(points, .muted),
          Span(row.title, .plain),
        ]))
      if item.verdict != .met { say(item.why, .muted, indent: 6) }
      for evidence in item.evidence {
        blocks.append(
          .paragraph(
            [
              Span(words.step(evidence.step) + "  ", .muted),
              Span(visible(evidence.text, limit: .max), .quote),
            ], indent: 6))
      }
      if !row.models.isEmpty { say(words.couldSay + words.colon, .muted, indent: 6) }
      for model in row.models { say("· " + model, .good, indent: 8) }
    }
  }

  private func tone(of verdict: Verdict) -> Tone {
    switch verdict {
    case .met: .good
    case .partly: .half
    case .missed: .bad
    case .observer: .muted
    }
  }

  private mutating func addForms(_ debrief: Debrief) {
    section(words.forms)
    if debrief.forms.isEmpty { say(words.noForms, .muted) }
    for sheet in debrief.forms {
      say(sheet.title, .strong)
      for field in sheet.fields {
        let tone: Tone =
          field.state == .right ? .good : field.state == .wrong || field.isRequired ? .bad : .muted
        var text = visible(field.value, limit: .max)
        if field.state != .right, !field.expected.isEmpty, field.isRequired || field.state == .wrong {
          text += (text.isEmpty ? "" : "  ") + words.shouldBe(field.expected)
        }
        blocks.append(
          .row([
            Span(field.label + (field.isRequired ? " *" : "")), Span(words.state(field.state), tone),
            Span(text),
          ]))
      }
      let disagreements = sheet.disagreements
      if !disagreements.isEmpty { say(words.disagree, .strong) }
      for entry in disagreements {
        say(words.paper(entry.label, entry.paper), .bad, indent: 4)
        say(words.step(entry.step) + "  " + entry.said, .quote, indent: 6)
        if let answer = entry.answer { say(debrief.customer.name + words.colon + answer, .quote, indent: 6) }
      }
    }
  }

  private mutating func addScore(_ debrief: Debrief) {
    let card = debrief.card
    section(words.score)
    let band = card.band?.title[debrief.language] ?? ""
    let tone: Tone = card.isCapped || card.band == card.bands.last ? .bad : .good
    blocks.append(.paragraph([Span(words.total(card) + "  ", .strong), Span(band, tone)], indent: 2))
    if debrief.ending == nil { say(words.stopped, .muted) }
    if let title = debrief.endingTitle { say(words.ending(title)) }
    let missed = debrief.criticalMisses
    if !missed.isEmpty { say(words.capped(missed), .bad) }
    for cap in card.caps { say(cap, .bad) }
    guard let last = debrief.attempts.last else { return say(words.firstAttempt, .muted) }
    say(words.change(card.scoreTenths - min(max(last.scoreTenths, 0), 1000)))
    say(words.attempts, .muted)
    for attempt in debrief.attempts.suffix(5) {
      let score = "\(attempt.scoreTenths / 10).\(attempt.scoreTenths % 10)"
      blocks.append(.row([Span(visible(attempt.label)), Span(score, .strong), Span(visible(attempt.band))]))
    }
  }

  private mutating func addTopics(_ debrief: Debrief) {
    guard !debrief.topics.isEmpty else { return }
    section(words.topics)
    for (index, topic) in debrief.topics.enumerated() { say("\(index + 1). \(topic)") }
  }
}
