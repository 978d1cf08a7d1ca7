/// Everything that can be wrong with a JSON value that is read for a purpose. The wording stands below.
enum ValueFault: Hashable {
  /// `what` is a noun phrase for the place: `a rule`, `"minutes" in the case`.
  case wrongType(what: String, found: String, expected: String)
  case outOfRange(what: String, found: String, range: ClosedRange<Int>)
  case missingKey(String, what: String, expected: String)
  case unknownKey(String, what: String, nearest: String?)
  /// A name that is not one of a fixed set; `what` is what such a name is called: `act`.
  case unknownName(String, what: String, allowed: [String])

  /// The fault in words, at its place.
  func finding(at location: SourceLocation) -> Finding {
    switch self {
    case .wrongType(let what, let found, let expected):
      Finding(
        id: "value.type", location: location, message: "\(what) is \(found)", expected: expected)
    case .outOfRange(let what, let found, let range):
      Finding(
        id: "value.range", location: location, message: "\(what) is \(found)",
        expected: range.inWords)
    case .missingKey(let key, let what, let expected):
      Finding(
        id: "key.missing", location: location, message: "\(what) has no \(quoted(key))",
        expected: expected)
    case .unknownKey(let key, let what, let nearest):
      Finding(
        id: "key.unknown", location: location, message: "unknown key \(quoted(key)) in \(what)",
        mend: nearest.map { "did you mean \(quoted($0))?" })
    case .unknownName(let name, let what, let allowed):
      Self.unknownName(name, what: what, allowed: allowed, at: location)
    }
  }

  /// With the nearest name if there is one, else with the names that would do, or the first dozen of them.
  private static func unknownName(
    _ name: String, what: String, allowed: [String], at location: SourceLocation
  ) -> Finding {
    let nearest = nearestName(to: name, among: allowed)
    let few = allowed.prefix(12).map { quoted($0) }.joined(separator: ", ")
    let list = allowed.count > 12 ? "\(few), …" : few
    return Finding(
      id: "value.unknown", location: location, message: "unknown \(visible(what)) \(quoted(name))",
      expected: nearest == nil && !allowed.isEmpty ? "one of \(list)" : nil,
      mend: nearest.map { "did you mean \(quoted($0))?" })
  }
}

extension ClosedRange<Int> {
  /// `a whole number from 1 to 90`; a bound that is no bound is left out.
  var inWords: String {
    if lowerBound == upperBound { return "the number \(lowerBound)" }
    return switch (lowerBound, upperBound) {
    case (.min, .max): "a whole number"
    case (_, .max): "a whole number from \(lowerBound)"
    case (.min, _): "a whole number up to \(upperBound)"
    default: "a whole number from \(lowerBound) to \(upperBound)"
    }
  }
}
