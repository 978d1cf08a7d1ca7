import Testing

@testable import Findings

@Suite("Laws over random documents", .tags(.medium))
struct PropertyTests {
  @Test("What the writer writes, the reader reads back as it was", arguments: 0..<200)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let output = RandomDocument.value(depth: 0, using: &random)
    for isPretty in [false, true] {
      let reading = Reading(output.text(pretty: isPretty))
      #expect(reading.findings == [])
      #expect(reading.value == output.text(pretty: false))
    }
  }

  @Test("A document cut off anywhere is never taken for a whole one, and never traps", arguments: 0..<40)
  func truncated(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array(
      JSONOutput.array([RandomDocument.value(depth: 0, using: &random)]).text(pretty: true).utf8)
    let lengths = bytes.indices.shuffled(using: &random).prefix(100)
    let accepted = lengths.filter { length in
      let reading = Reading(bytes: Array(bytes[..<length]))
      return reading.json != nil || !reading.log.hasErrors
    }
    #expect(accepted == [])
  }

  @Test(
    "However a document is damaged, there is a value or an error, and every place is in it",
    arguments: 0..<1_000)
  func damaged(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = RandomDocument.value(depth: 0, using: &random).text(pretty: Bool.random(using: &random))
    var bytes = Array(whole.utf8)
    for _ in 0..<Int.random(in: 1...8, using: &random) { RandomDocument.damage(&bytes, using: &random) }

    let reading = Reading(bytes: bytes)
    #expect(reading.json != nil || reading.log.hasErrors)
    let source = SourceText(bytes)
    for finding in reading.log.findings {
      let line = source.line(finding.location.line, reach: .max)
      #expect((line?.count ?? -1) + 1 >= finding.location.column, "\(finding)")
      #expect(finding.description.unicodeScalars.allSatisfy { !$0.isUnseen })
    }
    let text = FindingRenderer(sources: ["f": bytes]).text(reading.log.findings)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnseen })

    let log = FindingLog()
    _ = LocatedJSON.parseLines(bytes, file: "f", log: log)
  }

  @Test("Reading the same bytes twice gives the same findings in the same order", arguments: 0..<50)
  func deterministic(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(RandomDocument.value(depth: 0, using: &random).text(pretty: true).utf8)
    for _ in 0..<8 { RandomDocument.damage(&bytes, using: &random) }
    #expect(Reading(bytes: bytes).log.findings == Reading(bytes: bytes).log.findings)
  }

  @Test("Any bytes whatever are read without a trap", arguments: 0..<200)
  func noise(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    let reading = Reading(bytes: bytes)
    #expect(reading.json != nil || reading.log.hasErrors)
  }
}

/// Documents and damage for the laws above.
enum RandomDocument {
  static func value(depth: Int, using random: inout SeededGenerator) -> JSONOutput {
    let kinds = depth < 5 ? 0..<9 : 0..<5
    switch Int.random(in: depth == 0 ? 5..<9 : kinds, using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .int(Int(truncatingIfNeeded: random.next() >> UInt64.random(in: 0..<64, using: &random)))
    case 3, 4: return .string(text(using: &random))
    case 5, 6:
      let count = Int.random(in: 0...4, using: &random)
      return .array((0..<count).map { _ in value(depth: depth + 1, using: &random) })
    default:
      let count = Int.random(in: 0...20, using: &random) / (depth + 1)
      return .object(
        (0..<count).map { ("\($0)" + text(using: &random), value(depth: depth + 1, using: &random)) })
    }
  }

  private static func text(using random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "offer-time", "张", "\n", "\"", "\\", "\u{1B}", "😀", "“", "，", "\u{2028}", "/", "é", "\0", " ",
    ]
    return (0..<Int.random(in: 0...6, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  /// Takes out, doubles, overwrites or swaps some bytes, or cuts the end off.
  static func damage(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard let index = bytes.indices.randomElement(using: &random) else { return }
    let end = min(bytes.count, index + Int.random(in: 1...6, using: &random))
    let signs = Array("{}[]\",:'/*#\\ \n\r0-+.eu“，：".utf8) + [0x00, 0x80, 0xC0, 0xED, 0xFF, 0xEF, 0xBB, 0xBF]
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(index..<end)
    case 1: bytes.insert(contentsOf: bytes[index..<end], at: index)
    case 2, 3: bytes[index] = signs.randomElement(using: &random) ?? 0
    case 4: bytes.insert(signs.randomElement(using: &random) ?? 0, at: index)
    default: bytes.swapAt(index, end - 1)
    }
  }
}
