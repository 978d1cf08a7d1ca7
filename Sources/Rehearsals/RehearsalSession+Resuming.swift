import Dialogue
import Findings
import Journal
import Scenarios

extension RehearsalSession {
  /// Goes on with a session: plays its steps again, checks that they lead to the events that were stored, and
  /// makes good what was interrupted.
  ///
  /// - Throws: ``SessionFault/ended(_:)`` for a talk that was ended and debriefed,
  ///   ``SessionFault/changed(_:)`` if case, rubric or vocabulary are others now.
  public static func resume(
    _ id: String, _ bundle: CaseBundle, in store: EventStore
  ) throws(SessionFault) -> RehearsalSession {
    let stored = try StoredSession(id, in: store)
    try stored.check(against: bundle)
    if stored.isFinished, stored.isDebriefed, stored.record.state == .ended { throw .ended(stored.record.id) }
    let session = RehearsalSession(bundle, stored, in: store)
    var replayed: [DialogueEvent] = []
    for step in stored.steps.prefix(stored.answered) {
      replayed += session.replay(step)
      guard stored.events.starts(with: replayed) else { throw .differs(step: step.number) }
    }
    for step in stored.steps.dropFirst(stored.answered) { replayed += try session.answer(step) }
    if stored.isFinished { replayed += session.replayEnd() }
    guard replayed.starts(with: stored.events) else { throw .differs(step: session.steps.last?.number ?? 0) }
    for tool in stored.openForms {
      let fields = stored.drafts.filter { $0.tool == tool }.map(\.entry)
      _ = try session.play(.tool(ToolEntry(tool: tool, fields: fields)))
    }
    try session.reopen()
    return session
  }

  /// Practises again from a step: a new session, which begins with the steps of an old one up to this.
  ///
  /// - Parameter last: the number of the last step that is taken over; 0 takes none.
  public static func branch(
    of id: String, after last: Int, _ bundle: CaseBundle, startedAt: String, trainee: String? = nil,
    group: String? = nil, in store: EventStore
  ) throws(SessionFault) -> RehearsalSession {
    let stored = try StoredSession(id, in: store)
    try stored.check(against: bundle)
    let end = stored.steps.last?.number ?? 0
    guard (0...end).contains(last) else { throw .noSuchStep(last, last: end) }
    var record = stored.record
    record.trainee = trainee ?? record.trainee
    record.group = group ?? record.group
    record.startedAt = startedAt
    record.branchOf = stored.record.id
    record.branchStep = last
    record.state = .running
    record.summary = nil
    let session = try RehearsalSession(creating: record, bundle, in: store)
    for step in stored.steps where step.number <= last {
      _ = try session.play(step.action, number: step.number)
    }
    return session
  }
}

extension StoredSession {
  /// Forms that were being filled when the session stopped.
  fileprivate var openForms: [String] {
    drafts.map(\.tool).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  fileprivate func check(against bundle: CaseBundle) throws(SessionFault) {
    guard record.caseID == bundle.scenario.id else { throw .otherCase(record.caseID) }
    let changed = changes(since: bundle)
    guard changed.isEmpty else { throw .changed(changed) }
  }
}
