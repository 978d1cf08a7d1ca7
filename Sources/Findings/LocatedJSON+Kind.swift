extension LocatedJSON {
  /// What it is, quoted for a message: `the string "abc"`, `the number 12`, `an array`.
  public var shown: String {
    switch value {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): "the number \(visible(number.text))"
    case .string(let text): "the string \(quoted(text))"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
