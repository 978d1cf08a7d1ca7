extension SheetReader {
  /// The sheets of a table of items; rows of one rater and talk are one sheet.
  mutating func checklistSheets(
    _ table: CSVTable, _ layout: SheetLayout, _ checklist: Checklist
  ) -> [ReadSheet] {
    var stack = SheetStack()
    guard let itemColumn = layout.column(.item) else { return [] }
    for row in table.rows.dropFirst(layout.titleRow + 1) where !row.isEmpty {
      let verdict = verdictCell(row, layout)
      let note = layout.column(.note).map { Self.unguarded(row[$0]) } ?? ""
      let typed = row[itemColumn]
      let isMarked = verdict.isWritten
      guard !typed.isEmpty else {
        if isMarked { report(.noItem, row.number, itemColumn) }
        continue
      }
      guard let item = checklist.item(named: typed) else {
        // A line of totals or a signature below the table is no item; a mark beside it is one lost.
        let nearest = checklist.nearestItem(to: typed)
        let isFooter = SheetColumn(title: typed) == .passed || !isMarked && nearest == nil
        if !isFooter { report(.unknownItem(typed, nearest: nearest), row.number, itemColumn) }
        continue
      }
      guard let level = level(verdict, of: item, row) else { continue }
      if level.value == nil, note.isEmpty { continue }
      guard let index = stack.index(of: row, layout, kind: .checklist, rubric: checklist.id, reader: &self)
      else {
        continue
      }
      stack[index].sheet.version = checklist.version
      let mark = Mark(Mark.Place(item.id), level.value?.rawValue, note: note)
      keep(mark, what: item.id, ReadSheet.Cell(row.number, level.column), in: &stack, index)
    }
    return finished(stack, checklist.id, layout, table, version: checklist.version)
  }

  /// What stands in a row's verdict, or columns of ticks.
  private enum VerdictCell {
    case written(String, column: Int)
    case ticks([(verdict: Verdict, text: String, column: Int)])

    var isWritten: Bool {
      switch self {
      case .written(let text, _): !text.isEmpty
      case .ticks(let ticks): ticks.contains { !$0.text.isEmpty }
      }
    }
  }

  private func verdictCell(_ row: CSVTable.Row, _ layout: SheetLayout) -> VerdictCell {
    if let column = layout.column(.verdict) { return .written(row[column], column: column) }
    let ticks = layout.columns.sorted { $0.key < $1.key }.compactMap { index, column in
      if case .tick(let verdict) = column { (verdict: verdict, text: row[index], column: index) } else { nil }
    }
    return .ticks(ticks)
  }

  /// The level marked, nil in it if none is; nil, reported, if nobody can tell.
  private mutating func level(
    _ cell: VerdictCell, of item: Checklist.Item, _ row: CSVTable.Row
  ) -> (value: Verdict?, column: Int?)? {
    switch cell {
    case .written(let text, let column):
      guard let meaning = VerdictWord.meaning(of: text) else {
        report(
          .unknownVerdict(text, nearest: VerdictWord.nearest(to: text), knowsHalf: item.knowsHalf),
          row.number,
          column)
        return nil
      }
      switch meaning {
      case .blank: return (nil, column)
      case .verdict(let verdict): return checked(verdict, of: item, row.number, column)
      case .points(let hundredths):
        guard let verdict = Self.verdict(ofPoints: hundredths, weight: item.weight) else {
          report(.points(text, item: item.id, weight: item.weight), row.number, column)
          return nil
        }
        return checked(verdict, of: item, row.number, column)
      }
    case .ticks(let ticks):
      var ticked: [(verdict: Verdict, column: Int)] = []
      for tick in ticks {
        guard let isTicked = VerdictWord.isTick(tick.text) else {
          report(.unknownTick(tick.text), row.number, tick.column)
          return nil
        }
        if isTicked { ticked.append((tick.verdict, tick.column)) }
      }
      guard let only = ticked.first else { return (nil, ticks.first?.column) }
      guard ticked.count == 1 else {
        report(.twoTicks, row.number, ticked[1].column)
        return nil
      }
      return checked(only.verdict, of: item, row.number, only.column)
    }
  }

  private mutating func checked(
    _ verdict: Verdict, of item: Checklist.Item, _ row: Int, _ column: Int
  ) -> (value: Verdict?, column: Int?)? {
    guard verdict != .partly || item.knowsHalf else {
      report(.noHalf(item: item.id), row, column)
      return nil
    }
    return (verdict, column)
  }

  /// Points as a verdict where there is no doubt: none, all, or half of them. One point of an item that is worth
  /// more may also have been meant as a tick.
  private static func verdict(ofPoints hundredths: Int, weight: Int) -> Verdict? {
    let all = weight * 100
    if hundredths == 0 { return .missed }
    if hundredths == all { return .met }
    return hundredths * 2 == all && hundredths != 100 ? .partly : nil
  }

  /// Text without the apostrophe by which a spreadsheet was told that it is no formula.
  static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), CSVWriter.isFormula(String(text.dropFirst())) else { return text }
    return String(text.dropFirst())
  }
}
