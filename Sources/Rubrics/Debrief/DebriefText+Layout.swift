extension DebriefText {
  /// Lays the blocks out to a width in columns; `columns` says how many a text takes, so that Chinese
  /// characters count as wide as the terminal shows them. Widths below 20 count as 20.
  public func lines(width: Int, columns: (String) -> Int) -> [[Span]] {
    let width = max(20, width)
    return sections.flatMap { section -> [[Span]] in
      let widths = Self.columnWidths(of: section, columns)
      return section.flatMap { block -> [[Span]] in
        switch block {
        case .heading(let text): Self.wrap([Span(text, .strong)], indent: 0, width, columns)
        case .gap: [[]]
        case .paragraph(let spans, let indent): Self.wrap(spans, indent: indent, width, columns)
        case .row(let cells): Self.wrapRow(cells, widths: widths, width, columns)
        }
      }
    }
  }

  /// The blocks from one heading to the next.
  private var sections: [ArraySlice<DebriefBlock>] {
    let starts = blocks.indices.filter { index in
      if case .heading = blocks[index] { true } else { false }
    }
    return zip(starts, starts.dropFirst() + [blocks.endIndex]).map { blocks[$0..<$1] }
  }

  /// The widest cell of each column but the last, over rows with as many cells.
  private static func columnWidths(
    of blocks: ArraySlice<DebriefBlock>, _ columns: (String) -> Int
  ) -> [Int: [Int]] {
    blocks.reduce(into: [:]) { widths, block in
      guard case .row(let cells) = block else { return }
      let sizes = cells.dropLast().map { columns($0.text) }
      let known = widths[cells.count] ?? sizes
      widths[cells.count] = zip(known, sizes).map { max($0, $1) }
    }
  }

  private static func wrapRow(
    _ cells: [Span], widths: [Int: [Int]], _ width: Int, _ columns: (String) -> Int
  ) -> [[Span]] {
    guard let last = cells.last else { return [[]] }
    var head: [Span] = [Span("  ")]
    var used = 2
    for (cell, size) in zip(cells, widths[cells.count] ?? []) {
      let padding = String(repeating: " ", count: max(0, size - columns(cell.text)) + 2)
      head += [cell, Span(padding)]
      used += size + 2
    }
    let indent = min(used, width / 2)
    var lines = wrap([last], indent: indent, width, columns)
    guard used <= width / 2, let first = lines.first else { return [head] + lines }
    lines[0] = head + first.dropFirst()
    return lines
  }

  /// Breaks at blanks, or between any two characters where a piece alone is too long or holds Chinese.
  private static func wrap(
    _ spans: [Span], indent: Int, _ width: Int, _ columns: (String) -> Int
  ) -> [[Span]] {
    let margin = Span(String(repeating: " ", count: min(indent, width / 2)))
    let room = width - margin.text.count
    var lines: [[Span]] = [[margin]]
    var used = 0
    for span in spans {
      var text = ""
      for piece in pieces(of: span.text, room: room, columns) {
        let size = columns(piece)
        if used + size > room, used > 0 {
          if text.hasSuffix(" ") { text.removeLast() }
          lines[lines.count - 1].append(Span(text, span.tone))
          lines.append([margin])
          (text, used) = ("", 0)
          if piece == " " { continue }
        }
        text += piece
        used += size
      }
      if !text.isEmpty { lines[lines.count - 1].append(Span(text, span.tone)) }
    }
    return lines
  }

  private static func pieces(of text: String, room: Int, _ columns: (String) -> Int) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      let isWide = !character.isASCII
      if isWide || character == " " || columns(word) >= room - 1 {
        if !word.isEmpty { pieces.append(word) }
        word = ""
      }
      if isWide, let last = pieces.last, closing.contains(character), last != " " {
        pieces[pieces.count - 1] = last + String(character)
      } else if isWide || character == " " {
        pieces.append(String(character))
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  /// Punctuation that begins no line.
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "”", "》", "…",
  ]
}
