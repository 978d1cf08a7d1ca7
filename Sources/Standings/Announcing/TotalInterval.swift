import Rubrics

/// Between which bounds a group's total lies, by the raters it happened to have: the middle nine tenths of the
/// totals of resamples of its raters (bootstrap percentiles, Efron 1979). For display; no rank hangs on it.
public struct TotalInterval: Sendable, Hashable {
  /// The lower bound.
  public var lower: Double
  /// The upper bound.
  public var upper: Double
  /// How sure, as a share.
  public static let confidence = 0.9

  /// Intervals by group; none for a group with one rater, or with a criterion that too few marked.
  ///
  /// Each takes `resamples` × raters × criteria steps. The same seed gives the same bounds on every machine.
  static func of(
    _ sheets: [Sheet], rubric: PeerRubric, resamples: Int, seed: UInt64
  ) -> [String: TotalInterval] {
    let columns = Dictionary(rubric.criteria.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var rows: [String: [[Int]]] = [:]
    for sheet in sheets {
      var own: [String: [Int]] = [:]
      for mark in sheet.marks {
        guard let column = columns[mark.place.item], let number = mark.number, rubric.scale.contains(number)
        else {
          continue
        }
        own[mark.place.group, default: Array(repeating: -1, count: columns.count)][column] = number
      }
      for (group, row) in own { rows[group, default: []].append(row) }
    }
    let weights = rubric.criteria.map(\.weight)
    var intervals: [String: TotalInterval] = [:]
    for (index, group) in rows.keys.sorted(by: SheetName.isBefore).enumerated() {
      var draws = Draws(seed: seed &+ UInt64(index) &* 0x9E37_79B9)
      guard let marked = rows[group], marked.count > 1 else { continue }
      intervals[group] = interval(marked, weights, rubric, min(max(resamples, 100), 100_000), &draws)
    }
    return intervals
  }

  private static func interval(
    _ rows: [[Int]], _ weights: [Int], _ rubric: PeerRubric, _ resamples: Int, _ draws: inout Draws
  ) -> TotalInterval? {
    var totals: [Double] = []
    totals.reserveCapacity(resamples)
    let weightSum = Double(weights.reduce(0, +))
    var panels = weights.map { _ in Panel(rubric.scale) }
    for _ in 0..<resamples {
      for index in panels.indices { panels[index].clear() }
      for _ in rows.indices {
        let row = rows[draws.below(rows.count)]
        for index in panels.indices where row[index] >= 0 { panels[index].add(row[index]) }
      }
      var sum = 0.0
      var isWhole = true
      for (index, weight) in weights.enumerated() {
        guard let value = panels[index].result(rubric.panel) else {
          isWhole = false
          break
        }
        sum += Double(weight) * value
      }
      if isWhole { totals.append(sum / weightSum) }
    }
    guard totals.count * 2 > resamples else { return nil }
    totals.sort()
    let tail = (1 - confidence) / 2
    let lower = totals[min(totals.count - 1, Int(Double(totals.count) * tail))]
    let upper = totals[max(0, totals.count - 1 - Int(Double(totals.count) * tail))]
    return TotalInterval(lower: lower, upper: upper)
  }

  /// Marks of one criterion as counts, so that drawing again costs no sorting.
  private struct Panel {
    let least: Int
    var counts: [Int]
    var number = 0

    init(_ scale: ClosedRange<Int>) {
      least = scale.lowerBound
      counts = Array(repeating: 0, count: scale.count)
    }

    mutating func clear() {
      for index in counts.indices { counts[index] = 0 }
      number = 0
    }

    mutating func add(_ mark: Int) {
      counts[mark - least] += 1
      number += 1
    }

    /// The marks put together by the panel's rule; nil if there are none.
    func result(_ rule: PeerRubric.Panel) -> Double? {
      guard number > 0 else { return nil }
      let sum = counts.enumerated().reduce(0) { $0 + ($1.offset + least) * $1.element }
      switch rule {
      case .mean: return Double(sum) / Double(number)
      case .median: return (value(at: (number - 1) / 2) + value(at: number / 2)) / 2
      case .bySize:
        if number < 3 { return Double(sum) / Double(number) }
        if number == 3 {
          let (low, middle, high) = (value(at: 0), value(at: 1), value(at: 2))
          return high - middle <= middle - low ? (middle + high) / 2 : (low + middle) / 2
        }
        return (Double(sum) - value(at: 0) - value(at: number - 1)) / Double(number - 2)
      }
    }

    private func value(at index: Int) -> Double {
      var seen = 0
      for (offset, count) in counts.enumerated() {
        seen += count
        if seen > index { return Double(offset + least) }
      }
      return Double(least + counts.count - 1)
    }
  }
}
