import Findings
import TeamGame

extension Library {
  /// Whether the case that an id or a path names is a team game; false if its file cannot be read.
  public func isGame(_ name: String) -> Bool {
    guard let file = try? caseFile(name), let bytes = try? FileSystem.read(file) else { return false }
    return GameReader.isGame(bytes)
  }

  /// Ids of the cases that are talks.
  public func talkIDs() -> [String] { caseIDs().filter { !isGame($0) } }

  /// Ids of the cases that are team games.
  public func gameIDs() -> [String] { caseIDs().filter { isGame($0) } }

  /// Opens a team game, with its file's text.
  ///
  /// - Throws: what is missing, or all findings at once.
  public func openGame(_ name: String) throws(LibraryFault) -> (game: GameCase, source: String) {
    let file = try caseFile(name)
    let bytes: [UInt8]
    do throws(FileFault) { bytes = try FileSystem.read(file) } catch { throw .file(error) }
    let log = FindingLog()
    guard let game = GameReader.read(bytes, file: file, log: log) else {
      throw .wrong(log.findings, sources: [file: bytes])
    }
    return (game, String(decoding: bytes, as: UTF8.self))
  }

  /// Everything that is wrong with a team game's file.
  func checkGame(_ file: String, _ bytes: [UInt8]) -> CaseCheck {
    let log = FindingLog()
    _ = GameReader.read(bytes, file: file, log: log)
    return CaseCheck(findings: log.findings, sources: [file: bytes])
  }
}
