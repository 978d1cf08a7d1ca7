extension JSONFault {
  /// The fault in words, at its place.
  func finding(at location: SourceLocation) -> Finding {
    let wording = self.wording
    return Finding(
      id: id, location: location, message: wording.message, expected: wording.expected,
      mend: wording.mend)
  }

  private struct Wording {
    var message: String
    var expected: String?
    var mend: String?

    init(_ message: String, expected: String? = nil, mend: String? = nil) {
      self.message = message
      self.expected = expected
      self.mend = mend
    }
  }

  private var wording: Wording {
    switch self {
    // The file as a whole.
    case .empty:
      Wording("nothing in it", expected: "a JSON value")
    case .byteOrderMark:
      Wording("byte order mark before the text", mend: "save as UTF-8 without BOM")
    case .wrongEncoding(let encoding):
      Wording(
        "the text looks like \(encoding.rawValue)", expected: "UTF-8", mend: "save the file as UTF-8")
    case .tooLarge(let bytes, let limit):
      Wording("the file has \(bytes) bytes", expected: "at most \(limit)")
    case .tooDeep(let limit):
      Wording("arrays and objects inside each other", expected: "at most \(limit) deep")
    case .tooManyValues(let limit):
      Wording("too many values in one file", expected: "at most \(limit)")
    case .stringTooLong(let limit):
      Wording("string too long", expected: "at most \(limit) bytes")
    case .numberTooLong(let limit):
      Wording("number too long", expected: "at most \(limit) characters")

    // Characters.
    case .brokenUTF8(let flaw, let bytes):
      Wording(
        "\(Self.name(bytes)) \(bytes.count == 1 ? "is" : "are") no UTF-8: \(flaw.wording)",
        mend: "save the file as UTF-8")
    case .oddSpace(let scalar):
      Wording(
        "U+\(Self.name(scalar)) is no white space in JSON", expected: "space, tab or line feed")
    case .lookAlike(let found, let meant):
      Wording(
        "full-width or typographic \(quoted(String(found)))", expected: quoted(String(meant)),
        mend: "switch the keyboard to half-width signs")
    case .unexpected(let text):
      Wording("unexpected \(quoted(text))", expected: "a value")
    case .comment:
      Wording("comment; JSON has none", mend: "write it as a value of the key \"//\", or take it out")

    // Arrays and objects.
    case .missingComma:
      Wording("no comma between two items", mend: "put \",\" here")
    case .extraComma:
      Wording("a comma too many", mend: "take it out")
    case .trailingComma(let closer):
      Wording("comma before \(quoted(String(closer)))", mend: "take out the comma after the last item")
    case .wrongSeparator(let found):
      Wording("\(quoted(String(found))) between two items", expected: "\",\"")
    case .missingColon(let key, let found):
      Wording(
        found.map { "\(quoted(String($0))) after the key \(quoted(key))" }
          ?? "no colon after the key \(quoted(key))",
        expected: "\":\"")
    case .missingValue(let key):
      Wording("the key \(quoted(key)) has no value")
    case .missingKey:
      Wording("no key before \":\"", expected: "a key in double quotation marks")
    case .notAKey(let text):
      Wording(quoted(text) + " where a key should be", expected: "a key in double quotation marks")
    case .unquotedKey(let word):
      Wording("key \(visible(word)) without quotation marks", mend: "write \(quoted(word))")
    case .duplicateKey(let key, let first):
      Wording(
        "duplicate key \(quoted(key)), first at line \(first.line), column \(first.column)",
        mend: "rename or take out one of them")
    case .mismatched(let found, let opener, let place):
      Wording(
        "\(quoted(String(found))) while \(quoted(String(opener))) of line \(place.line), "
          + "column \(place.column) is open",
        expected: quoted(opener == "[" ? "]" : "}"))
    case .unclosed(let opener, let line):
      Wording(
        "this \(quoted(String(opener))) is never closed", expected: quoted(opener == "[" ? "]" : "}"),
        mend: line.map { "by the indentation it should be closed before line \($0)" })
    case .strayCloser(let closer):
      Wording("\(quoted(String(closer))) closes nothing", mend: "take it out, or open it earlier")
    case .trailing(let end):
      Wording(
        "more text after the value that ended at line \(end.line), column \(end.column)",
        expected: "one value only")

    // Strings, numbers and words.
    case .oddQuotes(let mark):
      Wording("string in \(quoted(String(mark)))", expected: "double quotation marks: \"…\"")
    case .unclosedString(let mark):
      Wording(
        "string is not closed on its line",
        mend: mark.map { "close it with \", not with \($0)" }
          ?? "close it with \", and write a line break as \\n")
    case .controlCharacter(let scalar):
      Wording(
        "control character U+\(Self.name(scalar)) in a string", mend: "write \(Self.escape(scalar))")
    case .badEscape(let text):
      Wording(
        "unknown escape \(quoted(text))",
        expected: "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four hexadecimal digits",
        mend: "write a backslash itself as \\\\")
    case .loneSurrogate(let text):
      Wording(
        "\(visible(text)) is half of a surrogate pair",
        expected: "both halves, such as \\uD83D\\uDE00, or the character itself")
    case .badNumber(let text, let meant):
      Wording("\(quoted(text)) is no JSON number", mend: meant.map { "write \($0)" })
    case .notFinite(let text):
      Wording("\(quoted(text)) is no JSON number", mend: "write null, or leave the key out")
    case .bareWord(let word, let meant):
      Wording(
        "\(visible(word)) without quotation marks",
        mend: meant.map { "did you mean \($0)?" }
          ?? "if it is text, write \(quoted(word.filter { $0 != "\"" }))")
    case .capitalWord(let word, let meant):
      Wording("\(quoted(word)) is no JSON word", mend: "write \(meant)")
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = scalar.hexadecimal
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func name(_ bytes: [UInt8]) -> String {
    let numbers = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
    return "\(bytes.count == 1 ? "byte" : "bytes") \(numbers.joined(separator: " "))"
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\t": "\\t"
    case "\u{8}": "\\b"
    case "\u{C}": "\\f"
    default: "\\u" + name(scalar)
    }
  }
}

extension UTF8Flaw {
  fileprivate var wording: String {
    switch self {
    case .stray: "a continuation byte with nothing before it"
    case .overlong: "a longer form than the character needs"
    case .surrogate: "a surrogate, which belongs to UTF-16"
    case .outOfRange: "no character has it"
    case .truncated: "the character is cut short"
    }
  }
}
