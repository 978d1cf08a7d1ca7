import Testing

@testable import Terminal

@Suite("Single keys")
struct KeyReaderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return KeyReader.keys(bytes, &decoder)
  }

  @Test("are letters, Enter and Backspace in any of their forms")
  func plain() {
    #expect(keys(Array("xY\r\n".utf8)) == [.character("x"), .character("Y"), .enter, .enter])
    #expect(keys([0x08, 0x7F]) == [.backspace, .backspace])
    #expect(keys([0x03, 0x04]) == [.interrupted, .endOfInput])
  }

  @Test("of an arrow, a function key or Escape count as one that means nothing")
  func sequences() {
    #expect(keys(Array("\u{1B}[A".utf8)) == [.other])
    #expect(keys(Array("\u{1B}[15~x".utf8)) == [.other, .character("x")])
    #expect(keys(Array("\u{1B}OPy".utf8)) == [.other, .character("y")])
    #expect(keys([0x1B]) == [.other])
    #expect(keys([0x1B, 0x5B]) == [.other])
    #expect(keys([0x09, 0x01]) == [.other, .other])
  }

  @Test("of a Chinese keyboard are whole characters, in UTF-8 and in GB18030, cut in two or not")
  func chinese() {
    #expect(keys(Array("Ｘ好".utf8)) == [.character("Ｘ"), .character("好")])
    #expect(keys([0xBA, 0xC3]) == [.character("好")])
    var decoder = KeyDecoder()
    #expect(KeyReader.keys([0xEF, 0xBC], &decoder) == [])
    #expect(KeyReader.keys([0xB8], &decoder) == [.character("Ｘ")])
  }

  @Test("of a script end with the end of input, take a smaller-than sign for Backspace, and pass CR over")
  func script() {
    var script = ScriptedKeys(Array("x<\r\ny".utf8))
    let found = (0..<6).map { _ in script.next() }
    #expect(found == [.character("x"), .backspace, .enter, .character("y"), .endOfInput, .endOfInput])
  }
}
