import Foundation
import Testing

@Suite("A game at a terminal", .tags(.medium))
struct GameTerminalTests {
  private func game(
    _ store: String, _ arguments: [String] = ["play", "--groups", "4", "--countdown", "0"],
    lang: String = "zh",
    environment: [String: String] = [:], columns: Int = 80
  ) throws -> Conversation {
    try Conversation(
      ["game"] + arguments + ["--lang", lang, "--store", store, "--cases", Fixture.folder() + "/scenarios"],
      environment: environment, columns: columns)
  }

  private func list(_ store: String) throws -> String {
    try Program.run(["game", "list", "--store", store]).output
  }

  private func closeRound(_ game: Conversation, _ cards: String) throws {
    try game.wait(for: "回车喊口令")
    game.type("\r")
    try game.wait(for: "举牌！")
    game.type(cards)
    try game.wait(for: "回车收牌")
    game.type("\r")
  }

  @Test("asks for names, counts down, takes cards by one key each, and shows them big")
  func played() throws {
    let store = try Fixture.emptyFolder()
    let game = try game(store, ["play", "--countdown", "1"])
    try game.wait(for: "几个组？")
    try game.wait(for: "> ")
    game.type("2\r")
    for name in ["红队", "蓝队"] {
      try game.wait(for: "> ")
      game.type(name + "\r")
    }
    try game.wait(for: "回车继续")
    game.type("\r")
    try game.wait(for: "回车喊口令")
    game.type("\r")
    try game.wait(for: "████")
    try game.wait(for: "举牌！")
    game.type("xx\u{7F}Ｙ")
    try game.wait(for: "回车收牌")
    game.type("\r")
    try game.wait(for: "██      ██")
    try game.wait(for: "第2轮")
    game.type("q")
    try game.wait(for: "再按一次就离开")
    game.type("q")
    try game.wait(for: "rehearse game resume g-0001")
    #expect(game.exitStatus == 0)
    #expect(try list(store).contains("红队 +1，蓝队 -1"))
  }

  @Test("loses at most the round that is not closed when it is killed, wherever that is")
  func killed() throws {
    let store = try Fixture.emptyFolder()
    let first = try game(store)
    try first.wait(for: "回车继续")
    first.type("\r")
    try closeRound(first, "xyyy")
    try first.wait(for: "第2轮（")
    first.send(SIGKILL)
    _ = first.exitStatus
    #expect(try list(store).contains("一组 +3"))
    let second = try game(store, ["resume", "1"])
    try second.wait(for: "回车喊口令")
    second.type("yyy")
    try second.wait(for: "三组 ")
    second.send(SIGKILL)
    _ = second.exitStatus
    #expect(try list(store).contains("未完：第2轮"))
    let third = try game(store, ["resume", "1"])
    try closeRound(third, "yyyy")
    try third.wait(for: "哪些组派代表")
    third.send(SIGKILL)
    _ = third.exitStatus
    let rest = try Program.run(
      ["game", "resume", "1", "--store", store], input: Array("xxyy\nxxyy\nxxyy\n".utf8))
    #expect(rest.output.contains("正分最多的是一组，10分。"))
  }

  @Test(
    "warns at the first Ctrl-C or Ctrl-D and leaves at the second",
    arguments: [("\u{3}", Int32(130)), ("\u{4}", Int32(0))])
  func left(_ key: String, _ status: Int32) throws {
    let game = try game(try Fixture.emptyFolder())
    try game.wait(for: "回车继续")
    game.type("\r")
    try closeRound(game, "xyyy")
    try game.wait(for: "回车喊口令")
    game.type("xy")
    try game.wait(for: "三组 ")
    // between two keys the terminal is put back for a moment, and a Ctrl-D then is no key
    usleep(200_000)
    game.type(key)
    try game.wait(for: "再按一次就离开")
    game.type(key)
    try game.wait(for: "rehearse game resume g-0001")
    #expect(game.exitStatus == status)
  }

  @Test("times negotiation, which Enter ends, and does not offer it twice")
  func negotiation() throws {
    let store = try Fixture.emptyFolder()
    let game = try game(store)
    try game.wait(for: "回车继续")
    game.type("\r")
    try closeRound(game, "xyyy")
    try closeRound(game, "xyyy")
    try game.wait(for: "3分钟")
    try game.wait(for: "哪些组派代表")
    game.type("9\r")
    try game.wait(for: "请输入 1 到 4 的组号")
    game.type("13\r")
    try game.wait(for: "谈判计时")
    game.type("\r")
    try game.wait(for: "代表请回各组")
    game.send(SIGKILL)
    _ = game.exitStatus
    let resumed = try Program.run(["game", "resume", "1", "--store", store], input: Array("xxyy\n".utf8))
    #expect(!resumed.output.contains("每个组可以派一位代表"))
    let data = try Program.run(["game", "report", "1", "--json", "--store", store]).output
    #expect(data.contains("\"sent\": [1, 3]"))
  }

  @Test("is corrected while it is played")
  func corrected() throws {
    let game = try game(try Fixture.emptyFolder())
    try game.wait(for: "回车继续")
    game.type("\r")
    try closeRound(game, "xyyy")
    try game.wait(for: "回车喊口令")
    game.type("c")
    try game.wait(for: "更正哪一轮")
    game.type("1\r")
    try game.wait(for: "记的是 XYYY")
    game.type("xxyy\r")
    try game.wait(for: "原因")
    game.type("\r")
    try game.wait(for: "* 第1轮更正：XYYY → XXYY")
    try game.wait(for: "回车喊口令")
  }

  @Test("fits 60 columns in plain mode under LANG=C, without colour or cursor control")
  func narrow() throws {
    let store = try Fixture.emptyFolder()
    let game = try game(
      store, ["play", "--groups", "8", "--plain", "--countdown", "1"], lang: "en", environment: ["LANG": "C"],
      columns: 60)
    try game.wait(for: "Enter goes on")
    game.type("\r")
    try game.wait(for: "Enter gives the word")
    game.type("\r")
    try game.wait(for: "1…")
    try game.wait(for: "Cards up!")
    game.type("xyxyxyxy")
    try game.wait(for: "Enter closes")
    game.type("\r")
    try game.wait(for: "Total")
    try game.wait(for: "Round 2 of 5")
    game.send(SIGTERM)
    _ = game.exitStatus
    let text = String(decoding: game.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}"))
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(lines.filter { Columns.of(String($0)) > 60 } == [])
  }
}
