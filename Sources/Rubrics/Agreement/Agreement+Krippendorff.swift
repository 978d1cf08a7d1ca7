extension Agreement {
  /// Krippendorff's α over the units rated by two or more, with missing ratings; with an interval if
  /// resampling of units is asked for. Costs as many steps as ratings, for ratios also the square of the
  /// levels a unit holds; each resample as many as different levels on the units.
  public static func krippendorff(
    _ table: RatingTable, _ metric: Coefficient.Metric, resampling: Resampling? = nil
  ) -> Coefficient {
    let ratings = PairableRatings(table)
    let kind = Coefficient.Kind.krippendorff(metric)
    if let flaw = ratings.flaw { return ratings.coefficient(kind, .undefined(flaw)) }
    if metric == .ratio, zip(table.levels, ratings.prevalence).contains(where: { $0 < 0 && $1 > 0 }) {
      return ratings.coefficient(kind, .undefined(.negativeValues))
    }
    let sum = DisagreementSum(table, ratings.units, metric)
    guard let alpha = sum.alpha(margins: ratings.prevalence) else {
      return ratings.coefficient(kind, .undefined(.noVariation))
    }
    var result = ratings.coefficient(kind, .value(alpha))
    if let resampling { result.interval = sum.interval(resampling) }
    return result
  }
}

/// The units of a table as counts of levels, and what they disagree.
private struct DisagreementSum {
  private let metric: Coefficient.Metric
  private let values: [Double]
  /// The levels that occur in unit after unit, and how often; a unit's stand from `starts[u]` to `starts[u +
  /// 1]`.
  private var levels: [Int32] = []
  private var counts: [Int32] = []
  private var starts: [Int] = [0]
  /// Ratings of each unit.
  private var sizes: [Int] = []
  private let maxSize: Int

  init(_ table: RatingTable, _ units: [Int], _ metric: Coefficient.Metric) {
    self.metric = metric
    values = metric == .interval || metric == .ratio ? table.scaledLevels : []
    maxSize = table.raters
    levels.reserveCapacity(units.count * min(table.raters, table.levels.count))
    counts.reserveCapacity(units.count * min(table.raters, table.levels.count))
    starts.reserveCapacity(units.count + 1)
    var seen = [Int32](repeating: 0, count: table.levels.count)
    table.cells.withUnsafeBufferPointer { cells in
      for unit in units {
        var size = 0
        let start = levels.count
        for cell in cells[unit * table.raters..<(unit + 1) * table.raters] where cell >= 0 {
          size += 1
          if seen[Int(cell)] == 0 { levels.append(cell) }
          seen[Int(cell)] += 1
        }
        levels[start...].sort()
        for index in start..<levels.count {
          counts.append(seen[Int(levels[index])])
          seen[Int(levels[index])] = 0
        }
        sizes.append(size)
        starts.append(levels.count)
      }
    }
  }

  /// α with each unit taken so many times (nil: once); nil where nothing varies.
  func alpha(margins: [Int], times: [Int32]? = nil) -> Double? {
    let all = margins.reduce(0, +)
    guard all > 1 else { return nil }
    let points = metric == .ordinal ? Self.middleRanks(margins) : values
    let expected = expected(margins, points)
    guard expected > 0 else { return nil }
    var bySize = [Double](repeating: 0, count: maxSize + 1)
    for unit in sizes.indices {
      let times = times.map { Double($0[unit]) } ?? 1
      if times > 0 { bySize[sizes[unit]] += times * disagreement(unit, points) }
    }
    let observed = bySize.enumerated().reduce(0.0) { sum, entry in
      entry.element == 0 ? sum : sum + entry.element / Double(entry.offset - 1)
    }
    return 1 - Double(all - 1) * observed / expected
  }

  /// Twice the middle rank of each level among all ratings: ordinal distances are differences of these.
  private static func middleRanks(_ margins: [Int]) -> [Double] {
    var below = 0
    return margins.map { count in
      defer { below += count }
      return Double(2 * below + count)
    }
  }

