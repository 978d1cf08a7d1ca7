import Findings
import Foundation
import Rehearsals
import Rubrics
import Scenarios
// temporary: play --script FILE
let args = CommandLine.arguments
let lib = Library(Places(environment: ProcessInfo.processInfo.environment))
do {
  let b = try lib.open(args[1])
  if args[2] == "batch" {
    // one path per stdin line: "lang\tpath" -> json line
    while let l = readLine() {
      let p = l.split(separator: "\t").map(String.init)
      let log = FindingLog()
      guard let s = Script.read(try FileSystem.read(p[1]), file: p[1], for: b.scenario, log: log) else { print("{\"error\": \(log.findings)}"); continue }
      print(ScriptRun(s, of: b, language: p[0] == "en" ? .english : .chinese, seed: 1).debrief.json.text(pretty: false))
    }
    exit(0)
  }
  let log = FindingLog()
  guard let s = Script.read(try FileSystem.read(args[2]), file: args[2], for: b.scenario, log: log) else { log.findings.forEach { print($0) }; exit(65) }
  let run = ScriptRun(s, of: b, language: args.count > 3 ? .english : .chinese, seed: 1)
  print(run.debrief.json.text(pretty: true))
} catch LibraryFault.wrong(let f, _) { f.forEach { print($0) } } catch { print(error) }
