import Foundation
import Testing

@Suite("A talk without a terminal", .tags(.medium))
struct PipedTalkTests {
  private func talk(_ input: [UInt8], _ more: [String] = []) throws -> Program.Outcome {
    try Program.play(["--store", Fixture.emptyFolder()] + more, input: input)
  }

  @Test("takes plain lines, the first one picks up, and its end brings the debrief")
  func lines() throws {
    let outcome = try talk(Array("您好，星程奥迪，我是小陈\n/看板\n请问您贵姓？\n".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("张先生："))
    #expect(outcome.output.contains("已满·李师傅"))
    #expect(outcome.output.contains("练习讲评"))
  }

  @Test("with nothing to read ends at once and keeps nothing")
  func closed() throws {
    let outcome = try talk([])
    #expect(outcome.status == 0)
    #expect(outcome.error.contains("没有输入"))
    #expect(!outcome.output.contains("s-0001"))
  }

  @Test("/quit leaves, and the session can go on")
  func quit() throws {
    let store = try Fixture.emptyFolder()
    let left = try Program.play(["--store", store], input: Array("您好，星程奥迪\n/退出\n".utf8))
    #expect(left.output.contains("rehearse sessions resume s-0001"))
    let cases = try Fixture.folder() + "/scenarios"
    let resumed = try Program.run(
      ["sessions", "resume", "1", "--store", store, "--cases", cases], input: Array("请问您贵姓？\n/结束\n".utf8))
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("练习讲评"))
    #expect(try Program.run(["sessions", "resume", "1", "--store", store, "--cases", cases]).status == 65)
  }

  @Test(
    "lives through whatever comes in",
    arguments: [
      Sample("a line of 1 MB", [UInt8](repeating: 0x61, count: 1_000_000) + [0x0A]),
      Sample("bytes that are no text", [0xFF, 0xFE, 0x80, 0x0A]),
      Sample("control and bidi characters", "\u{1B}[2J\u{202E}\u{0}abc\n"),
      Sample("control characters in a form", "/登记表 姓名=\u{1B}]0;x\u{7} 电话=\u{202E}1\n"),
    ])
  func anything(_ line: Sample) throws {
    let outcome = try talk(Array("您好\n".utf8) + line.bytes + Array("/结束\n".utf8))
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("练习讲评"))
    #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{0}" })
  }

  @Test("welcomes without waiting for anybody")
  func welcome() throws {
    let outcome = try Program.run([
      "--cases", Fixture.folder() + "/scenarios", "--store", Fixture.emptyFolder(),
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("rehearse play zhang-a6l-booking"))
  }
}
