import Understanding

/// The items of a list that a person's words on paper name: which are ordered, and which are written down as
/// not to be done.
public struct WrittenItems: Sendable, Hashable {
  /// Ids of what is to be done, in the order of the list.
  public private(set) var ordered: [String] = []
  /// Ids of what is named as put off, refused, or left to somebody else.
  public private(set) var declined: [String] = []

  /// Reads an entry piece by piece, as people separate items on paper.
  public init(_ text: String, on list: DeskTool) {
    var named: Set<String> = []
    var left: Set<String> = []
    var isLeft = false
    let names = Self.names(on: list)
    for piece in Self.pieces(of: text) {
      let words = normalised(piece.text)
      // "暂不做：大灯、电瓶" reaches up to the end of its sentence.
      if piece.beginsSentence { isLeft = false }
      let saysNo = Self.refusals.contains { words.contains($0) }
      if saysNo, piece.endsInColon || Self.headings.contains(where: words.hasPrefix) { isLeft = true }
      let ids = Self.items(in: words, names)
      if saysNo || isLeft { left.formUnion(ids) } else { named.formUnion(ids) }
    }
    ordered = list.items.map(\.id).filter { named.contains($0) }
    declined = list.items.map(\.id).filter { left.contains($0) && !named.contains($0) }
  }

  /// Every name of every item, the longest first, with the items that bear it.
  private static func names(on list: DeskTool) -> [(name: String, ids: [String])] {
    let names = list.items.flatMap { item in
      ([item.title.zh, item.title.en, item.id] + item.names).map { (name: normalised($0), id: item.id) }
    }
    return Dictionary(grouping: names) { $0.name }
      .sorted { ($1.key.count, $0.key) < ($0.key.count, $1.key) }
      .map { ($0.key, $0.value.map(\.id)) }
  }

  /// What a name covers is taken away before shorter ones are looked for.
  private static func items(in words: String, _ names: [(name: String, ids: [String])]) -> Set<String> {
    var rest = words
    var found: Set<String> = []
    for (name, ids) in names where !name.isEmpty && rest.contains(name) {
      found.formUnion(ids)
      rest = rest.split(separator: name, omittingEmptySubsequences: false).joined(separator: "\u{1}")
    }
    return found
  }

  private struct Piece {
    var text: String
    var beginsSentence: Bool
    var endsInColon: Bool
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var current = ""
    var begins = true
    for character in text.prefix(4000) {
      guard ";,；，、。/|+＋\n（）():：".contains(character) else {
        current.append(character)
        continue
      }
      let endsSentence = ";；。\n".contains(character)
      let opens = "（(".contains(character)
      if !opens, !current.allSatisfy(\.isWhitespace) {
        pieces.append(Piece(text: current, beginsSentence: begins, endsInColon: ":：".contains(character)))
        current = ""
        begins = endsSentence
      } else if endsSentence {
        begins = true
      }
    }
    if !current.allSatisfy(\.isWhitespace) {
      pieces.append(Piece(text: current, beginsSentence: begins, endsInColon: false))
    }
    return pieces
  }

  /// Words that head a list of what is not done.
  private static let headings = ["暂不", "暂缓", "先不", "未做", "not done", "declined", "deferred", "postponed"]

  private static let refusals = [
    "不做", "不换", "不修", "不洗", "不弄", "暂不", "先不", "暂缓", "缓做", "缓一", "未做", "没做", "不同意", "拒绝", "放弃", "下次",
    "以后", "走保险", "保险公司", "另约", "待定", "划掉", "not ", "no ", "without", "declin", "refus", "defer",
    "postpon", "later", "next time", "next visit", "insur", "another day", "open:", "still open",
  ]
}
