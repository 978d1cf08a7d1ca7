/// How far a session has come.
public enum SessionState: String, Sendable, Codable, CaseIterable {
  /// Begun and not finished; it can go on, also after a crash.
  case running
  /// The talk came to one of the case's endings.
  case ended
  /// The trainee went away on purpose; it can go on.
  case left
}

/// What is known of a session apart from its events.
public struct SessionRecord: Sendable, Codable, Equatable {
  /// Short, sortable and easy to type: "s-0007". Given by the store, never used again after deletion.
  public var id: String
  /// The case that is played, by the id of its file.
  public var caseID: String
  /// "zh" or "en": the language of the session's messages.
  public var lang: String
  /// What the customer's chances were drawn with.
  public var seed: Int
  /// Whose talk it is, as given.
  public var trainee: String?
  /// The training group, as given.
  public var group: String?
  /// ISO 8601, as the caller gave it.
  public var startedAt: String
  /// Hashes of what the session was played with: "case", "rubric", "vocabulary".
  public var fingerprints: [String: String]
  /// The session this one branched off, and the step after which it did.
  public var branchOf: String?
  /// The step of `branchOf` after which this one begins.
  public var branchStep: Int?
  /// Changed through `EventStore.update`.
  public var state: SessionState
  /// JSON of the caller's own, for lists that should not read all events.
  public var summary: String?
  /// JSON of the caller's own: the options the session was started with.
  public var options: String?

  /// `id` stays empty for a session that is yet to be created.
  public init(
    id: String = "", caseID: String, lang: String, seed: Int, trainee: String? = nil, group: String? = nil,
    startedAt: String, fingerprints: [String: String] = [:], branchOf: String? = nil, branchStep: Int? = nil,
    state: SessionState = .running, summary: String? = nil, options: String? = nil
  ) {
    self.id = id
    self.caseID = caseID
    self.lang = lang
    self.seed = seed
    self.trainee = trainee
    self.group = group
    self.startedAt = startedAt
    self.fingerprints = fingerprints
    self.branchOf = branchOf
    self.branchStep = branchStep
    self.state = state
    self.summary = summary
    self.options = options
  }
}

/// An event as it lies in the journal.
public struct StoredEvent: Sendable, Equatable {
  /// The session's id.
  public var session: String
  /// From 1, without gaps.
  public var sequence: Int
  /// One JSON object on one line, exactly as it was appended.
  public var payload: String

  /// An event as a caller would compare it; storing goes through `EventStore.append`.
  public init(session: String, sequence: Int, payload: String) {
    self.session = session
    self.sequence = sequence
    self.payload = payload
  }
}

/// Which sessions to list; nil asks nothing.
public struct SessionFilter: Sendable, Equatable {
  /// Only this case.
  public var caseID: String?
  /// Only this person, spelt exactly so.
  public var trainee: String?
  /// Only this group.
  public var group: String?
  /// Only sessions in this state.
  public var state: SessionState?
  /// At most so many, the newest.
  public var limit: Int?

  /// A filter of all its parts.
  public init(
    caseID: String? = nil, trainee: String? = nil, group: String? = nil, state: SessionState? = nil,
    limit: Int? = nil
  ) {
    self.caseID = caseID
    self.trainee = trainee
    self.group = group
    self.state = state
    self.limit = limit
  }
}
