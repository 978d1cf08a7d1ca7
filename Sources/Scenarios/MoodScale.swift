import Findings

/// How the customer's mood is counted: 0 … 100, in bands, moved by named causes only.
public struct MoodScale: Sendable, Hashable {
  /// The mood a talk begins with.
  public var start: Int
  /// From the lowest band to the highest.
  public var bands: [MoodBand]
  /// What may move it.
  public var causes: [MoodCause]
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(start: Int, bands: [MoodBand], causes: [MoodCause], location: SourceLocation) {
    self.start = start
    self.bands = bands
    self.causes = causes
    self.location = location
  }

  /// The id of the band that a mood lies in; empty if the scale has no bands.
  public func band(of mood: Int) -> String {
    (bands.last { $0.from <= mood } ?? bands.first)?.id ?? ""
  }
}

/// A stretch of the mood scale in which he speaks alike.
public struct MoodBand: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What people call it.
  public var title: LocalizedText
  /// The lowest mood of the band, 0 … 100; it reaches up to the next band.
  public var from: Int
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(id: String, title: LocalizedText, from: Int, location: SourceLocation) {
    self.id = id
    self.title = title
    self.from = from
    self.location = location
  }
}

/// Why a mood moved, as the debrief names it.
public struct MoodCause: Sendable, Hashable {
  /// Its name in the case file, one of its kind.
  public var id: String
  /// What people call it.
  public var title: LocalizedText
  /// Where it stands in the case file.
  public var location: SourceLocation

  /// Made by a reader, or by hand in a test.
  public init(id: String, title: LocalizedText, location: SourceLocation) {
    self.id = id
    self.title = title
    self.location = location
  }
}
