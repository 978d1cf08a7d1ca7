/// Ids of a letter and a number of at least four digits, as sessions have them.
public struct NumberedID: Sendable, Equatable {
  /// The letter.
  let letter: String

  /// A sheet: `m-0012`.
  public static let sheet = NumberedID(letter: "m")
  /// A talk held live: `t-0003`.
  public static let talk = NumberedID(letter: "t")
  /// A result that was announced: `r-0001`.
  public static let result = NumberedID(letter: "r")

  /// The id of a number.
  public func text(_ number: Int64) -> String {
    let digits = String(number)
    return letter + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// The number in what a person typed: `m-0012`, `M12`; nil if there is none, or another letter.
  public func number(_ typed: String) -> Int64? {
    var rest = typed.lowercased()[...]
    guard rest.hasPrefix(letter) else { return nil }
    rest = rest.dropFirst()
    if rest.hasPrefix("-") { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.count < 18, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int64(rest).flatMap { $0 > 0 ? $0 : nil }
  }
}
