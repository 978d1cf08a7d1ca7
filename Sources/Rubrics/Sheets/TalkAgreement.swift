/// How far those who marked the same talks agree, over all items and item by item.
public struct TalkAgreement: Sendable {
  /// Between whom.
  public enum Pair: Sendable, Hashable {
    /// The engine and one observer.
    case engine(observer: String)
    /// Two or more observers among themselves.
    case observers([String])
  }

  /// One comparison.
  public struct Comparison: Sendable {
    /// Between whom.
    public var pair: Pair
    /// Over all items of all talks.
    public var all: Coefficients
    /// Item by item, in the order of the checklist; only items that two marked.
    public var items: [(item: Checklist.Item, coefficients: Coefficients)]
  }

  /// The coefficients that belong together: none of them is shown alone.
  public struct Coefficients: Sendable {
    /// The share of pairs of verdicts that are the same.
    public var share: Coefficient
    /// Cohen's κ of two, Fleiss's of more.
    public var kappa: Coefficient
    /// κ that takes partly and met for nearer than missed and met; of two only.
    public var weighted: Coefficient?
    /// Gwet's AC1.
    public var ac1: Coefficient
    /// Krippendorff's α for ordered levels.
    public var alpha: Coefficient
  }

  /// The comparisons: the engine with each observer, then observers among themselves.
  public var comparisons: [Comparison]

  /// Compares all voices of talks that were marked by one checklist. Observers are the same person in all talks where
  /// their names are the same.
  public init(_ talks: [TalkVerdicts], resampling: Resampling? = nil) {
    guard let checklist = talks.first?.checklist else {
      comparisons = []
      return
    }
    var observers: [String] = []
    var keys: [String: Int] = [:]
    for voice in talks.flatMap(\.voices) {
      guard case .person(let rater) = voice.speaker, keys[rater.key] == nil else { continue }
      keys[rater.key] = observers.count
      observers.append(rater.name)
    }
    // A column for the engine, then one for each observer; a row for each item of each talk.
    var rows: [[Int?]] = []
    var items: [String] = []
    for talk in talks {
      for item in checklist.items {
        var row = [Int?](repeating: nil, count: observers.count + 1)
        for voice in talk.voices {
          guard let verdict = voice.verdict(item.id), let level = Self.level(verdict) else { continue }
          switch voice.speaker {
          case .engine: row[0] = level
          case .person(let rater): if let column = keys[rater.key] { row[column + 1] = level }
          }
        }
        rows.append(row)
        items.append(item.id)
      }
    }
    func compare(_ pair: Pair, _ columns: [Int]) -> Comparison? {
      let chosen = rows.map { row in columns.map { row[$0] } }
      guard chosen.contains(where: { $0.count { $0 != nil } > 1 }) else { return nil }
      let byItem = checklist.items.compactMap { item -> (Checklist.Item, Coefficients)? in
        let own = zip(items, chosen).filter { $0.0 == item.id && $0.1.count { $0 != nil } > 1 }.map(\.1)
        return own.isEmpty ? nil : (item, Coefficients(own, resampling: nil))
      }
      return Comparison(pair: pair, all: Coefficients(chosen, resampling: resampling), items: byItem)
    }
    comparisons = observers.indices.compactMap { compare(.engine(observer: observers[$0]), [0, $0 + 1]) }
    if observers.count > 1, let own = compare(.observers(observers), Array(1...observers.count)) {
      comparisons.append(own)
    }
  }

  private static func level(_ verdict: Verdict) -> Int? {
    switch verdict {
    case .missed: 0
    case .partly: 1
    case .met: 2
    case .observer: nil
    }
  }
}

extension TalkAgreement.Coefficients {
  fileprivate init(_ rows: [[Int?]], resampling: Resampling?) {
    let table = RatingTable(levels: 3, rows: rows) ?? RatingTable(values: [])
    let isPair = (rows.first?.count ?? 0) == 2
    share = Agreement.share(table)
    kappa = isPair ? Agreement.cohen(table) : Agreement.fleiss(table)
    weighted = isPair ? Agreement.cohen(table, weights: .quadratic) : nil
    ac1 = Agreement.gwetAC1(table)
    alpha = Agreement.krippendorff(table, .ordinal, resampling: resampling)
  }

  /// All of them, in the order they are shown.
  public var all: [Coefficient] { [share, kappa] + (weighted.map { [$0] } ?? []) + [ac1, alpha] }
}
