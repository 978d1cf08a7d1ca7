/// Seconds on the monotonic clock since it was started; a machine that sleeps stops it, a set clock does not.
struct Stopwatch: Sendable {
  private let start = SuspendingClock.now

  var seconds: Double {
    let passed = start.duration(to: .now).components
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }
}
