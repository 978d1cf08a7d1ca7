/// JSON that the program writes: same value, same bytes, on any machine. Keys keep the order they are given
/// in, and there is no binary floating point.
public indirect enum JSONOutput: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A fixed-point number: `.decimal(871)` is written `87.1`, `.decimal(125, places: 2)` `1.25`.
  /// Places past 18 or below 0 count as 18 and 0.
  case decimal(Int, places: Int = 1)
  case string(String)
  case array([JSONOutput])
  /// Keys are written as given; that none comes twice is for the caller to see to.
  case object([(String, JSONOutput)])

  /// The value as text, without a line feed at the end.
  ///
  /// Pretty text is indented by two spaces, with arrays that hold no array or object on one line; compact text
  /// is a single line without spaces, as JSON Lines needs it. What is unseen or steers a terminal is written
  /// as `\u` escapes, so that the text is harmless to print and yet loses nothing.
  public func text(pretty: Bool) -> String {
    var writer = JSONWriter(isPretty: pretty)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONOutput: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// `"text"` is `.string`.
  public init(stringLiteral value: String) { self = .string(value) }
  /// `12` is `.int`.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// `true` is `.bool`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// `nil` is `.null`.
  public init(nilLiteral: ()) { self = .null }
  /// `[1, 2]` is `.array`.
  public init(arrayLiteral elements: JSONOutput...) { self = .array(elements) }
  /// `["a": 1]` is `.object`, in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSONOutput)...) { self = .object(elements) }
}
