/// Where a line of mixed Chinese and English may break.
enum LineBreaks {
  /// A piece of text no line break may split, or a run of spaces.
  struct Atom: Equatable {
    var text: String
    var isSpace: Bool
  }

  /// Marks that may not begin a line.
  static let closing: Set<Character> = Set(
    "。，、！？：；）」』】》〉〕｝］”’…—～·％‰℃々ー.,!?:;)]}%")

  /// Marks that may not end a line.
  static let opening: Set<Character> = Set("（「『【《〈〔｛［“‘([{￥$")

  /// The text as atoms in order; joined, they are the text again.
  static func atoms(of text: some StringProtocol) -> [Atom] {
    var atoms: [Atom] = []
    var previous: Character?
    for character in text {
      defer { previous = character }
      if character == " " || character == "\t" {
        if let last = atoms.last, last.isSpace {
          atoms[atoms.count - 1].text.append(character)
        } else {
          atoms.append(Atom(text: String(character), isSpace: true))
        }
      } else if let previous, mayNotBreak(between: previous, and: character) {
        atoms[atoms.count - 1].text.append(character)
      } else {
        atoms.append(Atom(text: String(character), isSpace: false))
      }
    }
    return atoms
  }

  /// Whether no line may end after `left` when `right` follows at once.
  static func mayNotBreak(between left: Character, and right: Character) -> Bool {
    if left == " " || left == "\t" { return false }
    if opening.contains(left) || closing.contains(right) { return true }
    return isOfWord(left) && isOfWord(right)
  }

  /// Letters, digits and signs that are written in words; Chinese characters each stand alone.
  private static func isOfWord(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    if closing.contains(character) { return character.isASCII || character == "’" }
    return DisplayWidth.narrow.of(scalar) < 2 && scalar.value < 0x2E80
  }
}
