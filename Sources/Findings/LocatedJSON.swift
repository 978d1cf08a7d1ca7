/// A JSON value that remembers where it stood.
public struct LocatedJSON: Sendable {
  /// The six kinds of RFC 8259, and what each holds.
  public enum Value: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([LocatedJSON])
    /// In the order of the file. No two keys are equal as Swift strings, so a dictionary may be made of them.
    case object([Member])
  }

  /// A key and its value.
  public struct Member: Sendable {
    /// The key, located at its opening quotation mark.
    public let key: Located<String>
    /// What stands behind the colon.
    public let value: LocatedJSON

    /// A member read from a file, or made up for a test.
    public init(key: Located<String>, value: LocatedJSON) {
      self.key = key
      self.value = value
    }
  }

  /// What it is.
  public let value: Value
  /// The first character: the opening quotation mark, bracket or brace of what has one.
  public let location: SourceLocation

  /// A value read from a file, or made up for a test.
  public init(value: Value, location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

extension LocatedJSON {
  /// How much is read before the reader gives up, with one finding that names the limit.
  public struct Limits: Sendable, Hashable {
    /// Arrays and objects inside each other; never more than `deepest`, whatever is asked.
    public var depth: Int
    /// Size of the file in bytes.
    public var bytes: Int
    /// Values of all kinds, keys not counted.
    public var values: Int
    /// Length of one string or key in bytes, after its escapes were read.
    public var stringBytes: Int
    /// Length of one number in characters.
    public var numberLength: Int

    /// 64 deep, 8 MiB, a million values, strings of 1 MiB, numbers of 128 characters.
    public static let standard = Limits()

    /// Nested values are read, and freed, by recursion: more might not fit on a thread's stack.
    public static let deepest = 512

    /// Any of them may be changed; zero or less lets nothing through.
    public init(
      depth: Int = 64, bytes: Int = 8 << 20, values: Int = 1_000_000, stringBytes: Int = 1 << 20,
      numberLength: Int = 128
    ) {
      self.depth = depth
      self.bytes = bytes
      self.values = values
      self.stringBytes = stringBytes
      self.numberLength = numberLength
    }
  }
}
