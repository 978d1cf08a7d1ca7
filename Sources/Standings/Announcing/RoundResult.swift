import Rubrics

/// One round of peers' marks as it is announced: who ranks where, how sure that is, and what was left out.
public struct RoundResult: Sendable {
  /// What was marked by.
  public var rubric: PeerRubric
  /// Which round; mostly empty.
  public var round: String
  /// Both rankings, and the one that counts.
  public var result: PeerResult
  /// How sure the ranks are that count.
  public var chances: Result<RankChances, RankChances.Undefined>
  /// Between which bounds each group's total lies, by the raters it happened to have.
  public var intervals: [String: TotalInterval]
  /// How far raters agree on the order of the groups.
  public var concordance: Coefficient
  /// How far they agree on the marks themselves.
  public var alpha: Coefficient
  /// How far raters put the groups in the same order, pair by pair: what can be told though nobody marks their own.
  public var correlation: Coefficient
  /// Each rater's mean for each group over the criteria that count.
  public var given: [String: [String: Rational]]
  /// Raters by the id that the marks carry.
  public var raters: [String: Rater]
  /// Notes that raters wrote beside their marks, by group.
  public var notes: [String: [String]]
  /// Sheets that count.
  public var sheets: Int
  /// Good to know.
  public var remarks: [Remark]

  /// What an announcer should know of the sheets.
  public enum Remark: Sendable, Hashable {
    /// A group handed in an agreed sheet as well as so many of persons; the agreed one counts.
    case agreedInstead(group: String, persons: Int)
    /// Some groups marked with one agreed sheet, others person by person: their voices weigh differently.
    case mixed
    /// So many marks were left empty.
    case missing(marks: Int, of: Int)
    /// Nobody from a group has handed in a sheet.
    case silent(group: String)
  }

  /// Puts a round together.
  ///
  /// - Parameters:
  ///   - sheets: peers' sheets of one round, by one rubric.
  ///   - checklist: the mean score of each group's talks on observers' checklists, for ties.
  ///   - resamples: how many are drawn where not all can be counted.
  public init(
    _ sheets: [Sheet], rubric: PeerRubric, round: String = "", checklist: [String: Rational] = [:],
    resamples: Int = 2_000, seed: UInt64 = 1
  ) {
    let (counting, remarks) = Self.counting(sheets)
    let ids = Self.ids(of: counting.map(\.rater))
    var groups: Set<String> = []
    var marks: [PeerMark] = []
    var notes: [String: [String]] = [:]
    for (sheet, id) in zip(counting, ids) {
      if !sheet.rater.group.isEmpty { groups.insert(sheet.rater.group) }
      for mark in sheet.marks {
        groups.insert(mark.place.group)
        if !mark.note.isEmpty { notes[mark.place.group, default: []].append(mark.note) }
        guard let number = mark.number else { continue }
        marks.append(
          PeerMark(
            rater: id, raterGroup: sheet.rater.group.isEmpty ? nil : sheet.rater.group,
            group: mark.place.group,
            criterion: mark.place.item, mark: Rational(number)))
      }
    }
    let ordered = groups.sorted(by: SheetName.isBefore)
    let laidOut = PeerMarks(marks, groups: ordered, scheme: rubric.scheme)
    result = PeerResult(laidOut, outside: [PeerRubric.checklistTie: checklist])
    chances = result.chances(resamples: resamples, seed: seed)
    intervals = TotalInterval.of(counting, rubric: rubric, resamples: resamples, seed: seed)
    let ratings = laidOut.ratings()
    concordance = Agreement.kendallW(ratings)
    correlation = Agreement.meanRankCorrelation(ratings)
    given = Self.means(marks, rubric)
    alpha = Agreement.krippendorff(ratings, .interval)
    raters = Dictionary(zip(ids, counting.map(\.rater))) { first, _ in first }
    self.rubric = rubric
    self.round = round
    self.notes = notes
    self.sheets = counting.count
    self.remarks = remarks + Self.gaps(counting, ordered, rubric)
  }

  /// How far raters agree, all numbers that are shown together.
  public var agreements: [Coefficient] { [concordance, correlation, alpha] }

  private static func means(_ marks: [PeerMark], _ rubric: PeerRubric) -> [String: [String: Rational]] {
    let weights = Dictionary(rubric.criteria.map { ($0.id, Rational($0.weight)) }) { first, _ in first }
    var sums: [String: [String: (sum: Rational, weight: Rational)]] = [:]
    for mark in marks {
      guard let weight = weights[mark.criterion], mark.group != mark.raterGroup else { continue }
      sums[mark.rater, default: [:]][mark.group, default: (0, 0)].sum += mark.mark * weight
      sums[mark.rater, default: [:]][mark.group, default: (0, 0)].weight += weight
    }
    return sums.mapValues { $0.compactMapValues { $0.sum.divided(by: $0.weight) } }
  }

  /// Groups in the order of the ranking that counts.
  public var placings: [Placing] { result.counting.placings }

  /// Where one group's sheets agree with themselves: the agreed sheet takes the place of those of its persons.
  private static func counting(_ sheets: [Sheet]) -> (sheets: [Sheet], remarks: [Remark]) {
    let agreed = Set(sheets.filter(\.rater.isGroup).map(\.rater.group))
    let persons = sheets.filter { !$0.rater.isGroup && $0.rater.role != .instructor }
    var remarks = agreed.sorted(by: SheetName.isBefore).compactMap { group -> Remark? in
      let count = persons.count { $0.rater.group == group }
      return count == 0 ? nil : .agreedInstead(group: group, persons: count)
    }
    let counting = sheets.filter {
      $0.rater.isGroup || $0.rater.role == .instructor || !agreed.contains($0.rater.group)
    }
    let isMixed = !agreed.isEmpty && counting.contains { !$0.rater.isGroup && $0.rater.role != .instructor }
    if isMixed { remarks.append(.mixed) }
    return (counting.sorted { $0.key < $1.key }, remarks)
  }

  private static func gaps(_ sheets: [Sheet], _ groups: [String], _ rubric: PeerRubric) -> [Remark] {
    var remarks: [Remark] = []
    // A row left wholly empty is a group the rater did not see; single gaps in others are marks forgotten.
    var (expected, given) = (0, 0)
    for sheet in sheets {
      var rows: [String: Int] = [:]
      for mark in sheet.marks where mark.level != nil { rows[mark.place.group, default: 0] += 1 }
      expected += rows.count * rubric.columns.count
      given += rows.values.reduce(0, +)
    }
    if given < expected { remarks.append(.missing(marks: expected - given, of: expected)) }
    let heard = Set(sheets.map(\.rater.group))
    for group in groups where !heard.contains(group) { remarks.append(.silent(group: group)) }
    return remarks
  }

  /// A name for each rater: the person's, with the group where two have the same.
  private static func ids(of raters: [Rater]) -> [String] {
    let counts = Dictionary(raters.map { (SheetName.plain($0.name), 1) }, uniquingKeysWith: +)
    return raters.map { rater in
      if rater.isGroup { return "#" + rater.group }
      return counts[SheetName.plain(rater.name)] == 1 ? rater.name : "\(rater.name) (\(rater.group))"
    }
  }
}
