import Findings

/// Several ways of saying one thing; the seed picks, and no wording comes twice while others are left.
public struct LineSet: Sendable, Hashable {
  public var id: String
  public var wordings: [Wording]
  public var location: SourceLocation

  public init(id: String, wordings: [Wording], location: SourceLocation) {
    self.id = id
    self.wordings = wordings
    self.location = location
  }
}

/// One way of saying it. `{variable}` stands for a time that a variable holds, as people say it.
public struct Wording: Sendable, Hashable {
  public var text: LocalizedText
  /// The mood bands it fits; none given: all.
  public var bands: [String]
  public var location: SourceLocation

  public init(text: LocalizedText, bands: [String] = [], location: SourceLocation) {
    self.text = text
    self.bands = bands
    self.location = location
  }
}
