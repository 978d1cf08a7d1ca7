import Findings
import Scenarios

/// The rubrics that sheets may be filled in by.
public struct RubricShelf: Sendable {
  /// Observers' checklists.
  public var checklists: [Checklist]
  /// Peers' criteria.
  public var peers: [PeerRubric]

  /// Puts rubrics on the shelf.
  public init(checklists: [Checklist] = [], peers: [PeerRubric] = []) {
    self.checklists = checklists
    self.peers = peers
  }

  /// Ids of all of them.
  public var ids: [String] { checklists.map(\.id) + peers.map(\.id) }
}

/// A sheet read from a file, with the places its parts came from.
public struct ReadSheet: Sendable, Hashable {
  /// What was filled in.
  public var sheet: Sheet
  /// The file's name.
  public var file: String
  /// The first row that speaks of it.
  public var row: Int
  /// The row and column of each mark, in the order of the marks.
  public var cells: [Cell]
  /// Where the talk is named, or would be.
  public var talkCell: Cell

  /// A place in a table: the row from 1, the column from 0, nil for the whole row.
  public struct Cell: Sendable, Hashable {
    var row: Int
    var column: Int?

    init(_ row: Int, _ column: Int?) {
      self.row = row
      self.column = column
    }
  }

  /// A problem with the mark at an index, or with the sheet where there is none.
  public func problem(_ kind: SheetProblem.Kind, mark index: Int? = nil, severity: Severity = .error)
    -> SheetProblem
  {
    let cell = index.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? Cell(row, nil)
    return SheetProblem(kind, severity: severity, file: file, row: cell.row, column: cell.column)
  }

  /// A problem with the talk it names.
  public func talkProblem(_ kind: SheetProblem.Kind) -> SheetProblem {
    SheetProblem(kind, file: file, row: talkCell.row, column: talkCell.column)
  }
}

/// What a file held.
public struct SheetFile: Sendable {
  /// The sheets; to be used only if no problem is an error.
  public var sheets: [ReadSheet]
  /// Everything wrong, by row and column.
  public var problems: [SheetProblem]
  /// What the file was saved as; nil if that could not be told.
  public var encoding: CSVText.Encoding?
}

/// Reads filled-in sheets as people save them: any separator and encoding, a card for one rater with a head above
/// the table, or one long table of many, columns in any order and more of them than asked for.
///
/// Pure; time is linear in the size of the file, and nothing in it makes it trap.
public struct SheetReader {
  let shelf: RubricShelf
  /// The rubric, if the caller knows it; else the file says it, or the columns do.
  let rubric: String?
  let file: String
  var problems: [SheetProblem] = []
  private var isFull = false

  /// More problems than this of one file are not told.
  static let mostProblems = 200

  init(shelf: RubricShelf, rubric: String?, file: String) {
    self.shelf = shelf
    self.rubric = rubric
    self.file = file
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: its name, as problems give it.
  ///   - rubric: the id of the rubric, if the caller knows it.
  ///   - gb18030: see ``CSVText/init(_:gb18030:)``.
  public static func read(
    _ bytes: [UInt8], file: String, shelf: RubricShelf, rubric: String? = nil,
    gb18030: ([UInt8]) -> String?
  ) -> SheetFile {
    var reader = SheetReader(shelf: shelf, rubric: rubric, file: file)
    // ZIP (.xlsx, .ods) and compound files (.xls), by their first bytes.
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      reader.report(.workbook)
      return SheetFile(sheets: [], problems: reader.problems, encoding: nil)
    }
    guard let text = CSVText(bytes, gb18030: gb18030) else {
      reader.report(.encoding)
      return SheetFile(sheets: [], problems: reader.problems, encoding: nil)
    }
    let sheets = reader.sheets(text.bytes)
    return SheetFile(
      sheets: sheets, problems: reader.problems.sorted(by: SheetProblem.isBefore), encoding: text.encoding)
  }

  private mutating func sheets(_ bytes: [UInt8]) -> [ReadSheet] {
    let (table, faults) = CSVTable.read(bytes) { SheetLayout($0, peers: shelf.peers) != nil }
    for fault in faults { report(Self.kind(of: fault.fault), fault.row, fault.column) }
    guard table.rows.contains(where: { !$0.isEmpty }) else {
      if faults.isEmpty { report(.empty) }
      return []
    }
    guard let first = SheetLayout(table, peers: shelf.peers) else {
      let nearest = SheetLayout.nearest(table, peers: shelf.peers)
      if faults.isEmpty { report(.noTable(missing: nearest.missing), nearest.row) }
      return []
    }
    switch first.kind {
    case .checklist, .decision:
      guard let checklist = checklist(first, table) else { return [] }
      reportTitles(first, among: [])
      return checklistSheets(table, first, checklist)
    case .peer, .ranking:
      guard let peers = peerRubric(first),
        // Titles mean criteria of this rubric, whatever others on the shelf are called.
        let layout = SheetLayout(table, peers: [peers])
      else { return [] }
      reportTitles(layout, among: layout.kind == .peer ? peers.columns : [])
      if layout.kind == .peer {
        let found = Set(layout.columns.values)
        for column in peers.columns where !found.contains(.criterion(column.id)) {
          report(.noColumn(title: column.id), table.rows[layout.titleRow].number, severity: .warning)
        }
      }
      return peerSheets(table, layout, peers)
    }
  }

