import Findings
import Scenarios
import Understanding

/// A rubric as people mark by it: items and levels, without what the engine looks for.
public struct Checklist: Sendable, Hashable {
  /// The rubric's id.
  public var id: String
  /// What it is called.
  public var title: LocalizedText
  /// The items in order.
  public var items: [Item]
  /// From the best to the worst.
  public var bands: [Band]

  /// One item.
  public struct Item: Sendable, Hashable {
    /// The item's fixed id, for example `B13`.
    public var id: String
    /// Points if met.
    public var weight: Int
    /// Whether missing it caps the band.
    public var isCritical: Bool
    /// Whether it can be partly met.
    public var knowsHalf: Bool
    /// Whether the engine leaves it to people.
    public var isForObservers: Bool
    /// What it is, in a few words.
    public var title: LocalizedText
    /// When exactly it is met.
    public var definition: LocalizedText

    /// The levels that may be marked, best first.
    public var levels: [Verdict] { knowsHalf ? [.met, .partly, .missed] : [.met, .missed] }
  }

  /// The human side of a rubric.
  public init(_ rubric: Rubric) {
    id = rubric.id
    title = rubric.title
    bands = rubric.bands
    items = rubric.criteria.map { item in
      Item(
        id: item.id, weight: item.weight, isCritical: item.trip != nil, knowsHalf: item.partly != nil,
        isForObservers: item.isForObservers, title: item.title, definition: item.definition)
    }
  }

  init(id: String, title: LocalizedText, items: [Item], bands: [Band]) {
    self.id = id
    self.title = title
    self.items = items
    self.bands = bands
  }

  /// Changes with everything that people mark by, and with nothing that only the engine looks at: 16 hexadecimal
  /// digits. A sheet keeps the version it was filled in by.
  public var version: String { Self.hash(content) }

  static func hash(_ text: String) -> String {
    var print = VocabularyFingerprint()
    print.add(name: "", bytes: Array(text.utf8))
    let digits = String(print.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The item that a person means by an id: case, width, leading zeros and signs around it do not matter.
  public func item(named typed: String) -> Item? {
    let wanted = Self.plainID(typed)
    return items.first { Self.plainID($0.id) == wanted }
  }

  /// The id of the item that was probably meant.
  public func nearestItem(to typed: String) -> String? {
    let wanted = SheetName.plain(typed).replacing("o", with: "0").replacing("l", with: "1")
    if let same = items.first(where: { Self.plainID($0.id) == Self.plainID(wanted) }) { return same.id }
    let title = SheetName.key(typed)
    if let same = items.first(where: {
      SheetName.key($0.title.zh) == title || SheetName.key($0.title.en) == title
    }) {
      return same.id
    }
    return nearestName(to: SheetName.plain(typed), among: items.map { $0.id.lowercased() })
      .flatMap { near in items.first { $0.id.lowercased() == near }?.id }
  }

  /// Small letters and digits only, numbers without leading zeros: `Ｂ０１★` and `b1` are both `b1`.
  private static func plainID(_ text: String) -> String {
    var result = ""
    for character in SheetName.plain(text) where character.isLetter || character.isNumber {
      if character == "0", result.last?.isNumber != true { continue }
      result.append(character)
    }
    return result
  }
}
