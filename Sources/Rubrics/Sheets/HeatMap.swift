/// A table of shares as a drawing: the darker a cell, the more. Each cell has its number in it, so nothing hangs on
/// colour alone; what is missing is left white, with a dash. Whole numbers only: the same data give the same bytes.
public struct HeatMap: Sendable {
  /// Beside the rows.
  public var rows: [String]
  /// Above the columns.
  public var columns: [String]
  /// Row by row; nil where there is nothing.
  public var cells: [[Cell?]]
  /// What it shows, for those who cannot see it.
  public var title: String

  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// What stands in it.
    public var text: String
    /// How dark it is, in thousandths.
    public var permille: Int

    /// A cell; shades past either end count as that end.
    public init(_ text: String, permille: Int) {
      self.text = text
      self.permille = min(max(permille, 0), 1000)
    }
  }

  /// A drawing of all its parts.
  public init(title: String, rows: [String], columns: [String], cells: [[Cell?]]) {
    self.title = title
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  private static let cellHeight = 26

  /// The drawing; `rowWidth` is the room for the names of rows in its own units, about 7 for a letter.
  public func svg(rowWidth: Int = 150, cellWidth: Int = 58) -> String {
    let width = rowWidth + columns.count * cellWidth + 4
    let height = (rows.count + 1) * Self.cellHeight + 4
    var parts: [String] = []
    for (index, column) in columns.enumerated() {
      let x = rowWidth + index * cellWidth + cellWidth / 2
      parts.append(
        "<text x=\"\(x)\" y=\"18\" text-anchor=\"middle\">\(escaped(Self.fitted(column, cellWidth / 8)))</text>"
      )
    }
    for (index, row) in rows.enumerated() {
      let y = (index + 1) * Self.cellHeight
      parts.append("<text x=\"0\" y=\"\(y + 18)\">\(escaped(Self.fitted(row, rowWidth / 8)))</text>")
      for column in columns.indices {
        let cell =
          cells.indices.contains(index) && cells[index].indices.contains(column) ? cells[index][column] : nil
        parts.append(Self.draw(cell, x: rowWidth + column * cellWidth, y: y, width: cellWidth))
      }
    }
    return """
      <svg viewBox="0 0 \(width) \(height)" role="img" font-size="13" font-family="sans-serif" \
      style="max-width:\(width * 3 / 2)px">
      <title>\(escaped(title))</title>
      \(parts.joined(separator: "\n"))
      </svg>
      """
  }

  private static func draw(_ cell: Cell?, x: Int, y: Int, width: Int) -> String {
    let box = "x=\"\(x + 1)\" y=\"\(y + 1)\" width=\"\(width - 2)\" height=\"\(cellHeight - 2)\""
    let place = "x=\"\(x + width / 2)\" y=\"\(y + 18)\" text-anchor=\"middle\""
    guard let cell else {
      return "<rect \(box) fill=\"#fff\" stroke=\"#c8c8c8\"/><text \(place) fill=\"#767676\">–</text>"
    }
    let ink = cell.permille > 550 ? "#fff" : "#1a1a1a"
    return
      "<rect \(box) fill=\"\(shade(cell.permille))\"/><text \(place) fill=\"\(ink)\">\(escaped(cell.text))</text>"
  }

  /// From near white to a dark blue, in steps of one thousandth.
  static func shade(_ permille: Int) -> String {
    func mix(_ light: Int, _ dark: Int) -> Int { light + (dark - light) * permille / 1000 }
    return "#"
      + [mix(0xEE, 0x0B), mix(0xF3, 0x3C), mix(0xFA, 0x7A)].map { value in
        let digits = String(value, radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  /// As much of a name as fits so many Latin letters; a Chinese one counts for two.
  public static func fitted(_ name: String, _ room: Int) -> String {
    var used = 0
    var result = ""
    for character in name {
      used += character.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1
      if used > max(4, room) { return result + "…" }
      result.append(character)
    }
    return result
  }
}

/// A page that needs nothing else, in the house's style; used by all reports of sheets.
public enum SheetPage {
  /// The whole page around its body.
  public static func page(title: String, isChinese: Bool, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(isChinese ? "zh-Hans" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <title>\(escaped(title))</title>
    <style>
    \(DebriefHTML.style)
    \(style)
    </style>
    </head>
    <body>
    <main>
    \(body)
    </main>
    </body>
    </html>

    """
  }

  /// A table; cells are HTML already, the first of each row its head.
  public static func table(_ titles: [String], _ rows: [[String]]) -> String {
    let head = titles.map { "<th>\($0)</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.enumerated().map { $0 == 0 ? "<th scope=\"row\">\($1)</th>" : "<td>\($1)</td>" }.joined()
        + "</tr>"
    }
    return
      "<table><thead><tr>\(head)</tr></thead>\n<tbody>\n\(body.joined(separator: "\n"))\n</tbody></table>"
  }

  /// What somebody wrote or said: escaped, and kept from turning the writing around it.
  public static func said(_ text: String) -> String { "<bdi class=\"said\">\(escaped(text))</bdi>" }

  private static let style = """
    svg { max-height: none; }
    details { margin: 2rem 0; padding: .6rem 1rem; border: 1px solid #c8c8c8; }
    summary { font-weight: 600; cursor: pointer; }
    .rank { font-size: 1.15rem; }
    .first { color: #0b5d1e; font-weight: 600; }
    section.page { break-before: page; }
    section.page:first-of-type { break-before: auto; }
    @media print { details:not([open]) { display: none; } }
    """
}
