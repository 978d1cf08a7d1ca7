import Dialogue
import Understanding

/// What an act says of a value, read from the words: the number beside 一共, the hour beside 交车.
///
/// A slot holds every number of the line; on paper only the one counts that the act speaks of.
struct SaidWords {
  /// The piece that shows the act, what stands before it, and what behind it, within its line.
  private let inside: String
  private let before: String
  private let after: String

  /// What came after somebody put himself right is what was meant.
  init(of act: DialogueAct, in line: String) {
    let scalars = Array(line.unicodeScalars)
    let range = act.span.clamped(to: 0..<scalars.count)
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
    inside = text(scalars[range])
    before = text(scalars[..<range.lowerBound])
    after = text(scalars[range.upperBound...])
  }

  /// The values that the words give, the nearest first where several pieces give one.
  func values<Value>(_ read: (String) -> [Value]) -> [Value] {
    let rest = inside + after
    if let place = Self.correction(in: rest) {
      let put = read(String(rest[place...]))
      if let first = put.first { return [first] }
    }
    let mine = read(inside)
    if !mine.isEmpty { return mine }
    let next = Self.pieces(of: after).first.map { read($0) } ?? []
    if let first = next.first { return [first] }
    let earlier = Self.pieces(of: before).last.map { read($0) } ?? []
    if let last = earlier.last { return [last] }
    let sentence = after.prefix { !"。！？!?".contains($0) }
    if let first = read(String(sentence)).first { return [first] }
    return read(before).suffix(1)
  }

  private static func pieces(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { "，。；！？、;!?".contains($0) }.map(String.init)
  }

  /// Where the words after a self-correction begin.
  private static func correction(in text: String) -> String.Index? {
    let lower = text.lowercased()
    guard lower.count == text.count else { return nil }
    let ends = corrections.compactMap { word -> Int? in
      var end: Int?
      var rest = lower[...]
      while let range = rest.firstRange(of: word) {
        end = lower.distance(from: lower.startIndex, to: range.upperBound)
        rest = rest[range.upperBound...]
      }
      return end
    }
    return ends.max().map { text.index(text.startIndex, offsetBy: $0) }
  }

  private static let corrections = [
    "不对", "不是", "说错了", "讲错了", "算错了", "口误", "更正", "no wait", "no, wait", "i mean", "sorry, ", "correction",
    "rather, ", "make that", "no, ",
  ]
}
