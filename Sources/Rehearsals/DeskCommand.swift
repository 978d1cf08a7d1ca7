import Findings
import Scenarios

/// What a line that begins with a slash asks for.
public enum DeskCommand: Sendable, Equatable {
  /// How to type and what there is.
  case help
  /// What a good advisor would do next.
  case hint
  /// The brief again.
  case brief
  /// The customer's mood.
  case mood
  /// Taking a step back, which is not offered.
  case undo
  /// Going away; the session is kept.
  case leave
  /// Ending the talk, with the debrief.
  case end
  /// A tool, with all it needs.
  case use(ToolEntry)
  /// A form to be filled field by field.
  case fill(tool: String)
  /// A tool that wants to know which of its positions, items or points; none were given.
  case choose(tool: String)
  /// Nothing of that name; the nearest, as it would be typed.
  case unknown(String, nearest: String?)
  /// Parts of the tool's arguments that it does not know, each with the nearest it does.
  case unclear(tool: String, parts: [Part])

  /// Something typed after a tool's name, and what it may have been meant to be.
  public struct Part: Sendable, Hashable {
    /// As typed.
    public var text: String
    /// A name of the tool's own.
    public var nearest: String?

    /// Something typed, and what it may have been meant to be.
    public init(text: String, nearest: String?) {
      self.text = text
      self.nearest = nearest
    }
  }

  /// What a keyboard gives for a slash; the last two come from a Chinese one.
  public static let slashes: Set<Character> = ["/", "／", "、"]

  /// Whether a line is meant for the desk, and not for the customer.
  public static func isCommand(_ line: String) -> Bool {
    line.first { !$0.isWhitespace }.map(slashes.contains) ?? false
  }

  /// Reads a line that begins with a slash; nil if it does not.
  public init?(_ line: String, for scenario: Scenario, language: Language) {
    guard Self.isCommand(line) else { return nil }
    let text = line.drop { $0.isWhitespace }.dropFirst()
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else {
      self = .help
      return
    }
    if let own = Self.own(first) {
      self = own
      return
    }
    // A tool's name may be of several words, as "booking form" is.
    for count in stride(from: min(3, words.count), through: 1, by: -1) {
      guard let tool = scenario.tool(named: words.prefix(count).joined(separator: " ")) else { continue }
      self = Self.use(tool, Self.rest(of: text, afterWords: count), language)
      return
    }
    let names = scenario.tools.flatMap { [$0.id, $0.title.zh, $0.title.en] + $0.names } + Self.ownNames
    self = .unknown(first, nearest: nearestName(to: first, among: names).map { "/" + $0 })
  }

  // MARK: The program's own

  /// The program's own commands by what people type for them.
  private static let own: [(command: DeskCommand, names: [String])] = [
    (.help, ["help", "帮助", "h", "?", "？"]), (.hint, ["hint", "提示"]), (.brief, ["case", "案例", "任务"]),
    (.mood, ["mood", "心情"]), (.undo, ["undo", "撤销"]), (.leave, ["quit", "退出", "exit", "q", "离开"]),
    (.end, ["end", "结束"]),
  ]

  private static var ownNames: [String] { own.flatMap(\.names).filter { $0.count > 1 } }

  private static func own(_ name: String) -> DeskCommand? {
    own.first { $0.names.contains(name.lowercased()) }?.command
  }

  /// The program's own commands as one language shows them, `/undo` left out.
  public static func ownNames(_ language: Language) -> [String] {
    own.filter { $0.command != .undo }.map { "/" + $0.names[language == .chinese ? 1 : 0] }
  }

  // MARK: Tools

  private static func rest(of text: Substring, afterWords count: Int) -> Substring {
    var rest = text
    for _ in 0..<count {
      rest = rest.drop(while: \.isWhitespace).drop { !$0.isWhitespace }
    }
    return rest.drop(while: \.isWhitespace)
  }

