import ArgumentParser
struct DemoCommand: ParsableCommand { static var configuration: CommandConfiguration { CommandConfiguration(commandName: "demo") } }
struct SessionsCommand: ParsableCommand { static var configuration: CommandConfiguration { CommandConfiguration(commandName: "sessions") } }
struct ReportCommand: ParsableCommand { static var configuration: CommandConfiguration { CommandConfiguration(commandName: "report") } }
struct UnderstandCommand: ParsableCommand { static var configuration: CommandConfiguration { CommandConfiguration(commandName: "understand") } }
struct CaseCommand: ParsableCommand { static var configuration: CommandConfiguration { CommandConfiguration(commandName: "case") } }
struct VocabularyCommand: ParsableCommand { static var configuration: CommandConfiguration { CommandConfiguration(commandName: "vocabulary") } }
struct Welcome { let workplace: Workplace; func run() throws {} }
