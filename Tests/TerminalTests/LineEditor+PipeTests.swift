import Foundation
import Testing

@Suite("Lines from a pipe")
struct LineEditorPipeTests {
  /// What the probe says when `input` is piped into it.
  private func output(_ input: Data) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Conversation.probe)
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    DispatchQueue.global().async {
      stdin.fileHandleForWriting.write(input)
      try? stdin.fileHandleForWriting.close()
    }
    let output = String(decoding: stdout.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.split(separator: "\n").map { String($0) }.filter { !$0.hasPrefix("@times") }
  }

  @Test("lines come without prompts, with CRLF, NUL bytes and a last line without an end")
  func lines() throws {
    #expect(
      try output(Data("您好\r\na\0b\n\nend".utf8)) == [
        "@line[60a8 597d]", "@text[您好]", "@line[61 0 62]", "@text[a␀b]", "@line[]", "@text[]",
        "@line[65 6e 64]",
        "@text[end]", "@end of input",
      ])
  }

  @Test("a line of a megabyte comes whole")
  func long() throws {
    let lines = try output(Data(String(repeating: "x", count: 1 << 20).utf8))
    #expect(lines.dropFirst() == ["@text[1048576 bytes]", "@end of input"])
  }

  @Test("bytes of GB18030 and bytes of nothing are lines too")
  func encodings() throws {
    let bytes: [UInt8] = [0xC4, 0xFA, 0xBA, 0xC3, 0x0A, 0xFF, 0x41, 0x0A]
    #expect(
      try output(Data(bytes)).filter { $0.hasPrefix("@text") } == ["@text[您好]", "@text[\u{FFFD}A]"])
  }
}
