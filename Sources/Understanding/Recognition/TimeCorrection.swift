/// Self-corrections: "那周三九点,哦不对,周二下午三点" — the later time holds.
enum TimeCorrection {
  private static let marks: [[UInt32]] = [
    "不对", "说错了", "口误", "更正", "说错", "看错了", "记错了", "我是说", "应该是", "no wait", "i mean", "i meant", "scratch that",
    "sorry i mean", "correction", "no sorry",
    "make that", "wait no", "actually no",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let mistakes = TextList([
    "my mistake", "i misread", "scratch that", "no wait", "wait no", "sorry no", "actually no", "看错了", "说错了",
    "记错了", "口误", "不对不对", "搞错了",
  ])

  /// Where in the typed line a mistake is owned up to, in scalars; nil if none is.
  static func mistake(in line: NormalisedLine) -> Int? {
    for start in line.scalars.indices {
      if let length = mistakes.length(at: start, before: line.scalars.count, in: line.scalars) {
        return line.typedRange(of: start..<start + length).lowerBound
      }
    }
    return nil
  }

  /// The times of a line that were not taken back.
  static func valid(in analysis: LineAnalysis) -> [Entity] {
    let times = analysis.entities.filter { if case .time = $0.value { true } else { false } }
    guard times.count > 1 else { return times }
    return times.enumerated().filter { position, time in
      guard position + 1 < times.count else { return true }
      let next = times[position + 1]
      let between = analysis.line.scalars[
        time.range.upperBound..<max(time.range.upperBound, next.range.lowerBound)]
      guard between.count <= 24 else { return true }
      return !marks.contains { mark in contains(between, mark) }
    }.map(\.element)
  }

  private static func contains(_ piece: ArraySlice<UInt32>, _ word: [UInt32]) -> Bool {
    guard piece.count >= word.count else { return false }
    return (piece.startIndex...piece.endIndex - word.count).contains { piece[$0...].starts(with: word) }
  }
}
