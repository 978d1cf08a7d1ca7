import Scenarios
import Understanding

/// What of the talk helps to understand the next line; small, and printable.
public struct ListeningContext: Sendable, Hashable {
  /// What the customer's last line was about, his open question's id among it: `asks-ten`, `told-trouble`.
  public var customerSaid: [String]
  /// The id of his question that waits for an answer.
  public var pending: String?
  /// Times of the case spoken of, the latest last.
  public var timesInTalk: [String]
  /// What the talk remembers: wished, chosen, agreed, offered …
  public var variables: [String: String]
  /// Facts he has told.
  public var told: [String]
  /// In how many lines each act came.
  public var actCounts: [String: Int]
  /// Lines the advisor has said.
  public var lines: Int

  public init(_ state: InformationState) {
    customerSaid = state.topics
    pending = state.pending?.id
    timesInTalk = state.times
    variables = state.variables
    told = state.told
    actCounts = state.actCounts
    lines = state.lines
  }
}
