/// Finds times, sums, distances, durations, numbers and plates in a normalised line, by grammar.
public enum EntityScanner {
  /// All values named in a text, in order, none overlapping.
  public static func scan(_ text: String) -> [Entity] { scan(LineNormaliser().normalise(text)) }

  /// All values named in a line, in order, none overlapping. Costs time linear in its length.
  public static func scan(_ line: NormalisedLine) -> [Entity] {
    let s = line.scalars
    var found: [Entity] = []
    var index = 0
    while index < s.count {
      if EntityStarts.contains(index, of: s), let entity = read(at: index, in: s) {
        found.append(entity)
        index = max(entity.range.upperBound, index + 1)
      } else {
        index = nextStart(after: index, in: s)
      }
    }
    return found
  }

  /// The value that begins at a place.
  static func read(at index: Int, in s: [UInt32]) -> Entity? {
    CodeGrammar.read(at: index, in: s) ?? AmountGrammar.read(at: index, in: s)
      ?? TimeGrammar.read(at: index, in: s) ?? AmountGrammar.readBare(at: index, in: s)
  }

  /// Inside a word of letters nothing starts.
  private static func nextStart(after index: Int, in s: [UInt32]) -> Int {
    guard ScalarClass.isLatin(s[index]) else { return index + 1 }
    var next = index + 1
    while next < s.count, ScalarClass.isLatin(s[next]) { next += 1 }
    return next
  }
}

/// Small questions that the grammars ask of a line.
enum Look {
  /// The end of a literal that stands at a position, or nil; letters must end where a word ends.
  static func at(_ index: Int, _ s: [UInt32], _ literal: String) -> Int? {
    var place = index
    for scalar in literal.unicodeScalars {
      guard place < s.count, s[place] == scalar.value else { return nil }
      place += 1
    }
    if let last = literal.unicodeScalars.last, ScalarClass.isLatin(last.value), place < s.count,
      ScalarClass.isLatin(s[place])
    {
      return nil
    }
    return place
  }

  /// The end of the first of some literals that stands at a position.
  static func at(_ index: Int, _ s: [UInt32], anyOf literals: [String]) -> Int? {
    for literal in literals { if let end = at(index, s, literal) { return end } }
    return nil
  }

  /// The index after blanks.
  static func skipBlanks(_ index: Int, _ s: [UInt32]) -> Int {
    var place = index
    while place < s.count, s[place] == 0x20 { place += 1 }
    return place
  }
}
