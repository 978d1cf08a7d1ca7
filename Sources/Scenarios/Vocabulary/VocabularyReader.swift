import Findings
import Understanding

/// Reads the files of a vocabulary folder: word classes, and acts with their cues.
///
/// A file is `{"kind": "vocabulary", "id": …, "classes": {…}, "acts": […]}` or `{"kind": "word-classes", …}`;
/// all files of the folder together are one vocabulary, in the order of their names.
public struct VocabularyReader {
  private let log: FindingLog
  private var classes: [String: [String]] = [:]
  private var acts: [(definition: RawAct, location: SourceLocation)] = []
  private var sharedValues: [RawValue] = []
  private var guards: [(id: String, acts: [Located<String>], cues: [Located<CuePattern>], isWide: Bool)] = []

  /// An act before its cues are checked against the classes of all files.
  private struct RawAct {
    var id: String
    var slots: [String]
    var cues: [Located<CuePattern>]
    var against: [Located<CuePattern>]
    var values: [RawValue]
    var namedSlots: [Located<String>]
    var inherits: [Located<String>]
    var byExamples: Bool
  }

  private struct RawValue {
    var slot: Slot
    var cues: [Located<CuePattern>]
    var against: [Located<CuePattern>]
  }

  /// Puts the parts together.
  public init(log: FindingLog) { self.log = log }

  /// Slots that are filled from values of the line.
  public static let entitySlots = ["time", "money", "duration", "phone", "plate", "distance", "clock"]

  /// Takes one file in.
  public mutating func read(_ bytes: [UInt8], file: String) {
    guard let json = LocatedJSON.parse(bytes, file: file, log: log),
      var object = ObjectReader(json, "a vocabulary file", log: log)
    else { return }
    _ = object.oneOf("kind", ["vocabulary", "word-classes"])
    _ = object.optionalString("id")
    for member in object.optionalMembers("classes") ?? [] { readClass(member) }
    for element in object.optionalArray("acts") ?? [] { readAct(element) }
    for element in object.optionalArray("guards") ?? [] { readGuard(element) }
    for element in object.optionalArray("slot-values") ?? [] {
      if let value = value(element) { sharedValues.append(value) }
    }
    object.finish()
  }

  private mutating func readGuard(_ json: LocatedJSON) {
    guard var object = ObjectReader(json, "a guard", log: log) else { return }
    let id = object.string("id")
    if var means = object.optionalObject("means", "the guard's meaning") {
      _ = means.string("zh")
      _ = means.string("en")
      means.finish()
    }
    let acts = object.strings("acts") ?? []
    let scope = object.optionalOneOf("scope", ["piece", "sentence"])
    let cues = cues(&object, "cues")
    object.finish()
    if let id { guards.append((id.value, acts, cues, scope?.value == "sentence")) }
  }

  private mutating func readClass(_ member: LocatedJSON.Member) {
    let words = member.value.asStrings("the words of class \"\(member.key.value)\"", log: log) ?? []
    if classes[member.key.value] != nil {
      log.error(
        "vocabulary.duplicate-class", at: member.key.location,
        "class \"\(member.key.value)\" is there already", mend: "join the two, or rename one")
    }
    classes[member.key.value] = words.map(\.value)
  }

  private mutating func readAct(_ json: LocatedJSON) {
    guard var object = ObjectReader(json, "an act", log: log) else { return }
    let id = object.string("id")
    if var means = object.optionalObject("means", "the act's meaning") {
      _ = means.string("zh")
      _ = means.string("en")
      means.finish()
    }
    let slots = (object.optionalStrings("slots") ?? []).compactMap { slot -> String? in
      guard Self.entitySlots.contains(slot.value) else {
        log.error(
          "vocabulary.unknown-slot", at: slot.location, "unknown slot \"\(visible(slot.value))\"",
          expected: Self.entitySlots.joined(separator: ", "))
        return nil
      }
      return slot.value
    }
    let cues = cues(&object, "cues")
    let against = optionalCues(&object, "not")
    let values = (object.optionalArray("values") ?? []).compactMap { value($0) }
    let namedSlots = object.optionalStrings("named-slots") ?? []
    let inherits = object.optionalStrings("inherits") ?? []
    let byExamples = object.optionalBool("by-examples") ?? true
    object.finish()
    guard let id else { return }
    if let earlier = acts.first(where: { $0.definition.id == id.value }) {
      log.error(
        "vocabulary.duplicate-act", at: id.location, "act \"\(visible(id.value))\" is there already",
        expected: "an id of its own; the first is at \(earlier.location.file):\(earlier.location.line)")
      return
    }
    acts.append(
      (
        RawAct(
          id: id.value, slots: slots, cues: cues, against: against, values: values,
          namedSlots: namedSlots, inherits: inherits, byExamples: byExamples),
        id.location
      ))
  }

