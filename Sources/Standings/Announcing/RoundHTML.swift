import Rubrics
import Scenarios

/// A round's result as one page that needs nothing else.
public struct RoundHTML: Sendable {
  let round: RoundResult
  let words: RoundWording

  /// A page of this result.
  public init(_ round: RoundResult, language: Language) {
    self.round = round
    words = RoundWording(language)
  }

  /// The whole page.
  public var page: String { "" }
}
