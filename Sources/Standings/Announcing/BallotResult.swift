import Rubrics

/// One round of sheets that put groups in order instead of marking them.
public struct BallotResult: Sendable {
  /// Which round; mostly empty.
  public var round: String
  /// The groups.
  public var groups: [String]
  /// Sheets that count.
  public var sheets: Int
  /// Points by place: what counts.
  public var borda: BordaResult
  /// The order that contradicts the sheets least.
  public var kemeny: KemenyResult
  /// The group that beats each other one; nil if none does.
  public var condorcetWinner: String?

  /// Puts a round together; an agreed sheet takes the place of those of its group's persons.
  public init(_ sheets: [Sheet], round: String = "", seed: UInt64 = 1) {
    let agreed = Set(sheets.filter(\.rater.isGroup).map(\.rater.group))
    let counting = sheets.filter {
      $0.rater.isGroup || $0.rater.role == .instructor || !agreed.contains($0.rater.group)
    }
    .sorted { $0.key < $1.key }
    let named = Set(counting.flatMap { $0.marks.map(\.place.group) } + counting.map(\.rater.group))
    let groups = named.filter { !$0.isEmpty }.sorted(by: SheetName.isBefore)
    let ballots = Ballots(
      counting.map { sheet in
        let ranks = Dictionary(grouping: sheet.marks.filter { $0.number != nil }) { $0.number ?? 0 }
        return Ballot(tiers: ranks.sorted { $0.key < $1.key }.map { $0.value.map(\.place.group) })
      }, groups: groups)
    self.round = round
    self.groups = groups
    self.sheets = counting.count
    borda = ballots.borda
    kemeny = ballots.kemeny(seed: seed)
    condorcetWinner = ballots.condorcetWinner
  }
}