  private func value(_ json: LocatedJSON) -> RawValue? {
    guard var object = ObjectReader(json, "a slot value", log: log) else { return nil }
    let slot = object.string("slot")
    let value = object.string("value")
    let cues = cues(&object, "cues")
    let against = optionalCues(&object, "not")
    object.finish()
    guard let slot, let value else { return nil }
    return RawValue(slot: Slot(slot.value, value.value), cues: cues, against: against)
  }

  /// Cues in both languages.
  private func cues(_ object: inout ObjectReader, _ key: String) -> [Located<CuePattern>] {
    object.object(key, "the cues").map(patterns) ?? []
  }

  private func optionalCues(_ object: inout ObjectReader, _ key: String) -> [Located<CuePattern>] {
    object.optionalObject(key, "the cues against it").map(patterns) ?? []
  }

  private func patterns(_ reader: ObjectReader) -> [Located<CuePattern>] {
    var reader = reader
    let texts = (reader.optionalStrings("zh") ?? []) + (reader.optionalStrings("en") ?? [])
    reader.finish()
    return texts.compactMap { text in
      do throws(CuePattern.Fault) {
        return Located(value: try CuePattern(text.value), location: text.location)
      } catch {
        log.error(
          "vocabulary.bad-cue", at: text.location, "cue \"\(visible(text.value))\": \(error.wording)",
          mend: "see the table of the cue language in the authoring guide")
        return nil
      }
    }
  }

  /// The vocabulary of all files taken in, with references checked.
  public func vocabulary() -> Vocabulary {
    let names = classes.keys.sorted()
    func check(_ cues: [Located<CuePattern>]) -> [CuePattern] {
      for cue in cues {
        for name in cue.value.classes.sorted() where classes[name] == nil {
          let near = nearestName(to: name, among: names)
          log.error(
            "vocabulary.unknown-class", at: cue.location, "unknown word class <\(visible(name))>",
            mend: near.map { "did you mean <\($0)>?" })
        }
      }
      return cues.map(\.value)
    }
    let known = acts.map(\.definition.id)
    for guarding in guards {
      for act in guarding.acts where !known.contains(act.value) {
        let near = nearestName(to: act.value, among: known)
        log.error(
          "vocabulary.unknown-act", at: act.location, "unknown act \"\(visible(act.value))\"",
          mend: near.map { "did you mean \"\($0)\"?" })
      }
    }
    let named = Set(sharedValues.map(\.slot.name)).sorted()
    for slot in acts.flatMap({ $0.definition.namedSlots + $0.definition.inherits })
    where !named.contains(slot.value) {
      log.error(
        "vocabulary.unknown-slot-values", at: slot.location,
        "no values are given for slot \"\(visible(slot.value))\"",
        expected: named.joined(separator: ", "), mend: "list its values with their cues under \"slot-values\""
      )
    }
    func shared(_ values: [RawValue]) -> [ValueCues] {
      values.map { ValueCues(slot: $0.slot, cues: check($0.cues), against: check($0.against)) }
    }
    return Vocabulary(
      classes: classes,
      acts: acts.map { raw in
        ActDefinition(
          id: raw.definition.id, cues: check(raw.definition.cues), against: check(raw.definition.against),
          values: shared(raw.definition.values), slots: raw.definition.slots,
          namedSlots: raw.definition.namedSlots.map(\.value), inherits: raw.definition.inherits.map(\.value),
          byExamples: raw.definition.byExamples)
      },
      guards: guards.map {
        GuardDefinition(id: $0.id, acts: $0.acts.map(\.value), cues: check($0.cues), isWide: $0.isWide)
      }, sharedValues: shared(sharedValues))
  }
}

extension CuePattern.Fault {
  /// What is wrong, as a phrase.
  var wording: String {
    switch self {
    case .empty: "there is nothing in it"
    case .unclosed(let sign, let place): "\"\(sign)\" at character \(place + 1) is never closed"
    case .unexpected(let sign, let place): "unexpected \"\(sign)\" at character \(place + 1)"
    case .unknownEntity(let name, let place):
      "unknown value {\(visible(name))} at character \(place + 1); known are \(CuePattern.entityKinds.joined(separator: ", "))"
    case .onlyGaps: "it would match anywhere: nothing in it must be there"
    case .tooDeep: "groups stand more than twelve deep"
    }
  }
}
