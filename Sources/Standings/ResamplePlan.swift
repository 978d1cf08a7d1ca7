import Rubrics

/// All that ranks are made of, as whole numbers laid out rater by rater, so that a resample costs a sum and a
/// sort.
struct ResamplePlan {
  /// The groups that have a rank; positions in this array are used below.
  let groups: [String]
  /// Criteria that count or decide ties.
  let criteria: Int
  /// What each of them weighs: whole numbers.
  let weights: [Int]
  /// For each rater, from `starts[r]` up to below `starts[r + 1]`: the cell (group · criteria + criterion)
  /// and the mark.
  private(set) var starts: [Int] = [0]
  private(set) var cells: [Int32] = []
  private(set) var marks: [Int] = []
  /// What decides ties: a criterion's position, or the place of each group in the order of values from
  /// outside.
  let ties: [Key]
  let panel: PanelRule
  /// Set where marks had to be rounded: the unit in which totals are compared, in units of the marks.
  let grain: Int?

  enum Key {
    case criterion(Int)
    case outside([Int])
  }

  /// Nil if the marks are too great to be summed in machine words.
  init?(
    _ ranking: Ranking, entries: [[PeerMarks.Entry]], of peer: PeerMarks,
    outside: [String: [String: Rational]]
  ) {
    let scheme = peer.scheme
    let placed = Set(ranking.placings.map(\.group))
    let groups = peer.groups.filter(placed.contains)
    let used = scheme.criteria.indices.filter {
      scheme.shares[$0] > 0 || scheme.ties.contains(.criterion(scheme.criteria[$0].id))
    }
    guard let grid = MarkGrid(used.map { entries[$0].map(\.mark) }, raters: peer.raters.count),
      let weights = Self.weights(used.map { scheme.shares[$0] })
    else { return nil }
    self.groups = groups
    self.weights = weights
    criteria = used.count
    grain = grid.grain
    panel = scheme.panel
    ties = scheme.ties.compactMap { rule in
      switch rule {
      case .criterion(let id): used.firstIndex { scheme.criteria[$0].id == id }.map(Key.criterion)
      case .outside(let id): .outside(Self.order(groups.map { outside[id]?[$0] }))
      }
    }
    let numbers = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    let positions = peer.groups.map { numbers[$0] }
    var byRater = [[(cell: Int32, mark: Int)]](repeating: [], count: peer.raters.count)
    for (position, criterion) in used.enumerated() {
      for entry in entries[criterion] {
        guard let group = positions[entry.group] else { continue }
        byRater[entry.rater].append((Int32(group * used.count + position), grid.whole(entry.mark)))
      }
    }
    for entries in byRater {
      for entry in entries.sorted(by: { $0.cell < $1.cell }) {
        cells.append(entry.cell)
        marks.append(entry.mark)
      }
      starts.append(cells.count)
    }
  }

  var raters: Int { starts.count - 1 }

  /// The weights as the smallest whole numbers in their proportion; to nine decimals where those are too
  /// great.
  private static func weights(_ shares: [Rational]) -> [Int]? {
    guard let whole = WholeMarks(shares) ?? WholeMarks(shares.map { $0.rounded(decimals: 9) }) else {
      return nil
    }
    return whole.values
  }

  /// Places from 0 for the least; no value comes before it.
  private static func order(_ values: [Rational?]) -> [Int] {
    let sorted = Set(values.compactMap { $0 }).sorted()
    return values.map { value in value.flatMap { sorted.firstIndex(of: $0) } ?? -1 }
  }
}

/// The unit in which all marks are whole numbers, or nearly.
private struct MarkGrid {
  private let scale: Rational
  let grain: Int?

  /// Nil if even rounded marks are too great.
  init?(_ marks: [[Rational]], raters: Int) {
    let marks = Array(marks.joined())
    let greatest = marks.map(\.magnitude).max() ?? 0
    // a panel's sum, weighted, stays far within a double word
    let room = Rational(Int.max / 4 / max(1, raters))
    if let whole = WholeMarks(marks), Rational(whole.scale) * greatest <= room {
      scale = Rational(whole.scale)
      grain = nil
    } else {
      scale = 1_000_000_000
      grain = 1_000
      guard scale * greatest <= room else { return nil }
    }
  }

  func whole(_ mark: Rational) -> Int {
    let product = mark * scale
    if let words = product.words, words.denominator == 1 { return words.numerator }
    return product.rounded(decimals: 0).words?.numerator ?? 0
  }
}
