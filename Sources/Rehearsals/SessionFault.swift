import Journal

/// Why a session cannot be begun, gone on with or read.
public enum SessionFault: Error, Sendable, Equatable {
  /// The store failed.
  case journal(JournalError)
  /// What the session was played with has changed since: some of `case`, `rubric`, `vocabulary`.
  case changed([String])
  /// The session belongs to another case.
  case otherCase(String)
  /// The talk has ended; it can be read, and practised again from one of its steps.
  case ended(String)
  /// Replayed from its steps the session gives other events than were stored, first at this step.
  case differs(step: Int)
  /// A record of the journal is none of ours.
  case damaged(sequence: Int)
  /// There is no such step to go back to.
  case noSuchStep(Int, last: Int)
  /// The session has not come to an end that the next case can follow.
  case notFinished(String)
  /// Events could not be written down.
  case unwritable(String)
}
