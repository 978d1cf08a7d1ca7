/// Reads one object key by key, reports everything that is wrong in it, and remembers which keys were asked
/// for, so that `finish` can name those that nobody knows.
///
/// Every method that gives nil has reported why, except that an optional key may simply not be there. Order
/// of asking does not matter; asking twice reports a fault once.
public struct ObjectReader {
  /// The object's opening brace.
  public let location: SourceLocation
  /// Where the faults go.
  public let log: FindingLog
  /// What the object is, as a noun phrase: `a rule`, `the case`.
  public let what: String

  private let members: [LocatedJSON.Member]
  private let indices: [String: Int]
  private var isAsked: [Bool]
  /// Keys that were asked for and are not there: what an unknown key may have been meant to be.
  private var absent: [String] = []

  /// Nil, reported, if it is no object.
  ///
  /// - Parameter what: what it should be, for the findings: `a rule`, `the case`.
  public init?(_ json: LocatedJSON, _ what: String, log: FindingLog) {
    guard let members = json.asMembers(what, log: log) else { return nil }
    self.what = what
    self.log = log
    self.members = members
    location = json.location
    isAsked = Array(repeating: false, count: members.count)
    let isLarge = members.count > 16
    indices =
      isLarge
      ? Dictionary(members.indices.map { (members[$0].key.value, $0) }) { first, _ in first } : [:]
  }

  /// Whether the key is there, with whatever value; counts as asked for.
  public mutating func has(_ key: String) -> Bool {
    member(key) != nil
  }

  /// Where the value of the key stands, or the object if the key is not there; does not count as asked for.
  public func location(of key: String) -> SourceLocation {
    index(of: key).map { members[$0].value.location } ?? location
  }

  /// The value of a key that must be there.
  public mutating func value(_ key: String) -> LocatedJSON? {
    required(key, "a value")
  }

  /// The value of a key that need not be there.
  public mutating func optionalValue(_ key: String) -> LocatedJSON? {
    member(key)?.value
  }

  /// Reports every key that was not asked for, with the nearest of those that were and are not there.
  ///
  /// Keys that begin with `//` (comments) or `$schema` may always be there. To be called last, once.
  public mutating func finish() {
    for (index, member) in members.enumerated() where !isAsked[index] {
      let key = member.key.value
      if key.hasPrefix("//") || key.hasPrefix("$schema") { continue }
      let fault = ValueFault.unknownKey(key, what: what, nearest: nearestName(to: key, among: absent))
      log.report(fault.finding(at: member.key.location))
      if log.isFull { return }
    }
  }

  /// The phrase for a key's value in a finding: `"minutes" in the case`.
  func phrase(_ key: String) -> String {
    "\(quoted(key)) in \(what)"
  }

  /// The value of the key, or nil with a finding that says what it should be.
  mutating func required(_ key: String, _ expected: String) -> LocatedJSON? {
    if let member = member(key) { return member.value }
    log.report(
      ValueFault.missingKey(key, what: what, expected: expected).finding(at: location))
    return nil
  }

  private mutating func member(_ key: String) -> LocatedJSON.Member? {
    guard let index = index(of: key) else {
      if !absent.contains(key) { absent.append(key) }
      return nil
    }
    isAsked[index] = true
    return members[index]
  }

  private func index(of key: String) -> Int? {
    indices.isEmpty ? members.firstIndex { $0.key.value == key } : indices[key]
  }
}
