import Scenarios

/// Why the program ends early: a sentence in both languages, and the exit code.
struct Failure: Error {
  var text: LocalizedText
  var code: Int32

  init(_ zh: String, _ en: String, code: Int32) {
    text = LocalizedText(zh: zh, en: en)
    self.code = code
  }

  /// Nothing to say, only a code.
  static func silent(_ code: Int32) -> Failure { Failure("", "", code: code) }
}
