import Findings
import Scenarios

extension RubricReader {
  /// Text in both languages under a key that must be there.
  func text(_ object: inout ObjectReader, _ key: String) -> LocalizedText? {
    object.value(key).flatMap { text($0, key) }
  }

  /// Text in both languages, neither empty.
  func text(_ json: LocatedJSON, _ what: String) -> LocalizedText? {
    guard var object = ObjectReader(json, "\"\(visible(what))\"", log: log) else { return nil }
    let zh = object.string("zh")
    let en = object.string("en")
    object.finish()
    for text in [zh, en] {
      guard let text, text.value.allSatisfy(\.isWhitespace) else { continue }
      log.error("text.empty", at: text.location, "the text is empty", expected: "text in both languages")
    }
    guard let zh, let en else { return nil }
    if zh.value == en.value, zh.value.unicodeScalars.contains(where: { !$0.isASCII }) {
      log.warning("text.untranslated", at: en.location, "the English text is the Chinese one")
    }
    return LocalizedText(zh: zh.value, en: en.value)
  }

  /// Texts by id.
  func textMap(_ object: inout ObjectReader, _ key: String) -> [String: LocalizedText] {
    (object.optionalMembers(key) ?? []).reduce(into: [:]) { texts, member in
      texts[member.key.value] = text(member.value, member.key.value)
    }
  }

  /// Variables by track.
  func trackMap(_ object: inout ObjectReader) -> [String: [String]] {
    (object.optionalMembers("tracks") ?? []).reduce(into: [:]) { tracks, member in
      let names = member.value.asStrings("a track", log: log) ?? []
      for name in names { refer(to: name, among: references.variables, "variable") }
      tracks[member.key.value] = names.map(\.value)
    }
  }

  /// Words of form entries by id.
  func wordMap(_ object: inout ObjectReader) -> [String: [String]] {
    (object.optionalMembers("words") ?? []).reduce(into: [:]) { words, member in
      words[member.key.value] = (member.value.asStrings("a list of words", log: log) ?? []).map(\.value)
    }
  }

  /// Reports a name that is not in the list, with the nearest that is.
  func refer(to name: Located<String>, among known: [String]?, _ what: String) {
    guard let known, !known.contains(name.value) else { return }
    let families = known.filter { $0.hasSuffix(".*") }.map { $0.dropLast() }
    if families.contains(where: name.value.hasPrefix) { return }
    let json = LocatedJSON(value: .string(name.value), location: name.location)
    _ = json.asOne(of: known, what, log: log)
  }
}
