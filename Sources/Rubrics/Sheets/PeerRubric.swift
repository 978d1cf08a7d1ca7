import Findings
import Scenarios

/// What groups mark each other by: criteria with weights, a scale, and how the marks become one result.
public struct PeerRubric: Sendable, Hashable {
  /// The rubric's id.
  public var id: String
  /// What it is called.
  public var title: LocalizedText
  /// The whole marks that may be given.
  public var scale: ClosedRange<Int>
  /// What the lowest mark stands for.
  public var low: LocalizedText
  /// What the highest mark stands for.
  public var high: LocalizedText
  /// The criteria in order; their weighted mean is a group's result.
  public var criteria: [Criterion]
  /// One mark for the whole, given beside the criteria and not counted among them; nil if none is asked for.
  public var overall: Criterion?
  /// How the marks of several raters become one.
  public var panel: Panel
  /// Which ranking counts.
  public var counts: RankingKind
  /// How groups of equal results are told apart, in this order; who is equal in all shares the rank.
  public var ties: [Tie]
  /// Decimal places shown. Ranks hang on the exact values: nothing is rounded before it is shown.
  public var places: Int

  /// Something marked.
  public struct Criterion: Sendable, Hashable {
    /// The id that marks refer to.
    public var id: String
    /// Its share of the result, against the other weights.
    public var weight: Int
    /// What it is, in a few words.
    public var title: LocalizedText
    /// What to look at.
    public var definition: LocalizedText
  }

  /// How the marks of several raters become one.
  public enum Panel: String, Sendable, Hashable, CaseIterable {
    /// As in judged sports, see ``PanelRule/bySize``.
    case bySize = "by-size"
    case mean, median

    /// The rule.
    public var rule: PanelRule {
      switch self {
      case .bySize: .bySize
      case .mean: .mean
      case .median: .median
      }
    }
  }

  /// What tells equal groups apart.
  public enum Tie: Sendable, Hashable {
    /// The higher result in this criterion, or in the overall mark.
    case criterion(String)
    /// The higher mean score of the group's talks on observers' checklists.
    case checklist
  }

  /// All columns that are marked, in order; the overall mark last.
  public var columns: [Criterion] { criteria + (overall.map { [$0] } ?? []) }

  /// The id under which values of ``Tie/checklist`` are given to the scheme.
  public static let checklistTie = "checklist"

  /// What it states about turning marks into ranks.
  public var scheme: PeerScheme {
    PeerScheme(
      criteria: criteria.map { PeerCriterion($0.id, weight: Rational($0.weight)) }
        + (overall.map { [PeerCriterion($0.id, weight: 0)] } ?? []),
      panel: panel.rule,
      ties: ties.map { tie in
        switch tie {
        case .criterion(let id): .criterion(id)
        case .checklist: .outside(Self.checklistTie)
        }
      },
      counts: counts, decimals: places)
  }

  /// The column that a person means by a title or id, in either language.
  public func column(named typed: String) -> Criterion? {
    let wanted = Self.plain(typed)
    guard !wanted.isEmpty else { return nil }
    return columns.first { column in
      [column.id, column.title.zh, column.title.en].contains { Self.plain($0) == wanted }
    }
  }

  /// The title or id that was probably meant.
  public func nearestColumn(to typed: String) -> String? {
    let names = columns.flatMap { [$0.id, $0.title.zh, $0.title.en] }
    return nearestName(to: SheetName.key(typed), among: names)
  }

  /// Titles are compared without the scale that people put behind them: 流程完整1-10.
  private static func plain(_ text: String) -> String {
    var key = SheetName.key(text)
    while let last = key.last, last.isNumber || "-~–—/:".contains(last) { key.removeLast() }
    return key
  }
}
