/// A stretch of a line that is scored by itself: a segment, two neighbours, a sentence, the whole line.
struct Window: Sendable, Hashable {
  /// Where it lies, in normalised scalars.
  var range: Range<Int>
  /// The segments it covers.
  var segments: Range<Int>

  /// Segments of more characters and words than this were dictated without marks: they are also heard piece by piece.
  static let longSegment = 24
  private static let piece = 14
  private static let stride = 6

  /// The windows of a line, the smaller first, none twice.
  static func all(of line: NormalisedLine) -> [Window] {
    let segments = line.segments
    guard !segments.isEmpty else { return [] }
    return pieces(of: line) + stretches(of: line)
  }

  /// Overlapping pieces of segments too long to be one thought.
  private static func pieces(of line: NormalisedLine) -> [Window] {
    var found: [Window] = []
    for (number, segment) in line.segments.enumerated() {
      let starts = unitStarts(in: segment.range, of: line.scalars)
      guard starts.count > longSegment, found.count < 64 else { continue }
      for first in Swift.stride(from: 0, to: starts.count - stride, by: stride) {
        let end = first + piece < starts.count ? starts[first + piece] : segment.range.upperBound
        found.append(Window(range: starts[first]..<end, segments: number..<number + 1))
      }
    }
    return found
  }

  /// Where the characters and words of a stretch begin.
  private static func unitStarts(in range: Range<Int>, of s: [UInt32]) -> [Int] {
    range.filter {
      s[$0] != 0x20 && !($0 > range.lowerBound && ScalarClass.isWord(s[$0]) && ScalarClass.isWord(s[$0 - 1]))
    }
  }

  private static func stretches(of line: NormalisedLine) -> [Window] {
    let segments = line.segments
    var spans: [Range<Int>] = segments.indices.map { $0..<$0 + 1 }
    if segments.count > 1 { spans += (0..<segments.count - 1).map { $0..<$0 + 2 } }
    if segments.count > 2 {
      var start = 0
      for index in segments.indices.dropFirst() where segments[index].sentence != segments[start].sentence {
        if index - start > 2 { spans.append(start..<index) }
        start = index
      }
      if segments.count - start > 2 { spans.append(start..<segments.count) }
      if segments.count <= 8, !spans.contains(0..<segments.count) { spans.append(0..<segments.count) }
    }
    return spans.map {
      Window(
        range: segments[$0.lowerBound].range.lowerBound..<segments[$0.upperBound - 1].range.upperBound,
        segments: $0)
    }
  }
}
