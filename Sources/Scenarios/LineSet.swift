import Findings

/// Several ways of saying one thing; the seed picks, and no wording comes twice while others are left.
public struct LineSet: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// The ways of saying it, in file order.
  public var wordings: [Wording]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(id: String, wordings: [Wording], location: SourceLocation) {
    self.id = id
    self.wordings = wordings
    self.location = location
  }
}

/// One way of saying it. `{variable}` stands for a time that a variable holds, as people say it.
public struct Wording: Sendable, Hashable {
  /// What is said, in both languages.
  public var text: LocalizedText
  /// The mood bands it fits; none given: all.
  public var bands: [String]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(text: LocalizedText, bands: [String] = [], location: SourceLocation) {
    self.text = text
    self.bands = bands
    self.location = location
  }
}
