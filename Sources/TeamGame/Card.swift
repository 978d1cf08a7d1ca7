/// What a group holds up.
public enum Card: UInt8, Sendable, Hashable, CaseIterable {
  case x, y

  /// The letter on the card.
  public var letter: Character { self == .x ? "X" : "Y" }

  /// The card that a letter names: X or Y, capital or small, half or full width; nil for any other.
  public init?(letter: Character) {
    switch letter {
    case "x", "X", "ｘ", "Ｘ": self = .x
    case "y", "Y", "ｙ", "Ｙ": self = .y
    default: return nil
    }
  }
}

/// The cards held up in one round, in the order of the groups; eight at most.
public struct Cards: Sendable, Hashable {
  /// How many groups hold one up, 0 to 8.
  public let count: Int
  /// Bit g is set where group g holds up X.
  let xs: UInt8

  /// More groups than this do not play.
  public static let most = 8

  /// Cards in the order of the groups; what goes past eight is left out.
  public init(_ cards: some Sequence<Card>) {
    var (count, xs) = (0, UInt8(0))
    for card in cards.prefix(Self.most) {
      if card == .x { xs |= 1 << count }
      count += 1
    }
    self.init(xs: xs, count: count)
  }

  init(xs: UInt8, count: Int) {
    self.count = count
    self.xs = xs
  }

  /// Cards written as letters: `XYYX`; nil if anything else is among them, or if they are none or too many.
  public init?(_ text: String) {
    let letters = text.filter { !$0.isWhitespace }
    let cards = letters.compactMap { Card(letter: $0) }
    guard !cards.isEmpty, cards.count == letters.count, cards.count <= Self.most else { return nil }
    self.init(cards)
  }

  /// The card of a group, counted from 0.
  public subscript(group: Int) -> Card { xs >> group & 1 == 1 ? .x : .y }

  /// How many hold up X.
  public var xCount: Int { xs.nonzeroBitCount }

  /// How many hold up Y.
  public var yCount: Int { count - xCount }

  /// Whether all hold up Y.
  public var areAllY: Bool { xs == 0 && count > 0 }

  /// The letters, `XYYX`.
  public var text: String { String((0..<count).map { self[$0].letter }) }

  /// The cards one by one.
  public var list: [Card] { (0..<count).map { self[$0] } }
}
