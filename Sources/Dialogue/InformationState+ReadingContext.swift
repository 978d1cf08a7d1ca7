import Scenarios
import Understanding

extension InformationState {
  /// What of the talk helps to understand the next line.
  public var readingContext: ReadingContext {
    ReadingContext(
      customerSaid: topics, timesInTalk: times, chosenTime: variables["agreed"] ?? variables["chosen"],
      wishedTime: variables["wished"], spokenOf: spokenOf, actsBefore: Set(actCounts.keys))
  }
}
