@testable import Terminal

/// As much of an xterm as readline uses, to see what a person sees.
struct VirtualScreen {
  let columns: Int
  /// Each cell holds a character; the right half of a wide one holds "".
  private var cells: [[String]] = [[]]
  private(set) var row = 0
  private(set) var column = 0
  /// The last column was written; the next character goes to the next line.
  private var wrapPending = false

  init(columns: Int) {
    self.columns = columns
  }

  /// Lines without spaces at their end, and without empty lines at the screen's end.
  var lines: [String] {
    var lines = cells.map { cells -> String in
      let line = cells.joined()
      return line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  mutating func feed(_ text: String) {
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B where rest.first == "[":
        rest.removeFirst()
        let parameters = rest.prefix { $0.value < 0x40 }
        rest = rest.dropFirst(parameters.count)
        control(String(String.UnicodeScalarView(parameters)), rest.popFirst() ?? " ")
      case 0x0D: move(to: row, 0)
      case 0x0A: move(to: row + 1, column)
      case 0x08: move(to: row, max(0, column - 1))
      case 0x00..<0x20: break
      default: put(scalar)
      }
    }
  }

  private mutating func move(to row: Int, _ column: Int) {
    self.row = max(0, row)
    self.column = min(column, columns - 1)
    wrapPending = false
    while cells.count <= self.row { cells.append([]) }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.narrow.of(Character(scalar))
    guard width > 0 else { return }
    if wrapPending || column + width > columns { move(to: row + 1, 0) }
    fill(upTo: column + width)
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    wrapPending = column + width >= columns
    column = min(column + width, columns - 1)
  }

  private mutating func fill(upTo end: Int) {
    while cells[row].count < end { cells[row].append(" ") }
  }

  private mutating func control(_ parameters: String, _ final: Unicode.Scalar) {
    let number = max(1, Int(parameters) ?? 1)
    switch final {
    case "A": move(to: row - number, column)
    case "B": move(to: row + number, column)
    case "C": move(to: row, column + number)
    case "D": move(to: row, max(0, column - number))
    case "K": cells[row] = Array(cells[row].prefix(column))
    case "J":
      cells[row] = Array(cells[row].prefix(column))
      for below in cells.indices where below > row { cells[below] = [] }
    case "P":
      fill(upTo: column + number)
      cells[row].removeSubrange(column..<column + number)
    case "@":
      fill(upTo: column)
      cells[row].insert(contentsOf: Array(repeating: " ", count: number), at: column)
    default: break
    }
  }
}
