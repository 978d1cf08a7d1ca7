import Scenarios

/// A checklist as data: what is looked for, what it weighs, and how the marks become a band.
public struct Rubric: Sendable, Hashable {
  /// The id that cases and courses refer to.
  public var id: String
  /// What it is called.
  public var title: LocalizedText
  /// Names for values that several variables carry, see ``TalkRecord``.
  public var tracks: [String: [String]]
  /// What the values found or missing are called in a reason: `judder` is 刹车抖动, brake judder.
  public var names: [String: LocalizedText]
  /// Words by which entries of forms name things of the case, see ``FormMatching``.
  public var words: [String: [String]]
  /// The items, in the order of the checklist.
  public var criteria: [Criterion]
  /// From the best to the worst; the last has threshold 0.
  public var bands: [Band]
  /// What holds the band down at its worst whatever the score, beside critical items: an insult.
  public var caps: [Cap]

  /// A rubric with the usual bands, unless others are given.
  public init(
    id: String, title: LocalizedText, tracks: [String: [String]] = [:], names: [String: LocalizedText] = [:],
    words: [String: [String]] = [:], criteria: [Criterion], bands: [Band] = Band.usual, caps: [Cap] = []
  ) {
    self.id = id
    self.title = title
    self.tracks = tracks
    self.names = names
    self.words = words
    self.criteria = criteria
    self.bands = bands
    self.caps = caps
  }
}

/// A band of scores.
public struct Band: Sendable, Hashable {
  /// `excellent`, `good`, `passed`, `needs-work`.
  public var id: String
  /// What it is called.
  public var title: LocalizedText
  /// The least share of the possible points, in thousandths.
  public var from: Int

  /// A band that reaches up to the next better one.
  public init(id: String, title: LocalizedText, from: Int) {
    self.id = id
    self.title = title
    self.from = from
  }

  /// The bands of the checklists: 90 %, 75 %, 60 %.
  public static let usual = [
    Band(id: "excellent", title: LocalizedText(zh: "优秀", en: "excellent"), from: 900),
    Band(id: "good", title: LocalizedText(zh: "良好", en: "good"), from: 750),
    Band(id: "passed", title: LocalizedText(zh: "合格", en: "passed"), from: 600),
    Band(id: "needs-work", title: LocalizedText(zh: "需改进", en: "needs work"), from: 0),
  ]
}

/// Something that caps the band at the lowest, with the reason the debrief gives.
public struct Cap: Sendable, Hashable {
  /// When it does.
  public var check: Check
  /// Why.
  public var why: LocalizedText

  /// A cap with its reason.
  public init(check: Check, why: LocalizedText) {
    self.check = check
    self.why = why
  }
}
