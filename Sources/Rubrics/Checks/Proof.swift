/// What a check came to: whether it holds, what proves that, and the numbers behind it.
public struct Proof: Sendable, Hashable {
  /// Whether the check holds.
  public var holds: Bool

  /// The steps that prove it holds, or that caused it to fail, ascending, each once.
  public var steps: [Int]

  /// Numbers for the reason: `seconds`, `limit`, `count`, `needed`, `right`, `required`, `mood`, `least`.
  public var numbers: [String: Int]

  /// Values for the reason: `found` and `missing`.
  public var values: [String: [String]]

  /// A proof; the steps are put in order, each once.
  public init(
    _ holds: Bool, steps: [Int] = [], numbers: [String: Int] = [:], values: [String: [String]] = [:]
  ) {
    self.holds = holds
    self.steps = Set(steps).sorted()
    self.numbers = numbers
    self.values = values
  }
}
