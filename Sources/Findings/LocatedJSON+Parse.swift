extension LocatedJSON {
  /// Reads one strict JSON document (RFC 8259, UTF-8), reporting everything that is wrong with it.
  ///
  /// Time is linear in the number of bytes; nothing in them makes it trap. Where a mistake leaves no doubt
  /// about what was meant (a comma too many or too few, a comment, a key given twice, full-width punctuation)
  /// reading goes on and a value comes back, so that later checks can run too: whether the file may be used
  /// is `log.hasErrors`, not the value. Of a key given twice the first stays.
  ///
  /// - Parameter file: the name to put into locations; nothing is opened.
  /// - Returns: nil, with at least one error in the log, if it is not certain what the file means.
  public static func parse(
    _ bytes: [UInt8], file: String, limits: Limits = .standard, log: FindingLog
  ) -> LocatedJSON? {
    var parser = JSONParser(bytes: bytes, file: file, limits: limits, log: log)
    guard parser.isReadable() else { return nil }
    return parser.document()
  }

  /// Reads JSON Lines: a document on each line, located in the whole file. Blank lines are skipped, but
  /// count. A line that cannot be read is reported and left out; the limits hold for the whole file.
  public static func parseLines(
    _ bytes: [UInt8], file: String, limits: Limits = .standard, log: FindingLog
  ) -> [LocatedJSON] {
    var parser = JSONParser(bytes: bytes, file: file, limits: limits, log: log, readsLines: true)
    guard parser.isReadable() else { return [] }
    var documents: [LocatedJSON] = []
    while parser.beginLine() {
      if let document = parser.document() { documents.append(document) }
    }
    return documents
  }
}
