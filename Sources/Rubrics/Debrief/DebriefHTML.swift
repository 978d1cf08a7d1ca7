import Scenarios

/// The debrief as one page that needs nothing else: its style is in it, the mood curve is drawn in it, and it
/// prints on A4.
public struct DebriefHTML: Sendable {
  private let debrief: Debrief
  private let words: DebriefWording

  /// A page of this debrief.
  public init(_ debrief: Debrief) {
    self.debrief = debrief
    words = DebriefWording(language: debrief.language)
  }

  /// The whole page.
  public var page: String {
    let lang = debrief.language == .chinese ? "zh-Hans" : "en"
    let title = escaped(words.heading + " · " + debrief.title)
    return """
      <!DOCTYPE html>
      <html lang="\(lang)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \([customer, checklist, forms, score, topics].joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private var customer: String {
    let customer = debrief.customer
    let moved = customer.moved.map { line in
      let mark = line.by < 0 ? "bad" : "good"
      return """
        <li><b class="\(mark)">\(DebriefWording.signed(line.by))</b> \
        <span class="muted">\(words.step(line.step))</span> \
        \(said(line.text)) <span class="muted">\(escaped(line.causes.joined(separator: " · ")))</span></li>
        """
    }
    let list =
      moved.isEmpty ? "<p class=\"muted\">\(words.noMoves)</p>" : "<ul>\(moved.joined(separator: "\n"))</ul>"
    return section(
      words.customer,
      """
      <blockquote><p><span class="muted">\(words.felt)</span> \(said(customer.felt))</p>
      <p><span class="muted">\(words.again)</span> \(said(customer.again))</p>
      <footer>\(escaped(customer.name))</footer></blockquote>
      <p><b>\(escaped(words.mood(customer.start, customer.end, customer.band)))</b></p>
      \(MoodCurve(customer).svg(title: words.moodCurve))
      <h3>\(words.moved)</h3>
      \(list)
      """)
  }

  private var checklist: String {
    let rows = debrief.checklist.map { row -> String in
      let item = row.verdict
      let star = item.isCritical ? " <abbr title=\"\(words.critical)\">★</abbr>" : ""
      let points = item.verdict == .observer ? "–" : "\(DebriefWording.points(item.halfPoints)) / \(item.of)"
      return """
        <tr><th scope="row">\(escaped(item.id))\(star)</th>
        <td>\(escaped(row.title))<div class="muted">\(escaped(row.definition))</div></td>
        <td class="\(item.verdict.rawValue)">\(words.verdict(item.verdict))</td>
        <td class="number">\(points)</td>
        <td>\(proof(row))</td></tr>
        """
    }
    return section(
      words.checklist,
      """
      <table><thead><tr><th></th><th>\(words.item)</th><th>\(words.verdict)</th><th>\(words.points)</th>\
      <th>\(words.proof)</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      """)
  }

  private func proof(_ row: ChecklistRow) -> String {
    var parts = ["<p>\(escaped(row.verdict.why))</p>"]
    parts += row.verdict.evidence.map { evidence in
      "<p><span class=\"muted\">\(words.step(evidence.step))</span> \(said(evidence.text))</p>"
    }
    if !row.models.isEmpty {
      let models = row.models.map { "<li>\(escaped($0))</li>" }.joined()
      parts.append("<p class=\"muted\">\(words.couldSay)</p><ul class=\"models\">\(models)</ul>")
    }
    return parts.joined(separator: "\n")
  }

  private var forms: String {
    if debrief.forms.isEmpty { return section(words.forms, "<p class=\"muted\">\(words.noForms)</p>") }
    return section(words.forms, debrief.forms.map(sheet).joined(separator: "\n"))
  }

  private func sheet(_ sheet: FormSheet) -> String {
    let rows = sheet.fields.map { field in
      """
      <tr><th scope="row">\(escaped(field.label))\(field.isRequired ? " *" : "")</th>
      <td>\(said(field.value))</td><td>\(escaped(field.expected))</td>
      <td class="\(field.state.rawValue)">\(words.state(field.state))</td></tr>
      """
    }
    let disagreements = sheet.disagreements.map { entry in
      let answer = entry.answer.map { " — \(escaped(debrief.customer.name + words.colon))\(said($0))" } ?? ""
      return """
        <li>\(escaped(words.paper(entry.label, entry.paper)))<br>\
        <span class="muted">\(words.step(entry.step))</span> \(said(entry.said))\(answer)</li>
        """
    }
    let list =
      disagreements.isEmpty
      ? "" : "<h4>\(words.disagree)</h4><ul>\(disagreements.joined(separator: "\n"))</ul>"
    return """
      <h3>\(escaped(sheet.title))</h3>
      <table><thead><tr><th>\(words.field)</th><th>\(words.written)</th><th>\(words.expected)</th>\
      <th>\(words.result)</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      <p class="muted">* \(words.required)</p>
      \(list)
      """
  }

  private var score: String {
    let card = debrief.card
    var lines = [
      """
      <p class="score">\(escaped(words.total(card))) <b class="band \(card.isCapped ? "bad" : "")">\
      \(escaped(card.band?.title[debrief.language] ?? ""))</b></p>
      """
    ]
    if debrief.ending == nil { lines.append("<p class=\"muted\">\(words.stopped)</p>") }
    if let title = debrief.endingTitle { lines.append("<p>\(escaped(words.ending(title)))</p>") }
    let missed = debrief.criticalMisses
    if !missed.isEmpty { lines.append("<p class=\"bad\">\(escaped(words.capped(missed)))</p>") }
    lines += card.caps.map { "<p class=\"bad\">\(escaped($0))</p>" }
    if let last = debrief.attempts.last {
      let change = words.change(card.scoreTenths - min(max(last.scoreTenths, 0), 1000))
      lines.append("<p>\(change)</p><h3>\(words.attempts)</h3>")
      let rows = debrief.attempts.suffix(5).map { attempt in
        """
        <tr><td>\(escaped(attempt.label))</td>\
        <td class="number">\(attempt.scoreTenths / 10).\(attempt.scoreTenths % 10)</td>\
        <td>\(escaped(attempt.band))</td></tr>
        """
      }
      lines.append("<table>\(rows.joined(separator: "\n"))</table>")
    } else {
      lines.append("<p class=\"muted\">\(words.firstAttempt)</p>")
    }
    return section(words.score, lines.joined(separator: "\n"))
  }

  private var topics: String {
    guard !debrief.topics.isEmpty else { return "" }
    let items = debrief.topics.map { "<li>\(escaped($0))</li>" }.joined(separator: "\n")
    return section(words.topics, "<ol>\(items)</ol>")
  }

  private func section(_ title: String, _ content: String) -> String {
    "<section>\n<h2>\(escaped(title))</h2>\n\(content)\n</section>"
  }

  /// Words that somebody typed or spoke: escaped, and kept from turning the writing around them.
  private func said(_ text: String) -> String { "<bdi class=\"said\">\(escaped(text))</bdi>" }
}
