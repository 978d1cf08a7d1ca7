import Rubrics
import Standings

/// Marks of one criterion as they are printed: a row for each rater, "rater: group mark, group mark"; a rater
/// who has a group's name marks for that group.
func marks(_ rows: String..., criterion: String = "all") -> [PeerMark] {
  rows.flatMap { row -> [PeerMark] in
    let parts = row.split(separator: ":")
    guard parts.count == 2 else { return [] }
    return parts[1].split(separator: ",").compactMap { cell in
      let words = cell.split(separator: " ")
      guard words.count == 2, let mark = Rational(decimal: words[1]) else { return nil }
      return PeerMark(
        rater: String(parts[0]), raterGroup: nil, group: String(words[0]), criterion: criterion, mark: mark)
    }
  }
}

/// Marks of raters from outside on groups A, B, …: a row for each rater, a dot where one is missing.
func table(_ rows: [[Int?]], criterion: String = "all") -> [PeerMark] {
  rows.enumerated().flatMap { rater, row in
    row.enumerated().compactMap { group, mark in
      mark.map {
        PeerMark(
          rater: "rater \(rater + 10)", raterGroup: nil, group: letter(group), criterion: criterion,
          mark: Rational($0))
      }
    }
  }
}

func letter(_ number: Int) -> String { String(UnicodeScalar(UInt8(65 + number % 26))) }

/// One criterion that is everything.
func single(
  _ panel: PanelRule = .mean, ties: [TieRule] = [], counts: RankingKind = .plain
) -> PeerScheme {
  PeerScheme(criteria: [PeerCriterion("all")], panel: panel, ties: ties, counts: counts)
}

func result(_ marks: [PeerMark], _ groups: String, _ scheme: PeerScheme) -> PeerResult {
  PeerResult(PeerMarks(marks, groups: groups.map { String($0) }, scheme: scheme))
}

extension Ranking {
  /// "1 A, 2 B, 2 C".
  var text: String { placings.map { "\($0.rank) \($0.group)" }.joined(separator: ", ") }
}

func isNear(_ value: Rational?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  value.map { ($0.double - expected).magnitude <= tolerance } ?? false
}
