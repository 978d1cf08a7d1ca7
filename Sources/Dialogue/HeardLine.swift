import Scenarios
import Understanding

/// What conditions can see of the line, or the silence, that is being answered.
struct HeardLine: Sendable {
  /// All acts of the line.
  var acts: [DialogueAct] = []
  /// The act that is being answered just now.
  var anchor: DialogueAct?
  var isQuestion = false
  /// Characters of the line as typed.
  var length = 0
  /// Whether it is wholly in the language that the session is not held in.
  var isOtherLanguage = false
  /// Ids of his own questions that the line answers.
  var answered: [String] = []
  /// In how many earlier lines each act came.
  var countsBefore: [String: Int] = [:]

  /// The line as typed, in small letters.
  var text = ""
  /// Whether it asks something, in a sentence of its own, of which no act was made out.
  var hasUnheardQuestion = false

  /// Whether a word stands in the line; Latin words count as wholes.
  func says(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.isASCII else { return text.contains(word) }
    return text.ranges(of: word).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return ![before, after].contains { $0.map { $0.isASCII && $0.isLetter } ?? false }
    }
  }

  /// Whether the line performs an act.
  func performs(_ act: String) -> Bool { acts.contains { $0.id == act } }

  /// The values of the answered act's slot. A verified value may stand under the plain name `value`.
  func values(of slot: String) -> [String] {
    guard let anchor else { return [] }
    let named = anchor.values(of: slot)
    return named.isEmpty ? anchor.values(of: "value") : named
  }
}
