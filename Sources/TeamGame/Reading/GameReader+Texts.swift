import Findings
import Scenarios

extension GameReader {
  /// Text in both languages; what is missing is reported and left empty.
  func text(_ json: LocatedJSON?, placeholders: [String] = []) -> LocalizedText {
    guard let json, var object = ObjectReader(json, "a text", log: log) else {
      return LocalizedText(zh: "", en: "")
    }
    defer { object.finish() }
    let parts = [object.string("zh"), object.string("en")]
    for part in parts.compactMap({ $0 }) {
      if part.value.allSatisfy(\.isWhitespace) {
        log.error("text.empty", at: part.location, "a text has no words", expected: "a translation")
      }
      checkPlaceholders(part, known: placeholders)
    }
    if let zh = parts[0], let en = parts[1], zh.value == en.value, zh.value.contains(where: { !$0.isASCII }) {
      log.error(
        "text.untranslated", at: en.location, "the English text is the Chinese one", expected: "a translation"
      )
    }
    return LocalizedText(zh: parts[0]?.value ?? "", en: parts[1]?.value ?? "")
  }

  /// What the teacher says; every moment needs its text.
  func lines(_ reader: ObjectReader?) -> [HostLine: LocalizedText] {
    guard var object = reader else { return [:] }
    defer { object.finish() }
    var lines: [HostLine: LocalizedText] = [:]
    for line in HostLine.allCases {
      lines[line] = text(object.value(line.rawValue), placeholders: line.placeholders)
    }
    return lines
  }

  /// Everything in braces must be something the text knows.
  private func checkPlaceholders(_ text: Located<String>, known: [String]) {
    var rest = text.value[...]
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else {
        return log.error(
          "game.text.brace", at: text.location, "a brace is opened and not closed", mend: "close it with }")
      }
      let name = String(inside[..<close])
      if !known.contains(name) {
        let list = known.map { "{\($0)}" }.joined(separator: ", ")
        log.error(
          "game.text.placeholder", at: text.location, "unknown placeholder \(quoted("{\(name)}"))",
          expected: known.isEmpty ? "none in this text" : list,
          mend: nearestName(to: name, among: known).map { "did you mean {\($0)}?" })
      }
      rest = inside[inside.index(after: close)...]
    }
  }
}
