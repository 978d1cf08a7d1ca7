/// A key's value by its type. Without `optional` the key must be there; with it, nil also means that it is
/// not. A value of the wrong type, `null` too, is reported at its place.
extension ObjectReader {
  /// A string, empty or not.
  public mutating func string(_ key: String) -> Located<String>? {
    required(key, "a string")?.asString(phrase(key), log: log)
  }

  /// A string, empty or not, that need not be there.
  public mutating func optionalString(_ key: String) -> Located<String>? {
    optionalValue(key)?.asString(phrase(key), log: log)
  }

  /// A whole number in the range.
  public mutating func int(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
    required(key, range.inWords)?.asInt(phrase(key), in: range, log: log)
  }

  /// A whole number in the range that need not be there.
  public mutating func optionalInt(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
    optionalValue(key)?.asInt(phrase(key), in: range, log: log)
  }

  /// A number of any kind, as it was written; `JSONNumber.scaled(by:)` makes it a fixed-point value.
  public mutating func number(_ key: String) -> Located<JSONNumber>? {
    required(key, "a number")?.asNumber(phrase(key), log: log)
  }

  /// A number of any kind that need not be there.
  public mutating func optionalNumber(_ key: String) -> Located<JSONNumber>? {
    optionalValue(key)?.asNumber(phrase(key), log: log)
  }

  /// `true` or `false`.
  public mutating func bool(_ key: String) -> Bool? {
    required(key, "true or false")?.asBool(phrase(key), log: log)
  }

  /// `true` or `false`, or not there.
  public mutating func optionalBool(_ key: String) -> Bool? {
    optionalValue(key)?.asBool(phrase(key), log: log)
  }

  /// A string that is one of the names; else the finding says `unknown <key>` and the nearest name.
  public mutating func oneOf(_ key: String, _ allowed: [String]) -> Located<String>? {
    one(of: allowed, key, required(key, "a string"))
  }

  /// One of the names, or not there.
  public mutating func optionalOneOf(_ key: String, _ allowed: [String]) -> Located<String>? {
    one(of: allowed, key, optionalValue(key))
  }

  /// The elements of an array.
  public mutating func array(_ key: String) -> [LocatedJSON]? {
    required(key, "an array")?.asArray(phrase(key), log: log)
  }

  /// The elements of an array that need not be there.
  public mutating func optionalArray(_ key: String) -> [LocatedJSON]? {
    optionalValue(key)?.asArray(phrase(key), log: log)
  }

  /// An array of strings; elements of other types are reported and left out.
  public mutating func strings(_ key: String) -> [Located<String>]? {
    required(key, "an array of strings")?.asStrings(phrase(key), log: log)
  }

  /// An array of strings that need not be there.
  public mutating func optionalStrings(_ key: String) -> [Located<String>]? {
    optionalValue(key)?.asStrings(phrase(key), log: log)
  }

  /// A reader for an object inside this one; it has a `finish` of its own.
  public mutating func object(_ key: String, _ what: String) -> ObjectReader? {
    required(key, "an object").flatMap { reader($0, key, what) }
  }

  /// A reader for an object that need not be there.
  public mutating func optionalObject(_ key: String, _ what: String) -> ObjectReader? {
    optionalValue(key).flatMap { reader($0, key, what) }
  }

  /// The members of an object with free keys, in the order of the file; no key comes twice.
  public mutating func members(_ key: String) -> [LocatedJSON.Member]? {
    required(key, "an object")?.asMembers(phrase(key), log: log)
  }

  /// The members of an object with free keys that need not be there.
  public mutating func optionalMembers(_ key: String) -> [LocatedJSON.Member]? {
    optionalValue(key)?.asMembers(phrase(key), log: log)
  }

  private func one(of allowed: [String], _ key: String, _ json: LocatedJSON?) -> Located<String>? {
    guard let text = json?.asString(phrase(key), log: log) else { return nil }
    return allowed.contains(text.value) ? text : json?.asOne(of: allowed, key, log: log)
  }

  private func reader(_ json: LocatedJSON, _ key: String, _ what: String) -> ObjectReader? {
    guard case .object = json.value else {
      _ = json.asMembers(phrase(key), log: log)
      return nil
    }
    return ObjectReader(json, what, log: log)
  }
}
