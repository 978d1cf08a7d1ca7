/// Values from 0 to 100 over turns, drawn with characters. Values outside are drawn at the edge.
public struct CurvePlot: Sendable {
  /// One for each turn, from 0 to 100, the start first.
  public var values: [Int]

  /// Values outside 0…100 are taken to its edge.
  public init(_ values: [Int]) {
    self.values = values.map { min(100, max(0, $0)) }
  }

  static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  static let ascii: [Character] = ["_", ".", ":", "-", "=", "+", "*", "#"]

  /// One line, a character for each value, at most `columns` of them; later values are thinned out evenly,
  /// the first and the last always stay.
  public func sparkline(columns: Int, charset: Charset) -> String {
    let marks = charset.isUTF8 ? Self.blocks : Self.ascii
    return String(thinned(to: columns).map { marks[min(7, $0 * 8 / 101)] })
  }

  /// A plot `height` lines high with the scale at the left and the first and last turn's numbers below.
  ///
  /// Each turn is a bar two columns wide if that fits `columns`, one otherwise. Empty when there is no value
  /// or no room.
  public func lines(columns: Int, height: Int, charset: Charset) -> [String] {
    let rows = min(max(2, height), 50)
    let room = columns - 5
    guard !values.isEmpty, room > 0 else { return [] }
    let barWidth = values.count * 2 <= room ? 2 : 1
    let shown = thinned(to: room / barWidth)
    let axis = charset.isUTF8 ? "│" : "|"
    var lines = (0..<rows).map { row -> String in
      let level = rows - 1 - row
      let bars = shown.map { mark(for: $0, level: level, rows: rows, charset: charset) }
      let isMiddle = row == (rows - 1) / 2 && rows > 3
      let scale = row == 0 ? "100" : row == rows - 1 ? "  0" : isMiddle ? " 50" : "   "
      let drawn = bars.map { String(repeating: $0, count: barWidth) }.joined()
      return scale + axis + drawn
    }
    lines.append(turnNumbers(under: shown.count * barWidth))
    return lines.map { line in
      line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
  }

  /// What stands at height `level` (0 at the bottom) of a bar for `value`: eighths of a character, at least
  /// one at the bottom, so that a mood of 0 is seen too.
  private func mark(for value: Int, level: Int, rows: Int, charset: Charset) -> Character {
    let eighths = max(1, value * rows * 8 / 100) - level * 8
    if eighths <= 0 { return " " }
    if charset.isUTF8 { return Self.blocks[min(8, eighths) - 1] }
    return eighths >= 4 ? "#" : "."
  }

  private func turnNumbers(under width: Int) -> String {
    let last = String(values.count - 1)
    let gap = width - 1 - last.count
    guard values.count > 1, gap > 0 else { return "    0" }
    return "    0" + String(repeating: " ", count: gap) + last
  }

  private func thinned(to count: Int) -> [Int] {
    guard count > 0 else { return [] }
    guard values.count > count else { return values }
    guard count > 1 else { return values.suffix(1) }
    return (0..<count).map { values[$0 * (values.count - 1) / (count - 1)] }
  }
}
