extension CSVTable {
  /// Reads UTF-8 text whose cells are parted by what makes most sense.
  ///
  /// `makesSense` is asked of the rows under each separator, the likeliest first; the first that does is
  /// taken, or the likeliest if none does. A first line `sep=;`, which Excel understands, settles it.
  static func read(
    _ bytes: [UInt8], makesSense: (CSVTable) -> Bool
  ) -> (table: CSVTable, faults: [(fault: CSVParser.Fault, row: Int, column: Int)]) {
    let (stated, rest) = declared(bytes)
    let order = stated.map { [$0] } ?? likely(rest)
    var chosen = order.first ?? .comma
    for separator in order {
      // The head of the file tells; a sheet's table begins well within it.
      let head = CSVParser(rest, separator: separator, rowLimit: 60).rows
      if makesSense(CSVTable(rows: head, separator: separator)) {
        chosen = separator
        break
      }
    }
    let parser = CSVParser(rest, separator: chosen)
    return (CSVTable(rows: parser.rows, separator: chosen), parser.faults)
  }

  /// A separator named by a first line of its own, and what follows that line.
  private static func declared(_ bytes: [UInt8]) -> (Separator?, ArraySlice<UInt8>) {
    let line = bytes.prefix(24).prefix { $0 != 0x0A && $0 != 0x0D }
    var text = String(decoding: line, as: UTF8.self).lowercased()
    text.removeAll { $0 == "\"" || $0 == " " }
    guard text.hasPrefix("sep=") else { return (nil, bytes[...]) }
    let sign = text.dropFirst(4).isEmpty ? "\t" : String(text.dropFirst(4).prefix(1))
    guard let separator = Separator(rawValue: sign) else { return (nil, bytes[...]) }
    var rest = bytes.dropFirst(line.count)
    if rest.first == 0x0D { rest = rest.dropFirst() }
    if rest.first == 0x0A { rest = rest.dropFirst() }
    return (separator, rest)
  }

  /// Separators by how many rows of the file's head they cut into the same number of cells, more than one.
  private static func likely(_ bytes: ArraySlice<UInt8>) -> [Separator] {
    let scores = Separator.allCases.map { separator -> (separator: Separator, score: Int) in
      let counts = CSVParser(bytes, separator: separator, rowLimit: 60).rows
        .filter { !$0.isEmpty }.map(\.cells.count).filter { $0 > 1 }
      let common = Dictionary(counts.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
      return (separator, common * 1000 + min(999, counts.reduce(0, +)))
    }
    // Of equals the order of the enumeration: the sort is stable.
    return scores.sorted { $0.score > $1.score }.map(\.separator)
  }
}
