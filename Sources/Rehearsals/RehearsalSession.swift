import Dialogue
import Findings
import Journal
import Rubrics
import Scenarios

/// One sitting: a talk whose every step is on disk before it is answered, and every answer before it is
/// shown.
///
/// It can be stopped at any moment, also by loss of power, and goes on where it stood.
public final class RehearsalSession {
  /// The case as it is played.
  public let bundle: CaseBundle
  /// What the store knows of the session; its id is given when it begins.
  public private(set) var record: SessionRecord
  /// The talk as it stands.
  public private(set) var talk: Talk
  /// The trainee's steps so far.
  public private(set) var steps: [ScriptStep] = []
  /// What has happened so far.
  public private(set) var events: [DialogueEvent] = []
  /// Whether the talk has been ended.
  public private(set) var isFinished = false

  let store: EventStore
  var nextSequence = 1

  /// Who plays, and with what.
  public struct Options: Sendable {
    /// The language the customer speaks.
    public var language: Language
    /// Chooses among his wordings.
    public var seed: UInt64
    /// Whose talk it is.
    public var trainee: String?
    /// Whose group.
    public var group: String?
    /// When it began, ISO 8601.
    public var startedAt: String
    /// The customer's temper, and what he brings along.
    public var beginning: Beginning

    /// All that a session is begun with.
    public init(
      language: Language, seed: UInt64, trainee: String? = nil, group: String? = nil, startedAt: String,
      beginning: Beginning = Beginning()
    ) {
      self.language = language
      self.seed = seed
      self.trainee = trainee
      self.group = group
      self.startedAt = startedAt
      self.beginning = beginning
    }
  }

  /// Begins a session and keeps it in the store.
  public convenience init(_ bundle: CaseBundle, _ options: Options, in store: EventStore) throws(SessionFault)
  {
    let record = SessionRecord(
      caseID: bundle.scenario.id, lang: options.language.rawValue,
      seed: Int(Int64(bitPattern: options.seed)), trainee: options.trainee, group: options.group,
      startedAt: options.startedAt, fingerprints: bundle.fingerprints, options: options.beginning.options)
    try self.init(creating: record, bundle, in: store)
  }

  init(creating record: SessionRecord, _ bundle: CaseBundle, in store: EventStore) throws(SessionFault) {
    let bundle = bundle.begun(Beginning(options: record.options))
    self.bundle = bundle
    self.store = store
    do { self.record = try store.createSession(record) } catch { throw .journal(error) }
    talk = Talk(
      bundle, language: Language(rawValue: record.lang) ?? .chinese,
      seed: UInt64(bitPattern: Int64(record.seed)))
  }

  init(_ bundle: CaseBundle, _ stored: StoredSession, in store: EventStore) {
    let bundle = bundle.begun(stored.beginning)
    self.bundle = bundle
    self.store = store
    record = stored.record
    nextSequence = stored.nextSequence
    talk = Talk(bundle, language: stored.language, seed: stored.seed)
  }

  /// The session's language.
  public var language: Language { talk.customer.language }

  /// Does one thing: writes it down, lets the customer answer, writes that down, and gives it.
  ///
  /// - Parameter number: the step's number; the next one if it is not given.
  public func play(_ action: ScriptStep.Action, number: Int? = nil) throws(SessionFault) -> [DialogueEvent] {
    let number = number ?? (steps.last?.number ?? 0) + 1
    let step = ScriptStep(
      number: number, action: action, location: SourceLocation(file: record.id, line: number))
    try append([JournalRecord.payload(of: step)])
    return try answer(step)
  }

  /// Ends the talk, marks it and keeps the debrief.
  public func finish() throws(SessionFault) -> Debrief {
    if !isFinished {
      let last = talk.finish()
      try append([JournalRecord.finishPayload, try payload(last)])
      events += last
      isFinished = true
    }
    return try keepDebrief(as: .ended)
  }

  /// Leaves the talk as it stands; it can go on later.
  public func leave() throws(SessionFault) {
    guard !isFinished else { return }
    _ = try keepDebrief(as: .left)
  }

  /// The debrief of the talk as far as it got; nothing is written.
  public var debrief: Debrief {
    Debrief(
      of: events, bundle: bundle, language: language, seed: UInt64(bitPattern: Int64(record.seed)),
      attempts: record.attempts(in: store, language: language))
  }

  /// Keeps a field of a form that is still being filled, in case the form is never put away.
  public func keepDraft(_ entry: ToolEntry.Entry, of tool: String) throws(SessionFault) {
    try append([JournalRecord.draft(tool: tool, field: entry.field, value: entry.value)])
  }

  /// Keeps something to be known that changes nothing.
  public func keepNote(_ members: [(String, JSONOutput)]) throws(SessionFault) {
    try append([JournalRecord.note(members)])
  }

  /// What stands in a form so far, by field.
  public func entries(of tool: String) -> [String: String] {
    var entries: [String: String] = [:]
    for step in steps {
      guard case .tool(let entry) = step.action, entry.tool == tool else { continue }
      for field in entry.fields { entries[field.field] = field.value }
    }
    return entries
  }

  private func keepDebrief(as state: SessionState) throws(SessionFault) -> Debrief {
    let debrief = debrief
    let recorded: String
    do { recorded = try RecordedDebrief(debrief).payload() } catch { throw .unwritable("\(error)") }
    try append([recorded])
    let summary = SessionSummary(debrief, steps: steps.count).text
    do { record = try store.update(record.id, state: state, summary: summary) } catch {
      throw .journal(error)
    }
    return debrief
  }

  // MARK: Parts of going on

  /// Lets the customer answer a step that is written down, and writes down what happened.
  func answer(_ step: ScriptStep) throws(SessionFault) -> [DialogueEvent] {
    let happened = talk.step(step)
    try append([try payload(happened)])
    steps.append(step)
    events += happened
    return happened
  }

  /// Plays a step that was answered before, without writing anything.
  func replay(_ step: ScriptStep) -> [DialogueEvent] {
    let happened = talk.step(step)
    steps.append(step)
    events += happened
    return happened
  }

  /// Takes over the end that was written down before.
  func replayEnd() -> [DialogueEvent] {
    let last = talk.finish()
    events += last
    isFinished = true
    return last
  }

  func append(_ payloads: [String]) throws(SessionFault) {
    do {
      try store.append(payloads, to: record.id, expecting: nextSequence)
    } catch {
      throw .journal(error)
    }
    nextSequence += payloads.count
  }

  func payload(_ events: [DialogueEvent]) throws(SessionFault) -> String {
    do { return try JournalRecord.payload(of: events) } catch { throw .unwritable("\(error)") }
  }

  /// Marks the session as running again.
  func reopen() throws(SessionFault) {
    guard record.state == .left else { return }
    do { record = try store.update(record.id, state: .running) } catch { throw .journal(error) }
  }
}
