/// Where things stand in a table of marks: its head, the row of titles, and what each column holds.
struct SheetLayout {
  /// A value of the head, with its place.
  struct HeadValue: Hashable {
    var text: String
    var row: Int
    var column: Int
  }

  /// What stands above the table, by what it says; titles without a value have an empty one.
  private(set) var head: [SheetColumn: HeadValue] = [:]
  /// The index of the row of titles.
  private(set) var titleRow = 0
  /// What each column holds, by its number from 0.
  private(set) var columns: [Int: SheetColumn] = [:]
  /// Titles that nobody knows.
  private(set) var unknown: [(column: Int, title: String)] = []
  /// Columns whose title came before.
  private(set) var twice: [(column: Int, first: Int, title: String)] = []

  /// What the table marks.
  var kind: Sheet.Kind {
    let found = Set(columns.values)
    if found.contains(.item) { return .checklist }
    return found.contains(.rank) ? .ranking : .peer
  }

  /// Finds the table; nil if no row among the first hundred names enough columns.
  init?(_ table: CSVTable, peers: [PeerRubric]) {
    for (index, row) in table.rows.prefix(100).enumerated() {
      let columns = Self.columns(row, peers)
      guard Self.missing(Set(columns.values)) == nil else {
        readHead(row)
        continue
      }
      titleRow = index
      readTitles(row, columns)
      return
    }
    return nil
  }

  /// The column of a kind; nil if there is none.
  func column(_ wanted: SheetColumn) -> Int? {
    columns.filter { $0.value == wanted }.keys.min()
  }

  /// The value of a row: its own, or the head's.
  func value(_ wanted: SheetColumn, in row: CSVTable.Row) -> HeadValue? {
    if let column = column(wanted), !row[column].isEmpty {
      return HeadValue(text: row[column], row: row.number, column: column)
    }
    return head[wanted]
  }

  /// What is still missing in a row of titles to be a table's; nil if nothing is.
  static func missing(_ columns: Set<SheetColumn>) -> SheetProblem.Missing? {
    let ticks = columns.count { if case .tick = $0 { true } else { false } }
    let criteria = columns.count { if case .criterion = $0 { true } else { false } }
    let hasVerdict = columns.contains(.verdict) || ticks >= 2
    if columns.contains(.item) { return hasVerdict ? nil : .verdicts }
    if columns.contains(.group) { return criteria > 0 || columns.contains(.rank) ? nil : .marks }
    return hasVerdict || criteria > 1 || columns.contains(.rank) ? .subjects : .all
  }

  /// What the row of titles that comes nearest lacks.
  static func nearest(_ table: CSVTable, peers: [PeerRubric]) -> (missing: SheetProblem.Missing, row: Int) {
    for row in table.rows.prefix(100) {
      let found = columns(row, peers)
      guard found.count >= 2, let missing = missing(Set(found.values)), missing != .all else { continue }
      return (missing, row.number)
    }
    return (.all, 0)
  }

  private static func columns(_ row: CSVTable.Row, _ peers: [PeerRubric]) -> [Int: SheetColumn] {
    var columns: [Int: SheetColumn] = [:]
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty && cell.utf8.count <= 120 {
      if let column = SheetColumn(title: cell) {
        columns[index] = column
      } else if let criterion = peers.lazy.compactMap({ $0.column(named: cell) }).first {
        columns[index] = .criterion(criterion.id)
      }
    }
    return columns
  }

  private mutating func readTitles(_ row: CSVTable.Row, _ found: [Int: SheetColumn]) {
    var first: [SheetColumn: Int] = [:]
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
      guard let column = found[index] else {
        unknown.append((index, cell))
        continue
      }
      if column == .passed { continue }
      if let earlier = first[column] {
        twice.append((index, earlier, cell))
      } else {
        first[column] = index
        columns[index] = column
      }
    }
    // A single column of ticks is one of verdicts that has an odd title.
    let ticks = columns.filter { if case .tick = $0.value { true } else { false } }
    if ticks.count == 1, columns.values.contains(.verdict) {
      for index in ticks.keys { columns[index] = nil }
    }
  }

  /// A line above the table: `观察员,李雷,,学员,小陈`, or with both in one cell: `观察员：李雷`.
  private mutating func readHead(_ row: CSVTable.Row) {
    var pending: (key: SheetColumn, at: Int)?
    func settle(_ layout: inout SheetLayout) {
      if let pending { layout.keep("", as: pending.key, row.number, pending.at + 1) }
      pending = nil
    }
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty {
      let colon = cell.firstIndex { $0 == ":" || $0 == "：" }
      let key = SheetColumn(title: colon.map { String(cell[..<$0]) } ?? cell).flatMap {
        $0.isOfHead ? $0 : nil
      }
      // Right beside a title stands its value, even if that reads like a title itself.
      if let open = pending, key == nil || colon == nil && index == open.at + 1 {
        keep(cell, as: open.key, row.number, index)
        pending = nil
        continue
      }
      settle(&self)
      guard let key else { continue }
      let rest = colon.map { cell[cell.index(after: $0)...].drop(while: \.isWhitespace) } ?? ""
      if rest.isEmpty { pending = (key, index) } else { keep(String(rest), as: key, row.number, index) }
    }
    settle(&self)
  }

  private mutating func keep(_ text: String, as key: SheetColumn, _ row: Int, _ column: Int) {
    guard key != .passed, head[key].map({ $0.text.isEmpty }) ?? true else { return }
    head[key] = HeadValue(text: text, row: row, column: column)
  }
}
