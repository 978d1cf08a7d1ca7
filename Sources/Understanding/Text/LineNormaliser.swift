/// Brings a typed line to its normal form.
///
/// Steps, in this order: role labels and stage directions go; every scalar gets its NFKC, simplified, lower-case
/// form; punctuation becomes one of , . ? ! ; : and 、; fillers and stammering go; English contractions are
/// written out and slips of typing put right where the vocabulary knows the word meant; segments are cut.
public struct LineNormaliser: Sendable {
  /// Only so many scalars of a line are read; nobody listens to more. What was typed is kept whole elsewhere.
  public static let longest = 2_000

  /// English words of the vocabulary, against which typing slips are put right.
  let lexicon: LatinLexicon?

  /// Puts the parts together.
  public init() { lexicon = nil }

  init(lexicon: LatinLexicon) { self.lexicon = lexicon }

  /// The normal form of a line. Costs time linear in its length.
  public func normalise(_ typed: String) -> NormalisedLine {
    let scalars = Array(typed.unicodeScalars.prefix(Self.longest))
    var line = NormalisedLine(scalars: [], origin: [], typed: scalars, segments: [])
    line.scalars.reserveCapacity(scalars.count + 16)
    line.origin.reserveCapacity(scalars.count + 16)
    let silent = StageDirections.find(in: scalars)
    var gap = 0
    for (index, scalar) in scalars.enumerated() {
      while gap < silent.count, silent[gap].upperBound <= index { gap += 1 }
      if gap < silent.count, silent[gap].contains(index) { continue }
      Self.append(scalar.value, from: index, to: &line)
    }
    Punctuation.settle(&line)
    Fillers.remove(from: &line)
    LatinText.expand(&line, lexicon: lexicon)
    Segmenter.cut(&line)
    return line
  }

  private static func append(_ value: UInt32, from index: Int, to line: inout NormalisedLine) {
    let folding = CharacterFolding.shared
    if value < 0x80 {
      line.scalars.append(plain(value))
      line.origin.append(index)
    } else if value == 0x3000 || value == 0xA0 || (value >= 0x2000 && value <= 0x200A) {
      line.scalars.append(0x20)
      line.origin.append(index)
    } else if Self.isInvisible(value) {
      return
    } else if let forms = folding.compatible(value) {
      for form in forms {
        let simple = folding.simplify(form)
        line.scalars.append(simple >= 0x41 && simple <= 0x5A ? simple + 0x20 : simple)
        line.origin.append(index)
      }
    } else {
      line.scalars.append(folding.simplify(value))
      line.origin.append(index)
    }
  }

  /// ASCII: capitals lowered, a line's end as a full stop, other controls as blanks.
  private static func plain(_ value: UInt32) -> UInt32 {
    if value >= 0x41 && value <= 0x5A { return value + 0x20 }
    if value == 0x0A || value == 0x0D { return 0x2E }
    return value < 0x20 || value == 0x7F ? 0x20 : value
  }

  /// Zero-width, bidirectional and variation controls: they say nothing.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
      0xE0000...0xE01EF:
      true
    default: false
    }
  }
}
