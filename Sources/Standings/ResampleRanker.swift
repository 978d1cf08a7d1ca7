import Rubrics

/// Ranks the groups of one resample after another in the same memory.
struct ResampleRanker {
  private let plan: ResamplePlan
  private var panels: [Panel]
  /// All marks of a cell, for rules that need them.
  private var lists: [[Int]]
  private var results: [Result]
  private var totals: [Fraction]
  private var order: [Int]
  private var isFirst: [Bool]
  /// For each group, in how many resamples it held rank 1, 2, …
  private(set) var counts: [[Int]]
  /// For each group, in how many resamples it shared the first rank among 1, 2, …
  private(set) var firsts: [[Int]]
  private(set) var considered = 0
  private(set) var setAside = 0

  private struct Panel {
    var count = 0
    var sum = 0
    var least = Int.max
    var greatest = Int.min
  }

  /// A panel's result on a criterion: a sum over a count, which is 0 if there are no marks.
  private struct Result {
    var sum: Int
    var count: Int

    func compared(with other: Result) -> Int {
      if count == 0 || other.count == 0 { return (count == 0 ? 0 : 1) - (other.count == 0 ? 0 : 1) }
      let (a, b) = (Int128(sum) * Int128(other.count), Int128(other.sum) * Int128(count))
      return a == b ? 0 : a < b ? -1 : 1
    }
  }

  init(_ plan: ResamplePlan) {
    self.plan = plan
    let cells = plan.groups.count * plan.criteria
    panels = [Panel](repeating: Panel(), count: cells)
    let needsLists =
      switch plan.panel {
      case .bySize, .mean: false
      case .median, .trimmed: true
      }
    lists = needsLists ? [[Int]](repeating: [], count: cells) : []
    results = [Result](repeating: Result(sum: 0, count: 0), count: cells)
    totals = [Fraction](repeating: Fraction(0, over: 1), count: plan.groups.count)
    order = Array(plan.groups.indices)
    isFirst = order.map { _ in true }
    counts = plan.groups.map { _ in [Int](repeating: 0, count: plan.groups.count) }
    firsts = counts
  }

  /// Takes each rater so many times; counts the ranks as so many resamples.
  mutating func rank(times: [Int], resamples: Int = 1) {
    gather(times)
    guard conclude() else {
      setAside += resamples
      return
    }
    considered += resamples
    sort()
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, !isFirst[end] { end += 1 }
      for place in start..<end { counts[order[place]][start] += resamples }
      if start == 0 { for place in 0..<end { firsts[order[place]][end - 1] += resamples } }
      start = end
    }
  }

  private mutating func gather(_ times: [Int]) {
    for cell in panels.indices { panels[cell] = Panel() }
    if !lists.isEmpty { for cell in lists.indices { lists[cell].removeAll(keepingCapacity: true) } }
    panels.withUnsafeMutableBufferPointer { panels in
      plan.cells.withUnsafeBufferPointer { cells in
        plan.marks.withUnsafeBufferPointer { marks in
          for (rater, times) in times.enumerated() where times > 0 {
            for index in plan.starts[rater]..<plan.starts[rater + 1] {
              let (cell, mark) = (Int(cells[index]), marks[index])
              panels[cell].count += times
              panels[cell].sum += times * mark
              panels[cell].least = min(panels[cell].least, mark)
              panels[cell].greatest = max(panels[cell].greatest, mark)
            }
          }
        }
      }
    }
    if lists.isEmpty { return }
    for (rater, times) in times.enumerated() where times > 0 {
      for index in plan.starts[rater]..<plan.starts[rater + 1] {
        for _ in 0..<times { lists[Int(plan.cells[index])].append(plan.marks[index]) }
      }
    }
  }

  /// The panels' results and the totals; false if a group lacks marks on a criterion that counts.
  private mutating func conclude() -> Bool {
    for cell in panels.indices { results[cell] = result(cell) }
    for group in totals.indices {
      let cells = group * plan.criteria..<(group + 1) * plan.criteria
      for cell in cells where results[cell].count == 0 && plan.weights[cell - cells.lowerBound] > 0 {
        return false
      }
      totals[group] = total(cells)
    }
    return true
  }

  private func result(_ cell: Int) -> Result {
    let panel = panels[cell]
    switch plan.panel {
    case .mean: return Result(sum: panel.sum, count: panel.count)
    case .bySize:
      if panel.count < 3 { return Result(sum: panel.sum, count: panel.count) }
      let inner = panel.sum - panel.least - panel.greatest
      if panel.count > 3 { return Result(sum: inner, count: panel.count - 2) }
      let takesUpper = panel.greatest - inner <= inner - panel.least
      return Result(sum: inner + (takesUpper ? panel.greatest : panel.least), count: 2)
    case .median, .trimmed:
      let counting = plan.panel.counting(lists[cell])
      return Result(sum: counting.reduce(0, +), count: counting.count)
    }
  }

  private func total(_ cells: Range<Int>) -> Fraction {
    var total = Fraction(0, over: 1)
    for cell in cells where plan.weights[cell - cells.lowerBound] > 0 {
      total.add(
        Int128(plan.weights[cell - cells.lowerBound]) * Int128(results[cell].sum), over: results[cell].count)
    }
    if let grain = plan.grain { total.round(to: grain * plan.weights.reduce(0, +)) }
    return total
  }

  /// Positive if the first of two groups of the same total is better.
  private func decide(_ a: Int, _ b: Int) -> Int {
    for tie in plan.ties {
      let order =
        switch tie {
        case .criterion(let criterion):
          results[a * plan.criteria + criterion].compared(with: results[b * plan.criteria + criterion])
        case .outside(let places): places[a] - places[b]
        }
      if order != 0 { return order }
    }
    return 0
  }

  /// Best first; `isFirst` is set where another rank begins.
  private mutating func sort() {
    var order = order
    totals.withUnsafeBufferPointer { totals in
      // totals alone decide nearly always; rules are asked where they are equal
      order.sort { a, b in
        let order = totals[a].compared(with: totals[b])
        return order == 0 ? decide(a, b) > 0 : order > 0
      }
      for place in order.indices.dropFirst() {
        let (better, worse) = (order[place - 1], order[place])
        isFirst[place] = totals[better].compared(with: totals[worse]) != 0 || decide(better, worse) != 0
      }
    }
    self.order = order
  }
}
