/// A place in a text file, in the numbers that an editor shows.
public struct SourceLocation: Hashable, Sendable, Comparable {
  /// The file's name as the reader was given it; shown to people, never opened.
  public var file: String
  /// From 1. LF, CR LF and a lone CR each end a line.
  public var line: Int
  /// From 1, in Unicode scalars. A tab counts 1, a byte order mark 0, and each stretch of bytes that is no
  /// UTF-8 counts 1 for every U+FFFD that `String(decoding:as:)` puts in its stead.
  public var column: Int

  /// A place; for a whole file, leave line and column at 1.
  public init(file: String, line: Int = 1, column: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// By file name, then line, then column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.line != right.line, left.file == right.file { return left.line < right.line }
    return (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `scenarios/x/case.json:41:17`, the form that editors and terminals turn into a link.
  public var description: String {
    "\(visible(file, limit: .max)):\(line):\(column)"
  }
}
