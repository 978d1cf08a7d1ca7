/// English in a line: words, contractions written out, typing slips put right.
enum LatinText {
  private static let whole: [String: String] = [
    "what's": "what is", "whats": "what is", "how's": "how is", "hows": "how is", "when's": "when is",
    "where's": "where is", "wheres": "where is", "who's": "who is", "that's": "that is", "thats": "that is",
    "it's": "it is", "here's": "here is", "there's": "there is", "theres": "there is", "let's": "let us",
    "lets": "let us",
    "i'm": "i am", "im": "i am", "can't": "can not", "cant": "can not", "cannot": "can not",
    "won't": "will not", "wont": "will not", "dont": "do not", "doesnt": "does not", "didnt": "did not",
    "isnt": "is not", "arent": "are not", "wasnt": "was not", "youre": "you are", "ive": "i have",
    "weve": "we have",
    "ill": "i will", "youll": "you will", "theyre": "they are", "havent": "have not", "hasnt": "has not",
    "couldnt": "could not", "wouldnt": "would not", "shouldnt": "should not", "gonna": "going to",
    "wanna": "want to",
    "gotta": "have to", "lemme": "let me", "gimme": "give me", "u": "you", "ur": "your", "pls": "please",
    "plz": "please",
    "thx": "thanks", "tnx": "thanks", "ok": "okay", "k": "okay", "yr": "your", "tues": "tuesday",
    "tue": "tuesday",
    "weds": "wednesday", "wed": "wednesday", "thurs": "thursday", "thur": "thursday", "thu": "thursday",
    "mon": "monday",
    "fri": "friday", "y'all": "you", "ma'am": "madam", "centre": "center", "licence": "license",
    "colour": "color",
    "programme": "program", "tyre": "tire", "tyres": "tires", "kilometre": "kilometer",
    "kilometres": "kilometers",
    "kms": "km", "cheque": "check", "wanna'": "want to", "o'clock": "oclock", "teh": "the", "adn": "and",
    "o": "o",
    "sat": "saturday",
  ]
  private static let tails: [(String, String)] = [
    ("n't", " not"), ("'ll", " will"), ("'re", " are"), ("'ve", " have"), ("'d", " would"), ("'m", " am"),
  ]

  /// The words of letters in a line: their places, in order.
  static func words(in scalars: [UInt32]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard ScalarClass.isLatin(scalars[index]), scalars[index] != 0x27 else {
        index += 1
        continue
      }
      var end = index + 1
      while end < scalars.count, ScalarClass.isLatin(scalars[end]) { end += 1 }
      while end > index + 1, scalars[end - 1] == 0x27 { end -= 1 }
      found.append(index..<end)
      index = end
    }
    return found
  }

  /// Writes contractions out and puts slips right.
  static func expand(_ line: inout NormalisedLine, lexicon: LatinLexicon?) {
    let words = words(in: line.scalars)
    guard !words.isEmpty else { return }
    var scalars: [UInt32] = []
    var origin: [Int] = []
    scalars.reserveCapacity(line.scalars.count + 16)
    origin.reserveCapacity(line.scalars.count + 16)
    var copied = 0
    for word in words {
      scalars.append(contentsOf: line.scalars[copied..<word.lowerBound])
      origin.append(contentsOf: line.origin[copied..<word.lowerBound])
      copied = word.upperBound
      let text = line.text(in: word)
      let touchesDigit = word.lowerBound > 0 && ScalarClass.isDigit(line.scalars[word.lowerBound - 1])
      if let form = touchesDigit ? nil : written(text, lexicon: lexicon), form != text {
        let values = form.unicodeScalars.map(\.value)
        for (offset, value) in values.enumerated() {
          scalars.append(value)
          let place = offset == values.count - 1 ? word.count - 1 : offset * word.count / values.count
          origin.append(line.origin[word.lowerBound + min(place, word.count - 1)])
        }
      } else {
        scalars.append(contentsOf: line.scalars[word])
        origin.append(contentsOf: line.origin[word])
      }
    }
    scalars.append(contentsOf: line.scalars[copied...])
    origin.append(contentsOf: line.origin[copied...])
    line.scalars = scalars
    line.origin = origin
  }

  private static func written(_ word: String, lexicon: LatinLexicon?) -> String? {
    if let form = whole[word] { return form }
    for (tail, form) in tails where word.utf8.contains(0x27) && word.hasSuffix(tail) {
      let stem = String(word.dropLast(tail.count))
      return (whole[stem] ?? stem) + form
    }
    if word.hasSuffix("'s") { return String(word.dropLast(2)) + " 's" }
    return lexicon?.correct(word)
  }
}
