import Terminal

/// Letters, digits and a colon that can be read from the last row of a training room.
enum BigLetters {
  static let height = 5

  private static let shapes: [Character: [String]] = [
    "X": ["#...#", ".#.#.", "..#..", ".#.#.", "#...#"], "Y": ["#...#", ".#.#.", "..#..", "..#..", "..#.."],
    "0": [".###.", "#...#", "#...#", "#...#", ".###."], "1": ["..#..", ".##..", "..#..", "..#..", ".###."],
    "2": ["####.", "....#", ".###.", "#....", "#####"], "3": ["####.", "....#", ".###.", "....#", "####."],
    "4": ["#..#.", "#..#.", "#####", "...#.", "...#."], "5": ["#####", "#....", "####.", "....#", "####."],
    "6": [".###.", "#....", "####.", "#...#", ".###."], "7": ["#####", "...#.", "..#..", ".#...", ".#..."],
    "8": [".###.", "#...#", ".###.", "#...#", ".###."], "9": [".###.", "#...#", ".####", "....#", ".###."],
    ":": [".", "#", ".", "#", "."],
  ]

  /// Columns of one card at a scale.
  static func width(scale: Int) -> Int { 5 * scale }

  /// The five lines of a text, each dot `scale` columns wide; what has no shape is left out.
  static func lines(_ text: String, scale: Int, charset: Charset) -> [String] {
    let dot = charset.isUTF8 ? "█" : "#"
    let glyphs = text.compactMap { shapes[$0] }
    return (0..<height).map { row in
      glyphs.map { glyph in
        glyph[row].map { String(repeating: $0 == "#" ? dot : " ", count: scale) }.joined()
      }.joined(separator: String(repeating: " ", count: scale))
    }
  }

  /// Cards side by side with a caption under each, in at most `columns`; none if they do not fit.
  static func cards(
    _ cards: [(letter: Character, style: Style, caption: String)], columns: Int, charset: Charset,
    painter: Painter
  ) -> [String] {
    let scale = [2, 1].first { cards.count * (width(scale: $0) + 2) <= columns }
    guard let scale, !cards.isEmpty else { return [] }
    let room = width(scale: scale) + 2
    let drawn = cards.map { lines(String($0.letter), scale: scale, charset: charset) }
    let letters = (0..<height).map { row in
      zip(cards, drawn).map { card, lines in
        painter.paint(lines[row], card.style) + "  "
      }.joined()
    }
    let captions = cards.map { card in
      DisplayWidth.narrow.padded(
        DisplayWidth.narrow.truncated(card.caption, to: room - 2), to: room - 2, alignment: .center) + "  "
    }.joined()
    return letters + [captions]
  }
}
