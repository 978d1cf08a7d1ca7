import Findings

/// The sheets of a file as they come together, row by row.
struct SheetStack {
  private(set) var sheets: [ReadSheet] = []
  private var indices: [Key: Int?] = [:]
  private var spelt: [String: Int] = [:]
  private var groups: [String: String] = [:]
  /// Places marked, with the index of the mark, for each sheet.
  private var places: [[Mark.Place: Int]] = []

  /// What a row says of its sheet, as typed.
  private struct Key: Hashable {
    var rater, raterGroup, role, talk, trainee, group, round: String
  }

  subscript(index: Int) -> ReadSheet {
    get { sheets[index] }
    _modify { yield &sheets[index] }
  }

  /// A group's name in the form it is kept in.
  mutating func group(_ typed: String) -> String {
    if let known = groups[typed] { return known }
    let group = SheetName.group(typed)
    groups[typed] = group
    return group
  }

  /// The index of the sheet that a row belongs to; nil, reported once, if the row does not say whose it is.
  mutating func index(
    of row: CSVTable.Row, _ layout: SheetLayout, kind: Sheet.Kind, rubric: String, reader: inout SheetReader
  ) -> Int? {
    let isPeers = kind != .checklist
    func text(_ column: SheetColumn) -> String { layout.value(column, in: row)?.text ?? "" }
    // In the head of a peers' card "group" is the rater's own: the marked ones stand in the table.
    let ownGroup = text(.raterGroup)
    let headGroup = layout.head[.group]?.text ?? ""
    let key = Key(
      rater: text(.rater), raterGroup: ownGroup.isEmpty && isPeers ? headGroup : ownGroup, role: text(.role),
      talk: isPeers ? "" : text(.talk), trainee: isPeers ? "" : text(.trainee),
      group: isPeers ? "" : text(.group), round: text(.round))
    if let known = indices[key] { return known }
    let sheet = isPeers ? peerSheet(key, kind) : checklistSheet(key)
    let problem = isPeers ? missingPart(ofPeer: key, sheet) : missingPart(ofChecklist: key)
    if let problem {
      reader.report(problem.kind, problem.cell(row, layout).row, problem.cell(row, layout).column)
    }
    let role = key.role.isEmpty || Self.role(key.role) != nil
    if !role {
      let place = layout.value(.role, in: row)
      reader.report(.unknownRole(key.role), place?.row ?? row.number, place?.column)
    }
    guard problem == nil, role else {
      indices[key] = .some(nil)
      return nil
    }
    var made = sheet
    made.rubric = rubric
    // The same rater in another spelling: one sheet.
    if let same = spelt[made.key] {
      indices[key] = same
      return same
    }
    spelt[made.key] = sheets.count
    let talk = layout.value(.talk, in: row) ?? layout.value(.trainee, in: row)
    sheets.append(
      ReadSheet(
        sheet: made, file: reader.file, row: row.number, cells: [],
        talkCell: ReadSheet.Cell(talk?.row ?? row.number, talk?.column)))
    places.append([:])
    indices[key] = sheets.count - 1
    return sheets.count - 1
  }

  /// The mark already at a place of a sheet; otherwise the new one is put there.
  mutating func put(_ mark: Mark, _ cell: ReadSheet.Cell, in index: Int) -> (
    mark: Mark, cell: ReadSheet.Cell
  )? {
    if let earlier = places[index][mark.place] {
      return (sheets[index].sheet.marks[earlier], sheets[index].cells[earlier])
    }
    places[index][mark.place] = sheets[index].sheet.marks.count
    sheets[index].sheet.marks.append(mark)
    sheets[index].cells.append(cell)
    return nil
  }

  // MARK: What a row says

  private struct MissingPart {
    var kind: SheetProblem.Kind
    var column: SheetColumn

    /// The cell where it would stand: the row's, or the head's.
    func cell(_ row: CSVTable.Row, _ layout: SheetLayout) -> (row: Int, column: Int?) {
      if let column = layout.column(column) { return (row.number, column) }
      if let head = layout.head[column] { return (head.row, head.column) }
      // A long table says it row by row, a card nowhere.
      let isLong = [.rater, .raterGroup, .talk, .trainee].contains { layout.column($0) != nil }
      return (isLong ? row.number : 0, nil)
    }
  }

