import ArgumentParser
import Findings
import Journal
import Rehearsals
import Scenarios
import TeamGame
import Terminal

extension Strategy: ExpressibleByArgument {}

/// `rehearse game`: the X/Y game.
struct GameCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "game",
      abstract: inWords(
        "团队游戏“谁可以赢得最多”（X/Y）：主持、记分、讲评、模拟。",
        "The team game \"who can win the most\" (X/Y): hosting, scoring, debrief, simulation."),
      subcommands: [
        GamePlayCommand.self, GameListCommand.self, GameResumeCommand.self, GameReportCommand.self,
        GameCorrectCommand.self, GameDeleteCommand.self, GameSimulateCommand.self, GameStrategiesCommand.self,
      ])
  }

  /// The id of the case that is played where none is named.
  static let usualCase = "x-y-game"
}

/// A game's id, and the common options.
struct GameArgument: ParsableArguments {
  @Argument(
    help: .init(inWords("游戏编号，例如 g-0003，也可以只写 3。", "A game's id, as g-0003, or just 3."), valueName: "game"))
  var game: String
  @OptionGroup var common: CommonOptions

  /// The game, and where it lies; opened for writing if asked.
  func open(writes: Bool, at workplace: Workplace) throws -> (StoredGame, EventStore) {
    guard let store = try workplace.openStoreIfThere() else {
      throw JournalError.noSuchGame(id: game, nearest: nil)
    }
    guard writes else { return (try StoredGame(game, in: store), store) }
    let writable = try workplace.openStore()
    return (try StoredGame(game, in: writable), writable)
  }
}

/// `rehearse game strategies`: how the program may play, and where that is described.
struct GameStrategiesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "strategies",
      abstract: inWords("程序扮演的小组有哪些打法，出自哪里。", "The strategies of groups played by the program, with sources.")
    )
  }
  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    let workplace = common.workplace
    for strategy in Strategy.allCases {
      workplace.heading("\(strategy.rawValue)  \(strategy.title[workplace.language])")
      workplace.say(strategy.meaning[workplace.language], indent: 2)
      workplace.say(strategy.source, .dim, indent: 2)
    }
    workplace.gap()
    workplace.say(
      "文献里说的是两个人对局；多个组时，“对方”指多数别组：过半的别组上一轮举X，就算对方举了X。",
      "In print they are for two players. Among several groups \"the other\" is the majority of the other groups: X "
        + "if more than half of them held up X.")
  }
}
