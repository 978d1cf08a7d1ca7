import Foundation
import Testing

@testable import Terminal

@Suite("Writing")
struct OutputTests {
  @Test("a reader that goes away is reported once and does not end the process")
  func brokenPipe() throws {
    let pipe = Pipe()
    let output = Output(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    #expect(output.write("您好\n"))
    #expect(output.failure == nil)
    try pipe.fileHandleForReading.close()
    #expect(!output.line("more"))
    #expect(!output.line("and more"))
    #expect(output.failure?.isBrokenPipe == true)
  }

  @Test("a full device is reported with its reason")
  func full() {
    let descriptor = open("/dev/full", O_WRONLY)
    defer { close(descriptor) }
    let output = Output(descriptor: descriptor)
    #expect(!output.line("x"))
    #expect(output.failure == OutputFailure(code: ENOSPC))
    #expect(output.failure?.reason == "No space left on device")
  }

  @Test("much text goes whole through a pipe that does not block")
  func nonBlocking() {
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting.fileDescriptor
    _ = fcntl(writer, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "您好", count: 200_000)
    let reader = Task.detached { pipe.fileHandleForReading.readData(ofLength: text.utf8.count).count }
    #expect(Output(descriptor: writer).write(text))
    _ = reader
  }
}
