/// What sort of line it is, before asking what it means.
enum LineJudge {
  /// Words that make a heap of nouns into something said.
  private static let functionScalars: Set<UInt32> = Set("您你我咱请吗么呢吧了的是在有给帮把就都要会能可以好谢再不没这那什多几哪怎谁和跟".unicodeScalars.map(\.value))
  private static let functionWords: Set<String> = [
    "i", "you", "we", "your", "my", "our", "is", "are", "am", "was", "the", "a", "an", "to", "please", "can", "could", "may", "will",
    "would", "do", "does", "did", "have", "has", "what", "when", "how", "where", "who", "which", "it", "that", "this", "for", "at", "in", "on",
    "of", "and", "with", "so", "not", "no", "yes", "hello", "hi", "bye", "sorry", "okay", "any", "let", "me", "us", "be", "by",
  ]
  /// A heap has at least this many bare pieces.
  private static let heap = 5

  static func judge(_ analysis: LineAnalysis, typed: String, recogniser: Recogniser) -> LineQuality {
    guard !analysis.line.segments.isEmpty, analysis.tokens.tokens.contains(where: { isWord($0, analysis.line) }) else { return .empty }
    if isHeap(typed) { return .keywords }
    return isGibberish(analysis, recogniser) ? .gibberish : .speech
  }

  private static func isWord(_ token: TokenStream.Token, _ line: NormalisedLine) -> Bool {
    let scalar = line.scalars[token.range.lowerBound]
    return ScalarClass.isWord(scalar) || scalar >= 0x2E80
  }

  /// Five and more bare nouns in a row, and little else: keywords pasted, nothing said.
  static func isHeap(_ typed: String) -> Bool {
    let prefix = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(600)))
    let pieces = prefix.split { " ,\u{FF0C}、/;\u{FF1B}|.。\t\n+".contains($0) }
    guard pieces.count >= heap else { return false }
    var bare = 0
    var functionWordsSeen = 0
    for piece in pieces {
      let normal = LineNormaliser().normalise(String(piece))
      if normal.text.isEmpty { continue }
      if piece.contains("?") || piece.contains("\u{FF1F}") { continue }
      if normal.scalars.contains(where: ScalarClass.isHan) {
        let han = normal.scalars.lazy.filter(ScalarClass.isHan).count
        let said = normal.scalars.contains { functionScalars.contains($0) }
        if said { functionWordsSeen += 1 }
        if han <= 6, !said { bare += 1 }
      } else if functionWords.contains(normal.text) {
        functionWordsSeen += 1
      } else {
        bare += 1
      }
    }
    let isChinese = prefix.unicodeScalars.contains { CharacterFolding.isHan($0.value) }
    return bare >= heap && bare * 100 >= pieces.count * (isChinese ? 65 : 88) && (isChinese || functionWordsSeen * 8 <= pieces.count)
  }

  /// Letters nobody would say: hardly a pair of neighbours was ever seen, and nothing else is known in it.
  private static func isGibberish(_ analysis: LineAnalysis, _ recogniser: Recogniser) -> Bool {
    let tokens = analysis.tokens.tokens.filter { isWord($0, analysis.line) }
    guard !recogniser.model.keys.isEmpty, analysis.entities.isEmpty || tokens.count > 12, analysis.cues.isEmpty else { return false }
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
