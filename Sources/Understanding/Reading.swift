/// What a line was understood as.
public struct Reading: Sendable, Hashable {
  /// The acts performed, in the order of the words that show them. Empty when nothing was understood.
  public var acts: [DialogueAct]

  /// Acts that came near and were not taken, with the reason; for explanations only.
  public var rejected: [RejectedAct]

  /// Times, sums, distances … and the case's own things named in the line.
  public var entities: [Entity]

  /// What sort of line it is as a whole.
  public var quality: LineQuality

  /// The line's language as typed.
  public var language: LineLanguage

  /// Whether the line, or its last clause, is a question.
  public var isQuestion: Bool

  /// Puts the parts together.
  public init(
    acts: [DialogueAct] = [], rejected: [RejectedAct] = [], entities: [Entity] = [],
    quality: LineQuality = .speech, language: LineLanguage = .chinese, isQuestion: Bool = false
  ) {
    self.acts = acts
    self.rejected = rejected
    self.entities = entities
    self.quality = quality
    self.language = language
    self.isQuestion = isQuestion
  }

  /// Whether an act is among those performed.
  public func performs(_ act: String) -> Bool { acts.contains { $0.id == act } }
}

/// An act that was considered and refused.
public struct RejectedAct: Sendable, Hashable {
  /// The act's id.
  public var id: String
  /// Its score, 0 … 1000.
  public var score: Int
  /// Why it did not count: below the threshold, negated, about somebody else, quoted …
  public var why: String

  /// Puts the parts together.
  public init(id: String, score: Int, why: String) {
    self.id = id
    self.score = score
    self.why = why
  }
}

/// What sort of line was typed, before asking what it means.
public enum LineQuality: String, Sendable, Hashable, Codable {
  /// Somebody said something.
  case speech
  /// Words without a sentence: a heap of keywords. It performs nothing.
  case keywords
  /// Letters nobody would say.
  case gibberish
  /// Nothing but blanks, punctuation or stage directions.
  case empty
}

/// The language a line was typed in.
public enum LineLanguage: String, Sendable, Hashable, Codable {
  case chinese = "zh"
  case english = "en"
  case mixed = "mix"
}