  private func missingPart(ofChecklist key: Key) -> MissingPart? {
    if key.rater.isEmpty { return MissingPart(kind: .noRater, column: .rater) }
    if key.talk.isEmpty, key.trainee.isEmpty { return MissingPart(kind: .noTalk, column: .trainee) }
    return nil
  }

  private func missingPart(ofPeer key: Key, _ sheet: Sheet) -> MissingPart? {
    if sheet.rater.role == .instructor {
      return key.rater.isEmpty ? MissingPart(kind: .noRater, column: .rater) : nil
    }
    if key.rater.isEmpty, sheet.rater.group.isEmpty { return MissingPart(kind: .noRater, column: .rater) }
    return sheet.rater.group.isEmpty ? MissingPart(kind: .noOwnGroup, column: .raterGroup) : nil
  }

  private mutating func checklistSheet(_ key: Key) -> Sheet {
    let rater = Rater(
      key.rater, group: key.raterGroup.isEmpty ? "" : group(key.raterGroup),
      role: Self.role(key.role) ?? .observer)
    let occasion = Occasion(
      talk: key.talk.isEmpty ? nil : SheetName.plain(key.talk), trainee: key.trainee,
      group: key.group.isEmpty ? "" : group(key.group), round: key.round)
    return Sheet(kind: .checklist, rubric: "", version: "", occasion: occasion, rater: rater)
  }

  private mutating func peerSheet(_ key: Key, _ kind: Sheet.Kind) -> Sheet {
    // Lecturers belong to no group, and write that where the group is asked for.
    let isLecturer = Self.role(key.role) == .instructor || Self.role(key.raterGroup) == .instructor
    let rater = Rater(
      key.rater, group: isLecturer || key.raterGroup.isEmpty ? "" : group(key.raterGroup),
      role: isLecturer ? .instructor : .peer)
    return Sheet(kind: kind, rubric: "", version: "", occasion: Occasion(round: key.round), rater: rater)
  }

  private static func role(_ text: String) -> Rater.Role? {
    switch SheetName.plain(text) {
    case "instructor", "lecturer", "trainer", "teacher", "讲师", "老师", "教练", "培训师", "教官", "导师": .instructor
    case "observer", "观察员", "观察者", "观察人": .observer
    case "peer", "学员", "同学", "组员": .peer
    default: nil
    }
  }
}

extension Sheet {
  /// Equal for what is the same sheet, however names were typed: one rater, one part, one talk or round.
  public var key: String {
    // A talk held live gets its id only when its first sheet is kept; who talked and when stays the same.
    let session = occasion.talk.map { SheetName.plain($0) }.flatMap { $0.hasPrefix("t-") ? nil : $0 }
    let about = session ?? occasion.key
    return [kind.rawValue, rubric, rater.key, rater.role.rawValue, about].joined(separator: "\u{1E}")
  }
}

extension SheetReader {
  /// Puts a mark on its sheet; reports a place marked twice.
  mutating func keep(
    _ mark: Mark, what: String, _ cell: ReadSheet.Cell, in stack: inout SheetStack, _ index: Int
  ) {
    guard let earlier = stack.put(mark, cell, in: index) else { return }
    let differs = earlier.mark.level != mark.level || earlier.mark.note != mark.note
    report(
      .markedTwice(what: what, row: earlier.cell.row, differs: differs), cell.row, cell.column,
      severity: differs ? .error : .warning)
  }

  /// The sheets that came together; says so if there are none, though nothing was wrong.
  mutating func finished(
    _ stack: SheetStack, _ rubric: String, _ layout: SheetLayout, _ table: CSVTable, version: String
  ) -> [ReadSheet] {
    if stack.sheets.isEmpty, !problems.contains(where: { $0.severity == .error }) {
      report(.nothingMarked, table.rows[layout.titleRow].number, severity: .warning)
    }
    return stack.sheets
  }
}
