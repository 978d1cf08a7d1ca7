/// A stretch of a line that is scored by itself: a segment, two neighbours, a sentence, the whole line.
struct Window: Sendable, Hashable {
  /// Where it lies, in normalised scalars.
  var range: Range<Int>
  /// The segments it covers.
  var segments: Range<Int>

  /// The windows of a line, the smaller first, none twice.
  static func all(of line: NormalisedLine) -> [Window] {
    let segments = line.segments
    guard !segments.isEmpty else { return [] }
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
    return spans.map { Window(range: segments[$0.lowerBound].range.lowerBound..<segments[$0.upperBound - 1].range.upperBound, segments: $0) }
  }
}
