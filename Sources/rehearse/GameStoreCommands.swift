import ArgumentParser
import Findings
import Journal
import Rehearsals
import Scenarios
import TeamGame
import Terminal

/// `rehearse game list`: games kept on this machine.
struct GameListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: inWords("本机上的游戏记录。", "Games kept on this machine."))
  }
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let workplace = common.workplace
    let store = try workplace.openStoreIfThere()
    guard let store, case let games = try store.games(), !games.isEmpty else {
      return workplace.say("还没有游戏记录。", "There are no games yet.")
    }
    var table = Table([
      .init(workplace.words("编号", "id"), wraps: false), .init(workplace.words("时间", "when"), wraps: false),
      .init(workplace.words("各组得分", "groups and points")),
      .init(workplace.words("状态", "state"), wraps: false),
    ])
    for record in games.reversed() {
      let when = String(record.startedAt.dropFirst(5).prefix(11)).replacing("T", with: " ")
      guard let game = try? StoredGame(record, in: store) else {
        table.add([.init(record.id, .bold), .init(when), "", .init(workplace.words("读不懂", "unreadable"))])
        continue
      }
      let points = zip(game.setup.groups, game.history.match.totals).map { "\($0) \(GameWords.signed($1))" }
      table.add([
        .init(record.id, .bold), .init(when), .init(points.joined(separator: workplace.words("，", ", "))),
        .init(Self.state(game, workplace)),
      ])
    }
    for line in table.lines(total: workplace.columns, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line(line)
    }
  }

  private static func state(_ game: StoredGame, _ workplace: Workplace) -> String {
    let words = GameWords(language: workplace.language)
    switch game.history.match.phase {
    case .over:
      return game.history.match.isTogether
        ? workplace.words("大家一起赢", "won together") : workplace.words("没有组赢", "nobody won")
    case .round(let number): return workplace.words("未完：", "next: ") + words.round(.regular(number))
    case .extra:
      return workplace.words("未完：", "next: ") + words.round(.extra(game.history.extrasPlayed + 1))
    }
  }
}

/// `rehearse game resume`: go on with a game.
struct GameResumeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "resume", abstract: inWords("接着玩。", "Go on with a game."))
  }
  @OptionGroup var target: GameArgument
  @Option(
    help: .init(inWords("按键脚本（- 为标准输入）。", "A script of keys (- for standard input)."), valueName: "file"))
  var script: String?

  mutating func run() throws {
    let workplace = target.common.workplace
    let (game, store) = try target.open(writes: true, at: workplace)
    if game.history.match.phase == .over {
      workplace.remark(
        "\(game.record.id) 已经打完，以下是结果。", "\(game.record.id) is over; this is the result.")
      return GameDebriefScreen(workplace: workplace, debrief: GameDebrief(game, workplace)).show()
    }
    let input = try GamePlayCommand.input(script, workplace)
    try GameHost(game, at: workplace, store: store, input: input).run()
  }
}

/// `rehearse game report`: score, result and debrief again.
struct GameReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: inWords("再看记分、结果和讲评。", "Score, result and debrief of a game again."))
  }
  @OptionGroup var target: GameArgument
  @Option(help: .init(inWords("写成网页文件。", "Write a page."), valueName: "file"))
  var html: String?
  @Option(help: .init(inWords("写成表格文件。", "Write a spreadsheet file."), valueName: "file"))
  var csv: String?
  @Flag(help: .init(inWords("输出 JSON。", "Print JSON.")))
  var json = false

  mutating func run() throws {
    let workplace = target.common.workplace
    let (game, _) = try target.open(writes: false, at: workplace)
    let debrief = GameDebrief(game, workplace)
    if let html {
      try FileSystem.write(Array(GameHTML(debrief).page.utf8), to: html)
      workplace.remark("写好了：\(html)。", "Written: \(html).")
    }
    if let csv {
      try FileSystem.write(Array(debrief.csv.utf8), to: csv)
      workplace.remark("写好了：\(csv)。", "Written: \(csv).")
    }
    if json { workplace.out.line(debrief.json.text(pretty: true)) }
    if html == nil, csv == nil, !json {
      GameDebriefScreen(workplace: workplace, debrief: debrief).show()
    }
  }
}

