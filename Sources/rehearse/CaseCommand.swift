import ArgumentParser
import Findings
import Rehearsals
import Rubrics
import Scenarios
import TeamGame
import Terminal

/// `rehearse case`: the course designer's tools.
struct CaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case", abstract: inWords("案例：列出、查看、检查。", "Cases: list, show, check."),
      subcommands: [List.self, Show.self, Check.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: inWords("列出全部案例。", "List all cases."))
    }
    @OptionGroup var common: CommonOptions

    mutating func run() throws {
      let workplace = common.workplace
      let ids = workplace.library.caseIDs()
      if ids.isEmpty {
        throw Failure(
          "\(visible(workplace.places.cases)) 里没有案例。",
          "There are no cases in \(visible(workplace.places.cases)).",
          code: ExitStatus.missing)
      }
      let width = ids.map(\.count).max() ?? 0
      for id in ids {
        let title = Titles.of(id, workplace)
        workplace.say(DisplayWidth.narrow.padded(id, to: width) + "  " + title, hanging: width + 2)
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: inWords("案例说明。", "A case's brief."))
    }
    @Argument(
      help: .init(inWords("案例编号，或案例文件的路径。", "A case's id, or the path of a case file."), valueName: "case"))
    var caseName: String
    @OptionGroup var common: CommonOptions

    mutating func run() throws {
      let workplace = common.workplace
      if workplace.library.isGame(caseName) { return try GameBrief(workplace: workplace).show(caseName) }
      let bundle = try workplace.library.open(caseName)
      let (scenario, language) = (bundle.scenario, workplace.language)
      workplace.heading(scenario.title[language])
      for paragraph in scenario.brief { workplace.say(paragraph[language], indent: 2) }
      workplace.gap()
      workplace.heading(workplace.words("手边的工具", "On the desk"))
      for tool in scenario.tools {
        workplace.say("/\(tool.shortName(language))  \(tool.title[language])", indent: 2)
      }
      workplace.gap()
      workplace.heading(bundle.rubric.title[language])
      for item in bundle.rubric.criteria {
        workplace.say("\(item.id)  \(item.title[language])\(item.trip == nil ? "" : " ★")", indent: 2)
      }
      workplace.gap()
      workplace.heading(workplace.words("讨论", "To discuss"))
      for topic in scenario.topics { workplace.say("· " + topic[language], indent: 2) }
    }
  }

  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check",
        abstract: inWords(
          "检查案例、词汇、例句和评分表，一次报出全部问题。",
          "Check case, vocabulary, examples and rubric, and tell all that is wrong at once."))
    }
    @Argument(
      help: .init(inWords("案例编号，或案例文件的路径。", "A case's id, or the path of a case file."), valueName: "case"))
    var caseName: String
    @OptionGroup var common: CommonOptions

    mutating func run() throws {
      let workplace = common.workplace
      let check = try workplace.library.check(caseName)
      if !check.findings.isEmpty {
        workplace.out.line(FindingRenderer(sources: check.sources).text(check.findings))
      }
      if check.hasErrors { throw Failure.silent(ExitStatus.data) }
      workplace.say("没有错误。", "No errors.")
    }
  }
}

/// Titles of cases, read from their files alone.
enum Titles {
  /// The case's title; what is wrong with its file if it cannot be read.
  static func of(_ id: String, _ workplace: Workplace) -> String {
    let path = workplace.places.cases + "/\(id)/case.json"
    let log = FindingLog()
    if workplace.library.isGame(id), let game = try? workplace.library.openGame(id).game {
      return game.title[workplace.language]
    }
    guard let bytes = try? FileSystem.read(path),
      let scenario = ScenarioReader.read(bytes, file: path, log: log)
    else { return workplace.words("（有错误，用 rehearse case check 查看）", "(has errors; see rehearse case check)") }
    return scenario.title[workplace.language]
  }
}
