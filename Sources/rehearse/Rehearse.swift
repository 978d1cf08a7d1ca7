import ArgumentParser

/// The program without a command: the welcome.
struct Rehearse: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rehearse",
      abstract: inWords(
        "演练：服务顾问的电话陪练。你来接电话，程序扮演客户，练完逐条讲评。",
        "Rehearse: a training partner for service advisors. You take the call, the program is the "
          + "customer, and the debrief shows every mark with the line that proves it."),
      discussion: inWords(
        "不带命令直接运行，从欢迎页开始。", "Run it without a command to start at the welcome."),
      version: Version.text,
      subcommands: [
        PlayCommand.self, DemoCommand.self, SessionsCommand.self, ReportCommand.self, UnderstandCommand.self,
        CaseCommand.self, ScoreCommand.self, RankCommand.self, GameCommand.self, VocabularyCommand.self,
        BatchCommand.self,
      ])
  }

  @OptionGroup var common: CommonOptions

  mutating func run() throws {
    try Welcome(workplace: common.workplace).run()
  }
}

/// The program's version.
enum Version {
  static let text = "0.1.0"
}
