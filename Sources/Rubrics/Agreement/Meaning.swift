import Scenarios

/// What a value is commonly called, and by whom: shown beside the number, never instead of it.
public struct Meaning: Sendable, Hashable {
  /// The word.
  public var word: LocalizedText
  /// The range it stands for, as the source prints it: `.61–.80`.
  public var range: String
  /// Who calls it so.
  public var source: String

  /// The number with two decimals, the word, its range and its source in one phrase, in one language.
  public func phrase(_ value: Double, _ language: Language) -> String { "" }
}

extension Coefficient {
  /// The word for its value; nil if it is undefined, or nobody has proposed words for its kind.
  public var meaning: Meaning? { nil }
  /// What the coefficient is called, in both languages.
  public var name: LocalizedText { LocalizedText(zh: "", en: "") }
}

extension Undefined {
  /// The reason as a phrase, in both languages.
  public var text: LocalizedText { LocalizedText(zh: "", en: "") }
}
