/// Marks brought to , . ? ! ; : and 、, and those inside numbers settled.
enum Punctuation {
  private static let marks: [UInt32: UInt32] = [
    0x3002: 0x2E, 0xFF61: 0x2E, 0xFF0E: 0x2E, 0x2026: 0x2C, 0x22EF: 0x2C, 0xFF0C: 0x2C, 0xFF1F: 0x3F,
    0xFF01: 0x21, 0xFF1B: 0x3B, 0xFF1A: 0x3A, 0x2014: 0x2C, 0x2013: 0x2D, 0x2015: 0x2C, 0x301C: 0x2C,
    0xFF5E: 0x2C, 0x7E: 0x2C, 0x201C: 0x22, 0x201D: 0x22, 0x300C: 0x22, 0x300D: 0x22, 0x300E: 0x22,
    0x300F: 0x22, 0x300A: 0x20, 0x300B: 0x20, 0x2018: 0x27, 0x2019: 0x27, 0x60: 0x27, 0xB4: 0x27,
    0xB7: 0x20, 0x30FB: 0x20, 0x2022: 0x20, 0x28: 0x2C, 0x29: 0x2C, 0x5B: 0x2C, 0x5D: 0x2C,
    0x3010: 0x2C, 0x3011: 0x2C, 0x5F: 0x20, 0x2A: 0x20, 0x7C: 0x2C,
  ]

  static func settle(_ line: inout NormalisedLine) {
    var scalars: [UInt32] = []
    var origin: [Int] = []
    scalars.reserveCapacity(line.scalars.count)
    origin.reserveCapacity(line.scalars.count)
    let source = line.scalars
    for index in source.indices {
      var value = source[index]
      if let mark = marks[value] { value = mark }
      if value >= 0x1F000 || (value >= 0x2190 && value <= 0x2BFF) || value == 0xFFFD { value = 0x20 }
      if value == 0x2C, isGrouping(at: index, in: source) { continue }
      if value == 0x20 {
        // blanks stay only between two words of letters or digits
        guard let last = scalars.last, ScalarClass.isWord(last) else { continue }
        let next = source[(index + 1)...].first { $0 != 0x20 && $0 != 0x3000 && $0 != 0xA0 }
        guard let next, ScalarClass.isWord(next) || marks[next] == nil && next == 0x27 else { continue }
      }
      scalars.append(value)
      origin.append(line.origin[index])
    }
    line.scalars = scalars
    line.origin = origin
  }

  /// A comma between a digit and exactly three more digits groups thousands.
  private static func isGrouping(at index: Int, in source: [UInt32]) -> Bool {
    guard index > 0, ScalarClass.isDigit(source[index - 1]), index + 3 < source.count else { return false }
    guard (1...3).allSatisfy({ ScalarClass.isDigit(source[index + $0]) }) else { return false }
    return index + 4 >= source.count || !ScalarClass.isDigit(source[index + 4])
  }
}
