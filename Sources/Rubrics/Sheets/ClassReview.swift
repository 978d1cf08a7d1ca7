import Scenarios

/// What a class did with a checklist: where it stands item by item and group by group, what to practise in the
/// afternoon, and the best line anybody found for each item.
public struct ClassReview: Sendable {
  /// What the talks were marked by.
  public var checklist: Checklist
  /// The talks, each with what the engine found in it.
  public var talks: [Talk]
  /// Groups that talked, in order.
  public var groups: [String]
  /// The items, in the order of the checklist.
  public var items: [Item]

  /// One talk.
  public struct Talk: Sendable {
    /// All that was said of it.
    public var verdicts: TalkVerdicts
    /// What the engine found, by item; empty for a talk held live.
    public var proofs: [String: Proof]

    /// A talk with the engine's findings.
    public init(_ verdicts: TalkVerdicts, proofs: [String: Proof] = [:]) {
      self.verdicts = verdicts
      self.proofs = proofs
    }
  }

  /// What the engine found about an item.
  public struct Proof: Sendable, Hashable {
    /// The words said, or the tool used, at the steps that prove it.
    public var lines: [String]
    /// The reason.
    public var why: String

    /// A finding.
    public init(lines: [String], why: String) {
      self.lines = lines
      self.why = why
    }
  }

  /// An item over the whole class.
  public struct Item: Sendable {
    /// The item.
    public var item: Checklist.Item
    /// How far it was met, of 1000; nil if nobody marked it.
    public var permille: Int?
    /// In how many talks it has a verdict.
    public var talks: Int
    /// How often each verdict counts.
    public var counts: [Verdict: Int]
    /// How far each group met it, of 1000.
    public var byGroup: [String: Int]
    /// The best line for it; nil if nobody has one.
    public var best: Line?
  }

  /// A line that met an item.
  public struct Line: Sendable, Hashable {
    /// What was said.
    public var text: String
    /// Who said it.
    public var trainee: String
    /// Their group; may be empty.
    public var group: String
    /// The talk's id.
    public var talk: String
  }

  /// Looks at talks that were marked by one checklist.
  public init(_ checklist: Checklist, _ talks: [Talk]) {
    self.checklist = checklist
    self.talks = talks
    groups = Set(talks.map(\.verdicts.occasion.group)).filter { !$0.isEmpty }.sorted(by: SheetName.isBefore)
    // The best talk first: its line for an item is the one to show.
    let ranked = talks.enumerated().sorted { left, right in
      let (first, second) = (left.element.verdicts.score ?? 0, right.element.verdicts.score ?? 0)
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
    items = checklist.items.enumerated().map { index, item in
      var counts: [Verdict: Int] = [:]
      var sums: [String: (halves: Int, of: Int)] = [:]
      for talk in talks {
        guard let verdict = talk.verdicts.items[index].counting else { continue }
        counts[verdict, default: 0] += 1
        let group = talk.verdicts.occasion.group
        sums[group, default: (0, 0)].halves += verdict == .met ? 2 : verdict == .partly ? 1 : 0
        sums[group, default: (0, 0)].of += 2
      }
      let halves = sums.values.reduce(0) { $0 + $1.halves }
      let all = sums.values.reduce(0) { $0 + $1.of }
      return Item(
        item: item, permille: all > 0 ? halves * 1000 / all : nil, talks: counts.values.reduce(0, +),
        counts: counts,
        byGroup: sums.filter { !$0.key.isEmpty && $0.value.of > 0 }.mapValues { $0.halves * 1000 / $0.of },
        best: ranked.lazy.compactMap { Self.line($0, item.id, index) }.first)
    }
  }

  /// A spoken line that proves an item met; else what an observer noted beside it.
  private static func line(_ talk: Talk, _ id: String, _ index: Int) -> Line? {
    guard talk.verdicts.items[index].counting == .met else { return nil }
    let spoken = talk.proofs[id]?.lines.first { !$0.hasPrefix("/") && !$0.isEmpty && !$0.hasPrefix("（") }
    let noted = talk.verdicts.voices.lazy.compactMap { voice -> String? in
      guard let mark = voice.marks[id], mark.verdict == .met, !mark.note.isEmpty else { return nil }
      return mark.note
    }.first
    guard let text = spoken ?? noted else { return nil }
    let occasion = talk.verdicts.occasion
    return Line(text: text, trainee: occasion.trainee, group: occasion.group, talk: occasion.talk ?? "")
  }

  /// What to practise in the afternoon: items met by less than three quarters, the weakest first; of equals the
  /// critical and the weightier.
  public var agenda: [Item] {
    items.enumerated().filter { ($0.element.permille ?? 1000) < 750 }.sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (first, second) = (a.permille ?? 0, b.permille ?? 0)
      if first != second { return first < second }
      if a.item.isCritical != b.item.isCritical { return a.item.isCritical }
      if a.item.weight != b.item.weight { return a.item.weight > b.item.weight }
      return left.offset < right.offset
    }.map(\.element)
  }
}
