/// Completion by a closure, for words that need no spaces between them.
struct Completion: Equatable {
  /// What takes the word's place: the sole match, or what all matches share.
  var replacement: String
  /// What to list when there are several; empty for a sole match.
  var choices: [String]

  /// ASCII and Chinese marks a word does not reach across. `/` `／` `、` at a line's start belong to the word.
  private static let breaks: Set<Character> = Set(" \t\n=\"'“”‘’，。！？；：,;!?　")

  /// The word before the cursor: what follows the last break in `line`.
  static func word(endingIn line: String) -> Substring {
    let start = line.lastIndex { breaks.contains($0) }.map { line.index(after: $0) } ?? line.startIndex
    return line[start...]
  }

  /// The outcome for `word` and its candidates; nil when there are none.
  ///
  /// A sole candidate replaces the word even if it begins otherwise (pinyin to characters). Several replace
  /// it only by a longer common beginning; what was typed is never shortened. Repeated and empty candidates
  /// are dropped, and control characters in them made visible.
  init?(word: some StringProtocol, candidates: [String]) {
    var seen: Set<String> = []
    let matches = candidates.map { SafeText.cleaned($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
    guard let first = matches.first else { return nil }
    guard matches.count > 1 else {
      replacement = first
      choices = []
      return
    }
    let common = matches.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    replacement = common.hasPrefix(word) ? common : String(word)
    choices = matches
  }
}

extension String {
  /// The longest beginning both share, in whole characters.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
