import Rubrics
import Scenarios

/// Groups as bars on the scale of the marks, best first; with a line for the interval of each total if asked for.
struct ResultBars {
  private let round: RoundResult
  private let words: RoundWording
  private let hasIntervals: Bool

  private static let left = 130
  private static let right = 80
  private static let width = 640
  private static let row = 34

  init(_ round: RoundResult, _ words: RoundWording, hasIntervals: Bool = false) {
    self.round = round
    self.words = words
    self.hasIntervals = hasIntervals
  }

  var svg: String {
    let height = round.placings.count * Self.row + 8
    let rows = round.placings.enumerated().map { index, placing in draw(placing, y: index * Self.row + 4) }
    let summary = round.placings.map { "\($0.rank) \(words.group($0.group))" }.joined(separator: ", ")
    return """
      <svg viewBox="0 0 \(Self.width) \(height)" role="img" font-size="16" font-family="sans-serif">
      <title>\(escaped(summary))</title>
      \(rows.joined(separator: "\n"))
      </svg>
      """
  }

  private func draw(_ placing: Placing, y: Int) -> String {
    let middle = y + Self.row / 2
    let end = x(placing.total.double)
    let fill = placing.rank == 1 ? "#0b5d1e" : "#3b6ea5"
    let total = placing.total.text(decimals: round.rubric.places)
    var parts = [
      "<text x=\"26\" y=\"\(middle + 6)\" text-anchor=\"end\" font-weight=\"600\">\(placing.rank)</text>",
      "<text x=\"40\" y=\"\(middle + 6)\">\(escaped(HeatMap.fitted(words.group(placing.group), 11)))</text>",
      "<rect x=\"\(Self.left)\" y=\"\(y + 5)\" width=\"\(max(1, end - Self.left))\" height=\"\(Self.row - 10)\" fill=\"\(fill)\"/>",
      "<text x=\"\(Self.width - 4)\" y=\"\(middle + 6)\" text-anchor=\"end\">\(total)</text>",
    ]
    if hasIntervals, let interval = round.intervals[placing.group] {
      let (low, high) = (x(interval.lower), x(interval.upper))
      let line = "stroke=\"#1a1a1a\" stroke-width=\"2\""
      parts.append("<line x1=\"\(low)\" x2=\"\(high)\" y1=\"\(middle)\" y2=\"\(middle)\" \(line)/>")
      for end in [low, high] {
        parts.append("<line x1=\"\(end)\" x2=\"\(end)\" y1=\"\(middle - 6)\" y2=\"\(middle + 6)\" \(line)/>")
      }
    }
    return parts.joined()
  }

  /// Bars begin at nought, so that twice the length is twice the mark.
  private func x(_ value: Double) -> Int {
    let share = min(max(value / Double(round.rubric.scale.upperBound), 0), 1)
    return Self.left + Int((share * Double(Self.width - Self.left - Self.right)).rounded())
  }
}
