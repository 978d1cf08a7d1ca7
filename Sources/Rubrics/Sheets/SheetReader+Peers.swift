import Findings

extension SheetReader {
  /// The sheets of a table of groups, marked by criteria or put in order.
  mutating func peerSheets(_ table: CSVTable, _ layout: SheetLayout, _ peers: PeerRubric) -> [ReadSheet] {
    var stack = SheetStack()
    guard let groupColumn = layout.column(.group) else { return [] }
    let rows = table.rows.dropFirst(layout.titleRow + 1).filter { !$0.isEmpty }
    let columns: [(id: String, index: Int)] =
      layout.kind == .ranking
      ? layout.column(.rank).map { [(Mark.rank, $0)] } ?? []
      : peers.columns.compactMap { column in layout.column(.criterion(column.id)).map { (column.id, $0) } }
    let noteColumn = layout.column(.note)
    let mostRanks = layout.kind == .ranking ? Set(rows.map { SheetName.group($0[groupColumn]) }).count : 0
    for row in rows {
      let isMarked = columns.contains { !row[$0.index].isEmpty }
      let typed = row[groupColumn]
      guard !typed.isEmpty else {
        if isMarked { report(.noGroup, row.number, groupColumn) }
        continue
      }
      if SheetColumn(title: typed) == .passed { continue }
      var marks: [(mark: Mark, column: Int)] = []
      let group = stack.group(typed)
      for (id, index) in columns {
        let text = row[index]
        if text.isEmpty { continue }
        switch layout.kind == .ranking ? rank(text, mostRanks, row, index) : mark(text, peers, row, index) {
        case .number(let number): marks.append((Mark(Mark.Place(id, group: group), String(number)), index))
        case .blank, .wrong: continue
        }
      }
      if let noteColumn, !row[noteColumn].isEmpty {
        let note = Self.unguarded(row[noteColumn])
        if marks.isEmpty {
          let place = Mark.Place(columns.last?.id ?? Mark.rank, group: group)
          marks.append((Mark(place, nil, note: note), noteColumn))
        } else {
          marks[marks.count - 1].mark.note = note
        }
      }
      guard !marks.isEmpty,
        let index = stack.index(of: row, layout, kind: layout.kind, rubric: peers.id, reader: &self)
      else { continue }
      stack[index].sheet.version = peers.version
      if stack[index].sheet.rater.group == group, stack[index].sheet.rater.role == .peer {
        report(.ownGroup(group), row.number, marks[0].column)
        continue
      }
      for (mark, column) in marks {
        keep(mark, what: group, ReadSheet.Cell(row.number, column), in: &stack, index)
      }
    }
    let sheets = finished(stack, peers.id, layout, table, version: peers.version)
    reportStrays(sheets)
    return sheets
  }

  private enum PeerCell {
    case number(Int)
    case blank
    case wrong
  }

  private mutating func mark(_ text: String, _ peers: PeerRubric, _ row: CSVTable.Row, _ column: Int)
    -> PeerCell
  {
    if let quick = Int(text), peers.scale.contains(quick) { return .number(quick) }
    var word = SheetName.plain(text)
    if VerdictWord.meaning(of: word) == .blank { return .blank }
    for unit in ["points", "point", "pts", "分"] where word.hasSuffix(unit) {
      word = String(word.dropLast(unit.count))
    }
    let most = "/\(peers.scale.upperBound)"
    if word.hasSuffix(most) { word = String(word.dropLast(most.count)) }
    let hundredths = Decimal100.parse(word) ?? SheetName.number(word).map { $0 * 100 }
    guard let hundredths, hundredths.isMultiple(of: 100), !SheetName.isSplitNumber(text) else {
      report(.unknownMark(text, scale: peers.scale), row.number, column)
      return .wrong
    }
    guard peers.scale.contains(hundredths / 100) else {
      report(.outOfScale(text, scale: peers.scale), row.number, column)
      return .wrong
    }
    return .number(hundredths / 100)
  }

  private mutating func rank(_ text: String, _ most: Int, _ row: CSVTable.Row, _ column: Int) -> PeerCell {
    var word = SheetName.plain(text)
    if VerdictWord.meaning(of: word) == .blank { return .blank }
    if word.hasPrefix("第") { word.removeFirst() }
    for unit in ["名", "位", "st", "nd", "rd", "th", "."] where word.hasSuffix(unit) {
      word = String(word.dropLast(unit.count))
    }
    let number =
      SheetName.number(word) ?? Decimal100.parse(word).flatMap { $0.isMultiple(of: 100) ? $0 / 100 : nil }
    guard let number, number >= 1, number <= max(1, most), !SheetName.isSplitNumber(text) else {
      report(.unknownRank(text, groups: most), row.number, column)
      return .wrong
    }
    return .number(number)
  }

  /// A group that one rater of many has marked is probably a slip of the pen.
  private mutating func reportStrays(_ sheets: [ReadSheet]) {
    guard sheets.count >= 4 else { return }
    var raters: [String: [Int]] = [:]
    for (index, sheet) in sheets.enumerated() {
      for group in Set(sheet.sheet.marks.map(\.place.group)) { raters[group, default: []].append(index) }
    }
    let usual = raters.filter { $0.value.count > 1 }.map(\.key)
    guard usual.count >= 2 else { return }
    for (group, indices) in raters.sorted(by: { $0.key < $1.key }) where indices.count == 1 {
      let sheet = sheets[indices[0]]
      let mark = sheet.sheet.marks.firstIndex { $0.place.group == group }
      problems.append(
        sheet.problem(
          .strayGroup(group, nearest: nearestName(to: group, among: usual)), mark: mark, severity: .warning))
    }
  }
}
