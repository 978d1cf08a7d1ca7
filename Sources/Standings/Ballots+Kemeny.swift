extension Ballots {
  /// Up to so many groups all orders are looked at.
  public static let exactGroups = 10

  /// The order that contradicts the ballots least: exact to ten groups (2ⁿ·n² steps), beyond that an
  /// approximation, labelled so. Ties on ballots contradict no order.
  public func kemeny(seed: UInt64 = 1) -> KemenyResult {
    groups.count <= Self.exactGroups ? exactKemeny() : approximateKemeny(seed: seed)
  }

  /// What an order contradicts and agrees with.
  func result(
    _ orders: [[Int]], optima: Int?, places: [ClosedRange<Int>], _ method: KemenyResult.Method
  ) -> KemenyResult {
    let order = orders.first ?? []
    var (against, along, bound) = (0, 0, 0)
    for (place, first) in order.enumerated() {
      for second in order[(place + 1)...] {
        against += preferred[second][first]
        along += preferred[first][second]
        bound += min(preferred[second][first], preferred[first][second])
      }
    }
    return KemenyResult(
      orders: orders.map { $0.map { groups[$0] } }, optima: optima, disagreement: against, agreement: along,
      bound: bound, places: Dictionary(uniqueKeysWithValues: zip(groups, places)), method: method)
  }

  /// What it costs to put a group in front of all those of a set.
  private func cost(_ group: Int, before set: Int) -> Int {
    groups.indices.reduce(0) { set & 1 << $1 == 0 ? $0 : $0 + preferred[$1][group] }
  }

  /// Held and Karp: the least cost of ordering each set of groups, which stands at the end of the order.
  private func exactKemeny() -> KemenyResult {
    let all = 1 << groups.count - 1
    var least = [Int](repeating: .max, count: all + 1)
    var ways = [Int](repeating: 0, count: all + 1)
    (least[0], ways[0]) = (0, 1)
    for set in 1..<all + 1 {
      for group in groups.indices where set & 1 << group != 0 {
        let rest = set & ~(1 << group)
        let cost = least[rest] + cost(group, before: rest)
        if cost < least[set] { (least[set], ways[set]) = (cost, 0) }
        if cost == least[set] { ways[set] += ways[rest] }
      }
    }
    // from the whole down: which sets can be what is left of a best order
    var places = [ClosedRange<Int>?](repeating: nil, count: groups.count)
    var isReached = [Bool](repeating: false, count: all + 1)
    isReached[all] = true
    for set in (0..<all + 1).reversed() where isReached[set] {
      for group in best(set, least) {
        isReached[set & ~(1 << group)] = true
        let place = groups.count - set.nonzeroBitCount + 1
        places[group] =
          min(place, places[group]?.lowerBound ?? place)...max(place, places[group]?.upperBound ?? place)
      }
    }
    var orders: [[Int]] = []
    list(all, [], least, into: &orders)
    return result(orders, optima: ways[all], places: places.map { $0 ?? 1...1 }, .exact)
  }

  /// The groups that can stand first of a set in a best order of it.
  private func best(_ set: Int, _ least: [Int]) -> [Int] {
    groups.indices.filter { group in
      let rest = set & ~(1 << group)
      return rest != set && least[rest] + cost(group, before: rest) == least[set]
    }
  }

  private func list(_ set: Int, _ order: [Int], _ least: [Int], into orders: inout [[Int]]) {
    if orders.count == KemenyResult.listed { return }
    if set == 0 { return orders.append(order) }
    for group in best(set, least) { list(set & ~(1 << group), order + [group], least, into: &orders) }
  }
}
