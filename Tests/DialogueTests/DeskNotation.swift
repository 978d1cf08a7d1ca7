import Findings
import Foundation
import Scenarios
import Testing

/// A use of a tool in notation: `walk-around at=brakes`, `quote items=maintenance,hoses`,
/// `pre-delivery-check done=work-done,papers`, `job-order items:保养、油管 total:1460 signature:张建国`.
func toolEntry(of notation: String) -> ToolEntry {
  let words = notation.split(separator: " ").map(String.init)
  var entry = ToolEntry(tool: words.first ?? "")
  for word in words.dropFirst() {
    if let colon = word.firstIndex(of: ":") {
      let value = String(word[word.index(after: colon)...])
      entry.fields.append(.init(field: String(word[..<colon]), value: value))
    } else {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let values = parts.last?.split(separator: ",").map(String.init) ?? []
      switch parts.first {
      case "at": entry.position = values.first
      case "items": entry.items = values
      default: entry.done = values
      }
    }
  }
  return entry
}

/// A shipped case as it is played from the paper.
func shippedCase(_ id: String, temper: String? = nil) throws -> Scenario {
  let name = "scenarios/\(id)/case.json"
  var folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  if !FileManager.default.fileExists(atPath: folder.appending(path: name).path) {
    folder = folder.resolvingSymlinksInPath()
  }
  let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
  let log = FindingLog()
  let scenario = ScenarioReader.read(bytes, file: name, log: log)
  let paper = try #require(scenario, "\(log.findings.map(\.description).joined(separator: "\n"))")
  return paper.played(by: paper.tempers.first { $0.id == temper }).opened(by: nil)
}
