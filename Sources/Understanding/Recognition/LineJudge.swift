/// What sort of line it is, before asking what it means.
enum LineJudge {
  /// Words that make a heap of nouns into something said.
  private static let functionScalars: Set<UInt32> = Set("您你我咱请吗么呢吧了的是在有给帮把就都要会能可以好谢再不没这那什多几哪怎谁和跟".unicodeScalars.map(\.value))
  private static let functionWords: Set<String> = [
    "i", "you", "we", "your", "my", "our", "is", "are", "am", "was", "the", "a", "an", "to", "please", "can", "could", "may", "will",
    "would", "do", "does", "did", "have", "has", "what", "when", "how", "where", "who", "which", "it", "that", "this", "for", "at", "in", "on",
    "of", "and", "with", "so", "not", "no", "yes", "hello", "hi", "bye", "sorry", "okay", "any", "let", "me", "us", "be", "by", "speaking",
    "good", "morning", "afternoon", "evening", "then", "here", "there", "about", "if", "but", "now", "just", "how", "one", "got", "get", "see", "need",
    "want", "shall", "should", "must", "or", "as", "from", "than", "very", "too", "all", "some", "he", "she", "they",
  ]
  /// A heap has at least this many bare pieces; if there is nothing else, one fewer will do.
  private static let heap = 5
  private static let shortHeap = 4

  static func judge(_ analysis: LineAnalysis, typed: String, recogniser: Recogniser) -> LineQuality {
    guard !analysis.line.segments.isEmpty, analysis.tokens.tokens.contains(where: { isWord($0, analysis.line) }) else { return .empty }
    if isHeap(typed) { return .keywords }
    return isGibberish(analysis, recogniser) ? .gibberish : .speech
  }

  private static func isWord(_ token: TokenStream.Token, _ line: NormalisedLine) -> Bool {
    let scalar = line.scalars[token.range.lowerBound]
    return ScalarClass.isWord(scalar) || scalar >= 0x2E80
  }

  /// Bare nouns in a row and nothing else: keywords pasted, nothing said.
  static func isHeap(_ typed: String) -> Bool {
    let prefix = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(600)))
    if prefix.contains("?") || prefix.contains("\u{FF1F}") { return false }
    let isChinese = prefix.unicodeScalars.contains { CharacterFolding.isHan($0.value) }
    return isChinese ? isChineseHeap(prefix) : isEnglishHeap(prefix)
  }

  /// Four pieces and more, all bare; from six pieces on two in three.
  private static func isChineseHeap(_ typed: String) -> Bool {
    let pieces = pieces(of: typed)
    guard pieces.count >= shortHeap else { return false }
    var bare = 0
    for piece in pieces {
      let normal = LineNormaliser().normalise(piece)
      let han = normal.scalars.lazy.filter(ScalarClass.isHan).count
      let words = LatinText.words(in: normal.scalars)
      let said = normal.scalars.contains { functionScalars.contains($0) } || words.contains { functionWords.contains(normal.text(in: $0)) }
      let timed = EntityScanner.scan(normal).contains { if case .time = $0.value { true } else { false } }
      if !said, !timed, han + words.count * 2 <= 6 { bare += 1 }
    }
    return bare == pieces.count || bare >= heap && bare * 100 >= pieces.count * 65
  }

  /// Pieces between marks, and between blanks with Chinese on both sides.
  private static func pieces(of typed: String) -> [String] {
    var pieces: [String] = [""]
    let characters = Array(typed)
    for (index, character) in characters.enumerated() {
      let before = index > 0 && isHan(characters[index - 1])
      let after = index + 1 < characters.count && isHan(characters[index + 1])
      if ",\u{FF0C}、/;\u{FF1B}|。\t\n+".contains(character) || (character == " " && before && after) {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.filter { !$0.allSatisfy { $0 == " " } }
  }

  private static func isHan(_ character: Character) -> Bool { character.unicodeScalars.contains { CharacterFolding.isHan($0.value) } }

  /// Seven words and more without one that makes a sentence.
  private static func isEnglishHeap(_ typed: String) -> Bool {
    let normal = LineNormaliser().normalise(typed)
    let words = LatinText.words(in: normal.scalars).map { normal.text(in: $0) }
    return words.count >= 7 && !words.contains(where: functionWords.contains)
  }

  /// Letters nobody would say: hardly a pair of neighbours was ever seen, and nothing else is known in it.
  private static func isGibberish(_ analysis: LineAnalysis, _ recogniser: Recogniser) -> Bool {
    let tokens = analysis.tokens.tokens.filter { isWord($0, analysis.line) }
    guard recogniser.model.starts.count > 1, analysis.entities.isEmpty || tokens.count > 12, analysis.cues.isEmpty else { return false }
    if !analysis.concepts.concepts.isEmpty && analysis.concepts.concepts.count * 5 >= tokens.count { return false }
    var known = 0
    for token in tokens {
      var hash = FeatureHash()
      hash.add(token.hash)
      if recogniser.model.number(of: hash.value ^ 1) != nil { known += 1 }
    }
    var pairs = 0
    for (first, second) in zip(tokens, tokens.dropFirst()) {
      var hash = FeatureHash()
      hash.add(first.hash)
      hash.add(second.hash)
      if recogniser.model.number(of: hash.value ^ 2) != nil { pairs += 1 }
    }
    if tokens.count <= 2 { return known == 0 }
    return pairs * 12 < tokens.count - 1 && known * 3 < tokens.count * 2
  }

  /// The language a line was typed in: mixed from two English words beside Chinese on.
  static func language(of line: NormalisedLine) -> LineLanguage {
    let han = line.scalars.lazy.filter(ScalarClass.isHan).count
    let words = LatinText.words(in: line.scalars).count
    if han == 0 { return .english }
    return words == 0 ? .chinese : words * 1 >= 1 && han >= 1 && words >= 2 ? .mixed : han > 3 ? .chinese : .mixed
  }
}
