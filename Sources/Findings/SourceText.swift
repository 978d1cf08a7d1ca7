/// A file's bytes cut into lines, by the same rules that the JSON reader counts lines and columns with.
struct SourceText {
  private let bytes: [UInt8]
  private var lineStarts: [Int]

  /// Looks at every byte once.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isLoneReturn = byte == .carriageReturn && bytes[safe: index + 1] != .lineFeed
      if byte == .lineFeed || isLoneReturn { lineStarts.append(index + 1) }
    }
  }

  /// The scalars of line `number` (from 1) as far as byte `reach` of that line, without its line break; nil
  /// if there is no such line.
  func line(_ number: Int, reach: Int) -> [Unicode.Scalar]? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = lineStarts[number - 1]
    let next = number < lineStarts.count ? lineStarts[number] : bytes.count
    let end = start + min(max(0, next - start), max(0, reach))
    var scalars = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
    return scalars
  }
}

extension Array {
  /// The element, or nil past either end.
  subscript(safe index: Int) -> Element? {
    index >= 0 && index < count ? self[index] : nil
  }
}