/// `rehearse game correct`: put a closed round right; what stood there stays visible.
struct GameCorrectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct",
      abstract: inWords("更正记错的一轮；原来记的仍然看得见。", "Put a round right; what stood there stays visible."))
  }
  @OptionGroup var target: GameArgument
  @Option(
    help: .init(inWords("哪一轮；加赛写 e1。", "Which round; e1 for the first extra round."), valueName: "n|e1"))
  var round: String
  @Option(help: .init(inWords("正确的牌，例如 xyyx。", "The right cards, as xyyx."), valueName: "cards"))
  var cards: String
  @Option(help: .init(inWords("原因。", "Why."), valueName: "text"))
  var why: String = ""

  mutating func run() throws {
    let workplace = target.common.workplace
    let (game, store) = try target.open(writes: true, at: workplace)
    let words = GameWords(language: workplace.language)
    guard let name = RoundName(typed: round), let (groups, old) = game.history.cards(of: name) else {
      throw Failure(
        "这一局里没有第“\(visible(round))”轮。", "The game has no round \(quoted(round)).", code: ExitStatus.usage)
    }
    guard let right = Cards(cards), right.count == groups.count else {
      throw Failure(
        "--cards 要 \(groups.count) 个字母 X 或 Y，例如 \(old.text)，不是“\(visible(cards))”。",
        "--cards wants \(groups.count) letters X or Y, as \(old.text), not \(quoted(cards)).",
        code: ExitStatus.usage)
    }
    guard right != old else {
      return workplace.say(
        "\(words.round(name))记的就是 \(old.text)。", "\(words.round(name)) stands as \(old.text).")
    }
    let input = ScriptedGameInput([])
    let host = GameHost(game, at: workplace, store: store, input: input)
    try host.keep(.correction(of: name, right, why: why))
    GameBoard(workplace: workplace, names: game.setup.groups, history: host.history).show()
    if case .over = game.history.match.phase, host.history.match.phase != .over {
      workplace.gap()
      workplace.say(
        "更正以后并列第一，要加赛：rehearse game resume \(game.record.id)",
        "After the correction the first place is tied: rehearse game resume \(game.record.id) plays the extra round."
      )
    }
  }
}

/// `rehearse game delete`: delete a game for good.
struct GameDeleteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delete", abstract: inWords("删除，不能恢复。", "Delete a game for good."))
  }
  @OptionGroup var target: GameArgument
  @Flag(help: .init(inWords("不再询问。", "Do not ask.")))
  var yes = false

  mutating func run() throws {
    let workplace = target.common.workplace
    guard try workplace.openStoreIfThere() != nil else {
      throw JournalError.noSuchGame(id: target.game, nearest: nil)
    }
    let store = try workplace.openStore()
    let id = try store.game(target.game).id
    if !yes {
      guard workplace.isTerminal else {
        throw Failure("删除要加 --yes 确认。", "Deleting wants --yes to confirm.", code: ExitStatus.usage)
      }
      let prompt = workplace.words("真的删除 \(id)？不能恢复（y 删除）> ", "Delete \(id) for good? (y)> ")
      guard case .line(let typed, _, _) = workplace.editor(remembers: false).readLine(prompt: prompt),
        ["y", "yes", "是"].contains(typed.trimmingWhitespace.lowercased())
      else { return workplace.say("没有删除。", "Nothing was deleted.") }
    }
    try store.deleteGame(id)
    workplace.say("删除了 \(id)。", "Deleted \(id).")
  }
}

extension GameDebrief {
  /// A stored game's debrief, in the language asked for or else its own.
  init(_ game: StoredGame, _ workplace: Workplace) {
    self.init(
      id: game.record.id, startedAt: game.record.startedAt, setup: game.setup, history: game.history,
      language: workplace.isLanguageGiven ? workplace.language : game.setup.language)
  }
}
