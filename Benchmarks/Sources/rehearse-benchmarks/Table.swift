import Foundation

/// Rows of columns on standard output, numbers to the right.
struct Table {
  private var rows: [[String]]

  init(_ heading: String...) { rows = [heading] }

  mutating func add(_ row: String...) { rows.append(row) }

  /// Prints all rows, the first of them as heading.
  func print() {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
    }
    for (number, row) in rows.enumerated() {
      let cells = row.enumerated().map { column, text in
        let room = String(repeating: " ", count: max(0, widths[column] - text.count))
        return column == 0 ? text + room : room + text
      }
      Swift.print("  " + cells.joined(separator: "  "))
      if number == 0 {
        Swift.print("  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
      }
    }
  }
}

/// A number with so many digits behind the point.
func fixed(_ value: Double, _ digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }

/// Ends the program with a message; for wrong arguments and missing files.
func fail(_ message: String, code: Int32 = 64) -> Never {
  FileHandle.standardError.write(Data("rehearse-benchmarks: \(message)\n".utf8))
  exit(code)
}
