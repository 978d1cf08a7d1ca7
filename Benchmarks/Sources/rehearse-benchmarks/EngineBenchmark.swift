import Dialogue
import Findings
import Foundation
import Rehearsals
import Scenarios
import Understanding

/// Turns inside the process, without disk and without a terminal.
struct EngineBenchmark {
  let bundle: CaseBundle
  let script: Script

  /// Opens the case in a cases folder, with the compiled vocabulary kept in the store.
  init(cases: String, store: String, caseID: String, scriptFile: String) {
    let library = Library(
      Places(cases: cases, store: store, environment: ProcessInfo.processInfo.environment))
    do {
      bundle = try library.open(caseID)
      let log = FindingLog()
      guard
        let script = Script.read(
          try FileSystem.read(scriptFile), file: scriptFile, for: bundle.scenario, log: log)
      else {
        fail("\(log.findings)", code: 65)
      }
      self.script = script
    } catch LibraryFault.wrong(let findings, _) {
      fail("\(caseID) has faults: \(findings)", code: 65)
    } catch {
      fail("cannot open \(caseID): \(error)", code: 66)
    }
  }

  func run() {
    turns()
    growthWithTurns()
    growthWithCues()
  }

  /// What each spoken line and tool of some talks takes, each talk with its own seed.
  private func stepTimes(talks: Int) -> [Timing] {
    (1...talks).flatMap { seed in
      var talk = Talk(bundle, language: .chinese, seed: UInt64(seed))
      return script.steps.map { step in Timing { _ = talk.step(step) } }
    }
  }

  private func turns() {
    _ = stepTimes(talks: 3)
    print("A turn without disk, \(script.steps.count) steps × 100 talks (target: p99 under 1000 µs)")
    print("  \(stepTimes(talks: 100).summary)")
    let lines = script.steps.compactMap { step -> String? in
      if case .say(let text) = step.action { text } else { nil }
    }
    let reads = (0..<100).flatMap { _ in
      lines.map { line in Timing { _ = bundle.recogniser.read(line) } }
    }
    print("Reading a line of it")
    print("  \(reads.summary)")
    let marks = (1...20).map { seed in
      Timing { _ = ScriptRun(script, of: bundle, language: .chinese, seed: UInt64(seed)) }
    }
    print("The whole talk with marking and debrief")
    print("  \(marks.summary)")
  }

  /// The same lines again and again in one talk: what a turn costs late in it.
  private func growthWithTurns() {
    print("\nGrowth with the number of turns in one talk\n")
    var table = Table("turns before", "median µs of the processor", "p99 µs", "ratio of medians")
    var talk = Talk(bundle, language: .chinese, seed: 1)
    let lines = script.steps.filter { if case .say = $0.action { true } else { false } }.dropLast()
    var done = 0
    var first: Double?
    for goal in [0, 300, 1_000, 3_000] {
      while done < goal {
        for step in lines { _ = talk.step(step) }
        done += lines.count
      }
      let times = (0..<10).flatMap { _ in lines.map { step in Timing { _ = talk.step(step) } } }
      let sample = Sample(times.map(\.processor))
      done += 10 * lines.count
      first = first ?? sample.median
      table.add(
        "\(done - 10 * lines.count)", fixed(sample.median), fixed(sample.p99),
        fixed(sample.median / (first ?? 1), 2))
    }
    table.print()
  }

  /// A vocabulary of made-up cues, the lines always the same.
  private func growthWithCues() {
    print("\nGrowth with the number of cues\n")
    var table = Table("cues", "acts", "median µs of the processor", "p99 µs", "ratio of medians")
    let lines = script.steps.compactMap { step -> String? in
      if case .say(let text) = step.action { text } else { nil }
    }
    var first: Double?
    for count in [500, 1_000, 2_000, 4_000, 8_000] {
      let vocabulary = Self.vocabulary(cues: count, words: lines)
      let recogniser = Recogniser(vocabulary: vocabulary, model: .cuesOnly(for: vocabulary))
      for line in lines { _ = recogniser.read(line) }
      let times = (0..<20).flatMap { _ in lines.map { line in Timing { _ = recogniser.read(line) } } }
      let sample = Sample(times.map(\.processor))
      first = first ?? sample.median
      table.add(
        "\(count)", "\(vocabulary.acts.count)", fixed(sample.median), fixed(sample.p99),
        fixed(sample.median / (first ?? 1), 2))
    }
    table.print()
  }

  /// Cues of two words each, drawn from pairs of neighbouring characters of the lines, over a hundred acts.
  private static func vocabulary(cues count: Int, words lines: [String]) -> Vocabulary {
    let pairs = lines.flatMap { line in
      let characters = line.filter { $0.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) } }
        .map { String($0) }
      return zip(characters, characters.dropFirst()).map { $0 + $1 }
    }
    var random = SplitMix(seed: 1)
    func word() -> String {
      // one in twenty stands in a line; the others are syllables put together at random
      if random.next() % 20 == 0 { return pairs[Int(random.next() % UInt64(pairs.count))] }
      let scalars = (0..<2).compactMap { _ in Unicode.Scalar(UInt32(0x4E00 + random.next() % 0x4000)) }
      return String(String.UnicodeScalarView(scalars))
    }
    let acts = 100
    return Vocabulary(
      acts: (0..<acts).map { act in
        let cues = (0..<count / acts).compactMap { _ in try? CuePattern("(\(word())|\(word())) * \(word())") }
        return ActDefinition(id: "act-\(act)", cues: cues)
      })
  }
}
