import Testing

@testable import Terminal

@Suite("Keys become UTF-8")
struct KeyDecoderTests {
  private func typed(_ bytes: [UInt8]) -> (text: String, decoder: KeyDecoder) {
    var decoder = KeyDecoder()
    let given = bytes.flatMap { decoder.feed($0) }
    return (String(decoding: given, as: UTF8.self), decoder)
  }

  @Test("UTF-8 passes unchanged", arguments: ["abc\r", "您好\u{1B}[A\r", "é😀𠀀\u{7F}", "\u{0}"])
  func utf8(text: String) {
    let (given, decoder) = typed(Array(text.utf8))
    #expect(given == text)
    #expect(decoder.finalSource == .utf8)
  }

  @Test(
    "GB18030 is converted character by character",
    arguments: [
      ([0xC4, 0xFA, 0xBA, 0xC3, 0xA3, 0xAC, 0xCE, 0xD2, 0x0D], "您好，我\r"),
      ([0xC1, 0xAA, 0xCD, 0xA8], "联通"), ([0x61, 0x95, 0x32, 0x82, 0x36], "a𠀀"),
    ] as [([UInt8], String)])
  func gb18030(bytes: [UInt8], text: String) {
    let (given, decoder) = typed(bytes)
    #expect(given == text)
    #expect(decoder.finalSource == .gb18030)
  }

  @Test(
    "what is neither is replaced byte for byte, and Enter still comes through",
    arguments: [
      ([0xFF, 0xFE, 0x0D], "\u{FFFD}\u{FFFD}\r"), ([0xE6, 0x82, 0x0D], "\u{FFFD}\u{FFFD}\r"),
      ([0x80, 0x41, 0x0D], "\u{FFFD}A\r"),
    ] as [([UInt8], String)])
  func damaged(bytes: [UInt8], text: String) {
    let (given, decoder) = typed(bytes)
    #expect(given == text)
    #expect(decoder.finalSource == .damaged(bytes: bytes.dropLast()))
  }

  @Test("after at most four bytes every byte has been given an answer", arguments: 0...255)
  func neverStuck(first: Int) {
    let byte = UInt8(first)
    #expect(!typed([byte, byte, byte, byte, 0x0D]).text.isEmpty)
    #expect(typed([byte, byte, byte, byte, 0x0D]).text.unicodeScalars.last == "\r")
  }
}
