import Testing

@testable import Findings

@Suite("Wrong encodings", .tags(.small))
struct SourceEncodingTests {
  @Test(
    "UTF-16 and UTF-32 are recognised by their mark or by where the zeros stand",
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00], .utf16LittleEndian), ([0xFE, 0xFF, 0x00, 0x7B], .utf16BigEndian),
      ([0xFF, 0xFE, 0x00, 0x00, 0x7B], .utf32LittleEndian), ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian),
      ([0x7B, 0x00, 0x0A, 0x00], .utf16LittleEndian), ([0x00, 0x7B, 0x00, 0x0A], .utf16BigEndian),
      ([0x7B, 0x00, 0x00, 0x00], .utf32LittleEndian), ([0x00, 0x00, 0x00, 0x7B], .utf32BigEndian),
      ([0x31, 0x00], .utf16LittleEndian), ([0x00, 0x31], .utf16BigEndian),
      ([0x7B, 0x7D], nil), ([], nil), ([0x00], nil), ([0x5B, 0x00, 0x5D], nil),
      ([0xEF, 0xBB, 0xBF, 0x31], nil),
    ] as [([UInt8], SourceEncoding?)])
  func start(bytes: [UInt8], expected: SourceEncoding?) {
    #expect(SourceEncoding(startOf: bytes) == expected)
  }

  /// 张先生 in GB2312.
  private static let name: [UInt8] = [0xD5, 0xC5, 0xCF, 0xC8, 0xC9, 0xFA]

  @Test("Chinese saved as GB18030 gives one finding that says so")
  func chinese() {
    let reading = Reading(bytes: Array(#"{"a": ""#.utf8) + Self.name + Array("\"}".utf8))
    let words = "the text looks like GB18030 (GBK, GB2312), expected UTF-8 (save the file as UTF-8)"
    #expect(reading.findings == [at("1:8", words)])
    #expect(reading.json == nil)
  }

  @Test("Chinese saved as UTF-16 gives one finding that says so")
  func utf16() {
    let bytes = Array(#"{"a": "张"}"#.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let words = "the text looks like UTF-16 (little-endian), expected UTF-8 (save the file as UTF-8)"
    #expect(Reading(bytes: bytes).findings == [at("1:1", words)])
  }

  @Test("One damaged character in a UTF-8 file is not taken for another encoding")
  func damage() {
    let bytes = Array(#"["张先生您好"#.utf8) + [0xFF] + Array(#"", "再见"]"#.utf8)
    let words = "byte FF is no UTF-8: no character has it (save the file as UTF-8)"
    #expect(Reading(bytes: bytes).findings == [at("1:8", words)])
  }

  @Test("UTF-8 whose bytes would also do for GB18030 is still UTF-8, with one damaged character")
  func ambiguousDamage() {
    let bytes = Array("[\"好好好好".utf8) + [0xD5, 0xC5] + Array("\"]".utf8)
    let words = "byte D5 is no UTF-8: the character is cut short (save the file as UTF-8)"
    #expect(Reading(bytes: bytes).findings == [at("1:7", words)])
  }

  @Test("Latin-1 is not taken for Chinese")
  func latin() {
    let bytes = Array(#"["caf"#.utf8) + [0xE9] + Array("\"]".utf8)
    let words = "byte E9 is no UTF-8: the character is cut short (save the file as UTF-8)"
    #expect(Reading(bytes: bytes).findings == [at("1:6", words)])
  }

  @Test(
    "Pairs, quadruples and ASCII make GB18030; a byte that fits neither does not",
    arguments: [
      ([], true), ([0x41, 0xD5, 0xC5], true), ([0x81, 0x30, 0x84, 0x36], true), ([0xFF], false),
      ([0xD5], false), ([0x81, 0x30, 0x81], false), ([0x81, 0x30, 0x81, 0x41], false), ([0xD5, 0x22], false),
    ] as [([UInt8], Bool)])
  func gb18030(tail: [UInt8], expected: Bool) {
    #expect(SourceEncoding.looksLikeGB18030(Self.name + Self.name + tail) == expected)
  }

  @Test("A single pair, or no Chinese at all, proves nothing")
  func tooLittle() {
    #expect(!SourceEncoding.looksLikeGB18030([0xD5, 0xC5]))
    #expect(!SourceEncoding.looksLikeGB18030([]))
    #expect(!SourceEncoding.looksLikeGB18030(Array("张先生".utf8)))
  }
}
