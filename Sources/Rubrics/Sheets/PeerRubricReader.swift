import Findings
import Scenarios

/// Reads a file of peers' criteria; everything wrong with it is reported in one run.
public struct PeerRubricReader {
  private let log: FindingLog

  /// Reads the file, or nil if it cannot be used; `log` says why.
  public static func read(_ bytes: [UInt8], file: String, log: FindingLog) -> PeerRubric? {
    let own = FindingLog()
    defer { own.findings.forEach(log.report) }
    guard let json = LocatedJSON.parse(bytes, file: file, log: own) else { return nil }
    let rubric = PeerRubricReader(log: own).rubric(json)
    return own.hasErrors ? nil : rubric
  }

  private func rubric(_ json: LocatedJSON) -> PeerRubric? {
    guard var object = ObjectReader(json, "the rubric", log: log) else { return nil }
    let id = object.string("id")
    _ = object.oneOf("kind", ["peer"])
    let title = text(&object, "title")
    let scale = scale(&object)
    let criteria = (object.array("criteria") ?? []).compactMap { criterion($0, hasWeight: true) }
    let overall = object.optionalValue("overall").flatMap { criterion($0, hasWeight: false) }
    reportTwins(criteria + (overall.map { [$0] } ?? []), at: object.location(of: "criteria"))
    let result = result(&object, columns: criteria.map(\.id) + (overall.map { [$0.id] } ?? []))
    object.finish()
    guard let id, let title, let scale, let result, !criteria.isEmpty else { return nil }
    return PeerRubric(
      id: id.value, title: title, scale: scale.range, low: scale.low, high: scale.high, criteria: criteria,
      overall: overall, panel: result.panel, counts: result.counts, ties: result.ties, places: result.places)
  }

  private func scale(
    _ object: inout ObjectReader
  ) -> (range: ClosedRange<Int>, low: LocalizedText, high: LocalizedText)? {
    guard var scale = object.object("scale", "the scale") else { return nil }
    defer { scale.finish() }
    let from = scale.int("from", in: 0...100)
    let to = scale.int("to", in: 1...100)
    let low = text(&scale, "low")
    let high = text(&scale, "high")
    guard let from, let to, let low, let high else { return nil }
    guard from.value < to.value else {
      log.error(
        "rubric.scale", at: to.location, "the scale ends at \(to.value)", expected: "more than \(from.value)")
      return nil
    }
    return (from.value...to.value, low, high)
  }

  private func criterion(_ json: LocatedJSON, hasWeight: Bool) -> PeerRubric.Criterion? {
    guard var object = ObjectReader(json, "a criterion", log: log) else { return nil }
    let id = object.string("id")
    let weight = hasWeight ? object.int("weight", in: 1...100)?.value : 1
    let title = text(&object, "title")
    let definition = text(&object, "definition")
    object.finish()
    guard let id, let weight, let title, let definition else { return nil }
    return PeerRubric.Criterion(id: id.value, weight: weight, title: title, definition: definition)
  }

  private func result(
    _ object: inout ObjectReader, columns: [String]
  ) -> (panel: PeerRubric.Panel, counts: RankingKind, ties: [PeerRubric.Tie], places: Int)? {
    guard var result = object.object("result", "the result") else { return nil }
    let panel = result.oneOf("panel", PeerRubric.Panel.allCases.map(\.rawValue))
    let counts = result.oneOf("counts", RankingKind.allCases.map(\.rawValue))
    let values = result.array("ties") ?? []
    let names = values.compactMap { $0.asOne(of: columns + ["checklist"], "tie rule", log: log) }
    let places = result.int("places", in: 0...6)
    result.finish()
    guard let places, let panel = panel.flatMap({ PeerRubric.Panel(rawValue: $0.value) }),
      let counts = counts.flatMap({ RankingKind(rawValue: $0.value) })
    else { return nil }
    let ties = names.map { $0.value == "checklist" ? PeerRubric.Tie.checklist : .criterion($0.value) }
    return (panel, counts, ties, places.value)
  }

  private func reportTwins(_ columns: [PeerRubric.Criterion], at location: SourceLocation) {
    var seen: Set<String> = ["checklist"]
    for column in columns where !seen.insert(column.id).inserted {
      log.error(
        "rubric.duplicate-item", at: location, "criterion \(quoted(column.id)) comes twice",
        expected: "an id of its own for each criterion, and not \"checklist\"")
    }
    if columns.isEmpty, !log.hasErrors {
      log.error("rubric.no-items", at: location, "the rubric has no criteria")
    }
  }

  private func text(_ object: inout ObjectReader, _ key: String) -> LocalizedText? {
    guard var text = object.object(key, "\"\(key)\"") else { return nil }
    let zh = text.string("zh")
    let en = text.string("en")
    text.finish()
    for text in [zh, en] {
      guard let text, text.value.allSatisfy(\.isWhitespace) else { continue }
      log.error("text.empty", at: text.location, "the text is empty", expected: "text in both languages")
    }
    guard let zh, let en else { return nil }
    return LocalizedText(zh: zh.value, en: en.value)
  }
}