  private static func use(_ tool: DeskTool, _ rest: Substring, _ language: Language) -> DeskCommand {
    var entry = ToolEntry(tool: tool.id)
    switch tool.kind {
    case .table, .action: return .use(entry)
    case .form: return fill(tool, rest, language)
    case .inspection:
      // Standing at the car, or having the checklist in hand, is something done already.
      guard !rest.isEmpty else { return .use(entry) }
      let (ids, unclear) = items(of: tool, in: rest, language)
      guard unclear.isEmpty, let position = ids.first else { return .unclear(tool: tool.id, parts: unclear) }
      entry.position = position
      return .use(entry)
    case .list, .checklist:
      guard !rest.isEmpty else { return tool.kind == .list ? .choose(tool: tool.id) : .use(entry) }
      let (ids, unclear) = items(of: tool, in: rest, language)
      guard unclear.isEmpty else { return .unclear(tool: tool.id, parts: unclear) }
      if tool.kind == .list { entry.items = ids } else { entry.done = ids }
      return .use(entry)
    }
  }

  /// The items named, separated by blanks or commas; a name with blanks in it may stand alone.
  private static func items(
    of tool: DeskTool, in text: Substring, _ language: Language
  ) -> (ids: [String], unclear: [Part]) {
    if let whole = tool.item(named: String(text)) { return ([whole.id], []) }
    if tool.kind != .inspection, ["all", "全部", "都"].contains(text.lowercased()) {
      return (tool.items.map(\.id), [])
    }
    let names = tool.items.flatMap { [$0.id, $0.title[language]] + $0.names }
    var ids: [String] = []
    var unclear: [Part] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || ",，、;；".contains($0) }).map(String.init) {
      if let item = tool.item(named: word) {
        if !ids.contains(item.id) { ids.append(item.id) }
      } else {
        unclear.append(Part(text: word, nearest: nearestName(to: word, among: names)))
      }
    }
    return (ids, unclear)
  }

  /// `name=张建国 booked-time="下周二 15:00"`; a value without quotes goes on to the next field's name.
  private static func fill(_ tool: DeskTool, _ rest: Substring, _ language: Language) -> DeskCommand {
    guard !rest.isEmpty else { return .fill(tool: tool.id) }
    var values: [(name: String, value: String)] = []
    var unclear: [Part] = []
    for word in FieldWords.split(rest) {
      if let name = word.name {
        values.append((name, word.text))
      } else if let last = values.indices.last {
        values[last].value += (values[last].value.isEmpty ? "" : " ") + word.text
      } else {
        unclear.append(Part(text: word.text, nearest: nil))
      }
    }
    let names = tool.fields.flatMap { [$0.id, $0.label[language]] }
    var entries: [ToolEntry.Entry] = []
    for (name, value) in values {
      guard let field = tool.field(named: name) else {
        unclear.append(Part(text: name, nearest: nearestName(to: name, among: names)))
        continue
      }
      entries.removeAll { $0.field == field.id }
      entries.append(ToolEntry.Entry(field: field.id, value: value))
    }
    guard unclear.isEmpty else { return .unclear(tool: tool.id, parts: unclear) }
    return .use(ToolEntry(tool: tool.id, fields: entries))
  }
}

/// Cuts `name=value name="a value"` into words.
enum FieldWords {
  /// A word; with a name if an equals sign stands in it outside of quotation marks.
  struct Word: Equatable {
    var name: String?
    var text: String
  }

  private static let quotes: [Character: Set<Character>] = [
    "\"": ["\""], "'": ["'"], "“": ["”", "“", "\""], "”": ["”", "\""], "「": ["」"], "＂": ["＂"],
  ]

  static func split(_ text: Substring) -> [Word] {
    var words: [Word] = []
    var word = Word(text: "")
    var closers: Set<Character>?
    var isOpen = false
    for character in text {
      if let marks = closers {
        if marks.contains(character) { closers = nil } else { word.text.append(character) }
      } else if character.isWhitespace {
        if isOpen { words.append(word) }
        (word, isOpen) = (Word(text: ""), false)
      } else if let marks = quotes[character], word.text.isEmpty {
        (closers, isOpen) = (marks, true)
      } else if (character == "=" || character == "＝"), word.name == nil, !word.text.isEmpty {
        (word.name, word.text) = (word.text, "")
      } else {
        word.text.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
    return words
  }
}
