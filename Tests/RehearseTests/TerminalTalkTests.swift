import Foundation
import Testing

@Suite("A talk at a terminal", .tags(.medium))
struct TerminalTalkTests {
  private func talk(
    _ store: String, lang: String = "zh", environment: [String: String] = [:], columns: Int = 80,
    _ more: [String] = []
  ) throws -> Conversation {
    try Conversation(
      [
        "play", "zhang-a6l-booking", "--lang", lang, "--store", store, "--cases",
        Fixture.folder() + "/scenarios",
      ] + more,
      environment: environment, columns: columns)
  }

  private func pickUp(_ talk: Conversation, _ words: (ready: String, ring: String, prompt: String)) throws {
    try talk.wait(for: words.ready)
    talk.type("\r")
    try talk.wait(for: words.ring)
    talk.type("\r")
    try talk.wait(for: words.prompt)
  }

  private static let chinese = (ready: "准备好了就按回车", ring: "叮铃铃", prompt: "顾问> ")
  private static let english = (
    ready: "Press Enter when you are ready", ring: "Ring ring", prompt: "Advisor> "
  )

  @Test("goes from the ring to the debrief in Chinese, also under LANG=C", arguments: ["C.UTF-8", "C"])
  func inChinese(_ locale: String) throws {
    let talk = try talk(try Fixture.emptyFolder(), environment: ["LANG": locale])
    try pickUp(talk, Self.chinese)
    talk.type("您好，星程奥迪服务中心，我是小陈\r")
    try talk.wait(for: "张先生")
    talk.type("、看板\r")
    try talk.wait(for: "已满·李师傅")
    talk.type("/结束\r")
    try talk.wait(for: "练习讲评")
    try talk.wait(for: "客户怎么说")
    try talk.wait(for: "回车往下看")
    talk.type("\u{4}")
    try talk.wait(for: "s-0001")
    try talk.wait(for: "从某一步重练")
    talk.type("\r")
    #expect(talk.exitStatus == 0)
  }

  @Test("goes from the ring to the debrief in English, the form field by field")
  func inEnglish() throws {
    let talk = try talk(try Fixture.emptyFolder(), lang: "en")
    try pickUp(talk, Self.english)
    talk.type("Good morning, Xingcheng Audi Service Centre, Chen speaking.\r")
    try talk.wait(for: "Mr Zhang")
    talk.type("/booking-form\r")
    try talk.wait(for: "name* (the customer's name)> ")
    talk.type("Zhang\r")
    try talk.wait(for: "phone* (mobile number)> ")
    talk.type("1381234")
    try talk.wait(for: "4 digits short")
    talk.type("5678\r")
    try talk.wait(for: "plate*")
    talk.type("\u{3}")
    try talk.wait(for: "13812345678")
    try talk.wait(for: "Advisor> ")
    talk.type("/end\r")
    try talk.wait(for: "Debrief")
    try talk.wait(for: "Enter goes on")
    talk.type("\u{4}")
    try talk.wait(for: "Your choice> ")
    talk.type("\r")
    #expect(talk.exitStatus == 0)
  }

  @Test("warns at the first Ctrl-C and keeps what was typed; the second leaves with 130, to be resumed")
  func interrupted() throws {
    let store = try Fixture.emptyFolder()
    let talk = try talk(store)
    try pickUp(talk, Self.chinese)
    talk.type("您好，星程奥迪\r")
    try talk.wait(for: "张先生")
    try talk.wait(for: "顾问> ")
    talk.type("请问您")
    try talk.wait(for: "请问您")
    talk.type("\u{3}")
    try talk.wait(for: "再按一次 Ctrl-C")
    try talk.wait(for: "请问您")
    talk.type("\u{3}")
    try talk.wait(for: "rehearse sessions resume s-0001")
    #expect(talk.exitStatus == 130)
    let exported = try Program.run(["sessions", "export", "1", "--script", "--store", store]).output
    #expect(exported.contains(#"{"say":"您好，星程奥迪"}"#))
  }

