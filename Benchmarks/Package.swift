// swift-tools-version: 6.2
import PackageDescription

// A package of its own: nobody who only plays has to build it.
let package = Package(
  name: "rehearse-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "rehearse", path: "..")],
  targets: [
    .executableTarget(
      name: "rehearse-benchmarks",
      dependencies: [
        .product(name: "Understanding", package: "rehearse"),
        .product(name: "RehearseEngine", package: "rehearse"),
        .product(name: "TeamGame", package: "rehearse"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
