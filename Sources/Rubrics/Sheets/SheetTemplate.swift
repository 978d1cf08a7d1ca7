import Scenarios

/// An empty sheet, to be filled in with a spreadsheet or a pencil; what is known beforehand stands in it.
public struct SheetTemplate: Sendable {
  /// What is to be marked.
  public var content: Content
  /// Which language.
  public var language: Language
  /// What is known of who and what.
  public var known = Known()

  /// What a sheet asks for.
  public enum Content: Sendable {
    /// Items of a checklist, perhaps not all of them.
    case checklist(Checklist, items: [Checklist.Item])
    /// Marks for groups.
    case peers(PeerRubric, groups: [String])
    /// An order of groups.
    case ranking(PeerRubric, groups: [String])
  }

  /// What is filled in already; empty parts are for the pencil.
  public struct Known: Sendable {
    /// Who fills it in.
    public var rater = ""
    /// The group of who fills it in.
    public var raterGroup = ""
    /// Whose talk it is about.
    public var trainee = ""
    /// That trainee's group.
    public var group = ""
    /// The talk's id.
    public var talk = ""
    /// Which round.
    public var round = ""
    /// Which part of how many, where items are split among observers.
    public var part: (number: Int, of: Int)?

    /// Nothing.
    public init() {}
  }

  /// A sheet of this content.
  public init(_ content: Content, language: Language) {
    self.content = content
    self.language = language
  }

  func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The rubric's id, version and title.
  var rubric: (id: String, version: String, title: String) {
    switch content {
    case .checklist(let list, _): (list.id, list.version, list.title[language])
    case .peers(let peers, _), .ranking(let peers, _): (peers.id, peers.version, peers.title[language])
    }
  }

  /// The lines above the table: what it asks, a hint, and what is known.
  var head: [(title: String, hint: String, value: String)] {
    let round = (pick("轮次", "Round"), pick("同一组或同一人做两次才填", "only if somebody performs twice"), known.round)
    switch content {
    case .checklist:
      return [
        (pick("观察员", "Observer"), "", known.rater), (pick("学员", "Trainee"), "", known.trainee),
        (pick("小组", "Group"), "", known.group),
        (
          pick("练习编号", "Talk"), pick("看电脑上的练习才填，例如 s-0007", "only for a session on the computer, as s-0007"),
          known.talk
        ), round,
      ]
    case .peers, .ranking:
      return [
        (
          pick("打分人", "Rater"), pick("一组合议一张时空着", "empty if a whole group agrees on one sheet"), known.rater
        ),
        (pick("本组", "Own group"), pick("讲师填“讲师”", "lecturers write \"instructor\""), known.raterGroup), round,
      ]
    }
  }

  /// How to fill it in.
  var advice: String {
    switch content {
    case .checklist:
      pick(
        "填做到、部分做到或未做到；没看到、没把握的空着，空着不算分也不扣分。",
        "Write met, partly or missed. What you did not see or are not sure of stays empty: it neither earns nor costs."
      )
    case .peers(let peers, _):
      pick(
        "每项打 \(peers.scale.lowerBound) 到 \(peers.scale.upperBound) 的整数：\(peers.scale.lowerBound) \(peers.low.zh)，"
          + "\(peers.scale.upperBound) \(peers.high.zh)。自己组那一行空着；没看到的也空着。",
        "Whole numbers from \(peers.scale.lowerBound) (\(peers.low.en)) to \(peers.scale.upperBound) (\(peers.high.en)). "
          + "Leave your own group's row empty, and what you did not see.")
    case .ranking:
      pick(
        "最好的写 1，其次写 2……分不出高下就写同一个数。自己组空着。",
        "1 for the best, 2 for the next …; the same number for equals. Leave your own group empty.")
    }
  }

  /// The levels that an item knows, in words.
  func levels(of item: Checklist.Item) -> String {
    item.knowsHalf ? pick("做到/部分做到/未做到", "met/partly/missed") : pick("做到/未做到", "met/missed")
  }

  /// The sheet for a spreadsheet; ``SheetReader`` reads it back.
  public var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row([pick("评分表", "Rubric"), rubric.id, "", rubric.title])
    // With a letter before it: a spreadsheet takes 1e234567 for a number.
    writer.row([pick("版本", "Version"), "v" + rubric.version.prefix(8)])
    for line in head {
      let hint = line.hint.isEmpty ? "" : pick("（\(line.hint)）", " (\(line.hint))")
      writer.row([line.title + hint, line.value])
    }
    writer.row([pick("怎么填", "How to fill in"), advice])
    writer.row([""])
    switch content {
    case .checklist(_, let items):
      writer.row([
        pick("编号", "Id"), pick("观察项", "Title"), pick("何时算做到", "When met"), pick("可填", "May be"),
        pick("评定", "Verdict"), pick("备注", "Notes"),
      ])
      for item in items {
        writer.row([
          item.id, item.title[language] + (item.isCritical ? " ★" : ""), item.definition[language],
          levels(of: item),
        ])
      }
    case .peers(let peers, let groups):
      writer.row([pick("小组", "Group")] + peers.columns.map { $0.title[language] } + [pick("备注", "Notes")])
      for group in groups { writer.row([group]) }
    case .ranking(_, let groups):
      writer.row([pick("小组", "Group"), pick("名次", "Rank"), pick("备注", "Notes")])
      for group in groups { writer.row([group]) }
    }
    return writer.bytes
  }
}

extension Checklist {
  /// What is wrong with a choice of items: this part of it names none.
  public struct UnknownItems: Error, Sendable, Hashable {
    /// The part, as typed.
    public var typed: String
    /// The id that was probably meant.
    public var nearest: String?
  }

  /// Items by ids and ranges: `B01-B09,B13`, with commas and dashes of either language.
  public func items(named text: String) throws(UnknownItems) -> [Item] {
    var chosen: Set<String> = []
    for part in text.split(whereSeparator: { ",，、;； ".contains($0) }) {
      let ends = part.split(whereSeparator: { "-–—~～至到".contains($0) }).map(String.init)
      guard let first = ends.first, let last = ends.last, ends.count <= 2 else {
        throw UnknownItems(typed: String(part), nearest: nil)
      }
      let positions = try [first, last].map { (name) throws(UnknownItems) -> Int in
        guard let item = item(named: name), let position = items.firstIndex(where: { $0.id == item.id })
        else {
          throw UnknownItems(typed: name, nearest: nearestItem(to: name))
        }
        return position
      }
      let (low, high) = (min(positions[0], positions[1]), max(positions[0], positions[1]))
      for position in low...high { chosen.insert(items[position].id) }
    }
    return items.filter { chosen.contains($0.id) }
  }

  /// The items in so many parts of about equal size, each a run of neighbours: nobody can mark thirty while
  /// listening.
  public static func split(_ items: [Item], into parts: Int) -> [[Item]] {
    let parts = max(1, min(parts, max(1, items.count)))
    return (0..<parts).map { part in
      Array(items[(items.count * part / parts)..<(items.count * (part + 1) / parts)])
    }
  }
}
