/// All that was said of one talk, item by item: the engine, each observer, the instructor; and what counts.
///
/// The instructor's final word counts; else what the instructor marked on a sheet; else what more than half of the
/// engine and the observers say. Where no verdict has more than half, the item is open until somebody decides.
public struct TalkVerdicts: Sendable {
  /// What the talk was marked by.
  public var checklist: Checklist
  /// The talk.
  public var occasion: Occasion
  /// Who said something, in a steady order: the engine, observers as entered, instructors.
  public var voices: [Voice]
  /// The items, in the order of the checklist.
  public var items: [Item]

  /// Somebody who marked the talk.
  public struct Voice: Sendable, Hashable {
    /// Who it is.
    public var speaker: Speaker
    /// Marks by item.
    public var marks: [String: Mark]
    /// The sheet's id; empty for the engine.
    public var sheet: String

    /// A voice with what it said.
    public init(_ speaker: Speaker, marks: [String: Mark], sheet: String = "") {
      self.speaker = speaker
      self.marks = marks
      self.sheet = sheet
    }

    /// The verdict on an item.
    public func verdict(_ item: String) -> Verdict? {
      marks[item]?.verdict.flatMap { $0 == .observer ? nil : $0 }
    }
  }

  /// Who can mark a talk.
  public enum Speaker: Sendable, Hashable {
    case engine
    /// A person with a sheet, observer or instructor.
    case person(Rater)
  }

  /// The final word on an item.
  public struct Decision: Sendable, Hashable {
    /// What holds.
    public var verdict: Verdict
    /// Who decided.
    public var by: String
    /// Why.
    public var reason: String

    /// A decision with its reason.
    public init(_ verdict: Verdict, by: String, reason: String) {
      self.verdict = verdict
      self.by = by
      self.reason = reason
    }
  }

  /// What became of an item.
  public struct Item: Sendable, Hashable {
    /// The item.
    public var item: Checklist.Item
    /// The instructor's final word, if there is one.
    public var decision: Decision?
    /// What counts; nil if nobody marked it, or it is open.
    public var counting: Verdict?
    /// How it came to count.
    public var standing: Standing
  }

  /// How a verdict came to count.
  public enum Standing: String, Sendable, Hashable {
    /// Nobody marked it.
    case unmarked
    /// All who marked it say the same.
    case agreed
    /// More than half say so.
    case majority
    /// An instructor's sheet says so.
    case instructor
    /// It was decided.
    case decided
    /// They differ, and nobody has decided.
    case open
  }

  /// Puts together what was said of a talk.
  public init(
    _ checklist: Checklist, of occasion: Occasion, voices: [Voice], decisions: [String: Decision] = [:]
  ) {
    self.checklist = checklist
    self.occasion = occasion
    self.voices = voices
    items = checklist.items.map { item in
      let decision = decisions[item.id]
      let instructors = voices.filter {
        if case .person(let rater) = $0.speaker { rater.role == .instructor } else { false }
      }
      if let decision {
        return Item(item: item, decision: decision, counting: decision.verdict, standing: .decided)
      }
      let final = instructors.compactMap { $0.verdict(item.id) }
      if let last = final.last { return Item(item: item, counting: last, standing: .instructor) }
      let votes = voices.compactMap { $0.verdict(item.id) }
      guard let first = votes.first else { return Item(item: item, standing: .unmarked) }
      if votes.allSatisfy({ $0 == first }) { return Item(item: item, counting: first, standing: .agreed) }
      for verdict in [Verdict.met, .partly, .missed]
      where votes.count(where: { $0 == verdict }) * 2 > votes.count {
        return Item(item: item, counting: verdict, standing: .majority)
      }
      return Item(item: item, standing: .open)
    }
  }

  /// The marks that count, as a score card; items without a verdict are left out of it.
  public var card: ScoreCard {
    let verdicts = items.map { entry -> ItemVerdict in
      let verdict = entry.counting ?? .observer
      let weight = entry.item.weight
      let halves = verdict == .met ? 2 * weight : verdict == .partly ? weight : 0
      return ItemVerdict(
        id: entry.item.id, verdict: verdict, halfPoints: halves, of: weight,
        isCritical: entry.item.isCritical,
        isTripped: entry.item.isCritical && verdict == .missed, evidence: [], why: "")
    }
    return ScoreCard(rubric: checklist.id, items: verdicts, forms: [], bands: checklist.bands, caps: [])
  }

  /// 100 · points / possible, exactly; nil if nothing has a verdict.
  public var score: Rational? {
    let card = card
    return Rational(card.halfPoints * 50, over: card.possible)
  }

  /// Items on which they differ and nobody has decided.
  public var open: [Item] { items.filter { $0.standing == .open } }
}

extension TalkVerdicts.Item {
  init(
    item: Checklist.Item, counting: Verdict? = nil, standing: TalkVerdicts.Standing
  ) {
    self.init(item: item, decision: nil, counting: counting, standing: standing)
  }
}