  /// The sum of disagreement over ordered pairs of ratings of one unit.
  private func disagreement(_ unit: Int, _ points: [Double]) -> Double {
    let range = starts[unit]..<starts[unit + 1]
    let size = Double(sizes[unit])
    if range.count < 2 { return 0 }
    switch metric {
    case .nominal:
      return range.reduce(size * size) { $0 - Double(counts[$1]) * Double(counts[$1]) }
    case .ordinal, .interval:
      var (sum, squares) = (0.0, 0.0)
      for index in range {
        let (count, point) = (Double(counts[index]), points[Int(levels[index])])
        sum += count * point
        squares += count * point * point
      }
      return 2 * (size * squares - sum * sum)
    case .ratio:
      var total = 0.0
      for a in range {
        for b in range where b > a {
          total +=
            2 * Double(counts[a]) * Double(counts[b])
            * Self.ratio(points[Int(levels[a])], points[Int(levels[b])])
        }
      }
      return total
    }
  }

  /// The same over ordered pairs of all ratings.
  private func expected(_ margins: [Int], _ points: [Double]) -> Double {
    let all = Double(margins.reduce(0, +))
    switch metric {
    case .nominal: return margins.reduce(all * all) { $0 - Double($1) * Double($1) }
    case .ordinal, .interval:
      // about the mean, so that little is lost where values are great and close together
      let used = margins.indices.filter { margins[$0] > 0 }
      guard used.count > 1 else { return 0 }
      let mean = used.reduce(0.0) { $0 + Double(margins[$1]) * points[$1] } / all
      return 2 * all
        * used.reduce(0.0) { $0 + Double(margins[$1]) * (points[$1] - mean) * (points[$1] - mean) }
    case .ratio:
      let used = margins.indices.filter { margins[$0] > 0 }
      var total = 0.0
      for (index, a) in used.enumerated() {
        for b in used[(index + 1)...] {
          total += 2 * Double(margins[a]) * Double(margins[b]) * Self.ratio(points[a], points[b])
        }
      }
      return total
    }
  }

  private static func ratio(_ a: Double, _ b: Double) -> Double {
    a + b == 0 ? 0 : (a - b) * (a - b) / ((a + b) * (a + b))
  }

  /// Percentiles of α over units drawn again; nil if it was undefined throughout.
  func interval(_ resampling: Resampling) -> ConfidenceInterval? {
    var draws = Draws(seed: resampling.seed)
    var alphas: [Double] = []
    alphas.reserveCapacity(resampling.count)
    let levelCount = (levels.max().map(Int.init) ?? -1) + 1
    for _ in 0..<resampling.count {
      var times = [Int32](repeating: 0, count: sizes.count)
      for _ in sizes { times[draws.below(sizes.count)] += 1 }
      var margins = [Int](repeating: 0, count: levelCount)
      for unit in sizes.indices where times[unit] > 0 {
        for index in starts[unit]..<starts[unit + 1] {
          margins[Int(levels[index])] += Int(times[unit]) * Int(counts[index])
        }
      }
      if let alpha = alpha(margins: margins, times: times) { alphas.append(alpha) }
    }
    guard !alphas.isEmpty else { return nil }
    alphas.sort()
    let tail = (1 - resampling.confidence) / 2
    return ConfidenceInterval(
      lower: alphas.percentile(tail), upper: alphas.percentile(1 - tail), confidence: resampling.confidence,
      method: .bootstrap(
        resamples: resampling.count, seed: resampling.seed, undefined: resampling.count - alphas.count))
  }
}

extension [Double] {
  /// Of ascending values, the one below which a share lies, between two of them in proportion (Hyndman and
  /// Fan 1996, type 7); 0 of none.
  func percentile(_ share: Double) -> Double {
    guard let last else { return 0 }
    let place = share * Double(count - 1)
    let below = Int(place)
    guard below + 1 < count else { return last }
    return self[below] + (place - Double(below)) * (self[below + 1] - self[below])
  }
}
