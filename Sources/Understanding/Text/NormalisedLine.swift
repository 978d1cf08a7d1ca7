/// A typed line in the one form that cues, entities and the matcher read, with the way back to what was typed.
public struct NormalisedLine: Sendable {
  /// The scalars of the normal form: NFKC, simplified, lower case, fillers and stage directions gone.
  public internal(set) var scalars: [UInt32]

  /// For each normalised scalar the index of the typed scalar it comes from.
  public internal(set) var origin: [Int]

  /// The line as typed, by scalars.
  public let typed: [Unicode.Scalar]

  /// Pieces between punctuation marks, in order, none empty.
  public internal(set) var segments: [Segment]

  /// A piece of a line between two punctuation marks.
  public struct Segment: Sendable, Hashable {
    /// Where it lies in the normal form, without the mark that ends it.
    public var range: Range<Int>
    /// Number of the sentence it belongs to, from 0; sentences end at . ! ? ;
    public var sentence: Int
    /// Whether it asks: by its mark, by a particle or by a question word.
    public var asks: Bool
  }

  /// The normal form as text.
  public var text: String { String.from(scalars: scalars[...]) }

  /// The normal form between two positions as text.
  public func text(in range: Range<Int>) -> String {
    String.from(scalars: scalars[range.clamped(to: 0..<scalars.count)])
  }

  /// The typed scalars that a stretch of the normal form stands for.
  public func typedRange(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound < origin.count else { return 0..<0 }
    let last = min(range.upperBound, origin.count) - 1
    return origin[range.lowerBound]..<max(origin[last], origin[range.lowerBound]) + 1
  }

  /// What was typed where a stretch of the normal form stands.
  public func typedText(of range: Range<Int>) -> String {
    let place = typedRange(of: range)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: typed[place])
    return String(text)
  }
}

extension String {
  /// Text from scalar values; values that are no scalars are left out.
  static func from(scalars: ArraySlice<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }
}

/// Text in normal form: NFKC, simplified Chinese, lower case, blanks folded; for comparing what people wrote.
public func normalised(_ text: String) -> String { LineNormaliser().normalise(text).text }
