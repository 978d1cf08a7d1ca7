import Findings
import Journal
import Rubrics

/// All sheets of a store, laid open, and the talks they are about.
public struct SheetCabinet: Sendable {
  /// In the order they were first entered, withdrawn ones too.
  public let sheets: [KeptSheet]
  /// Talks held live.
  public let liveTalks: [LiveTalk]
  /// Sessions of the store, by id.
  public let sessions: [String: SessionRecord]
  /// Checklists as people marked by them, by rubric and version.
  public let checklists: [String: Checklist]
  /// Peers' criteria as they were marked by, by rubric and version.
  private let peers: [String: PeerRubric]
  /// See ``SheetBatch/revision``.
  let revision: Int
  private let talks: [String: Occasion]
  private let indices: [String: Int]

  /// Why the sheets cannot be read.
  public enum Fault: Error, Sendable, Equatable {
    /// The journal says so.
    case journal(JournalError)
    /// A sheet holds what no version of the program wrote.
    case damaged(sheet: String)
    /// No sheet, talk or result of that id; the nearest there is.
    case unknown(id: String, nearest: String?)
  }

  /// Reads all sheets; a store that is not there yet has none.
  public init(_ store: EventStore?) throws(Fault) {
    var stored = SheetsInStore()
    var sessions: [SessionRecord] = []
    do throws(JournalError) {
      if let store {
        stored = try store.sheets()
        sessions = try store.sessions()
      }
    } catch {
      throw .journal(error)
    }
    var talks: [String: Occasion] = [:]
    for session in sessions {
      talks[session.id] = Occasion(
        talk: session.id, trainee: session.trainee ?? "",
        group: session.group.map { SheetName.group($0) } ?? "")
    }
    for talk in stored.talks {
      talks[talk.id] = Occasion(talk: talk.id, trainee: talk.trainee, group: talk.group, round: talk.round)
    }
    self.talks = talks
    self.sessions = Dictionary(sessions.map { ($0.id, $0) }) { first, _ in first }
    liveTalks = stored.talks
    revision = stored.revision
    var sheets: [KeptSheet] = []
    sheets.reserveCapacity(stored.sheets.count)
    for sheet in stored.sheets {
      guard let kept = KeptSheet(sheet, talks) else { throw .damaged(sheet: sheet.record.id) }
      sheets.append(kept)
    }
    self.sheets = sheets
    indices = Dictionary(stored.sheets.enumerated().map { ($1.record.matchKey, $0) }) { first, _ in first }
    checklists = Dictionary(
      stored.rubrics.compactMap { rubric in
        Checklist(content: rubric.content).map { (rubric.rubric + "@" + rubric.version, $0) }
      }, uniquingKeysWith: { first, _ in first })
    peers = Dictionary(
      stored.rubrics.compactMap { rubric in
        PeerRubricReader.read(Array(rubric.content.utf8), file: "journal", log: FindingLog()).map {
          (rubric.rubric + "@" + rubric.version, $0)
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Sheets that count.
  public var counting: [KeptSheet] { sheets.filter { !$0.isWithdrawn } }

  /// The checklist that a sheet was filled in by.
  public func checklist(of sheet: Sheet) -> Checklist? { checklists[sheet.rubric + "@" + sheet.version] }

  /// The criteria that a peers' sheet was filled in by.
  public func peerRubric(of sheet: Sheet) -> PeerRubric? { peers[sheet.rubric + "@" + sheet.version] }

  /// What is known of a talk, by its id.
  public func occasion(_ talk: String) -> Occasion? { talks[talk] }

  /// The sheet with this match key.
  func sheet(matching key: String) -> KeptSheet? { indices[key].map { sheets[$0] } }

  /// The sheet that a person means by `m-0007`, `M7` or `7`.
  public func sheet(_ typed: String) throws(Fault) -> KeptSheet {
    let plain = SheetName.plain(typed)
    let id = NumberedID.sheet.number(plain) ?? NumberedID.sheet.number("m" + plain)
    if let id, let sheet = sheets.first(where: { $0.id == NumberedID.sheet.text(id) }) { return sheet }
    throw .unknown(id: typed, nearest: nearestName(to: plain, among: sheets.map(\.id)) ?? sheets.last?.id)
  }

  /// The id of the talk that a person means: `s-0007`, `S7` or `7` a session, `t-0003` a talk held live.
  public func talk(_ typed: String) throws(Fault) -> String {
    let plain = SheetName.plain(typed)
    if let number = NumberedID.talk.number(plain) {
      let id = NumberedID.talk.text(number)
      if talks[id] != nil { return id }
    } else if let id = Self.sessionID(plain), talks[id] != nil {
      return id
    }
    throw .unknown(id: typed, nearest: nearestName(to: plain, among: talks.keys) ?? sessions.keys.max())
  }

  private static func sessionID(_ typed: String) -> String? {
    var digits = typed[...]
    for sign in ["#", "s", "-"] where digits.hasPrefix(sign) { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count < 18, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int64(digits)
    else { return nil }
    let text = String(number)
    return "s-" + String(repeating: "0", count: max(0, 4 - text.count)) + text
  }
}
