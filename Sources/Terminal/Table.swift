/// Rows and columns of text, laid out for the width there is.
public struct Table: Sendable {
  /// A column's head and how its cells are laid out.
  public struct Column: Sendable {
    /// Shown above the column, or before each cell where rows become blocks.
    public var header: String
    /// Where cells stand in the column's width; numbers stand right.
    public var alignment: Alignment
    /// False keeps the column at its natural width as long as others can give way.
    public var wraps: Bool

    /// A column that wraps and stands left unless said otherwise.
    public init(_ header: String, alignment: Alignment = .left, wraps: Bool = true) {
      self.header = header
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  /// A piece of text and how it looks.
  public struct Cell: Sendable, ExpressibleByStringInterpolation {
    /// May hold line breaks; other control characters are made visible.
    public var text: String
    /// Applies to the whole cell.
    public var style: Style

    /// A cell of plain text unless a style is given.
    public init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }

    /// A plain cell.
    public init(stringLiteral value: String) {
      self.init(value)
    }
  }

  /// From left to right.
  public var columns: [Column]
  /// As many cells in each as there are columns.
  public private(set) var rows: [[Cell]] = []
  /// How wide characters are on the terminal the table is for.
  public var width: DisplayWidth

  /// A table without rows.
  public init(_ columns: [Column], width: DisplayWidth = .narrow) {
    self.columns = columns
    self.width = width
  }

  /// Adds a row. Cells beyond the columns are dropped, missing ones are empty.
  public mutating func add(_ cells: [Cell]) {
    rows.append(columns.indices.map { $0 < cells.count ? cells[$0] : "" })
  }

  /// The table in at most `total` columns, one string per line.
  ///
  /// Cells wrap where their column is narrower than they are. Where the columns do not fit side by side even
  /// so (in a window below about 60), each row becomes a block of "header: cell" lines.
  public func lines(total: Int, painter: Painter, charset: Charset) -> [String] {
    guard !columns.isEmpty else { return [] }
    guard let widths = TableLayout(natural: naturalWidths, wraps: columns.map(\.wraps)).widths(total: total)
    else { return blocks(total: total, painter: painter) }
    let rule = charset.isUTF8 && width.ambiguous == 1 ? "─" : "-"
    let headers = columns.map { Cell($0.header, .bold) }
    let underline = widths.map { painter.paint(String(repeating: rule, count: $0), .dim) }
    return line(headers, widths: widths, painter: painter) + [underline.joined(separator: Self.gap)]
      + rows.flatMap { line($0, widths: widths, painter: painter) }
  }

  static let gap = "  "

  private var naturalWidths: [Int] {
    columns.indices.map { index in
      let cells = rows.map { row in
        SafeText.cleaned(row[index].text, keepsNewlines: true)
          .split(separator: "\n").map { width.of($0) }.max() ?? 0
      }
      return max(1, width.of(SafeText.cleaned(columns[index].header)), cells.max() ?? 0)
    }
  }

  /// One row as lines: as many as its tallest cell has.
  private func line(_ cells: [Cell], widths: [Int], painter: Painter) -> [String] {
    let wrapped = zip(cells, widths).map { cell, columns in
      width.wrapped(SafeText.cleaned(cell.text, keepsNewlines: true), to: columns)
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { level in
      let parts = cells.indices.map { index -> String in
        let text = level < wrapped[index].count ? wrapped[index][level] : ""
        let isLast = index == cells.count - 1 && columns[index].alignment == .left
        let fitted =
          isLast ? text : width.padded(text, to: widths[index], alignment: columns[index].alignment)
        return painter.paint(fitted, cells[index].style)
      }
      return Self.withoutTrailingSpaces(parts.joined(separator: Self.gap))
    }
  }

  private func blocks(total: Int, painter: Painter) -> [String] {
    rows.enumerated().flatMap { number, row -> [String] in
      let lines = zip(columns, row).filter { !$0.1.text.isEmpty }.flatMap { column, cell -> [String] in
        let text = SafeText.cleaned(cell.text, keepsNewlines: true)
        return width.wrapped("\(SafeText.cleaned(column.header)): \(text)", to: total, hanging: 2)
          .map { painter.paint($0, cell.style) }
      }
      return number == 0 ? lines : [""] + lines
    }
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
