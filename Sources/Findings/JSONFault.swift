/// Everything that can be wrong with a file as JSON. The wording stands apart.
enum JSONFault: Hashable {
  // The file as a whole.
  case empty
  case byteOrderMark
  case wrongEncoding(SourceEncoding)
  case tooLarge(bytes: Int, limit: Int)
  case tooDeep(limit: Int)
  case tooManyValues(limit: Int)
  case stringTooLong(limit: Int)
  case numberTooLong(limit: Int)

  // Characters.
  case brokenUTF8(UTF8Flaw, bytes: [UInt8])
  case oddSpace(Unicode.Scalar)
  /// A full-width or typographic sign, and the ASCII sign that was meant.
  case lookAlike(Unicode.Scalar, meant: Unicode.Scalar)
  case unexpected(String)
  case comment

  // Arrays and objects.
  case missingComma
  case extraComma
  case trailingComma(before: Unicode.Scalar)
  case wrongSeparator(Unicode.Scalar)
  case missingColon(key: String, found: Unicode.Scalar?)
  case missingValue(key: String)
  case missingKey
  case notAKey(String)
  case unquotedKey(String)
  case duplicateKey(String, first: SourceLocation)
  /// Closed by the wrong sign.
  case mismatched(Unicode.Scalar, opener: Unicode.Scalar, opened: SourceLocation)
  /// Never closed; `line` is where the indentation says that it should have been.
  case unclosed(Unicode.Scalar, line: Int?)
  case strayCloser(Unicode.Scalar)
  case trailing(documentEnd: SourceLocation)

  // Strings, numbers and words.
  case oddQuotes(Unicode.Scalar)
  /// `closedWith` is a typographic mark on its line that was perhaps meant to close it.
  case unclosedString(closedWith: Unicode.Scalar?)
  case controlCharacter(Unicode.Scalar)
  case badEscape(String)
  case loneSurrogate(String)
  case badNumber(String, meant: String?)
  case notFinite(String)
  /// Text without quotation marks where a value should be; `meant` is the JSON word it is near to.
  case bareWord(String, meant: String?)
  /// `True`, `NULL` and the like.
  case capitalWord(String, meant: String)

  /// True if what was meant is beyond doubt, so that the value can still be used to look for more.
  var isMendable: Bool {
    switch self {
    case .byteOrderMark, .oddSpace, .lookAlike, .comment, .missingComma, .extraComma, .trailingComma,
      .wrongSeparator, .missingColon, .unquotedKey, .duplicateKey, .oddQuotes, .controlCharacter,
      .capitalWord:
      true
    case .badNumber(_, let meant): meant != nil
    default: false
    }
  }

  /// The finding's stable id.
  var id: String {
    switch self {
    case .empty: "json.empty"
    case .byteOrderMark: "json.byte-order-mark"
    case .wrongEncoding: "json.encoding"
    case .tooLarge, .tooDeep, .tooManyValues, .stringTooLong, .numberTooLong: "json.limit"
    case .brokenUTF8: "json.utf-8"
    case .oddSpace: "json.odd-space"
    case .lookAlike: "json.full-width"
    case .unexpected: "json.unexpected"
    case .comment: "json.comment"
    case .missingComma: "json.missing-comma"
    case .extraComma: "json.extra-comma"
    case .trailingComma: "json.trailing-comma"
    case .wrongSeparator: "json.separator"
    case .missingColon: "json.missing-colon"
    case .missingValue: "json.missing-value"
    case .missingKey, .notAKey: "json.missing-key"
    case .unquotedKey: "json.unquoted-key"
    case .duplicateKey: "json.duplicate-key"
    case .mismatched: "json.mismatched"
    case .unclosed: "json.unclosed"
    case .strayCloser, .trailing: "json.trailing"
    case .oddQuotes: "json.quotes"
    case .unclosedString: "json.unclosed-string"
    case .controlCharacter: "json.control-character"
    case .badEscape: "json.escape"
    case .loneSurrogate: "json.surrogate"
    case .badNumber, .notFinite: "json.number"
    case .bareWord, .capitalWord: "json.word"
    }
  }
}
