import ArgumentParser
import Findings
import Rehearsals
import Rubrics
import Terminal

/// `rehearse score`: observers' and peers' sheets.
struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: inWords(
        "评分：观察表和互评表，从空表到导入、复核。",
        "Sheets of observers and peers: empty ones, filled-in ones, and what they say."),
      subcommands: [
        ScoreSheetCommand.self, ScoreEnter.self, ScoreImport.self, ScoreList.self, ScoreShow.self,
        ScoreCorrect.self,
        ScoreDecide.self, ScoreWithdraw.self, ScoreRestore.self, ScoreLive.self, ScoreAgreement.self,
        ScoreClass.self,
      ])
  }
}
