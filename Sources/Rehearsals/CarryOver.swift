import Dialogue
import Journal
import Rubrics
import Scenarios

/// What the session before leaves for this case: its outcome becomes the opening.
public struct CarryOver {
  /// The case that is to follow.
  public let bundle: CaseBundle
  /// The case before, as its session was played.
  public let before: CaseBundle

  /// A way from one case to the one that follows it.
  public init(to bundle: CaseBundle, from before: CaseBundle) {
    self.bundle = bundle
    self.before = before
  }

  /// The latest session that this case can follow: ended, of the same person, come to one of the endings that
  /// the case names, and not a talk practised again from its middle.
  public static func latest(
    for bundle: CaseBundle, trainee: String?, in store: EventStore
  ) throws(SessionFault) -> SessionRecord? {
    guard let continuation = bundle.paper.continuation else { return nil }
    let filter = SessionFilter(caseID: continuation.caseID, trainee: trainee, state: .ended)
    let sessions: [SessionRecord]
    do { sessions = try store.sessions(filter) } catch { throw .journal(error) }
    return sessions.first { session in
      session.trainee == trainee && session.branchOf == nil && canFollow(session, continuation)
    }
  }

  /// Whether the case can follow a session, by the ending that the session's summary keeps.
  static func canFollow(_ session: SessionRecord, _ continuation: Continuation) -> Bool {
    guard session.caseID == continuation.caseID, session.state == .ended else { return false }
    guard !continuation.endings.isEmpty else { return true }
    return SessionSummary(session.summary)?.ending.map(continuation.endings.contains) ?? false
  }

  /// What the case begins with after a session.
  ///
  /// - Throws: ``SessionFault/otherCase(_:)`` if the session is of another case than the one before,
  ///   ``SessionFault/notFinished(_:)`` if it has not come to an ending that this case can follow.
  public func opening(after id: String, in store: EventStore) throws(SessionFault) -> Opening {
    let stored = try StoredSession(id, in: store)
    guard let continuation = bundle.paper.continuation, stored.record.caseID == continuation.caseID else {
      throw .otherCase(stored.record.caseID)
    }
    guard Self.canFollow(stored.record, continuation) else { throw .notFinished(stored.record.id) }
    let scenario = before.begun(Beginning(options: stored.record.options)).scenario
    return opening(after: stored.events, of: scenario, session: stored.record.id, continuation)
  }

  /// The same from events alone.
  public func opening(
    after events: [DialogueEvent], of scenario: Scenario, session: String?, _ continuation: Continuation
  ) -> Opening {
    var state = InformationState(after: events, of: scenario)
    for (name, value) in papers(of: events, scenario) { state.variables[name] = value }
    if let ending = state.ending { state.variables["ending"] = ending }
    let change = (state.mood - scenario.mood.start) * continuation.moodShare
    // Halves away from zero, so that what pleased and what annoyed weigh alike.
    var mood = bundle.paper.mood.start + (change + (change < 0 ? -500 : 500)) / 1000
    var opening = Opening(session: session)
    for take in continuation.takes where take.condition.holds(after: state, of: scenario) {
      opening.takes.append(take.id)
      mood += take.mood
      for assignment in take.assignments {
        opening.variables[assignment.name] = value(of: assignment, in: state)
      }
    }
    opening.mood = min(max(mood, 0), 100)
    return opening
  }

  private func value(of assignment: Assignment, in state: InformationState) -> String {
    let value = assignment.value
    guard value.hasPrefix("{="), value.hasSuffix("}") else { return value }
    return state.variables[String(value.dropFirst(2).dropLast())] ?? ""
  }

  /// How the forms were left: `form.TOOL.FIELD` with `right`, `wrong` or `empty`, and `paper.FIELD.ID` with
  /// `yes` for each thing a field names.
  private func papers(of events: [DialogueEvent], _ scenario: Scenario) -> [(String, String)] {
    var matching = before.matching
    matching.words.merge(before.rubric.words) { given, _ in given }
    let audit = FormAudit(scenario: scenario, matching: matching)
    let talk = TalkRecord(events, tracks: before.rubric.tracks, startMood: scenario.mood.start)
    return audit.audit(talk).flatMap { field in
      [("form.\(field.tool).\(field.field)", field.state.rawValue)]
        + audit.named(in: field).map { ("paper.\(field.field).\($0)", "yes") }
    }
  }
}
