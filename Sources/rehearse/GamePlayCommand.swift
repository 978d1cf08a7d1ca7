import ArgumentParser
import Findings
import Foundation
import Rehearsals
import Scenarios
import TeamGame
import Terminal

/// `rehearse game play`: host a game.
struct GamePlayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "play",
      abstract: inWords("主持一局：念规则、喊口令、记分、揭晓、讲评。", "Host a game: rules, call, score, reveal, debrief."),
      discussion: inWords(
        """
        例子：
          rehearse game play                                   问清组数和组名再开始
          rehearse game play --groups 红队,蓝队,绿队,黄队
          rehearse game play --groups 1 --fill tit-for-tat     一个组自己练，其余由程序扮演
          rehearse game play --groups 4 --variant ten-bonus    十轮，后面几轮加倍
        脚本（--script）就是按键：每轮一行，例如 xyyx；< 是退格；c 更正；q 离开。
        """,
        """
        Examples:
          rehearse game play                                   asks for number and names first
          rehearse game play --groups red,blue,green,yellow
          rehearse game play --groups 1 --fill tit-for-tat     practise alone; the program plays the others
          rehearse game play --groups 4 --variant ten-bonus    ten rounds, some counting more
        A script (--script) is keys: a line for each round, as xyyx; < is Backspace, c corrects, q leaves.
        """))
  }

  @Argument(help: .init(inWords("游戏编号或案例文件。", "The game's case id or file."), valueName: "case"))
  var caseName: String = GameCommand.usualCase

  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(
      inWords("由人扮演的小组：个数，或用逗号隔开的名字。", "Groups that people play: a number, or names between commas."),
      valueName: "n|names"))
  var groups: String?

  @Option(
    help: .init(
      inWords(
        "其余小组由程序按这些打法扮演（逗号隔开，见 game strategies）。",
        "Strategies of the groups that the program adds, between commas (see game strategies)."),
      valueName: "strategy"))
  var fill: String?

  @Option(help: .init(inWords("总共几个组（和 --fill 一起用）。", "Groups in all (with --fill)."), valueName: "n"))
  var of: Int?

  @Option(help: .init(inWords("玩法，见案例文件。", "The variant, by the case file."), valueName: "id"))
  var variant: String?

  @Option(
    help: .init(inWords("按键脚本（- 为标准输入）。", "A script of keys (- for standard input)."), valueName: "file"))
  var script: String?

  @Option(help: .init(inWords("倒数从几开始，0 为不倒数。", "Count down from; 0 for not at all."), valueName: "n"))
  var countdown: Int?

  @Option(
    name: .customLong("negotiation"),
    help: .init(inWords("谈判几秒。", "Seconds for negotiation."), valueName: "seconds"))
  var talk: Int?

  mutating func validate() throws {
    if let countdown, !(0...10).contains(countdown) {
      throw ValidationError(inWords("--countdown 要在 0 到 10 之间。", "--countdown goes from 0 to 10."))
    }
    if let talk, !(0...3600).contains(talk) {
      throw ValidationError(inWords("--negotiation 要在 0 到 3600 秒之间。", "--negotiation goes from 0 to 3600 s."))
    }
    if of != nil, fill == nil {
      throw ValidationError(inWords("--of 要和 --fill 一起用。", "--of needs --fill."))
    }
  }

  mutating func run() throws {
    try Self.host(
      caseName, at: common.workplace, script: script, groups: groups, fill: fill, of: of, variant: variant,
      countdown: countdown, talk: talk)
  }

  /// Seats the groups and hosts the game; what is not given is asked for where somebody can answer.
  static func host(
    _ caseName: String, at workplace: Workplace, script: String? = nil, groups: String? = nil,
    fill: String? = nil, of: Int? = nil, variant: String? = nil, countdown: Int? = nil, talk: Int? = nil
  ) throws {
    let (game, source) = try workplace.library.openGame(caseName)
    let input = try input(script, workplace)
    var seating = GameSeating(game: game, words: workplace.words, variant: variant)
    try seating.seat(groups: groups, fill: fill, of: of, input: input, workplace: workplace)
    guard
      let setup = GameSetup(
        game: game, source: source, variant: variant, groups: seating.names, strategies: seating.strategies,
        language: workplace.language, seed: workplace.seed)
    else {
      throw Failure("这样开不了局。", "The game cannot be set up like that.", code: ExitStatus.usage)
    }
    let store = try workplace.openStore()
    let stored = try StoredGame(setup, startedAt: workplace.now, in: store)
    let host = GameHost(stored, at: workplace, store: store, input: input)
    host.countdown = countdown
    host.talkSeconds = talk
    try host.run()
  }

  /// The keys: a script's, a pipe's, or a person's.
  static func input(_ script: String?, _ workplace: Workplace) throws -> any GameInput {
    if let script { return ScriptedGameInput(try FileSystem.read(script)) }
    return isatty(0) == 1 ? TerminalGameInput(workplace) : ScriptedGameInput(try FileSystem.read("-"))
  }
}
