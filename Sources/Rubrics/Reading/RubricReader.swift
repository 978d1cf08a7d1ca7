import Findings
import Scenarios

/// Names that a rubric may refer to; a list that is nil is not checked.
public struct RubricReferences: Sendable {
  /// Ids of acts in the vocabulary.
  public var acts: [String]?
  /// Ids of the case's desk tools.
  public var tools: [String]?
  /// Ids of the case's facts.
  public var facts: [String]?
  /// Ids of the case's endings.
  public var endings: [String]?
  /// Names of the case's variables; one that ends in `.*` stands for any beginning so.
  public var variables: [String]?
  /// Ids of the case's rules.
  public var rules: [String]?

  /// The names known; what is left out is not checked.
  public init(
    acts: [String]? = nil, tools: [String]? = nil, facts: [String]? = nil, endings: [String]? = nil,
    variables: [String]? = nil, rules: [String]? = nil
  ) {
    self.acts = acts
    self.tools = tools
    self.facts = facts
    self.endings = endings
    self.variables = variables
    self.rules = rules
  }

  /// What a case offers, beside the acts of the vocabulary.
  public init(_ scenario: Scenario, acts: [String]?) {
    self.init(
      acts: acts, tools: scenario.tools.map(\.id), facts: scenario.facts.map(\.id),
      endings: scenario.endings.map(\.id), variables: scenario.variables.map(\.name),
      rules: scenario.rules.map(\.id) + scenario.agenda.map(\.id))
  }
}

/// Reads a rubric file; everything wrong with it is reported in one run.
public struct RubricReader {
  let log: FindingLog
  let references: RubricReferences
  var tracks: [String: [String]] = [:]
  var shared: [String: LocatedJSON] = [:]
  var resolved: [String: EventFilter] = [:]
  var opening: [String] = []

  private init(_ references: RubricReferences, _ log: FindingLog) {
    self.references = references
    self.log = log
  }

  /// Reads a rubric, or nil if it cannot be used; `log` says why.
  public static func read(
    _ bytes: [UInt8], file: String, references: RubricReferences = RubricReferences(), log: FindingLog
  ) -> Rubric? {
    // Only this run's errors count: the log may hold those of other files.
    let own = FindingLog()
    defer { own.findings.forEach(log.report) }
    guard let json = LocatedJSON.parse(bytes, file: file, log: own) else { return nil }
    var reader = RubricReader(references, own)
    let rubric = reader.rubric(json)
    return own.hasErrors ? nil : rubric
  }

  private mutating func rubric(_ json: LocatedJSON) -> Rubric? {
    guard var object = ObjectReader(json, "the rubric", log: log) else { return nil }
    let id = object.string("id")
    let title = text(&object, "title")
    tracks = trackMap(&object)
    let names = textMap(&object, "names")
    let words = wordMap(&object)
    for member in object.optionalMembers("filters") ?? [] { shared[member.key.value] = member.value }
    for (name, value) in shared.sorted(by: { $0.key < $1.key }) { _ = filter(value, named: name) }
    let bands = bands(&object)
    let caps = (object.optionalArray("caps") ?? []).compactMap { cap($0) }
    let criteria = (object.array("criteria") ?? []).compactMap { criterion($0) }
    object.finish()
    reportTwins(criteria)
    guard let id, let title else { return nil }
    return Rubric(
      id: id.value, title: title, tracks: tracks, names: names, words: words, criteria: criteria,
      bands: bands, caps: caps)
  }

  private func reportTwins(_ criteria: [Criterion]) {
    var seen: Set<String> = []
    for item in criteria where !seen.insert(item.id).inserted {
      log.error(
        "rubric.duplicate-item", at: item.location, "item \"\(visible(item.id))\" comes twice",
        expected: "an id of its own for each item")
    }
    if criteria.isEmpty, !log.hasErrors {
      log.error("rubric.no-items", at: SourceLocation(file: ""), "the rubric has no items")
    }
  }

  private mutating func cap(_ json: LocatedJSON) -> Cap? {
    guard var object = ObjectReader(json, "a cap", log: log) else { return nil }
    let check = object.value("check").flatMap { self.check($0) }
    let why = text(&object, "why")
    object.finish()
    guard let check, let why else { return nil }
    return Cap(check: check, why: why)
  }

  private func bands(_ object: inout ObjectReader) -> [Band] {
    guard let values = object.optionalArray("bands") else { return Band.usual }
    let bands = values.compactMap { json -> Band? in
      guard var band = ObjectReader(json, "a band", log: log) else { return nil }
      let id = band.string("id")
      let title = text(&band, "title")
      let from = band.int("from", in: 0...1000)
      band.finish()
      guard let id, let title, let from else { return nil }
      return Band(id: id.value, title: title, from: from.value)
    }
    let thresholds = bands.map(\.from)
    if thresholds.isEmpty || thresholds.last != 0 || thresholds != thresholds.sorted(by: >) {
      log.error(
        "rubric.bands", at: object.location(of: "bands"), "the bands are out of order",
        expected: "the best first and the last from 0")
    }
    return bands
  }
}
