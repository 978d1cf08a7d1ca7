/// Collects what is wrong in one run over any number of files, so that all of it is told at once.
///
/// Not for several threads: each run has its own.
public final class FindingLog {
  /// How many findings are kept; one more, `findings.too-many`, then says that there were others.
  public static let capacity = 1_000

  private var kept: [Finding] = []
  private var known: Set<Finding> = []
  private var isSorted = true
  private var overflow: Finding?

  /// True once an error was reported, also one past the capacity.
  public private(set) var hasErrors = false

  /// An empty log.
  public init() {}

  /// True when further findings will be counted as "too many" and not kept.
  public var isFull: Bool { kept.count >= Self.capacity }

  /// By file, line and column; at one place in the order they were reported. The first call after a report
  /// sorts.
  public var findings: [Finding] {
    if !isSorted {
      kept = kept.enumerated()
        .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
        .map(\.element)
      isSorted = true
    }
    return kept + (overflow.map { [$0] } ?? [])
  }

  /// Adds a finding, unless the very same one is there already.
  public func report(_ finding: Finding) {
    if finding.severity == .error { hasErrors = true }
    if isFull {
      noteOverflow(finding)
    } else if known.insert(finding).inserted {
      kept.append(finding)
      isSorted = false
    }
  }

  /// Adds an error.
  public func error(
    _ id: String, at location: SourceLocation, _ message: String,
    expected: String? = nil, mend: String? = nil
  ) {
    report(
      Finding(
        id: id, severity: .error, location: location, message: message, expected: expected, mend: mend))
  }

  /// Adds a warning.
  public func warning(
    _ id: String, at location: SourceLocation, _ message: String,
    expected: String? = nil, mend: String? = nil
  ) {
    report(
      Finding(
        id: id, severity: .warning, location: location, message: message, expected: expected, mend: mend))
  }

  private func noteOverflow(_ finding: Finding) {
    guard !known.contains(finding) else { return }
    if overflow == nil {
      overflow = Finding(
        id: "findings.too-many", severity: finding.severity, location: finding.location,
        message: "too many findings, only the first \(Self.capacity) are kept",
        mend: "mend those and check again")
    } else if finding.severity == .error {
      overflow?.severity = .error
    }
  }
}
