import Foundation
import Testing

@testable import Terminal

@Suite("Typing at a terminal", .serialized)
struct LineEditorTests {
  /// Types `keys` at the first prompt and gives what the probe got as a line.
  private func line(
    _ keys: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> String {
    let talk = try Conversation(arguments, environment: environment)
    try talk.wait(for: "> ")
    talk.type(keys)
    try talk.wait(for: "@text[")
    return try talk.wait(for: "]")
  }

  @Test(
    "Chinese is typed and rubbed out whole under any locale",
    arguments: [
      ["LANG": "C.UTF-8"], ["LANG": "C"], ["LANG": ""], ["LC_ALL": "POSIX"], ["LANG": "xx_YY.GB18030"],
      ["LC_ALL": "zz_ZZ.UTF-8", "LANG": "C"],
    ])
  func locales(environment: [String: String]) throws {
    let talk = try Conversation(environment: environment)
    try talk.wait(for: "> ")
    talk.type("您好张建国")
    talk.expectScreen(["> 您好张建国"])
    talk.type("\u{7F}\u{7F}")
    talk.expectScreen(["> 您好张"])
    talk.type("\u{1B}[D\u{1B}[D啊\r")
    try talk.wait(for: "@text[您啊好张]")
  }

  @Test(
    "without a capable terminal or in plain mode the kernel edits",
    arguments: [["TERM": "dumb"], ["TERM": ""], ["TERM": "xterm"]])
  func plain(environment: [String: String]) throws {
    let arguments = environment["TERM"] == "xterm" ? ["--plain"] : []
    let talk = try Conversation(arguments, environment: environment)
    try talk.wait(for: "> ")
    talk.type("您好吗\u{7F}\r")
    try talk.wait(for: "@text[您好]")
    talk.type("\u{4}")
    try talk.wait(for: "@end of input")
    #expect(!String(decoding: talk.output, as: UTF8.self).contains("[?2004h"))
  }

  @Test(
    "Ctrl-C at the prompt interrupts, keeps the text, and the next line can be typed", arguments: [0, 1, 2])
  func interrupt(signals: Int) throws {
    let talk = try Conversation()
    try talk.wait(for: "> ")
    talk.type("呃")
    try talk.wait(for: "呃")
    if signals == 0 { talk.type("\u{3}") }
    for _ in 0..<signals { talk.send(SIGINT) }
    try talk.wait(for: "@interrupted [呃]")
    // the second of two signals may come late, and would then interrupt the next line
    if signals == 2 { usleep(300_000) }
    try talk.wait(for: "> ")
    talk.type("好\r")
    try talk.wait(for: "@text[好]")
  }

  @Test("Ctrl-C in plain reading interrupts too")
  func plainInterrupt() throws {
    let talk = try Conversation(["--plain"])
    try talk.wait(for: "> ")
    talk.type("\u{3}")
    try talk.wait(for: "@interrupted []")
    try talk.wait(for: "> ")
    talk.type("好\r")
    try talk.wait(for: "@text[好]")
  }

  @Test("Ctrl-D ends on an empty line, and deletes on one with text")
  func endOfInput() throws {
    let talk = try Conversation()
    try talk.wait(for: "> ")
    talk.type("好的\u{1}\u{4}\r")
    try talk.wait(for: "@text[的]")
    try talk.wait(for: "> ")
    talk.type("\u{4}")
    try talk.wait(for: "@end of input")
  }

  @Test(
    "Tab completes Chinese words and names after a slash",
    arguments: [
      ("/看\t\r", "/看板 "), ("/\t登\t\r", "/登记表 "), ("张\t国\r", "张建国"), ("/登记表 name=张\t华\r", "/登记表 name=张建华"),
      ("您好，张\t国\r", "您好，张建国"), ("没有\t\r", "没有"), ("张建国\t，\r", "张建国，"),
    ])
  func completion(keys: String, expected: String) throws {
    #expect(try line(keys) == expected)
  }

  @Test("several matches are listed and the line shown again")
  func choices() throws {
    let talk = try Conversation()
    try talk.wait(for: "> ")
    talk.type("张\t\t\t")
    talk.expectScreen(["> 张建", "张建国  张建华", "> 张建"])
  }

  @Test(
    "lines pasted together come out one by one",
    arguments: ["您好\r再见\r/看板", "您好\n再见\n/看板\n"])
  func paste(text: String) throws {
    let talk = try Conversation()
    try talk.wait(for: "> ")
    talk.type("\u{1B}[200~\(text)\u{1B}[201~\r")
    for line in ["您好", "再见", "/看板"] { try talk.wait(for: "@text[\(line)]") }
    try talk.wait(for: "\u{1B}[?2004h")
    talk.type("\u{4}")
    try talk.wait(for: "@end of input")
  }

  @Test("lines typed ahead are not lost")
  func typedAhead() throws {
    let talk = try Conversation()
    talk.type("一\n二\n三\n")
    for line in ["一", "二", "三"] { try talk.wait(for: "@text[\(line)]") }
  }

  @Test("the silence before the first key is measured apart from the typing")
  func times() throws {
    let talk = try Conversation()
    try talk.wait(for: "> ")
    Thread.sleep(forTimeInterval: 0.4)
    talk.type("您")
    Thread.sleep(forTimeInterval: 0.3)
    talk.type("好\r")
    try talk.wait(for: "@times[")
    let times = try talk.wait(for: "]").split(separator: " ").compactMap { Double($0) }
    try #require(times.count == 2)
    #expect(times[0] >= 0.38 && times[1] - times[0] >= 0.28)
  }

  @Test("text given in advance stands on the line and can be changed")
  func initial() throws {
    #expect(try line("\u{7F}华\r", ["--initial", "张建国"]) == "张建华")
  }

  @Test("a check's message follows the typing")
  func validation() throws {
    let talk = try Conversation(["--digits"])
    try talk.wait(for: "> ")
    talk.type("138")
    talk.expectScreen(["> (还差 8 位) 138"])
    talk.type("12345")
    talk.expectScreen(["> (还差 3 位) 13812345"])
    talk.type("678")
    talk.expectScreen(["> 13812345678"])
    talk.type("\r")
    try talk.wait(for: "@text[13812345678]")
  }

  @Test("in plain reading the check speaks after Enter")
  func plainValidation() throws {
    let talk = try Conversation(["--digits", "--plain"])
    try talk.wait(for: "> ")
    talk.type("138\r")
    try talk.wait(for: "(还差 8 位)\r\n@line")
  }

  @Test("in a narrow window long Chinese wraps and rubs out cleanly", arguments: [20, 21, 33])
  func narrow(columns: Int) throws {
    let talk = try Conversation(columns: columns)
    try talk.wait(for: "> ")
    talk.type(String(repeating: "您好吗", count: 9) + String(repeating: "\u{7F}", count: 17))
    let expected = "> 您好吗您好吗您好吗您"
    #expect(talk.lines(columns: columns) { $0.joined() == expected }.joined() == expected)
    talk.type("\r")
    try talk.wait(for: "@text[您好吗您好吗您好吗您]")
  }

  @Test("a window made smaller and a stop in between leave the line whole")
  func resizedAndStopped() throws {
    let talk = try Conversation()
    try talk.wait(for: "> ")
    talk.type("您好")
    try talk.wait(for: "您好")
    talk.resize(columns: 30)
    talk.send(SIGSTOP)
    Thread.sleep(forTimeInterval: 0.1)
    talk.send(SIGCONT)
    talk.type("张先生\r")
    try talk.wait(for: "@text[您好张先生]")
  }

  @Test("keys of a GB18030 terminal become text")
  func gb18030() throws {
    let talk = try Conversation()
    try talk.wait(for: "> ")
    talk.type([0xC4, 0xFA, 0xBA, 0xC3, 0xA3, 0xAC, 0xCE, 0xD2, 0x0D])
    try talk.wait(for: "@text[您好，我]")
    try talk.wait(for: "source[gb18030]")
  }

  @Test("the line before can be called back, also in the next run")
  func history() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { unlink(file) }
    #expect(try line("您好\r", ["--history", file]) == "您好")
    #expect(try line("\u{1B}[A吗\r", ["--history", file]) == "您好吗")
  }

  @Test("the telephone rings until Enter, and what was typed before it is kept")
  func ringing() throws {
    let talk = try Conversation(["--ring"])
    try talk.wait(for: "@ring 2")
    talk.type("喂\r")
    try talk.wait(for: "@entered(after: ")
    #expect(try talk.wait(for: ")").hasSuffix("typed: \"喂\""))
    talk.type("好\r")
    try talk.wait(for: "@text[好]")
  }

  @Test(
    "nobody picks up",
    arguments: [("", "@timedOut(after: 3."), ("\u{3}", "@interrupted(after: "), ("\u{4}", "@endOfInput")])
  func notPickedUp(key: String, expected: String) throws {
    let talk = try Conversation(["--ring"])
    try talk.wait(for: "@ring 1")
    talk.type(key)
    try talk.wait(for: expected)
  }
}
