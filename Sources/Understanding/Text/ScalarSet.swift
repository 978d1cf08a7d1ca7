/// A set of scalars of the basic plane that is asked for every scalar of a line: one look at a bit.
struct ScalarSet: Sendable {
  private var bits: [UInt64]

  /// The scalars of a text.
  init(_ text: String) { self.init(text.unicodeScalars.map(\.value)) }

  /// The given scalars; those beyond the basic plane are left out.
  init(_ scalars: some Sequence<UInt32>) {
    bits = [UInt64](repeating: 0, count: 1024)
    for scalar in scalars where scalar < 0x10000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}

/// Some texts looked for at every place of a line: most places are settled by their first scalar.
struct TextList: Sendable {
  private let texts: [[UInt32]]
  private let firsts: ScalarSet

  init(_ texts: [String]) {
    self.texts = texts.map { $0.unicodeScalars.map(\.value) }
    firsts = ScalarSet(self.texts.compactMap(\.first))
  }

  /// The length of the first of the texts that stands at a place and ends before another, or nil.
  @inline(__always)
  func length(at place: Int, before end: Int, in s: [UInt32]) -> Int? {
    guard firsts.contains(s[place]) else { return nil }
    return texts.first { text in
      text.count <= end - place && text.indices.allSatisfy { s[place + $0] == text[$0] }
    }?.count
  }

  /// Whether one of the texts stands anywhere in a stretch.
  func stands(in range: Range<Int>, of s: [UInt32]) -> Bool {
    range.contains { length(at: $0, before: range.upperBound, in: s) != nil }
  }
}
