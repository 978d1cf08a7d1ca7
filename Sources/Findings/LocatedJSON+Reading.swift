/// Reading a single value: each gives nil, with a finding at the value, if it is of another type.
/// `what` says in the finding what the value is for: `a cue`, `"minutes" in the case`.
extension LocatedJSON {
  /// The text of a string.
  public func asString(_ what: String, log: FindingLog) -> Located<String>? {
    guard case .string(let text) = value else { return refuse(what, expected: "a string", log) }
    return Located(value: text, location: location)
  }

  /// A whole number in the range, also written `3.0` or `1e3`.
  public func asInt(
    _ what: String, in range: ClosedRange<Int> = .min ... .max, log: FindingLog
  ) -> Located<Int>? {
    guard case .number(let number) = value, let whole = number.asInt else {
      return refuse(what, expected: range.inWords, log)
    }
    guard range.contains(whole) else {
      log.report(
        ValueFault.outOfRange(what: what, found: visible(number.text), range: range)
          .finding(at: location))
      return nil
    }
    return Located(value: whole, location: location)
  }

  /// A number of any kind, as it was written.
  public func asNumber(_ what: String, log: FindingLog) -> Located<JSONNumber>? {
    guard case .number(let number) = value else { return refuse(what, expected: "a number", log) }
    return Located(value: number, location: location)
  }

  /// `true` or `false`.
  public func asBool(_ what: String, log: FindingLog) -> Bool? {
    guard case .bool(let value) = value else { return refuse(what, expected: "true or false", log) }
    return value
  }

  /// The elements of an array.
  public func asArray(_ what: String, log: FindingLog) -> [LocatedJSON]? {
    guard case .array(let elements) = value else { return refuse(what, expected: "an array", log) }
    return elements
  }

  /// The members of an object whose keys are free, in the order of the file; no key comes twice.
  public func asMembers(_ what: String, log: FindingLog) -> [Member]? {
    guard case .object(let members) = value else { return refuse(what, expected: "an object", log) }
    return members
  }

  /// The strings of an array; elements of other types are reported and left out.
  public func asStrings(_ what: String, log: FindingLog) -> [Located<String>]? {
    guard case .array(let elements) = value else {
      return refuse(what, expected: "an array of strings", log)
    }
    return elements.compactMap { $0.asString("an item of \(what)", log: log) }
  }

  /// A string that is one of the names; in the finding `what` names the kind: `unknown act "offer-tme"`.
  public func asOne(of allowed: [String], _ what: String, log: FindingLog) -> Located<String>? {
    guard let name = asString(what, log: log) else { return nil }
    guard allowed.contains(name.value) else {
      log.report(
        ValueFault.unknownName(name.value, what: what, allowed: allowed).finding(at: location))
      return nil
    }
    return name
  }

  private func refuse<T>(_ what: String, expected: String, _ log: FindingLog) -> T? {
    log.report(
      ValueFault.wrongType(what: what, found: shown, expected: expected).finding(at: location))
    return nil
  }
}
