/// Words findings for people: the line of a finding, then the line of the file with a caret under the place.
///
/// ```
/// case.json:2:10: error: unknown act "offer-tme" (did you mean "offer-time"?)
///   2 |   "act": "offer-tme"
///     |          ^
/// ```
/// Plain text that holds no control character but the line feed, whatever the file holds; wide characters
/// are reckoned as two columns.
public struct FindingRenderer {
  /// Columns of the file's line that are shown left of the caret, and from it on.
  private static let before = 60
  private static let after = 40
  /// Places further into a line than this many bytes get no excerpt, so that a huge line costs no time.
  private static let reach = 100_000

  private let sources: [String: SourceText]

  /// - Parameter sources: what the files held when they were read, by the name used in the findings'
  ///   locations. Findings in other files are shown without their line.
  public init(sources: [String: [UInt8]] = [:]) {
    self.sources = sources.mapValues { SourceText($0) }
  }

  /// The finding and its excerpt; no line feed at the end.
  public func text(_ finding: Finding) -> String {
    guard let excerpt = excerpt(at: finding.location) else { return finding.description }
    return finding.description + "\n" + excerpt
  }

  /// All of them in the order given, and a last line that counts errors and warnings; empty for none.
  public func text(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    var counts: [String] = []
    if errors > 0 { counts.append("\(errors) error\(errors == 1 ? "" : "s")") }
    if warnings > 0 { counts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    var lines = findings.map { text($0) }
    if !counts.isEmpty { lines.append(counts.joined(separator: ", ")) }
    return lines.joined(separator: "\n")
  }

  private func excerpt(at location: SourceLocation) -> String? {
    guard location.column >= 1, location.column <= Self.reach,
      let source = sources[location.file],
      let line = source.line(location.line, reach: Self.reach),
      location.column <= line.count + 1
    else { return nil }
    let caret = location.column - 1

    let left = fitting(line[..<caret].reversed(), columns: Self.before)
    let right = fitting(line[caret...], columns: Self.after)
    let head = (left.isCut ? "…" : "") + left.cells.reversed().joined()
    let tail = right.cells.joined() + (right.isCut ? "…" : "")
    let indent = left.columns + (left.isCut ? 1 : 0)

    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count + 2)
    let spaces = String(repeating: " ", count: indent)
    return "  \(number) | \(head)\(tail)\n\(margin) | \(spaces)^"
  }

  /// As many scalars as fit, each as it is shown: a tab as one space, what is unseen by its number.
  private func fitting(
    _ scalars: some Sequence<Unicode.Scalar>, columns limit: Int
  ) -> (cells: [String], columns: Int, isCut: Bool) {
    var cells: [String] = []
    var columns = 0
    for scalar in scalars {
      let cell = scalar == "\t" ? " " : scalar.isUnseen ? visible(String(scalar)) : String(scalar)
      let width = cell.unicodeScalars.reduce(0) { $0 + $1.columns }
      if columns + width > limit || cells.count >= 2 * limit { return (cells, columns, true) }
      cells.append(cell)
      columns += width
    }
    return (cells, columns, false)
  }
}
