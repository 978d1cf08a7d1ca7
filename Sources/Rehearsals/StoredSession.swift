import Dialogue
import Journal
import Rubrics
import Scenarios

/// A session as it lies in the store, read and not played.
public struct StoredSession: Sendable {
  /// What is known of it.
  public let record: SessionRecord
  /// The trainee's steps.
  public let steps: [ScriptStep]
  /// What happened, as recorded.
  public let events: [DialogueEvent]
  /// The debrief as it was held last, if it was.
  public let recorded: RecordedDebrief?
  /// Steps whose events were written down as well.
  let answered: Int
  /// Fields of forms that were filled and not put away.
  let drafts: [(tool: String, entry: ToolEntry.Entry)]
  /// Whether the end was written down.
  let isFinished: Bool
  /// Whether the debrief was held after the last step.
  let isDebriefed: Bool
  let nextSequence: Int

  /// Reads a session by what a person types for its id.
  public init(_ id: String, in store: EventStore) throws(SessionFault) {
    let stored: [StoredEvent]
    do {
      record = try store.session(id)
      stored = try store.events(of: record.id)
    } catch {
      throw .journal(error)
    }
    var steps: [ScriptStep] = []
    var events: [DialogueEvent] = []
    var drafts: [(tool: String, entry: ToolEntry.Entry)] = []
    var recorded: RecordedDebrief?
    var answered = 0
    var (isFinished, isDebriefed) = (false, false)
    for event in stored {
      guard let record = JournalRecord(payload: event.payload) else {
        throw .damaged(sequence: event.sequence)
      }
      switch record {
      case .step(let step):
        steps.append(step)
        isDebriefed = false
        if case .tool(let entry) = step.action { drafts.removeAll { $0.tool == entry.tool } }
      case .events(let more):
        events += more
        answered = steps.count
      case .draft(let tool, let field, let value):
        drafts.removeAll { $0.tool == tool && $0.entry.field == field }
        drafts.append((tool, ToolEntry.Entry(field: field, value: value)))
      case .finish: isFinished = true
      case .debrief(let debrief):
        recorded = debrief
        isDebriefed = true
      case .note: continue
      }
    }
    self.steps = steps
    self.events = events
    self.drafts = drafts
    self.recorded = recorded
    self.answered = answered
    self.isFinished = isFinished
    self.isDebriefed = isDebriefed
    nextSequence = (stored.last?.sequence ?? 0) + 1
  }

  /// Whether the debrief was held over all there is of the talk.
  public var isWhole: Bool { isDebriefed }

  /// The session's language.
  public var language: Language { Language(rawValue: record.lang) ?? .chinese }

  /// What it was begun with.
  public var beginning: Beginning { record.beginning }

  /// The seed it was played with.
  public var seed: UInt64 { UInt64(bitPattern: Int64(record.seed)) }

  /// Which of the session's case, rubric and vocabulary have changed since, in that order.
  public func changes(since bundle: CaseBundle) -> [String] {
    ["case", "rubric", "vocabulary"].filter { record.fingerprints[$0] != bundle.fingerprints[$0] }
  }

  /// Earlier scores of the same person at the same case, the latest last.
  public func attempts(in store: EventStore, language: Language) -> [Attempt] {
    record.attempts(in: store, language: language)
  }
}

extension SessionRecord {
  /// What the session was begun with.
  public var beginning: Beginning { Beginning(options: options) }

  /// Earlier scores of the same person at the same case, the latest last; none if the store cannot be read.
  public func attempts(in store: EventStore, language: Language) -> [Attempt] {
    let filter = SessionFilter(caseID: caseID, trainee: trainee, state: .ended)
    let sessions = (try? store.sessions(filter)) ?? []
    return sessions.reversed().compactMap { session in
      guard session.trainee == trainee, session.id != id, session.startedAt <= startedAt,
        let summary = SessionSummary(session.summary)
      else { return nil }
      let day = session.startedAt.prefix(16).split(separator: "T").joined(separator: " ")
      return Attempt(
        label: "\(session.id)  \(day)", scoreTenths: summary.scoreTenths,
        band: summary.bandTitle[language.rawValue] ?? summary.band)
    }
  }
}
