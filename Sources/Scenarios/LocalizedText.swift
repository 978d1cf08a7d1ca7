/// A language that people see and hear.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// Text that a person reads or hears, in both languages.
public struct LocalizedText: Sendable, Hashable {
  /// In Chinese.
  public var zh: String
  /// In English.
  public var en: String

  /// Made by a reader, or by hand in a test.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
