import ArgumentParser
import Findings
import Rehearsals
import Scenarios
import TeamGame
import Terminal

/// `rehearse game simulate`: what to expect, from tournaments of strategies.
struct GameSimulateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "simulate",
      abstract: inWords(
        "让各种打法互相比赛，看看会出什么结果。", "Let strategies play each other, to see what to expect."),
      discussion: inWords(
        """
        不加 --line-up 时，所选打法的每一种组合都上场；组合太多就按种子抽 5000 种。
          rehearse game simulate
          rehearse game simulate --strategies tit-for-tat,grim,always-x,random --groups 4
          rehearse game simulate --line-up always-x,always-y,grim,endgame --variant ten-bonus
        """,
        """
        Without --line-up every combination of the strategies plays; of too many, 5000 are drawn by the seed.
          rehearse game simulate
          rehearse game simulate --strategies tit-for-tat,grim,always-x,random --groups 4
          rehearse game simulate --line-up always-x,always-y,grim,endgame --variant ten-bonus
        """))
  }

  @Argument(help: .init(inWords("游戏编号或案例文件。", "The game's case id or file."), valueName: "case"))
  var caseName: String = GameCommand.usualCase
  @OptionGroup var common: CommonOptions
  @Option(
    help: .init(
      inWords("参赛的打法，逗号隔开；默认全部。", "Strategies, between commas; all unless given."), valueName: "list"))
  var strategies: String?
  @Option(
    name: .customLong("line-up"),
    help: .init(
      inWords("只打这一种阵容，每组一种打法。", "Only this line-up, a strategy for each group."), valueName: "list"))
  var lineUp: String?
  @Option(help: .init(inWords("几个组。", "How many groups."), valueName: "n"))
  var groups: Int?
  @Option(help: .init(inWords("每种阵容打几局（1–100000）。", "Games of each line-up (1-100000)."), valueName: "n"))
  var games: Int = 10
  @Option(help: .init(inWords("玩法，见案例文件。", "The variant, by the case file."), valueName: "id"))
  var variant: String?
  @Option(help: .init(inWords("写成表格文件。", "Write a spreadsheet file."), valueName: "file"))
  var csv: String?
  @Flag(help: .init(inWords("输出 JSON。", "Print JSON.")))
  var json = false

  mutating func validate() throws {
    guard (1...100_000).contains(games) else {
      throw ValidationError(inWords("--games 要在 1 到 100000 之间。", "--games goes from 1 to 100000."))
    }
    if lineUp != nil, strategies != nil || groups != nil {
      throw ValidationError(
        inWords(
          "--line-up 不和 --strategies、--groups 一起用。", "--line-up stands without --strategies and --groups."))
    }
  }

  mutating func run() throws {
    let workplace = common.workplace
    let (game, _) = try workplace.library.openGame(caseName)
    let line = try lineUp.map { try Strategy.list($0) }
    let chosen = try strategies.map { try Strategy.list($0) } ?? Strategy.allCases
    var seating = GameSeating(game: game, words: workplace.words, variant: variant)
    let input = ScriptedGameInput([])
    // Checks the variant and the number of groups as for a game with people.
    let number = line?.count ?? groups
    try seating.seat(
      groups: number.map { String($0) }, fill: nil, of: nil, input: input, workplace: workplace)
    guard let variant = game.variant(variant), !chosen.isEmpty else { return }
    let rules = game.rules(variant, groups: seating.names.count)
    let tournament =
      line.map { Tournament(lineUp: $0, rules: rules, games: games, seed: workplace.seed) }
      ?? Tournament(chosen, rules: rules, games: games, seed: workplace.seed)
    let result = tournament.run()
    if let csv {
      try FileSystem.write(Array(result.csv(workplace.language).utf8), to: csv)
      workplace.remark("写好了：\(csv)。", "Written: \(csv).")
    }
    if json { workplace.out.line(result.json.text(pretty: true)) }
    if csv == nil, !json {
      TournamentScreen(workplace: workplace, result: result, title: variant.title[workplace.language]).show()
    }
  }
}
