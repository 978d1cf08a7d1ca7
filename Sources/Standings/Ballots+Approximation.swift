import Rubrics

extension Ballots {
  /// Moves single groups to where they contradict least, until no move helps; from the order of Borda's
  /// points and from eight orders drawn by lot. The best of all, of equals the first found.
  func approximateKemeny(seed: UInt64) -> KemenyResult {
    let numbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    var beginnings = [borda.placings.compactMap { numbers[$0.group] }]
    var draws = Draws(seed: seed)
    for _ in 0..<8 {
      var order = Array(groups.indices)
      for last in order.indices.dropFirst().reversed() { order.swapAt(last, draws.below(last + 1)) }
      beginnings.append(order)
    }
    var best: (order: [Int], cost: Int) = ([], .max)
    for beginning in beginnings {
      let order = settled(beginning)
      let cost = contradicted(order)
      if cost < best.cost { best = (order, cost) }
    }
    var places = [ClosedRange<Int>](repeating: 1...1, count: groups.count)
    for (place, group) in best.order.enumerated() { places[group] = place + 1...place + 1 }
    return result([best.order], optima: nil, places: places, .approximate(seed: seed))
  }

  private func contradicted(_ order: [Int]) -> Int {
    var cost = 0
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] { cost += preferred[second][first] }
    }
    return cost
  }

  /// Each round looks at n² moves; a move lessens what is contradicted, so it ends.
  private func settled(_ beginning: [Int]) -> [Int] {
    var order = beginning
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for from in order.indices {
        if let (to, gain) = bestMove(of: from, in: order), gain < 0 {
          order.insert(order.remove(at: from), at: to)
          hasMoved = true
        }
      }
    }
    return order
  }

  /// Where a group would go, and what that changes.
  private func bestMove(of from: Int, in order: [Int]) -> (to: Int, change: Int)? {
    let group = order[from]
    var best: (to: Int, change: Int)?
    func walk(_ places: some Sequence<Int>, isUp: Bool) {
      var change = 0
      for place in places {
        let other = order[place]
        let (gone, come) = (preferred[group][other], preferred[other][group])
        // passing another upwards: it no longer stands first, the group does
        change += isUp ? come - gone : gone - come
        if change < best?.change ?? 0 { best = (place, change) }
      }
    }
    walk((0..<from).reversed(), isUp: true)
    walk(from + 1..<max(from + 1, order.count), isUp: false)
    return best
  }
}
