import Understanding

/// How an entry of a form is understood. The functions are handed in, so that marking needs no recogniser
/// of its own: give it those that understood the talk.
public struct FormMatching: Sendable {
  /// Times, numbers, phone numbers and plates in a text.
  public var entities: @Sendable (String) -> [Entity]

  /// A text in one form: NFKC, simplified characters, small letters.
  public var normalised: @Sendable (String) -> String

  /// Acts that a piece of an entry would perform if it were said; `mention-complaint` and `mention-work`
  /// count.
  public var acts: @Sendable (String) -> [DialogueAct]

  /// Words by which an entry names a thing of the case, by its id; `&` joins words that must all stand there.
  public var words: [String: [String]]

  /// A matching that knows words alone, until it is given more.
  public init(
    words: [String: [String]] = [:],
    entities: @escaping @Sendable (String) -> [Entity] = { _ in [] },
    normalised: @escaping @Sendable (String) -> String = { $0.lowercased() },
    acts: @escaping @Sendable (String) -> [DialogueAct] = { _ in [] }
  ) {
    self.words = words
    self.entities = entities
    self.normalised = normalised
    self.acts = acts
  }

  /// Whether the words that stand for an id are in the text; without any, whether the id is.
  func names(_ id: String, in text: String) -> Bool {
    let text = normalised(text)
    return (words[id] ?? [id]).contains { word in
      let parts = word.split(separator: "&").map { normalised(String($0)) }
      return !parts.isEmpty && parts.allSatisfy { text.contains($0) }
    }
  }

  /// The acts of an entry as a whole and of each of its pieces, as people separate them on paper.
  func actsOfEntry(_ text: String) -> [DialogueAct] {
    let pieces = text.split { ";,；，、。/|\n".contains($0) }.map(String.init)
    return acts(text) + (pieces.count > 1 ? pieces.prefix(32).flatMap { acts($0) } : [])
  }
}
