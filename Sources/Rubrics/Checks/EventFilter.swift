/// Selects observations of a talk: what an item of a checklist looks for.
///
/// A filter is a list of alternatives; an observation is selected if any of them selects it.
public struct EventFilter: Sendable, Hashable {
  /// The alternatives, in the order of the file.
  public var alternatives: [EventPattern]

  /// A filter of these alternatives.
  public init(_ alternatives: [EventPattern]) { self.alternatives = alternatives }

  /// A filter of one alternative.
  public init(_ kind: EventPattern.Kind, place: Place? = nil, bounds: [Bound] = []) {
    alternatives = [EventPattern(kind, place: place, bounds: bounds)]
  }

  /// The usual filter: any of these acts.
  public static func acts(_ ids: String...) -> EventFilter {
    EventFilter(.acts(ids, slots: [], minimumScore: 0))
  }
}

/// One alternative of a filter: a kind of observation, and where in the talk it must stand.
public struct EventPattern: Sendable, Hashable {
  /// What kind of observation.
  public var kind: Kind

  /// Which lines count; nil for the whole talk. Observations that are no part of a line never match a place.
  public var place: Place?

  /// What it must come before or after; all must hold.
  public var bounds: [Bound]

  /// A pattern; without a place or bounds it matches anywhere.
  public init(_ kind: Kind, place: Place? = nil, bounds: [Bound] = []) {
    self.kind = kind
    self.place = place
    self.bounds = bounds
  }

  /// The closed set of things that can be observed.
  public enum Kind: Sendable, Hashable {
    /// The advisor performed one of these acts, its slots as demanded, at least so surely (0 … 1000).
    case acts([String], slots: [SlotCondition], minimumScore: Int)
    /// One of these desk tools was used.
    case tools([String])
    /// One of these fields of a form was filled in.
    case entries(tool: String, fields: [String])
    /// The customer told one of these facts; `asked` nil if it does not matter whether he was asked.
    case told([String], asked: Bool?)
    /// One of these variables, or tracks of the rubric, took another value than before; empty: any value.
    case changed([String], values: [String])
    /// One of these rules of the case made the customer speak.
    case rules([String])
    /// The phone was picked up, or the customer was met.
    case pickedUp
  }
}

/// What an act's slot must hold, or must not hold alone.
public struct SlotCondition: Sendable, Hashable {
  /// The slot's name, for example `time`.
  public var slot: String

  /// Values; one that begins with `$` stands for what that track or variable holds at the moment.
  public var values: [String]

  /// Whether the values are excluded: the act matches if it carries no value, or another one beside them.
  public var excludes: Bool

  /// A condition; unless it excludes, one of the values must be carried.
  public init(_ slot: String, _ values: [String], excludes: Bool = false) {
    self.slot = slot
    self.values = values
    self.excludes = excludes
  }
}

/// A place among the lines of a talk. A line is one `say` step; tools stand aside.
public enum Place: Sendable, Hashable {
  /// Within the first so many lines.
  case firstLines(Int)
  /// Within the last so many lines.
  case lastLines(Int)
}

/// A limit in the order of the talk.
public enum Bound: Sendable, Hashable {
  /// After the first match; nothing passes if there is none.
  case afterFirst(EventFilter)
  /// After the last match, leaving out so many lines right behind it; nothing passes if there is none.
  case afterLast(EventFilter, skippingLines: Int)
  /// Before the first match; everything passes if there is none.
  case beforeFirst(EventFilter)
}