  private mutating func reportTitles(_ layout: SheetLayout, among columns: [PeerRubric.Criterion]) {
    let row = layout.titleRow
    let number = row + 1
    for (column, title) in layout.unknown {
      // A column of marks under a mistyped title would be lost without a word.
      let names = columns.flatMap { [$0.id, $0.title.zh, $0.title.en] }
      let nearest = nearestName(to: SheetName.key(title), among: names)
      report(
        .unknownColumn(title: title, nearest: nearest), number, column,
        severity: nearest == nil ? .note : .error)
    }
    for (column, first, title) in layout.twice {
      report(.columnTwice(title: title, first: first), number, column)
    }
  }

  // MARK: Which rubric

  private mutating func checklist(_ layout: SheetLayout, _ table: CSVTable) -> Checklist? {
    let named = layout.head[.rubric].flatMap { $0.text.isEmpty ? nil : $0 }
    if let id = rubric ?? named.map({ SheetName.plain($0.text) }) {
      if let checklist = shelf.checklists.first(where: {
        $0.id == id || isTitle(id, $0.title.zh, $0.title.en)
      }) {
        checkVersion(layout, checklist.id, checklist.version)
        return checklist
      }
      reportRubric(id, named, isKnown: shelf.peers.contains { $0.id == id })
      return nil
    }
    guard let column = layout.column(.item) else { return nil }
    let ids = table.rows.dropFirst(layout.titleRow + 1).map { $0[column] }.filter { !$0.isEmpty }
    let counts = shelf.checklists.map { list in ids.count { list.item(named: $0) != nil } }
    let best = counts.max() ?? 0
    guard best > 0, counts.count(where: { $0 == best }) == 1, let index = counts.firstIndex(of: best) else {
      report(.noRubric(known: shelf.checklists.map(\.id)))
      return nil
    }
    checkVersion(layout, shelf.checklists[index].id, shelf.checklists[index].version)
    return shelf.checklists[index]
  }

  private mutating func peerRubric(_ layout: SheetLayout) -> PeerRubric? {
    let named = layout.head[.rubric].flatMap { $0.text.isEmpty ? nil : $0 }
    if let id = rubric ?? named.map({ SheetName.plain($0.text) }) {
      if let peers = shelf.peers.first(where: { $0.id == id || isTitle(id, $0.title.zh, $0.title.en) }) {
        checkVersion(layout, peers.id, peers.version)
        return peers
      }
      reportRubric(id, named, isKnown: shelf.checklists.contains { $0.id == id })
      return nil
    }
    let titles = Set(layout.columns.values)
    let fitting = shelf.peers.filter { peers in
      layout.kind == .ranking || peers.columns.contains { titles.contains(.criterion($0.id)) }
    }
    guard fitting.count == 1, let peers = fitting.first else {
      report(.noRubric(known: shelf.peers.map(\.id)))
      return nil
    }
    checkVersion(layout, peers.id, peers.version)
    return peers
  }

  private func isTitle(_ text: String, _ titles: String...) -> Bool {
    titles.contains { SheetName.plain($0) == text }
  }

  private mutating func reportRubric(_ id: String, _ named: SheetLayout.HeadValue?, isKnown: Bool) {
    let kind: SheetProblem.Kind =
      isKnown
      ? .wrongKind(rubric: id)
      : .unknownRubric(named?.text ?? id, nearest: nearestName(to: id, among: shelf.ids), known: shelf.ids)
    report(kind, named?.row ?? 0, named?.column)
  }

  private mutating func checkVersion(_ layout: SheetLayout, _ rubric: String, _ version: String) {
    guard let stated = layout.head[.version], !stated.text.isEmpty else { return }
    var found = SheetName.plain(stated.text)
    if found.hasPrefix("v") { found.removeFirst() }
    guard found.count < 6 || !version.hasPrefix(found) else { return }
    report(
      .version(rubric: rubric, found: stated.text, expected: String(version.prefix(8))), stated.row,
      stated.column)
  }

  // MARK: Problems

  mutating func report(
    _ kind: SheetProblem.Kind, _ row: Int = 0, _ column: Int? = nil, severity: Severity = .error
  ) {
    guard problems.count < Self.mostProblems || severity == .error && !isFull else { return }
    // One place is left for an error, so that a flood of notes cannot hide that the file is wrong.
    isFull = problems.count >= Self.mostProblems
    problems.append(SheetProblem(kind, severity: severity, file: file, row: row, column: column))
  }

  private static func kind(of fault: CSVParser.Fault) -> SheetProblem.Kind {
    switch fault {
    case .unclosedQuote: .unclosedQuote
    case .textAfterQuote: .textAfterQuote
    case .zeroByte: .zeroByte
    case .tooManyColumns: .tooManyColumns
    case .tooManyRows: .tooManyRows
    case .cellTooLong: .cellTooLong
    }
  }
}