  @Test("warns at the first Ctrl-D; the second leaves safely")
  func endOfInput() throws {
    let talk = try talk(try Fixture.emptyFolder())
    try pickUp(talk, Self.chinese)
    talk.type("您好，星程奥迪\r")
    try talk.wait(for: "张先生")
    try talk.wait(for: "顾问> ")
    talk.type("\u{4}")
    try talk.wait(for: "再按一次 Ctrl-D")
    try talk.wait(for: "顾问> ")
    talk.type("\u{4}")
    try talk.wait(for: "rehearse sessions resume s-0001")
    #expect(talk.exitStatus == 0)
  }

  @Test("loses nothing when it is killed")
  func killed() throws {
    let store = try Fixture.emptyFolder()
    let talk = try talk(store)
    try pickUp(talk, Self.chinese)
    talk.type("您好，星程奥迪\r")
    try talk.wait(for: "张先生")
    talk.send(SIGKILL)
    _ = talk.exitStatus
    let cases = try Fixture.folder() + "/scenarios"
    let resumed = try Program.run(
      ["sessions", "resume", "1", "--store", store, "--cases", cases], input: Array("/结束\n".utf8))
    #expect(resumed.status == 0)
    #expect(resumed.output.contains("顾问：您好，星程奥迪"))
  }

  @Test(
    "fits 60 columns, and uses no colour where none is wanted",
    arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func narrow(_ environment: [String: String]) throws {
    let talk = try talk(try Fixture.emptyFolder(), environment: environment, columns: 60)
    try pickUp(talk, Self.chinese)
    talk.type("您好\r")
    try talk.wait(for: "张先生")
    talk.type("/结束\r")
    try talk.wait(for: "练习讲评")
    try talk.wait(for: "回车往下看")
    talk.type("\u{4}")
    try talk.wait(for: "从某一步重练")
    let text = String(decoding: talk.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}[3"))
    let lines = text.split(whereSeparator: \.isNewline).filter {
      !$0.contains("\u{1B}") && !$0.contains("> ")
    }
    #expect(lines.allSatisfy { Columns.of(String($0)) <= 60 })
  }

  @Test("the customer speaks up when nothing is typed")
  func silence() throws {
    let store = try Fixture.emptyFolder()
    let talk = try talk(store)
    try pickUp(talk, Self.chinese)
    talk.type("您好，星程奥迪\r")
    try talk.wait(for: "张先生")
    try talk.wait(for: "张先生")
    talk.type("请问您贵姓？\r")
    try talk.wait(for: "张先生")
    talk.send(SIGKILL)
    _ = talk.exitStatus
    let script = try Program.run(["sessions", "export", "1", "--script", "--store", store]).output
    #expect(script.contains("{\"wait\":15}"))
  }

  @Test("what is typed while it rings is said first")
  func typedWhileRinging() throws {
    let talk = try talk(try Fixture.emptyFolder())
    try talk.wait(for: "准备好了就按回车")
    talk.type("\r")
    try talk.wait(for: "叮铃铃")
    talk.type("您好，星程奥迪\r")
    try talk.wait(for: "顾问：")
    try talk.wait(for: "张先生")
  }

  @Test("the welcome leads through the warm-up, and keeps nothing of it")
  func warmUp() throws {
    let store = try Fixture.emptyFolder()
    let talk = try Conversation([
      "--lang", "zh", "--store", store, "--cases", Fixture.folder() + "/scenarios",
    ])
    try talk.wait(for: "选哪个？> ")
    talk.type("1\r")
    try talk.wait(for: "叮铃铃")
    talk.type("\r")
    try talk.wait(for: "顾问> ")
    talk.type("您好，星程奥迪，我是小陈\r")
    try talk.wait(for: "/看板")
    try talk.wait(for: "顾问> ")
    talk.type("/看板\r")
    try talk.wait(for: "/登记表")
    try talk.wait(for: "顾问> ")
    talk.type("/登记表 姓名=张先生\r")
    try talk.wait(for: "正式练习一共看 27 项")
    try talk.wait(for: "选哪个？> ")
    talk.type("q\r")
    #expect(talk.exitStatus == 0)
    #expect(try Program.run(["sessions", "--store", store]).output.contains("还没有练习记录"))
  }
}
