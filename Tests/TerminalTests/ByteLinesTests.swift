import Foundation
import Testing

@testable import Terminal

@Suite("Plain reading of lines")
struct ByteLinesTests {
  /// All lines of `bytes` written to a pipe that is then closed.
  private func lines(of bytes: [UInt8]) -> [String] {
    let pipe = Pipe()
    DispatchQueue.global().async {
      pipe.fileHandleForWriting.write(Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    var input = ByteLines(descriptor: pipe.fileHandleForReading.fileDescriptor, isTerminal: false)
    var lines: [String] = []
    while case .line(let line) = input.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }

  @Test(
    "lines end with LF or CRLF, and the last needs no end",
    arguments: [
      ("", []), ("\n", [""]), ("a\nb\n", ["a", "b"]), ("a\r\nb", ["a", "b"]), ("a\0b\n\n", ["a\0b", ""]),
      ("a\rb\n", ["a\rb"]), ("\r\n", [""]), ("您好", ["您好"]),
    ])
  func split(text: String, expected: [String]) {
    #expect(lines(of: Array(text.utf8)) == expected)
  }

  @Test("a line of a megabyte comes whole")
  func long() {
    let text = String(repeating: "好", count: 350_000)
    #expect(lines(of: Array((text + "\nx").utf8)) == [text, "x"])
  }

  @Test("a line without an end is handed out in pieces before memory is used up")
  func endless() {
    let lines = lines(of: [UInt8](repeating: 0x61, count: ByteLines.longestLine + 100_000))
    #expect(lines.count == 2)
    #expect(lines.map(\.utf8.count).reduce(0, +) == ByteLines.longestLine + 100_000)
  }

  @Test("a wait ends at its time and keeps what came")
  func timeout() {
    let pipe = Pipe()
    var input = ByteLines(descriptor: pipe.fileHandleForReading.fileDescriptor, isTerminal: false)
    pipe.fileHandleForWriting.write(Data("half".utf8))
    #expect(input.next(timeout: 0.02) == .timedOut)
    pipe.fileHandleForWriting.write(Data(" line\n".utf8))
    #expect(input.next(timeout: 1) == .line(Array("half line".utf8)))
  }
}
