import Findings

/// The course of trust as a drawing: how many groups held up Y in each regular round, negotiation marked.
struct TrustChart {
  let debrief: GameDebrief

  private static let (left, top, height, step) = (60, 24, 160, 72)

  /// An SVG element that needs nothing else.
  var svg: String {
    let trust = debrief.trust
    let words = GameWording(language: debrief.language)
    guard !trust.isEmpty else { return "" }
    let groups = debrief.setup.groups.count
    let width = Self.left + trust.count * Self.step + 16
    let base = Self.top + Self.height
    var parts: [String] = []
    for level in 0...groups {
      let y = base - Self.height * level / groups
      parts.append("<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(width - 16)\" y1=\"\(y)\" y2=\"\(y)\"/>")
      parts.append("<text x=\"\(Self.left - 8)\" y=\"\(y + 5)\" text-anchor=\"end\">\(level)</text>")
    }
    for (index, entry) in trust.enumerated() {
      let x = Self.left + index * Self.step
      let bar = Self.height * entry.ys / groups
      let middle = x + Self.step / 2
      if debrief.history.talks.contains(where: { .regular($0.before) == entry.round.name }) {
        parts.append("<line class=\"talk\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(Self.top - 8)\" y2=\"\(base)\"/>")
        parts.append(
          "<text class=\"talk\" x=\"\(x + 4)\" y=\"\(Self.top - 8)\">\(words("谈判", "negotiation"))</text>")
      }
      parts.append(
        "<rect class=\"y\" x=\"\(x + 12)\" y=\"\(base - bar)\" width=\"\(Self.step - 24)\" height=\"\(bar)\"/>"
      )
      parts.append(
        "<text x=\"\(middle)\" y=\"\(base - bar - 4)\" text-anchor=\"middle\">\(entry.ys)</text>")
      parts.append(
        "<text x=\"\(middle)\" y=\"\(base + 18)\" text-anchor=\"middle\">"
          + "\(escaped(words.round(entry.round.name, weight: entry.round.weight)))</text>")
    }
    let title = words("信任的走势：每轮有几个组举Y", "The course of trust: how many groups held up Y in each round")
    let told = trust.map { "\(words.round($0.round.name)) \($0.ys)/\(groups)" }.joined(
      separator: words("，", ", "))
    return """
      <svg viewBox="0 0 \(width) \(base + 28)" role="img" aria-label="\(escaped(title + words("：", ": ") + told))">
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }
}

/// Text made safe to stand between tags and in attributes.
func escaped(_ text: String) -> String {
  let marks: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
  return visible(text, limit: .max).map { marks[$0] ?? String($0) }.joined()
}
