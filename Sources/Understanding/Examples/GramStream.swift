/// The features of a line that do not depend on where a window begins and ends, each found and hashed once: runs of
/// tokens, of sounds, and of letters of English words.
struct GramStream {
  /// A run's hash, and the tokens it reaches over, the first and the last.
  struct Gram {
    var hash: UInt64
    var last: Int32
  }

  private(set) var grams: [Gram] = []
  /// Where the runs that begin at each token start; one more at the end.
  private(set) var starts: [Int] = []

  private static let startMark: UInt64 = 0x5E
  private static let endMark: UInt64 = 0x24

  init(_ tokens: [TokenStream.Token], line: NormalisedLine, options: FeatureExtractor.Options) {
    starts.reserveCapacity(tokens.count + 1)
    grams.reserveCapacity(tokens.count * 8)
    var letters = LetterRun()
    for place in tokens.indices {
      starts.append(grams.count)
      addTokens(tokens, place)
      if options.sounds { addSounds(tokens, place) }
      if options.letters, LetterRun.isEnglish(tokens[place], line) {
        if letters.tokens.upperBound <= place { letters = LetterRun(at: place, of: tokens, line) }
        letters.add(place, to: &grams)
      }
    }
    starts.append(grams.count)
  }

  private mutating func addTokens(_ tokens: [TokenStream.Token], _ place: Int) {
    var hash = FeatureHash()
    for length in 1...3 where place + length <= tokens.count {
      hash.add(tokens[place + length - 1].hash)
      grams.append(Gram(hash: hash.value ^ UInt64(length), last: Int32(place + length - 1)))
    }
    if place + 2 < tokens.count {
      let hash = Self.skip(tokens[place].hash, tokens[place + 2].hash)
      grams.append(Gram(hash: hash, last: Int32(place + 2)))
    }
  }

  private mutating func addSounds(_ tokens: [TokenStream.Token], _ place: Int) {
    guard tokens[place].sound != 0 else { return }
    var hash = FeatureHash()
    hash.add(UInt32(0x50_0000))
    for length in 1...3 where place + length <= tokens.count && tokens[place + length - 1].sound != 0 {
      hash.add(UInt32(tokens[place + length - 1].sound))
      if length > 1 { grams.append(Gram(hash: hash.value, last: Int32(place + length - 1))) }
    }
  }

  /// A token, any token, another.
  private static func skip(_ first: UInt64, _ third: UInt64) -> UInt64 {
    var hash = FeatureHash()
    hash.add(first)
    hash.add(UInt32(0xFFFE))
    hash.add(third)
    return hash.value
  }

  private static func run(_ hashes: UInt64...) -> UInt64 {
    var hash = FeatureHash()
    for part in hashes { hash.add(part) }
    return hash.value ^ UInt64(hashes.count)
  }

  /// The runs that a window's beginning and end are part of.
  static func edges(of inside: Range<Int>, _ tokens: [TokenStream.Token], _ visit: (UInt64) -> Void) {
    guard let first = inside.first, let last = inside.last else { return visit(run(startMark, endMark)) }
    let (opening, closing) = (tokens[first].hash, tokens[last].hash)
    visit(run(startMark, opening))
    visit(run(closing, endMark))
    guard inside.count > 1 else {
      visit(run(startMark, opening, endMark))
      visit(skip(startMark, endMark))
      return
    }
    let (second, lastButOne) = (tokens[first + 1].hash, tokens[last - 1].hash)
    visit(run(startMark, opening, second))
    visit(run(lastButOne, closing, endMark))
    visit(skip(startMark, second))
    visit(skip(lastButOne, endMark))
  }
}

/// Neighbouring English words as one row of letters, the blanks between and around them counted as letters. Runs of two
/// to four join the forms of a word, and what is spelled wrong with what is meant (Cavnar, Trenkle 1994).
struct LetterRun {
  /// The tokens of the run.
  private(set) var tokens: Range<Int> = 0..<0
  private var letters: [UInt32] = []
  /// For each token where the blank before it stands; for the end the last blank.
  private var blanks: [Int] = []

  init() {}

  static func isEnglish(_ token: TokenStream.Token, _ line: NormalisedLine) -> Bool {
    ScalarClass.isLatin(line.scalars[token.range.lowerBound])
  }

  init(at first: Int, of all: [TokenStream.Token], _ line: NormalisedLine) {
    var end = first
    while end < all.count, Self.isEnglish(all[end], line) {
      blanks.append(letters.count)
      letters.append(0x20)
      letters += line.scalars[all[end].range]
      end += 1
    }
    blanks.append(letters.count)
    letters.append(0x20)
    tokens = first..<end
  }

  /// The runs that begin with a token or the blank before it.
  func add(_ token: Int, to grams: inout [GramStream.Gram]) {
    let number = token - tokens.lowerBound
    for place in blanks[number]..<blanks[number + 1] {
      var hash = FeatureHash()
      hash.add(UInt32(0x5B_0000))
      var last = number
      for length in 1...4 where place + length <= letters.count {
        let reached = place + length - 1
        hash.add(letters[reached])
        // a blank ends the word before it; the letter after it begins the next
        if last + 1 < blanks.count - 1, reached > blanks[last + 1] { last += 1 }
        if length > 1 { grams.append(.init(hash: hash.value, last: Int32(tokens.lowerBound + last))) }
      }
    }
  }
}
