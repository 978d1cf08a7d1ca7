import Findings
import Understanding

/// Reads example lines: what trainees type, and which acts each line performs.
///
/// A file is `{"kind": "examples", "lines": [{"say": "…", "acts": […], "not": […]}]}`; `acts` names all acts the line
/// performs, `not` those whose words it has and which it does not perform.
public enum ExampleReader {
  /// The lines of a file; acts that the vocabulary does not know are reported.
  public static func read(_ bytes: [UInt8], file: String, acts: Set<String>, log: FindingLog)
    -> [LabelledLine]
  {
    guard let json = LocatedJSON.parse(bytes, file: file, log: log),
      var object = ObjectReader(json, "an examples file", log: log)
    else {
      return []
    }
    _ = object.oneOf("kind", ["examples"])
    _ = object.optionalString("id")
    let lines = (object.array("lines") ?? []).compactMap { line($0, acts: acts, log: log) }
    object.finish()
    return lines
  }

  private static func line(_ json: LocatedJSON, acts: Set<String>, log: FindingLog) -> LabelledLine? {
    guard var object = ObjectReader(json, "an example", log: log) else { return nil }
    let say = object.string("say")
    let performed = known(object.strings("acts") ?? [], acts, log)
    let near = known(object.optionalStrings("not") ?? [], acts, log)
    object.finish()
    guard let say else { return nil }
    if let both = performed.intersection(near).sorted().first {
      log.error(
        "examples.contradiction", at: say.location, "the line performs \"\(both)\" and does not",
        mend: "leave it in one of \"acts\" and \"not\"")
    }
    return LabelledLine(say.value, acts: performed, near: near)
  }

  private static func known(_ names: [Located<String>], _ acts: Set<String>, _ log: FindingLog) -> Set<String>
  {
    var found: Set<String> = []
    for name in names {
      if acts.contains(name.value) {
        found.insert(name.value)
      } else {
        let near = nearestName(to: name.value, among: acts.sorted())
        log.error(
          "examples.unknown-act", at: name.location, "unknown act \"\(visible(name.value))\"",
          mend: near.map { "did you mean \"\($0)\"?" })
      }
    }
    return found
  }
}
