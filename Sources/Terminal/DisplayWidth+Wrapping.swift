extension DisplayWidth {
  /// `text` broken into lines of at most `columns`, by the Chinese rules for line breaks.
  ///
  /// No closing punctuation (。，！」 and the like) begins a line, no opening one (（「“) ends it, dashes and
  /// dots in pairs (——, ……) stay together (after GB/T 15834-2011, 5.1), English words and numbers are not
  /// split. What is longer than a line by itself is split between characters. Line breaks in the text hold;
  /// spaces at a break fall away. Lines after a paragraph's first begin with `hanging` spaces.
  ///
  /// At least one line comes back. A character wider than `columns` gets a line of its own.
  public func wrapped(_ text: String, to columns: Int, hanging: Int = 0) -> [String] {
    let indent = max(0, min(hanging, columns - 2))
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
      var filler = LineFiller(width: self, columns: max(1, columns), indent: indent)
      for atom in LineBreaks.atoms(of: paragraph) { filler.add(atom) }
      return filler.finished()
    }
  }
}

/// Fills lines greedily with atoms.
private struct LineFiller {
  let width: DisplayWidth
  let columns: Int
  let indent: Int
  private var lines: [String] = []
  private var line = ""
  private var used = 0
  private var hasText = false

  init(width: DisplayWidth, columns: Int, indent: Int) {
    self.width = width
    self.columns = columns
    self.indent = indent
  }

  mutating func add(_ atom: LineBreaks.Atom) {
    let columnsOfAtom = width.of(atom.text)
    if atom.isSpace {
      // A space at a break would only push the next line; a paragraph's own indent stays.
      if hasText || lines.isEmpty { append(atom.text, columnsOfAtom) }
      return
    }
    if used + columnsOfAtom > columns, hasText { breakLine() }
    if used + columnsOfAtom <= columns {
      append(atom.text, columnsOfAtom)
    } else {
      for character in atom.text {
        let columnsOfCharacter = width.of(character)
        if used + columnsOfCharacter > columns, hasText { breakLine() }
        append(String(character), columnsOfCharacter)
        hasText = true
      }
    }
    hasText = true
  }

  mutating func finished() -> [String] {
    lines.append(trimmed(line))
    return lines
  }

  private mutating func append(_ text: String, _ columnsOfText: Int) {
    line += text
    used += columnsOfText
  }

  private mutating func breakLine() {
    lines.append(trimmed(line))
    line = String(repeating: " ", count: indent)
    used = indent
    hasText = false
  }

  private func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
