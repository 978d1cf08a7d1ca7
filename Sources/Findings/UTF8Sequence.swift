/// What is wrong with bytes that are no UTF-8 (RFC 3629, Unicode 3.9 table 3-7).
enum UTF8Flaw: Hashable {
  /// A continuation byte with no lead byte before it.
  case stray
  /// A longer form of a character that has a shorter one.
  case overlong
  /// A surrogate, which belongs to UTF-16 only.
  case surrogate
  /// Past U+10FFFF, or a byte that never occurs.
  case outOfRange
  /// The sequence ends too early.
  case truncated
}

extension Array where Element == UInt8 {
  /// Length, 2 to 4, of the well-formed sequence of several bytes at `index`; nil if there is none before
  /// `end`, which must not pass the array's end.
  @inline(__always)
  func multibyteLength(at index: Int, end: Int) -> Int? {
    let lead = self[index]
    guard let (length, second) = Self.form(of: lead), index + length <= end else { return nil }
    guard second.contains(self[index + 1]) else { return nil }
    if length > 2, !self[index + 2].isContinuation { return nil }
    if length > 3, !self[index + 3].isContinuation { return nil }
    return length
  }

  /// Length, from 1, of the broken sequence at `index`, and its flaw. It is the longest start of a
  /// well-formed sequence, or one byte: what `String(decoding:as:)` replaces by a single U+FFFD.
  func brokenSequence(at index: Int, end: Int) -> (length: Int, flaw: UTF8Flaw) {
    let lead = self[index]
    let next = index + 1 < end ? self[index + 1] : 0
    guard let (length, second) = Self.form(of: lead) else {
      if lead.isContinuation { return (1, .stray) }
      return (1, lead == 0xC0 || lead == 0xC1 ? .overlong : .outOfRange)
    }
    guard second.contains(next) else {
      guard next.isContinuation else { return (1, .truncated) }
      switch lead {
      case 0xED: return (1, .surrogate)
      case 0xF4: return (1, .outOfRange)
      default: return (1, .overlong)
      }
    }
    var reached = 2
    while reached < length, index + reached < end, self[index + reached].isContinuation { reached += 1 }
    return (reached, .truncated)
  }

  /// Length of the character at `index` in bytes, well-formed or not, from 1.
  func characterLength(at index: Int, end: Int) -> Int {
    guard self[index] >= 0x80 else { return 1 }
    return multibyteLength(at: index, end: end) ?? brokenSequence(at: index, end: end).length
  }

  /// The character at `index`, U+FFFD for a broken one.
  func character(at index: Int, end: Int) -> Unicode.Scalar {
    let length = characterLength(at: index, end: end)
    return String(decoding: self[index..<index + length], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// How long a sequence this lead byte begins, and which second bytes may follow it.
  @inline(__always)
  private static func form(of lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    default: nil
    }
  }
}
