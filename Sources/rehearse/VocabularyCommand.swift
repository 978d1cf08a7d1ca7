import ArgumentParser
import Findings
import Rehearsals
import Terminal
import Understanding

/// `rehearse vocabulary`: the model that understands lines.
struct VocabularyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "vocabulary",
      abstract: inWords("词汇：训练理解模型。", "The vocabulary: train the model that understands lines."),
      subcommands: [Train.self])
  }

  struct Train: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "train",
        abstract: inWords(
          "用词汇和例句训练模型，写到词汇目录里。", "Train the model on vocabulary and examples, and write it into their folder."
        ))
    }
    @OptionGroup var common: CommonOptions
    @Flag(
      help: .init(
        inWords("只看模型是不是最新的：是则 0，否则 65。", "Only say whether the model is up to date: 0 if so, else 65.")))
    var check = false

    mutating func run() throws {
      let workplace = common.workplace
      let log = FindingLog()
      let folder = workplace.places.cases + "/vocabulary"
      let shelf = try VocabularyShelf(folder: folder)
      if check {
        guard shelf.isFresh else {
          throw Failure(
            "模型不是最新的，请运行 rehearse vocabulary train。",
            "The model is out of date; run rehearse vocabulary train.", code: ExitStatus.data)
        }
        return workplace.say("模型是最新的。", "The model is up to date.")
      }
      guard let compiled = shelf.compile(log: log, progress: { Output.error.line(SafeText.cleaned($0)) })
      else {
        throw Failure(log.findings, sources: shelf.sources.merging(shelf.exampleFiles) { first, _ in first })
      }
      let path = folder + "/" + VocabularyShelf.compiledName
      let bytes = compiled.bytes(fingerprint: shelf.fingerprint)
      try FileSystem.write(bytes, to: path)
      workplace.say("写好了：\(path)（\(bytes.count >> 10) KB）。", "Written: \(path) (\(bytes.count >> 10) KB).")
    }
  }
}
