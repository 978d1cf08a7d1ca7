/// The cells of a text file that a spreadsheet wrote (RFC 4180, and what people's programs make of it).
public struct CSVTable: Sendable, Hashable {
  /// A row as the spreadsheet numbers it.
  public struct Row: Sendable, Hashable {
    /// From 1; a cell with line breaks in it does not move the rows after it.
    public var number: Int
    /// Without their quotation marks; blanks at both ends are gone.
    public var cells: [String]

    /// Whether nothing stands in it.
    public var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }

    /// The cell in a column counted from 0; empty past the row's end.
    public subscript(column: Int) -> String {
      cells.indices.contains(column) ? cells[column] : ""
    }
  }

  /// All rows, empty ones too.
  public var rows: [Row]
  /// What the cells are parted by.
  public var separator: Separator

  /// Rows read elsewhere, or made up for a test.
  public init(rows: [Row], separator: Separator = .comma) {
    self.rows = rows
    self.separator = separator
  }

  /// What may part cells.
  public enum Separator: String, Sendable, Hashable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    case wideComma = "，"
    case wideSemicolon = "；"
    case bar = "|"
  }

  /// How much is read of one file; what is larger is no score sheet.
  public enum Limit {
    /// Rows of a file.
    public static let rows = 400_000
    /// Cells of a row.
    public static let columns = 1_000
    /// Bytes of a cell in UTF-8.
    public static let cellBytes = 32_768
  }

  /// A column as spreadsheets name it, counted from 0: A, B, … Z, AA.
  public static func letters(ofColumn column: Int) -> String {
    var rest = max(0, column) + 1
    var letters = ""
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(65 + (rest - 1) % 26))
      letters = String(letter) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
