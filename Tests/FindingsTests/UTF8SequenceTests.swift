import Testing

@testable import Findings

@Suite("UTF-8", .tags(.small))
struct UTF8SequenceTests {
  @Test(
    "The lowest and highest character of each length is well-formed",
    arguments: [
      "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}", "\u{10FFFF}",
    ])
  func wellFormed(text: String) {
    let bytes = Array(text.utf8)
    #expect(bytes.multibyteLength(at: 0, end: bytes.count) == bytes.count)
    #expect(bytes.multibyteLength(at: 0, end: bytes.count - 1) == nil)
  }

  @Test(
    "Broken sequences are named by their flaw, and the shortest stretch is blamed",
    arguments: [
      ([0x80], 1, .stray), ([0xBF, 0x80], 1, .stray), ([0xC0, 0xAF], 1, .overlong),
      ([0xC1, 0x81], 1, .overlong),
      ([0xE0, 0x80, 0x80], 1, .overlong), ([0xF0, 0x80, 0x80, 0x80], 1, .overlong),
      ([0xED, 0xA0, 0x80], 1, .surrogate), ([0xF4, 0x90, 0x80, 0x80], 1, .outOfRange),
      ([0xF5], 1, .outOfRange),
      ([0xFF], 1, .outOfRange), ([0xC2], 1, .truncated), ([0xE5, 0xBC], 2, .truncated),
      ([0xE5, 0x22], 1, .truncated), ([0xF0, 0x9F, 0x98], 3, .truncated),
      ([0xF0, 0x9F, 0x22], 2, .truncated),
    ] as [([UInt8], Int, UTF8Flaw)])
  func broken(bytes: [UInt8], length: Int, flaw: UTF8Flaw) {
    #expect(bytes.multibyteLength(at: 0, end: bytes.count) == nil)
    let found = bytes.brokenSequence(at: 0, end: bytes.count)
    #expect(found.length == length)
    #expect(found.flaw == flaw)
  }

  @Test("Any bytes at all are cut into the characters that the standard library sees", arguments: 0..<50)
  func agreement(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lead: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC1, 0xC2, 0xE0, 0xE5, 0xED, 0xF0, 0xF1, 0xF4, 0xF5, 0x9F, 0xA0, 0x90,
    ]
    let bytes = (0..<200).map { _ in lead.randomElement(using: &random) ?? 0 }
    var index = 0
    var count = 0
    while index < bytes.count {
      index += bytes.characterLength(at: index, end: bytes.count)
      count += 1
    }
    #expect(count == String(decoding: bytes, as: UTF8.self).unicodeScalars.count)
  }
}
