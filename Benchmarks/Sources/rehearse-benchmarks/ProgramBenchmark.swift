import Foundation

/// The program from outside: how long it takes to start and to play a script, and what memory it takes.
struct ProgramBenchmark {
  let program: String
  let cases: String
  let store: String
  let caseID: String
  let scriptFile: String

  private static let runs = 21

  func run() {
    let play = ["play", caseID, "--cases", cases, "--store", store]
    // the first run compiles the vocabulary if nobody has
    guard Spawned.finish(program, play + ["--script", scriptFile, "--json"]).status == 0 else {
      fail("\(program) does not play \(scriptFile)", code: 70)
    }
    let help = (0..<Self.runs).map { _ in Spawned.finish(program, ["--help"]).seconds * 1e3 }
    print("\nProcess start to end of --help: \(Sample(help).summary("ms"))")
    let starts = (0..<Self.runs).compactMap { _ in Spawned.firstPrompt(program, play).map { $0 * 1e3 } }
    if starts.isEmpty {
      print("Process start to first prompt: no prompt came")
    } else {
      print("Process start to first prompt: \(Sample(starts).summary("ms"))  (target: under 60 ms)")
    }
    let scripts = (0..<Self.runs).map { _ in
      Spawned.finish(program, ["play", caseID, "--cases", cases, "--script", scriptFile, "--json"])
    }
    print(
      "A 30-step script with --json, whole process: \(Sample(scripts.map { $0.seconds * 1e3 }).summary("ms"))  (target: under 150 ms)"
    )
    print("  its processor time: \(Sample(scripts.map { $0.processor * 1e3 }).summary("ms"))")
    let kept = (0..<Self.runs).map { _ in
      Spawned.finish(program, play + ["--script", scriptFile, "--json"]).seconds * 1e3
    }
    print("  the same, kept on disk step by step: \(Sample(kept).summary("ms"))")
    print(
      "Memory, largest resident size: \(fixed(Sample(scripts.map(\.megabytes)).largest)) MB  (target: under 80 MB)"
    )
  }
}
