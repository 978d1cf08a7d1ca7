import Foundation
import Understanding

/// The recogniser alone on public sets, trained on a few lines for each act.
///
/// CrossWOZ (Zhu et al. 2020): dialogue acts of Chinese talks about travel, a line with one act or several;
/// CLINC150 (Larson et al. 2019): English intents, with lines that belong to none.
struct RecogniserBenchmark {
  let folder: String
  let cues: CueFile
  let seeds: [UInt64]
  let ablates: Bool

  private static let leastTurns = 20

  func run() {
    crossWOZ()
    outOfScope()
  }

  // MARK: CrossWOZ

  private func crossWOZ() {
    let set = PublicSet(folder + "/crosswoz.jsonl")
    let labels = set.labels(of: "train", atLeast: Self.leastTurns)
    let training = set.split("train")
    let test = set.split("test")
    print(
      "CrossWOZ: \(labels.count) acts, \(training.count) training turns, \(test.count) test turns, \(seeds.count) seeds; micro-F1 in %\n"
    )
    var table = Table("trained on", "mean", "± sd", "precision", "recall")
    func measure(_ name: String, _ variant: RecogniserVariant, _ kind: ExampleKind, _ count: Int) {
      let vocabulary =
        variant.usesCues ? cues.vocabulary(labels) : Vocabulary(acts: labels.map { ActDefinition(id: $0) })
      let scores = seeds.map { seed in
        RecogniserTrial(
          training.draw(count, of: labels, kind: kind, seed: seed), vocabulary: vocabulary, variant: variant
        ).agreement(on: test)
      }
      let values = Sample(scores.map(\.value))
      table.add(
        name, fixed(values.mean), fixed(values.deviation), fixed(Sample(scores.map(\.precision)).mean),
        fixed(Sample(scores.map(\.recall)).mean))
    }
    measure("10 real turns an act", .init(name: ""), .real, 10)
    measure("10 phrases an act", .init(name: ""), .phrases, 10)
    measure("10 phrases, joined", .init(name: "") { $0.joins = 3 }, .phrases, 10)
    measure("10 real turns, joined", .init(name: "") { $0.joins = 3 }, .real, 10)
    measure("10 real turns, with cues", .init(name: "", usesCues: true), .real, 10)
    measure("10 phrases, with cues", .init(name: "", usesCues: true), .phrases, 10)
    measure("5 real turns, with cues", .init(name: "", usesCues: true), .real, 5)
    if ablates {
      for variant in Self.ablations { measure(variant.name, variant, .real, 10) }
    }
    table.print()
    alone(labels, test)
    speed(labels, training, test)
  }

  /// What each part brings: 10 real turns with everything but one.
  private static let ablations = [
    RecogniserVariant(name: "  without cues", usesCues: false),
    RecogniserVariant(name: "  without clauses", usesCues: true) { $0.clauses = false },
    RecogniserVariant(name: "  without sounds", usesCues: true) { $0.sounds = false },
    RecogniserVariant(name: "  without concepts", usesCues: true) { $0.concepts = false },
    RecogniserVariant(name: "  without calibration", usesCues: true) { $0.calibrates = false },
  ]

  /// Cues without any example.
  private func alone(_ labels: [String], _ test: [PublicSet.Row]) {
    let vocabulary = cues.vocabulary(labels)
    let recogniser = Recogniser(vocabulary: vocabulary, model: .cuesOnly(for: vocabulary))
    var score = MicroF1()
    for row in test {
      let known = Set(labels)
      score.add(
        found: known.intersection(recogniser.read(row.text).acts.map(\.id)),
        truth: known.intersection(row.labels))
    }
    print(
      "\n  cues alone: \(fixed(score.value)) (precision \(fixed(score.precision)), recall \(fixed(score.recall)))"
    )
  }

  private func speed(_ labels: [String], _ training: [PublicSet.Row], _ test: [PublicSet.Row]) {
    let vocabulary = cues.vocabulary(labels)
    let lines = training.draw(10, of: labels, kind: .real, seed: 1)
    let trial = RecogniserTrial(lines, vocabulary: vocabulary, variant: .init(name: "", usesCues: true))
    print("  a line: \(trial.latencies(test).summary)  (target: p99 under 100 µs)\n")
  }

  // MARK: CLINC150

  private func outOfScope() {
    let set = PublicSet(folder + "/clinc150.jsonl")
    let labels = set.labels(of: "train", atLeast: Self.leastTurns).filter { $0 != "oos" }
    let training = set.split("train")
    let inside = set.split("test").filter { $0.labels != ["oos"] }
    let outside = set.split("oos-test")
    let vocabulary = Vocabulary(acts: labels.map { ActDefinition(id: $0) })
    print(
      "CLINC150: \(labels.count) intents, 10 lines each; \(inside.count) lines in scope, \(outside.count) out of scope\n"
    )
    var table = Table("", "AUROC", "± sd", "accuracy %")
    let variants = [
      RecogniserVariant(name: "10 lines an intent") { $0.minimumCount = 1 },
      RecogniserVariant(name: "  without letters") {
        $0.minimumCount = 1
        $0.letters = false
      },
      RecogniserVariant(name: "  features seen twice only"),
    ]
    for variant in variants {
      var areas: [Double] = []
      var accuracies: [Double] = []
      for seed in seeds {
        let lines = training.draw(10, of: labels, kind: .real, seed: seed)
        let trial = RecogniserTrial(lines, vocabulary: vocabulary, variant: variant)
        let known = inside.map { trial.recogniser.confidence($0.text) }
        let unknown = outside.map { trial.recogniser.confidence($0.text) }
        areas.append(
          areaUnderCurve(inside: known.map { Double($0.value) }, outside: unknown.map { Double($0.value) }))
        accuracies.append(
          100 * Double(zip(known, inside).count { $1.labels.contains($0.act) }) / Double(inside.count))
      }
      let area = Sample(areas)
      table.add(variant.name, fixed(area.mean, 3), fixed(area.deviation, 3), fixed(Sample(accuracies).mean))
    }
    table.print()
  }
}
