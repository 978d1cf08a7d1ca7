import ArgumentParser
import Foundation
import Rehearsals
import Scenarios

extension Language: ExpressibleByArgument {}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: .init(inWords("语言：zh 或 en。", "Language: zh or en."), valueName: "zh|en"))
  var lang: Language?

  @Option(
    help: .init(
      inWords("挑选客户措辞的种子。", "Seed that picks the customer's wordings."), valueName: "n"))
  var seed: Int = 1

  @Option(help: .init(inWords("存放练习记录的目录。", "Folder in which sessions are kept."), valueName: "dir"))
  var store: String?

  @Option(help: .init(inWords("案例目录。", "Folder of the cases."), valueName: "dir"))
  var cases: String?

  @Option(help: .init(inWords("评分表目录。", "Folder of the rubrics."), valueName: "dir"))
  var rubrics: String?

  @Flag(help: .init(inWords("不用颜色，不移动光标。", "No colour and no cursor control.")))
  var plain = false

  mutating func validate() throws {
    guard seed >= 0 else {
      throw ValidationError(inWords("--seed 不能是负数。", "--seed must not be negative."))
    }
  }

  /// Everything a command works with.
  var workplace: Workplace {
    let environment = ProcessInfo.processInfo.environment
    let places = Places(cases: cases, rubrics: rubrics, store: store, environment: environment)
    return Workplace(
      words: Words(language: lang ?? Words.environment(environment)), isLanguageGiven: lang != nil,
      places: places, seed: UInt64(max(0, seed)), isPlain: plain, environment: environment)
  }
}
