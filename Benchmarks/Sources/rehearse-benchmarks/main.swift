import Foundation

let usage = """
  rehearse-benchmarks engine [--program FILE] [--cases DIR] [--store DIR] [--case ID] [--script FILE]
      turns without disk, cold start, a whole script, memory, growth; with --program the program from outside too
  rehearse-benchmarks recogniser --data DIR [--seeds N] [--cues FILE] [--no-ablation]
      the recogniser alone on CrossWOZ and CLINC150 (crosswoz.jsonl, clinc150.jsonl in DIR)
  rehearse-benchmarks game [--rounds N]
      simulated rounds of the X/Y game with 2, 4 and 8 groups (1,000,000 unless given)
  rehearse-benchmarks statistics [--rounds N]
      agreement, exact chances of ranks, whole rounds of peer sheets, growth; who wins with a planted best group
  """

/// Options as `--name value`, flags as `--name`; anything else ends the program.
func options(_ arguments: [String], flags: Set<String>, values: Set<String>) -> [String: String] {
  var found: [String: String] = [:]
  var rest = arguments[...]
  while let name = rest.popFirst() {
    if flags.contains(name) {
      found[name] = ""
    } else if values.contains(name), let value = rest.popFirst() {
      found[name] = value
    } else {
      fail("unexpected \(name)\n\(usage)")
    }
  }
  return found
}

let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
let arguments = Array(CommandLine.arguments.dropFirst())

switch arguments.first {
case "engine":
  let given = options(
    Array(arguments.dropFirst()), flags: [],
    values: ["--program", "--cases", "--store", "--case", "--script"])
  let cases = given["--cases"] ?? "scenarios"
  let store =
    given["--store"]
    ?? FileManager.default.temporaryDirectory.appendingPathComponent("rehearse-benchmarks").path
  let caseID = given["--case"] ?? "zhang-a6l-booking"
  let script = given["--script"] ?? here + "/Data/booking-30-steps.jsonl"
  EngineBenchmark(cases: cases, store: store, caseID: caseID, scriptFile: script).run()
  if let program = given["--program"] {
    ProgramBenchmark(program: program, cases: cases, store: store, caseID: caseID, scriptFile: script).run()
  }
case "recogniser":
  let given = options(
    Array(arguments.dropFirst()), flags: ["--no-ablation"], values: ["--data", "--seeds", "--cues"])
  guard let folder = given["--data"] else { fail("--data is missing\n\(usage)") }
  let seeds = (given["--seeds"].flatMap(UInt64.init)).map { 1...max(1, $0) } ?? 1...5
  RecogniserBenchmark(
    folder: folder, cues: .read(given["--cues"] ?? here + "/Data/crosswoz-cues.json"), seeds: Array(seeds),
    ablates: given["--no-ablation"] == nil
  ).run()
case "game":
  let given = options(Array(arguments.dropFirst()), flags: [], values: ["--rounds"])
  GameBenchmark(rounds: given["--rounds"].flatMap { Int($0) } ?? 1_000_000).run()
case "statistics":
  let given = options(Array(arguments.dropFirst()), flags: [], values: ["--rounds"])
  StatisticsBenchmark(rounds: max(1, given["--rounds"].flatMap(Int.init) ?? 1_000)).run()
default:
  fail(usage)
}
