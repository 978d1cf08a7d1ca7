/// The mood's course as a drawing; whole numbers only, so the same talk gives the same bytes.
struct MoodCurve {
  private let points: [(x: Int, y: Int, mood: Int)]
  private let marks: [(x: Int, y: Int, step: Int, by: Int)]

  private static let width = 640
  private static let height = 180
  private static let left = 34
  private static let top = 14

  init(_ customer: CustomerWord) {
    let curve = customer.curve
    let last = max(1, curve.count - 1)
    let points = curve.enumerated().map { index, point in
      (x: Self.left + index * (Self.width - 2 * Self.left) / last, y: Self.y(point.mood), mood: point.mood)
    }
    self.points = points
    marks = customer.moved.compactMap { line in
      guard let index = curve.lastIndex(where: { $0.step == line.step }) else { return nil }
      return (points[index].x, points[index].y, line.step, line.by)
    }
  }

  private static func y(_ mood: Int) -> Int {
    top + (100 - min(max(mood, 0), 100)) * (height - 2 * top) / 100
  }

  /// The drawing, with its lowest, middle and highest mood ruled and the lines that moved it most marked.
  func svg(title: String) -> String {
    let rules = [0, 50, 100].map { mood in
      """
      <line x1="\(Self.left)" x2="\(Self.width - Self.left)" y1="\(Self.y(mood))" y2="\(Self.y(mood))" \
      stroke="#c8c8c8"/><text x="4" y="\(Self.y(mood) + 4)">\(mood)</text>
      """
    }
    let path = points.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    let circles = marks.map { mark in
      let colour = mark.by < 0 ? "#a3131a" : "#0b5d1e"
      let above = mark.y > Self.height / 2
      return """
        <circle cx="\(mark.x)" cy="\(mark.y)" r="5" fill="\(colour)"/>\
        <text x="\(mark.x)" y="\(mark.y + (above ? -9 : 19))" text-anchor="middle" fill="\(colour)">\
        #\(mark.step) (\(DebriefWording.signed(mark.by)))</text>
        """
    }
    let course = points.map { "\($0.mood)" }.joined(separator: ", ")
    return """
      <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" font-size="12" font-family="sans-serif">
      <title>\(escaped(title)): \(course)</title>
      \(rules.joined(separator: "\n"))
      <polyline points="\(path)" fill="none" stroke="#1a1a1a" stroke-width="2"/>
      \(circles.joined(separator: "\n"))
      </svg>
      """
  }
}
