/// How well found labels agree with the true ones, over all lines and labels together.
struct MicroF1 {
  private(set) var hits = 0
  private(set) var wrong = 0
  private(set) var missed = 0

  mutating func add(found: Set<String>, truth: Set<String>) {
    let both = found.intersection(truth).count
    hits += both
    wrong += found.count - both
    missed += truth.count - both
  }

  /// In per cent.
  var value: Double { 200 * Double(hits) / Double(max(1, 2 * hits + wrong + missed)) }
  var precision: Double { 100 * Double(hits) / Double(max(1, hits + wrong)) }
  var recall: Double { 100 * Double(hits) / Double(max(1, hits + missed)) }
}

/// The chance that a line that belongs scores above one that does not; equal scores count half (Mann,
/// Whitney).
func areaUnderCurve(inside: [Double], outside: [Double]) -> Double {
  let all = (inside.map { ($0, true) } + outside.map { ($0, false) }).sorted { $0.0 < $1.0 }
  var ranks = 0.0
  var start = 0
  while start < all.count {
    var end = start
    while end < all.count, all[end].0 == all[start].0 { end += 1 }
    let rank = Double(start + 1 + end) / 2
    ranks += rank * Double(all[start..<end].count { $0.1 })
    start = end
  }
  let count = Double(inside.count)
  return (ranks - count * (count + 1) / 2) / (count * Double(outside.count))
}
