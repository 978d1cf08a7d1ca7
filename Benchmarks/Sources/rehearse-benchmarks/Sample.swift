import Foundation

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

/// What a short piece of work takes, in microseconds.
struct Timing {
  /// On the clock on the wall; waits for a processor that others use are in it.
  var wall: Double
  /// Of the processor, for this thread alone.
  var processor: Double

  init(_ work: () -> Void) {
    let before = Self.threadTime()
    wall = seconds(work) * 1e6
    processor = Self.threadTime() - before
  }

  private static func threadTime() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) * 1e6 + Double(now.tv_nsec) * 1e-3
  }
}

extension [Timing] {
  /// Median, 99th percentile and longest, on the wall and of the processor.
  var summary: String {
    "\(Sample(map(\.wall)).summary("µs")); of the processor: \(Sample(map(\.processor)).summary("µs"))"
  }
}

extension Sample {
  /// Median, 99th percentile and longest, with the unit.
  func summary(_ unit: String) -> String {
    "median \(fixed(median)) \(unit), p99 \(fixed(p99)) \(unit), longest \(fixed(largest)) \(unit)"
  }
}
