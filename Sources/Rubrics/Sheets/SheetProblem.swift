import Findings
import Scenarios

/// One thing wrong with a filled-in sheet, at its row and column, as data; it is worded elsewhere, in both
/// languages.
public struct SheetProblem: Sendable, Hashable {
  /// How much it weighs: with one error nothing of all the files is taken in.
  public var severity: Severity
  /// The file's name.
  public var file: String
  /// The row as a spreadsheet numbers it, from 1; 0 for the whole file.
  public var row: Int
  /// The column from 0; nil for the whole row.
  public var column: Int?
  /// What is wrong.
  public var kind: Kind

  /// A problem at a place.
  public init(
    _ kind: Kind, severity: Severity = .error, file: String, row: Int = 0, column: Int? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.file = file
    self.row = row
    self.column = column
  }

  /// What can be wrong.
  public enum Kind: Sendable, Hashable {
    // The file.
    case encoding
    /// A workbook of Excel or WPS itself, not saved as CSV.
    case workbook
    case empty
    case unclosedQuote
    case textAfterQuote
    case zeroByte
    case tooManyColumns
    case tooManyRows
    case cellTooLong
    /// No row names the columns of a sheet; what comes nearest is named.
    case noTable(missing: Missing)
    case columnTwice(title: String, first: Int)
    /// A column nobody knows; `nearest` is a column of marks that it was probably meant to be.
    case unknownColumn(title: String, nearest: String?)
    case noColumn(title: String)

    // The rubric.
    case noRubric(known: [String])
    case unknownRubric(String, nearest: String?, known: [String])
    case wrongKind(rubric: String)
    case version(rubric: String, found: String, expected: String)

    // Who and what.
    case noRater
    case noOwnGroup
    case noTalk
    case noGroup
    case ownGroup(String)
    case unknownRole(String)
    /// A group that only this rater has marked, though everybody else has marked others.
    case strayGroup(String, nearest: String?)

    // Marks.
    case noItem
    case unknownItem(String, nearest: String?)
    case unknownVerdict(String, nearest: String?, knowsHalf: Bool)
    case noHalf(item: String)
    case points(String, item: String, weight: Int)
    case twoTicks
    case unknownTick(String)
    case unknownMark(String, scale: ClosedRange<Int>)
    case outOfScale(String, scale: ClosedRange<Int>)
    case unknownRank(String, groups: Int)
    /// The place was marked in an earlier row as well, otherwise or the same.
    case markedTwice(what: String, row: Int, differs: Bool)
    case nothingMarked

    // What is kept already.
    case unknownTalk(String, nearest: String?)
    case otherCase(talk: String, rubric: String)
    case alreadyMarked(sheet: String, what: String, was: String, by: String)
    case frozen(rubric: String, sheet: String)
    case withdrawn(sheet: String)
    /// The same person hands in two sheets for one talk or round in one go.
    case sheetTwice(rater: String, file: String, row: Int, differs: Bool)
  }

  /// What a table lacks to be one.
  public enum Missing: Sendable, Hashable {
    /// Nothing that looks like a sheet.
    case all
    /// A column of items without one of verdicts.
    case verdicts
    /// A column of groups without one of marks.
    case marks
    /// Marks without a column that says for what.
    case subjects
  }

  /// The cell as a spreadsheet names it: `D7`; nil for a whole row or file.
  public var cell: String? { column.map { CSVTable.letters(ofColumn: $0) + "\(row)" } }
}

extension SheetProblem {
  /// By file, row and column.
  static func isBefore(_ left: SheetProblem, _ right: SheetProblem) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return (left.row, left.column ?? -1) < (right.row, right.column ?? -1)
  }
}
