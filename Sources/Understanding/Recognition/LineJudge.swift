/// What sort of line it is, before asking what it means.
enum LineJudge {
  /// Words that make a heap of nouns into something said.
  private static let functionScalars = ScalarSet(
    "您你我咱请吗么呢吧了的是在有给帮把就都要会能可以好谢再不没这那什多几哪怎谁和跟")
  private static let functionWords: Set<String> = [
    "i", "you", "we", "your", "my", "our", "is", "are", "am", "was", "the", "a", "an", "to", "please", "can",
    "could", "may", "will",
    "would", "do", "does", "did", "have", "has", "it", "that", "this", "for", "at", "in", "on",
    "of", "and", "with", "so", "not", "no", "yes", "hello", "hi", "bye", "sorry", "okay", "any", "let", "me",
    "us", "be", "by", "speaking",
    "good", "morning", "afternoon", "evening", "then", "here", "there", "about", "if", "but", "now", "just",
    "one", "right", "thanks", "thank", "got", "get", "see", "need",
    "want", "shall", "should", "must", "or", "as", "from", "than", "very", "too", "all", "some", "he", "she",
    "they",
  ]
  /// A heap has at least this many bare pieces beside some said; if nothing is said at all, one fewer will do.
  private static let heap = 5
  private static let shortHeap = 4

  static func judge(_ analysis: LineAnalysis, typed: String, recogniser: Recogniser) -> LineQuality {
    guard !analysis.line.segments.isEmpty,
      analysis.tokens.tokens.contains(where: { isWord($0, analysis.line) })
    else { return .empty }
    if topics(of: analysis, recogniser) >= manyTopics, isHeap(typed) { return .keywords }
    return isGibberish(analysis, recogniser) ? .gibberish : .speech
  }

  private static func isWord(_ token: TokenStream.Token, _ line: NormalisedLine) -> Bool {
    let scalar = line.scalars[token.range.lowerBound]
    return ScalarClass.isWord(scalar) || scalar >= 0x2E80
  }

  /// Word classes that name a subject of the talk; a heap of keywords touches many of them at once.
  private static let topicClasses: Set<String> = [
    "name", "phone", "plate", "model", "mileage", "last", "work", "repair", "trouble", "brake", "shake",
    "remote", "idle", "when", "since", "often",
    "condition", "book", "full", "sorry", "wish", "technician", "replacement", "pickup", "wash", "price",
    "budget", "pay", "licence", "driver",
    "record", "code", "wheellock", "sparekey", "papers", "remind", "confirm", "thanks", "bye", "convenient",
    "greeting", "duration",
  ]
  private static let manyTopics = 4

  /// The numbers of these classes in a vocabulary.
  static func topics(among names: [String]) -> Set<UInt32> {
    Set(names.indices.filter { topicClasses.contains(names[$0]) }.map { UInt32($0) })
  }

  private static func topics(of analysis: LineAnalysis, _ recogniser: Recogniser) -> Int {
    let topics = recogniser.topics
    return Set(analysis.concepts.concepts.lazy.map(\.number).filter { topics.contains($0) }).count
  }

  /// Bare nouns in a row and hardly anything else: keywords pasted, nothing said.
  static func isHeap(_ typed: String) -> Bool {
    let prefix = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(600)))
    if prefix.contains("?") || prefix.contains("\u{FF1F}") { return false }
    var bare = 0
    var said = 0
    for piece in prefix.split(whereSeparator: {
      " ,\u{FF0C}、/;\u{FF1B}|.。!\u{FF01}:\u{FF1A}-\t\n+".contains($0)
    }) {
      let normal = LineNormaliser().normalise(String(piece))
      guard let first = normal.scalars.first, ScalarClass.isHan(first) || ScalarClass.isLatin(first) else {
        continue
      }
      let han = normal.scalars.lazy.filter(ScalarClass.isHan).count
      let words = LatinText.words(in: normal.scalars)
      if han > 6 || normal.scalars.contains(where: functionScalars.contains)
        || words.contains(where: { functionWords.contains(normal.text(in: $0)) })
      {
        said += 1
      } else if !EntityScanner.scan(normal).contains(where: { $0.kind == "time" }) {
        bare += 1
      }
    }
    return said == 0 ? bare >= shortHeap : bare >= heap && bare >= said * 4
  }

  /// Letters nobody would say: hardly a pair of neighbours was ever seen, and nothing else is known in it.
  private static func isGibberish(_ analysis: LineAnalysis, _ recogniser: Recogniser) -> Bool {
    let tokens = analysis.tokens.tokens.filter { isWord($0, analysis.line) }
    guard recogniser.model.hasFeatures, analysis.entities.isEmpty || tokens.count > 12,
      analysis.cues.isEmpty
    else { return false }
    if !analysis.concepts.concepts.isEmpty && analysis.concepts.concepts.count * 5 >= tokens.count {
      return false
    }
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
    return words == 0
      ? .chinese : words * 1 >= 1 && han >= 1 && words >= 2 ? .mixed : han > 3 ? .chinese : .mixed
  }
}
