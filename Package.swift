// swift-tools-version: 6.2
import PackageDescription

// Targets stand in the order of the house: each imports only those above it.
let package = Package(
  name: "rehearse",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "rehearse", targets: ["rehearse"]),
    .library(name: "Understanding", targets: ["Findings", "Understanding"]),
    .library(name: "TeamGame", targets: ["Findings", "Scenarios", "TeamGame"]),
    .library(
      name: "RehearseEngine",
      targets: ["Findings", "Understanding", "Scenarios", "Dialogue", "Rubrics", "Standings", "Rehearsals"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "Findings"),
    .target(name: "Understanding", dependencies: ["Findings"]),
    .target(name: "Scenarios", dependencies: ["Findings", "Understanding"]),
    .target(name: "Dialogue", dependencies: ["Findings", "Understanding", "Scenarios"]),
    .target(name: "Rubrics", dependencies: ["Findings", "Understanding", "Scenarios", "Dialogue"]),
    .target(name: "Standings", dependencies: ["Findings", "Scenarios", "Rubrics"]),
    .target(name: "TeamGame", dependencies: ["Findings", "Scenarios"]),
    .target(name: "Journal", dependencies: [.product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Rehearsals",
      dependencies: [
        "Findings", "Understanding", "Scenarios", "Dialogue", "Rubrics", "Standings", "TeamGame", "Journal",
      ]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "Terminal", dependencies: ["CReadline"]),
    .executableTarget(
      name: "rehearse",
      dependencies: [
        "Findings", "Understanding", "Scenarios", "Dialogue", "Rubrics", "Standings", "TeamGame", "Journal",
        "Rehearsals", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Small programs that the tests of terminal and journal start, type into and kill.
    .executableTarget(name: "terminal-probe", dependencies: ["Terminal"]),
    .executableTarget(name: "journal-crash-probe", dependencies: ["Journal"]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "UnderstandingTests", dependencies: ["Understanding"]),
    .testTarget(name: "ScenariosTests", dependencies: ["Findings", "Understanding", "Scenarios"]),
    .testTarget(name: "DialogueTests", dependencies: ["Findings", "Understanding", "Scenarios", "Dialogue"]),
    .testTarget(
      name: "RubricsTests", dependencies: ["Findings", "Understanding", "Scenarios", "Dialogue", "Rubrics"]),
    .testTarget(name: "TeamGameTests", dependencies: ["Findings", "Scenarios", "TeamGame"]),
    .testTarget(name: "StandingsTests", dependencies: ["Scenarios", "Rubrics", "Standings"]),
    .testTarget(
      name: "RehearsalsTests",
      dependencies: [
        "Findings", "Understanding", "Scenarios", "Dialogue", "Rubrics", "Standings", "Journal", "Rehearsals",
      ]),
    .testTarget(name: "RehearseTests", dependencies: ["rehearse"]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "terminal-probe"]),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "journal-crash-probe", .product(name: "GRDB", package: "GRDB.swift")]),
  ],
  swiftLanguageModes: [.v6]
)

// One closing loop gives every target the same strict settings; CI turns warnings into errors.
for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings.append(.enableUpcomingFeature("ExistentialAny"))
  settings.append(.enableUpcomingFeature("MemberImportVisibility"))
  if Context.environment["CI"] != nil { settings.append(.treatAllWarnings(as: .error)) }
  target.swiftSettings = settings
}
