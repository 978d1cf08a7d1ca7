import ArgumentParser
import Findings
import Rehearsals
import Scenarios

/// `rehearse demo`: watch a talk, with the checklist filling up.
struct DemoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "demo",
      abstract: inWords(
        "看示范：一句一句地看，旁边的观察表逐项打勾。",
        "Watch an exemplary talk, line by line, with the checklist filling up."))
  }

  @Argument(
    help: .init(inWords("案例编号，或案例文件的路径。", "A case's id, or the path of a case file."), valueName: "case"))
  var caseName: String

  @OptionGroup var common: CommonOptions

  @Option(
    help: .init(
      inWords("看哪一段：exemplary、middling 或 poor。", "Which talk: exemplary, middling or poor."),
      valueName: "name"))
  var talk = "exemplary"

  @Flag(help: .init(inWords("不停顿，一口气放完。", "Without waiting for Enter.")))
  var fast = false

  mutating func run() throws {
    let workplace = common.workplace
    let bundle = try workplace.library.open(caseName)
    try Demo(workplace: workplace, bundle: bundle, talk: talk, isFast: fast).run()
  }
}
