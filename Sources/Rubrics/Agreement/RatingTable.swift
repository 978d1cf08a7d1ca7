/// What raters said of the same things: units (items, sessions, groups) by raters, each cell a level or
/// nothing.
///
/// Levels stand in ascending order and have values, so that one table serves nominal statistics (which
/// level), ordinal ones (which order) and those of intervals and ratios (which value). Missing stays missing.
public struct RatingTable: Sendable, Hashable {
  /// The values of all levels that could be given, ascending, each once: a scale's, whether used or not.
  public let levels: [Rational]
  /// How many things were rated.
  public let units: Int
  /// How many raters there are, whether or not each rated something.
  public let raters: Int
  /// Unit by unit; a level's number, or -1.
  let cells: [Int32]

  init(levels: [Rational], units: Int, raters: Int, cells: [Int32]) {
    (self.levels, self.units, self.raters, self.cells) = (levels, units, raters, cells)
  }

  /// A row for each unit with a cell for each rater: the number of a level, or nil; short rows are filled
  /// with nil. Nil if a cell names no level, or the levels do not ascend.
  public init?(levels: [Rational], rows: [[Int?]]) {
    guard zip(levels, levels.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    guard rows.joined().allSatisfy({ $0.map(levels.indices.contains) ?? true }) else { return nil }
    let raters = rows.map(\.count).max() ?? 0
    let cells = rows.flatMap { row in
      (0..<raters).map { row.indices.contains($0) ? row[$0].map(Int32.init) ?? -1 : -1 }
    }
    self.init(levels: levels, units: rows.count, raters: raters, cells: cells)
  }

  /// So many unnamed levels of the values 0, 1, 2 …: for names without a value, and for verdicts in their
  /// order.
  public init?(levels: Int, rows: [[Int?]]) {
    self.init(levels: (0..<max(0, levels)).map { Rational($0) }, rows: rows)
  }

  /// A row for each unit with a value for each rater. The levels are the scale's, and whatever else occurs.
  public init(values rows: [[Rational?]], scale: [Rational] = []) {
    let levels = Set(rows.joined().compactMap { $0 }).union(scale).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: levels.enumerated().map { ($1, Int32($0)) })
    let raters = rows.map(\.count).max() ?? 0
    let cells = rows.flatMap { row in
      (0..<raters).map { row.indices.contains($0) ? row[$0].flatMap { numbers[$0] } ?? -1 : -1 }
    }
    self.init(levels: levels, units: rows.count, raters: raters, cells: cells)
  }

  /// Two raters from their table of counts: rows are the first rater's levels, columns the second's, of the
  /// values 0, 1, 2 …; nil unless it is square, without negative counts, and of at most a million units.
  public init?(counts: [[Int]]) {
    guard counts.allSatisfy({ $0.count == counts.count && $0.allSatisfy { (0...1_000_000).contains($0) } }),
      counts.joined().reduce(0, +) <= 1_000_000
    else { return nil }
    let rows = counts.enumerated().flatMap { first, row in
      row.enumerated().flatMap { second, count in [[Int?]](repeating: [first, second], count: count) }
    }
    self.init(levels: counts.count, rows: rows)
  }
}

extension RatingTable {
  /// The number of the level that a rater gave a unit; nil if none, or if there is no such cell.
  public func level(unit: Int, rater: Int) -> Int? {
    guard (0..<units).contains(unit), (0..<raters).contains(rater) else { return nil }
    let cell = cells[unit * raters + rater]
    return cell < 0 ? nil : Int(cell)
  }

  /// The value that a rater gave a unit.
  public func value(unit: Int, rater: Int) -> Rational? { level(unit: unit, rater: rater).map { levels[$0] } }

  /// Only these raters, in this order; numbers that name none are left out.
  public func keeping(raters chosen: [Int]) -> RatingTable {
    let chosen = chosen.filter((0..<raters).contains)
    let kept = (0..<units).flatMap { unit in chosen.map { cells[unit * raters + $0] } }
    return RatingTable(levels: levels, units: units, raters: chosen.count, cells: kept)
  }

  /// Only these units, in this order; numbers that name none are left out.
  public func keeping(units chosen: [Int]) -> RatingTable {
    let chosen = chosen.filter((0..<units).contains)
    let kept = chosen.flatMap { cells[$0 * raters..<($0 + 1) * raters] }
    return RatingTable(levels: levels, units: chosen.count, raters: raters, cells: kept)
  }

  /// How many ratings there are, with a partner or without.
  public var ratings: Int { cells.reduce(0) { $0 + ($1 < 0 ? 0 : 1) } }
}
