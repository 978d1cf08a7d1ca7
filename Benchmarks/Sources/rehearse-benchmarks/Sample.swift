/// Measured values, and what is said of them.
struct Sample {
  private let sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var median: Double { percentile(50) }
  var p99: Double { percentile(99) }
  var largest: Double { sorted.last ?? .nan }
  var mean: Double { sorted.reduce(0, +) / Double(max(1, sorted.count)) }

  /// Bessel's standard deviation; 0 for a single value.
  var deviation: Double {
    guard sorted.count > 1 else { return 0 }
    return (sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sorted.count - 1)).squareRoot()
  }

  /// The smallest value that at least this share of all values does not exceed (nearest rank).
  func percentile(_ share: Double) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let rank = Int((share / 100 * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }
}

/// Seconds that a piece of work takes on the monotonic clock.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let elapsed = try ContinuousClock().measure(work)
  return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
}
