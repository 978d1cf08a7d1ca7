import Foundation
import Testing

@Suite("A game by a script of keys", .tags(.medium))
struct GameScriptTests {
  private func game(
    _ arguments: [String], keys: String = "", store: String? = nil, environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let store = try store ?? Fixture.emptyFolder()
    let cases = try Fixture.folder() + "/scenarios"
    return try Program.run(
      ["game"] + arguments + ["--store", store, "--cases", cases], input: Array(keys.utf8),
      environment: environment)
  }

  private static let tied = "xxyy\nxxyy\nxxyy\nxxyy\nxxyy\n"

  @Test("goes from the rules to the topics: first the announced rule, then the reveal, then the debrief")
  func order() throws {
    let outcome = try game(["play", "--groups", "红,蓝,绿,黄"], keys: Self.tied + "yx\n")
    #expect(outcome.status == 0)
    let parts = [
      "团队游戏：谁可以赢得最多", "4X          -1", "第1轮（共5轮）", "举牌！", "红 X，蓝 X，绿 Y，黄 Y", "每个组可以派一位代表", "第3轮（共5轮）",
      "红、蓝分数相同，加赛一轮", "按开始时说的规则，正分最多的是蓝，10分。（同分，加赛后胜出）", "还有一句话没说", "只有所有的组都举Y，才算赢", "得分和举Y的次数",
      "谁的分到了谁那里", "信任的走势", "讨论", "已存为 g-0001",
    ]
    var rest = outcome.output[...]
    for part in parts {
      let found = try #require(
        rest.range(of: part), "\(part) is missing, or comes too early: \(outcome.output)")
      rest = rest[found.upperBound...]
    }
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("in English declares all winners together when the last round is all Y, and plays no extra round")
  func together() throws {
    let outcome = try game(
      ["play", "--lang", "en", "--groups", "4"], keys: "xxyy\nxxyy\nxxyy\nxxyy\nyyyy\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Group 1 and Group 2 share the first place with 9 each."))
    #expect(outcome.output.contains("I declare that all of you have"))
    #expect(!outcome.output.contains("so there is an extra round"))
  }

  @Test("says what a wrong key does, takes a card back, and closes no round with a card missing")
  func wrongKeys() throws {
    let store = try Fixture.emptyFolder()
    let outcome = try game(["play", "--groups", "4"], keys: "<x1y<yx\nyy\n", store: store)
    #expect(outcome.output.contains("还没有牌可以收回。"))
    #expect(outcome.output.contains("只认 X 和 Y；退格收回，回车收牌。"))
    #expect(outcome.output.contains("还差：四组。"))
    #expect(outcome.output.contains("都记下了：回车收牌，退格收回。"))
    #expect(outcome.output.contains("一组 X，二组 Y，三组 X，四组 Y"))
    #expect(outcome.output.contains("接着玩：rehearse game resume g-0001"))
    #expect(try game(["list"], store: store).output.contains("未完：第2轮"))
  }

  @Test("is gone on with, corrected with the correction to be seen, and told as page, spreadsheet and data")
  func kept() throws {
    let store = try Fixture.emptyFolder()
    _ = try game(["play", "--groups", "=1+1,蓝,绿,黄"], keys: "xyyy\nxyyy\n", store: store)
    let rest = try game(["resume", "1"], keys: "xyyy\nxyyy\nxyyy\n", store: store)
    #expect(rest.output.contains("正分最多的是=1+1，15分"))
    let corrected = try game(
      ["correct", "1", "--round", "2", "--cards", "yyyy", "--why", "看错了"], store: store)
    #expect(corrected.output.contains("* 第2轮更正：XYYY → YYYY（看错了）"))
    let folder = try Fixture.emptyFolder()
    let files = try game(
      ["report", "1", "--html", folder + "/a.html", "--csv", folder + "/a.csv", "--json"], store: store)
    let data = try JSONSerialization.jsonObject(with: Data(files.output.utf8)) as? [String: Any]
    #expect(data?["totals"] as? [Int] == [13, -3, -3, -3])
    #expect((data?["corrections"] as? [[String: Any]])?.first?["before"] as? String == "XYYY")
    let page = try String(contentsOfFile: folder + "/a.html", encoding: .utf8)
    #expect(page.contains("<svg") && page.contains("XYYY → YYYY，<bdi>看错了</bdi>"))
    let sheet = try String(contentsOfFile: folder + "/a.csv", encoding: .utf8)
    #expect(sheet.contains("第2轮,1,'=1+1,Y,1,4,X\r\n"))
  }

  @Test("tells after a correction that makes a tie how the extra round is played")
  func correctedToTie() throws {
    let store = try Fixture.emptyFolder()
    _ = try game(["play", "--groups", "4"], keys: "xxyy\nxxyy\nxxyy\nxxyy\nxyyy\n", store: store)
    let corrected = try game(["correct", "1", "--round", "5", "--cards", "xxyy"], store: store)
    #expect(corrected.output.contains("更正以后并列第一，要加赛：rehearse game resume g-0001"))
    let extra = try game(["resume", "1"], keys: "xy\n", store: store)
    #expect(extra.output.contains("正分最多的是一组，10分。（同分，加赛后胜出）"))
  }

  @Test("lets the program play the other groups, the same for the same seed, also when gone on with")
  func filled() throws {
    let arguments = [
      "play", "--groups", "1", "--fill", "random,tit-for-tat,generous-tit-for-tat", "--seed", "7",
    ]
    let (whole, parts) = (try Fixture.emptyFolder(), try Fixture.emptyFolder())
    _ = try game(arguments, keys: "y\nx\ny\nx\ny\n", store: whole)
    _ = try game(arguments, keys: "y\nx\n", store: parts)
    _ = try game(["resume", "1"], keys: "y\nx\ny\n", store: parts)
    func rounds(_ store: String) throws -> String {
      let text = try game(["report", "1", "--json"], store: store).output
      let start = try #require(text.range(of: "\"rounds\"")),
        end = try #require(text.range(of: "\"corrections\""))
      return String(text[start.lowerBound..<end.lowerBound])
    }
    #expect(try rounds(whole) == rounds(parts))
    #expect(try rounds(whole).contains("\"cards\": \"Y"))
  }

  @Test(
    "names what is wrong with the arguments, with exit code 64",
    arguments: [
      (["play", "--groups", "9"], "--groups 要 1 到 8，不是 9。"),
      (["play", "--groups", "红,红"], "有两个组都叫“红”。"),
      (["play", "--groups", "4", "--variant", "fiv"], "没有“fiv”这种玩法。是不是 five？"),
      (["play", "--groups", "1", "--fill", "tit-for-tta"], "没有“tit-for-tta”这种打法。是不是 tit-for-tat？"),
      (["play", "--groups", "4", "--of", "3", "--fill", "grim"], "人扮演 4 个组"),
      (["play", "--of", "3"], "--of 要和 --fill 一起用。"), (["simulate", "--line-up", "grim"], "没有"),
      (["simulate", "--games", "0"], "--games 要在 1 到 100000 之间。"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let outcome = try game(arguments)
    #expect(outcome.status == 64 || message == "没有")
    #expect(outcome.error.contains(message) || message == "没有", "\(outcome.error)")
  }

  @Test("of a game that is not there, or cards that are none, is refused")
  func absent() throws {
    let store = try Fixture.emptyFolder()
    #expect(try game(["report", "3"], store: store).status == 66)
    _ = try game(["play", "--groups", "2"], keys: "xy\n", store: store)
    #expect(try game(["report", "3"], store: store).error.contains("没有“3”这一局。是不是 g-0001？"))
    #expect(try game(["correct", "1", "--round", "2", "--cards", "xy"], store: store).status == 64)
    #expect(try game(["correct", "1", "--round", "1", "--cards", "xyz"], store: store).status == 64)
    #expect(try game(["delete", "1"], store: store).status == 64)
    #expect(try game(["delete", "1", "--yes"], store: store).output.contains("删除了 g-0001"))
  }

  @Test("and simulations say the same for the same seed, and need no store")
  func simulate() throws {
    let arguments = ["simulate", "--strategies", "grim,random", "--groups", "3", "--seed", "5"]
    let first = try game(arguments)
    #expect(first.status == 0)
    #expect(try game(arguments).output == first.output)
    #expect(first.output.contains("五轮，3 个组：4 种阵容，40 局"))
    #expect(first.output.contains("记仇到底") && first.output.contains("每轮举Y的比例"))
    let data = try game([
      "simulate", "--line-up", "always-x,always-y,grim,endgame", "--variant", "ten-bonus", "--json",
    ])
    let object = try JSONSerialization.jsonObject(with: Data(data.output.utf8)) as? [String: Any]
    let lines = object?["strategies"] as? [[String: Any]]
    #expect(lines?.compactMap { $0["strategy"] as? String } == ["always-x", "grim", "endgame", "always-y"])
    #expect(lines?.compactMap { $0["least"] as? Int } == [35, 31, -1, -65])
  }

  @Test("stands among the cases, is checked there, and is started by play too")
  func amongCases() throws {
    let cases = try Fixture.folder() + "/scenarios"
    let list = try Program.run(["case", "list", "--cases", cases])
    #expect(list.output.contains("x-y-game ") && list.output.contains("  团队游戏：谁可以赢得最多"))
    let check = try Program.run(["case", "check", "x-y-game", "--cases", cases])
    #expect(check.status == 0)
    #expect(check.output.contains("with two groups, one's own card never changes one's own points"))
    #expect(try Program.run(["case", "show", "x-y-game", "--cases", cases]).output.contains("pairs  两个组"))
    let play = try Program.run(
      ["play", "x-y-game", "--cases", cases, "--store", Fixture.emptyFolder()], input: Array("yyyy\n".utf8))
    #expect(play.output.contains("一组 Y，二组 Y，三组 Y，四组 Y"))
    let bad = try Fixture.emptyFolder() + "/case.json"
    let text = try String(contentsOfFile: cases + "/x-y-game/case.json", encoding: .utf8)
    try text.replacing(#"{"xs": 2, "x": 2, "y": -2}"#, with: #"{"xs": 2, "x": 2, "y": 2}"#)
      .write(toFile: bad, atomically: true, encoding: .utf8)
    let slip = try Program.run(["case", "check", bad])
    #expect(slip.status == 65)
    #expect(slip.output.contains("2 × +2 and 2 × +2 make +8, expected a sum of 0"))
    #expect(try Program.run(["game", "play", bad, "--groups", "4"]).status == 65)
  }
}
