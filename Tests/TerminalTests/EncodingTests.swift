import Testing

@testable import Terminal

@Suite("Bytes read as text")
struct EncodingTests {
  @Test(
    "UTF-8 is taken as it is, also with NUL and controls",
    arguments: ["", "abc", "您好，张先生", "a\0b\u{1B}", "😀", "\u{FFFD}"])
  func utf8(text: String) {
    #expect(Encoding.decode(Array(text.utf8)) == DecodedText(text: text, source: .utf8))
  }

  @Test(
    "GB18030 is recognised, with its characters of two and four bytes",
    arguments: [
      ([0xC4, 0xFA, 0xBA, 0xC3, 0xA3, 0xAC, 0x41], "您好，A"), ([0xC1, 0xAA, 0xCD, 0xA8], "联通"),
      ([0x81, 0x30, 0x81, 0x30], "\u{80}"),
      ([0x95, 0x32, 0x82, 0x36], "𠀀"),
    ] as [([UInt8], String)])
  func gb18030(bytes: [UInt8], text: String) {
    #expect(Encoding.decode(bytes) == DecodedText(text: text, source: .gb18030))
  }

  @Test(
    "what is neither is shown with replacements and kept",
    arguments: [([0xFF, 0x41], "\u{FFFD}A"), ([0x41, 0x80], "A\u{FFFD}")] as [([UInt8], String)])
  func damaged(bytes: [UInt8], text: String) {
    #expect(Encoding.decode(bytes) == DecodedText(text: text, source: .damaged(bytes: bytes)))
  }

  @Test("UTF-8 with half a character missing is not mistaken for GB18030")
  func halfCharacter() {
    let bytes = Array("您好，我姓张".utf8.dropLast())
    #expect(Encoding.decode(bytes) == DecodedText(text: "您好，我姓\u{FFFD}", source: .damaged(bytes: bytes)))
  }

  @Test("a charset the library does not know converts nothing")
  func unknownCharset() {
    #expect(Encoding.converted([0x41], from: "NO-SUCH-CHARSET") == nil)
  }

  @Test(
    "a declared codeset is UTF-8 in any spelling",
    arguments: [
      ("UTF-8", true), ("utf8", true), ("UTF_8", true), ("ANSI_X3.4-1968", false), ("GB18030", false),
      ("", false),
    ])
  func codeset(declared: String, expected: Bool) {
    #expect(Charset(declared: declared, locale: nil).isUTF8 == expected)
  }
}
