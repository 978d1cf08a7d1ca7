/// The ids of sessions: "s-" and a number of at least four digits.
enum SessionID {
  /// Beyond this a number is not taken over from another store, so that no import can use the counter up.
  static let largestImported = 999_999

  static func text(_ number: Int64) -> String {
    let digits = String(number)
    return "s-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The number in what a person typed: "s-0007", "S7", "7", "#7"; nil if there is none.
  static func number(_ typed: String) -> Int64? {
    var rest = typed.lowercased()[...]
    for sign in ["#", "s", "-"] where rest.hasPrefix(sign) { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int64(rest).flatMap { $0 > 0 ? $0 : nil }
  }
}
