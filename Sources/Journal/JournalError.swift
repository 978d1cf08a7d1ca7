/// All that can go wrong with the journal, as data; it is worded where it is shown.
public enum JournalError: Error, Sendable, Equatable {
  /// The store's folder or file cannot be made or written. `reason` is the system's or SQLite's own phrase.
  case unwritable(path: String, reason: String)
  /// There is nothing to read at `path`.
  case absent(path: String)
  /// The disk, a quota or a size limit is used up. What was acknowledged before is safe.
  case full(path: String)
  /// The file is no database or a damaged one.
  case corrupt(path: String, reason: String)
  /// Another process held the store for longer than the time allowed.
  case locked(path: String)
  /// A newer version of the program has changed the store's form.
  case newerVersion(path: String)
  /// `nearest` is the existing id most like the one asked for.
  case noSuchSession(id: String, nearest: String?)
  /// The same for team games.
  case noSuchGame(id: String, nearest: String?)
  /// The events appended would leave a gap, or somebody else appended meanwhile: `found` is the next
  /// sequence.
  case outOfSequence(session: String, expected: Int, found: Int)
  /// The payload at `index` (from 0) is not one JSON object on one line.
  case notAnObject(index: Int)
  /// An exported file is damaged, cut off or edited at `line` (from 1).
  case corruptExport(line: Int, fault: ExportFault)
  /// An exported file has a format version this program does not know.
  case newerExport(version: Int)
  /// Somebody else changed sheets since they were read; nothing was written.
  case sheetsChanged
  /// Anything else SQLite reports: a fault of ours or of the machine.
  case failed(path: String, reason: String)

  /// What is wrong with a line of an exported session.
  public enum ExportFault: String, Sendable, Equatable {
    case notAnExport, badHeader, badEvent, badChecksum, cutOff, somethingAfterTheEnd
  }
}
