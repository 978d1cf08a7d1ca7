/// Cuts UTF-8 text into rows and cells. Linear in the number of bytes; nothing in them makes it trap.
struct CSVParser {
  /// What is wrong with the text itself; counted in spreadsheet rows from 1 and columns from 0.
  enum Fault: Hashable {
    /// A cell's quotation mark is never closed.
    case unclosedQuote
    /// Something stands between a closing quotation mark and the next separator.
    case textAfterQuote
    /// A NUL, which no text holds.
    case zeroByte
    case tooManyColumns
    case tooManyRows
    case cellTooLong
  }

  private(set) var rows: [CSVTable.Row] = []
  private(set) var faults: [(fault: Fault, row: Int, column: Int)] = []

  private let bytes: ArraySlice<UInt8>
  private let separator: [UInt8]
  private var cells: [String] = []
  private var number = 1
  private var index: Int

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads all of it, or so many rows.
  init(_ bytes: ArraySlice<UInt8>, separator: CSVTable.Separator, rowLimit: Int = CSVTable.Limit.rows) {
    self.bytes = bytes
    self.separator = Array(separator.rawValue.utf8)
    index = bytes.startIndex
    while index < bytes.endIndex {
      if rows.count >= rowLimit {
        if rowLimit == CSVTable.Limit.rows { report(.tooManyRows) }
        break
      }
      readCell()
    }
    if !cells.isEmpty { endRow() }
  }

  private mutating func readCell() {
    let start = index
    while index < bytes.endIndex, Self.isBlank(bytes[index]), !isSeparator() { index += 1 }
    if index < bytes.endIndex, bytes[index] == Self.quote {
      readQuoted()
    } else {
      index = start
      readBare()
    }
    endCell()
  }

  private mutating func readBare() {
    let start = index
    while index < bytes.endIndex, !isSeparator(), !isLineEnd { index += 1 }
    keep(bytes[start..<index])
  }

  private mutating func readQuoted() {
    let opening = index
    index += 1
    var text: [UInt8] = []
    var start = index
    while index < bytes.endIndex {
      guard bytes[index] == Self.quote else {
        index += 1
        continue
      }
      text += bytes[start..<index]
      index += 1
      start = index
      guard index < bytes.endIndex, bytes[index] == Self.quote else { return readTail(text) }
      text.append(Self.quote)
      index += 1
      start = index
    }
    // Never closed: the rest of the line is taken as it stands, so that the rows after it keep their numbers.
    report(.unclosedQuote)
    index = opening + 1
    readBare()
  }

  private mutating func readTail(_ text: [UInt8]) {
    let start = index
    while index < bytes.endIndex, !isSeparator(), !isLineEnd { index += 1 }
    if bytes[start..<index].contains(where: { !Self.isBlank($0) }) { report(.textAfterQuote) }
    keep(text[...])
  }

  /// After a cell: a separator leads to the next one, a line's end to the next row.
  private mutating func endCell() {
    if index >= bytes.endIndex { return endRow() }
    if isSeparator() {
      index += separator.count
      // A separator at the very end has an empty cell behind it.
      if index >= bytes.endIndex { keep([]) }
      return
    }
    let isPair =
      bytes[index] == Self.carriageReturn && index + 1 < bytes.endIndex && bytes[index + 1] == Self.lineFeed
    index += isPair ? 2 : 1
    endRow()
  }

  private mutating func endRow() {
    rows.append(CSVTable.Row(number: number, cells: cells))
    cells.removeAll(keepingCapacity: true)
    number += 1
  }

  private mutating func keep(_ text: ArraySlice<UInt8>) {
    if cells.count >= CSVTable.Limit.columns {
      if cells.count == CSVTable.Limit.columns, faults.last.map({ $0.row != number }) ?? true {
        report(.tooManyColumns)
      }
      return
    }
    if text.contains(0) { report(.zeroByte) }
    if text.count > CSVTable.Limit.cellBytes { report(.cellTooLong) }
    var cell = Self.trimmed(String(decoding: text.prefix(CSVTable.Limit.cellBytes), as: UTF8.self))
    if text.contains(Self.carriageReturn) {
      cell = cell.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
    cells.append(cell)
  }

  /// Without blanks at both ends: also the wide one, the one that does not break, and the byte order mark.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isOuter(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    guard let first = scalars.first, let last = scalars.last, isOuter(first) || isOuter(last) else {
      return text
    }
    guard let start = scalars.firstIndex(where: { !isOuter($0) }),
      let end = scalars.lastIndex(where: { !isOuter($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  private var isLineEnd: Bool { bytes[index] == Self.lineFeed || bytes[index] == Self.carriageReturn }

  private func isSeparator() -> Bool {
    if separator.count == 1 { return bytes[index] == separator[0] }
    return bytes[index] == separator[0] && bytes[index...].starts(with: separator)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private mutating func report(_ fault: Fault) {
    if faults.count < 100 { faults.append((fault, number, cells.count)) }
  }
}
