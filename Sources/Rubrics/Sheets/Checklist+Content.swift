import Findings
import Scenarios

extension Checklist {
  /// The checklist as one line of JSON, always the same for the same checklist: what its version is made of, and
  /// what is kept beside the first sheet, so that old sheets can be read when the rubric has changed.
  public var content: String {
    JSONOutput.object([
      ("id", .string(id)), ("title", title.json),
      (
        "items",
        .array(
          items.map { item in
            .object([
              ("id", .string(item.id)), ("weight", .int(item.weight)), ("critical", .bool(item.isCritical)),
              ("half", .bool(item.knowsHalf)), ("people", .bool(item.isForObservers)),
              ("title", item.title.json), ("definition", item.definition.json),
            ])
          })
      ),
      (
        "bands",
        .array(
          bands.map { band in
            .object([("id", .string(band.id)), ("title", band.title.json), ("from", .int(band.from))])
          })
      ),
    ]).text(pretty: false)
  }

  /// Reads what was kept; nil if it is none of ours.
  public init?(content: String) {
    let log = FindingLog()
    guard let json = LocatedJSON.parse(Array(content.utf8), file: "journal", log: log),
      var object = ObjectReader(json, "a checklist", log: log),
      let id = object.string("id"), let title = LocalizedText(&object, "title"),
      let items = object.array("items"), let bands = object.array("bands")
    else { return nil }
    self.init(
      id: id.value, title: title, items: items.compactMap { Item($0, log) },
      bands: bands.compactMap { Band($0, log) })
    if log.hasErrors { return nil }
  }
}

extension Checklist.Item {
  fileprivate init?(_ json: LocatedJSON, _ log: FindingLog) {
    guard var object = ObjectReader(json, "an item", log: log), let id = object.string("id"),
      let weight = object.int("weight", in: 0...1000), let critical = object.bool("critical"),
      let half = object.bool("half"), let people = object.bool("people"),
      let title = LocalizedText(&object, "title"), let definition = LocalizedText(&object, "definition")
    else { return nil }
    self.init(
      id: id.value, weight: weight.value, isCritical: critical, knowsHalf: half, isForObservers: people,
      title: title, definition: definition)
  }
}

extension Band {
  fileprivate init?(_ json: LocatedJSON, _ log: FindingLog) {
    guard var object = ObjectReader(json, "a band", log: log), let id = object.string("id"),
      let title = LocalizedText(&object, "title"), let from = object.int("from", in: 0...1000)
    else { return nil }
    self.init(id: id.value, title: title, from: from.value)
  }
}

extension LocalizedText {
  var json: JSONOutput { .object([("zh", .string(zh)), ("en", .string(en))]) }

  /// Text in both languages under a key that must be there.
  init?(_ object: inout ObjectReader, _ key: String) {
    guard var text = object.object(key, "\"\(key)\""), let zh = text.string("zh"), let en = text.string("en")
    else { return nil }
    self.init(zh: zh.value, en: en.value)
  }
}
