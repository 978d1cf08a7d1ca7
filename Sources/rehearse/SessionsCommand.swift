import ArgumentParser
import Findings
import Journal
import Rehearsals
import Scenarios
import Terminal

/// `rehearse sessions`: what is kept on this machine.
struct SessionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sessions",
      abstract: inWords(
        "本机上的练习记录：接着练、看讲评、删除、导出、导入。",
        "Sessions kept on this machine: go on, read, delete, export, import."),
      subcommands: [List.self, Resume.self, Show.self, Delete.self, Export.self, Import.self],
      defaultSubcommand: List.self)
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: inWords("列出全部。", "List them."))
    }
    @OptionGroup var common: CommonOptions
    @Option(
      name: .customLong("as"), help: .init(inWords("只看这个人的。", "Only this person's."), valueName: "name"))
    var trainee: String?

    mutating func run() throws {
      let list = SessionList(workplace: common.workplace, trainee: trainee)
      try list.run()
    }
  }

  struct Resume: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "resume", abstract: inWords("接着练。", "Go on with one."))
    }
    @OptionGroup var target: SessionArgument

    mutating func run() throws {
      try SessionList(workplace: target.common.workplace).resume(target.session)
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "report", abstract: inWords("再看讲评。", "Read the debrief of one."))
    }
    @OptionGroup var target: SessionArgument

    mutating func run() throws {
      try Report(target.session, at: target.common.workplace).show()
    }
  }

  struct Delete: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "delete", abstract: inWords("删除，不能恢复。", "Delete one for good."))
    }
    @OptionGroup var target: SessionArgument
    @Flag(help: .init(inWords("不再询问。", "Do not ask.")))
    var yes = false

    mutating func run() throws {
      try SessionList(workplace: target.common.workplace).delete(target.session, asks: !yes)
    }
  }

  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "export",
        abstract: inWords("导出成文件，别的机器可以导入。", "Write one as a file that another machine can import."))
    }
    @OptionGroup var target: SessionArgument
    @Option(
      name: .shortAndLong,
      help: .init(inWords("写到这个文件，默认写到标准输出。", "Write here; standard output unless given."), valueName: "file")
    )
    var output: String?
    @Flag(help: .init(inWords("只导出练习者的步骤，作为脚本。", "Only the trainee's steps, as a script.")))
    var script = false

    mutating func run() throws {
      let workplace = target.common.workplace
      let store = try SessionList.existing(workplace)
      let text =
        script
        ? try StoredSession(target.session, in: store).steps.script : try store.exportSession(target.session)
      guard let output else {
        workplace.out.write(text)
        return
      }
      try FileSystem.write(Array(text.utf8), to: output)
      workplace.remark("写好了：\(output)。", "Written: \(output).")
    }
  }

  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "import", abstract: inWords("导入一个文件。", "Take in a file."))
    }
    @Argument(
      help: .init(inWords("导出的文件；- 为标准输入。", "An exported file; - for standard input."), valueName: "file"))
    var file: String
    @OptionGroup var common: CommonOptions

    mutating func run() throws {
      let workplace = common.workplace
      let bytes = try FileSystem.read(file)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw JournalError.corruptExport(line: 1, fault: .notAnExport)
      }
      switch try workplace.openStore().importSession(text) {
      case .added(let record):
        workplace.say("导入了 \(record.id)。", "Imported \(record.id).")
      case .renamed(let record, let old):
        workplace.say(
          "\(old) 这个编号已有别的练习，导入为 \(record.id)。",
          "\(old) is taken by another session; imported as \(record.id).")
      case .identical(let record):
        workplace.say("这次练习已经有了：\(record.id)。", "The session is here already: \(record.id).")
      }
    }
  }
}

/// A session's id, and the common options.
struct SessionArgument: ParsableArguments {
  @Argument(
    help: .init(
      inWords("练习编号，例如 s-0007，也可以只写 7。", "A session's id, as s-0007, or just 7."), valueName: "session"))
  var session: String
  @OptionGroup var common: CommonOptions
}
