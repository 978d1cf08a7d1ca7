import Findings
import Rehearsals
import Scenarios
import TeamGame
import Terminal

/// Who plays: from the arguments, or by asking.
struct GameSeating {
  let game: GameCase
  let words: Words
  let variant: String?
  private(set) var names: [String] = []
  private(set) var strategies: [Strategy?] = []

  init(game: GameCase, words: Words, variant: String?) {
    self.game = game
    self.words = words
    self.variant = variant
  }

  /// Longer names are no names, in columns.
  static let longest = 40

  private var gameWords: GameWords { GameWords(language: words.language) }
  private var range: String { "\(game.groups.lowerBound)–\(game.groups.upperBound)" }

  /// Seats everybody. Asks where nothing was given and somebody can answer.
  mutating func seat(
    groups: String?, fill: String?, of total: Int?, input: any GameInput, workplace: Workplace
  ) throws {
    if let variant, game.variant(variant) == nil { throw unknownVariant(variant) }
    let programs = try strategies(named: fill)
    if let groups {
      names = try people(groups)
    } else if input.isLive, fill == nil {
      names = try ask(input, workplace)
    } else {
      names = (0..<(fill == nil ? usualNumber : 1)).map { gameWords.group($0) }
    }
    strategies = names.map { _ in nil }
    try addPrograms(programs.isEmpty && names.count == 1 ? [.titForTat] : programs, total: total)
    guard game.groups.contains(names.count) else {
      throw Failure(
        "这个游戏要 \(range) 个组，现在是 \(names.count) 个。",
        "The game takes \(range) groups, not \(names.count).", code: ExitStatus.usage)
    }
  }

  /// The variant for two groups wants two.
  private var usualNumber: Int {
    let table = game.variant(variant)?.tables.keys
    return table.flatMap { $0.count == 1 ? $0.first : nil } ?? game.usualGroups
  }

  private func unknownVariant(_ id: String) -> Failure {
    let known = game.variants.map(\.id)
    let near = nearestName(to: id, among: known)
    return Failure(
      "没有“\(visible(id))”这种玩法。\(near.map { "是不是 \($0)？" } ?? "")现有：\(known.joined(separator: "、"))。",
      "There is no variant \(quoted(id)).\(near.map { " Did you mean \($0)?" } ?? "") There are: "
        + known.joined(separator: ", ") + ".", code: ExitStatus.usage)
  }

  private func strategies(named text: String?) throws -> [Strategy] {
    guard let text else { return [] }
    return try Strategy.list(text)
  }

  private func people(_ text: String) throws -> [String] {
    if let number = Choice.number(text) {
      guard (1...game.groups.upperBound).contains(number) else {
        throw Failure(
          "--groups 要 1 到 \(game.groups.upperBound)，不是 \(number)。",
          "--groups goes from 1 to \(game.groups.upperBound), not \(number).", code: ExitStatus.usage)
      }
      return (0..<number).map { gameWords.group($0) }
    }
    let names = text.split(whereSeparator: { ",，、".contains($0) }).map { String($0).trimmingWhitespace }
      .filter { !$0.isEmpty }.map { String($0.prefix(Self.longest)) }
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw Failure(
        "有两个组都叫“\(visible(twice))”。", "Two groups are called \(quoted(twice)).", code: ExitStatus.usage)
    }
    return names
  }

  private mutating func addPrograms(_ programs: [Strategy], total: Int?) throws {
    guard !programs.isEmpty else { return }
    let usual = min(game.groups.upperBound, max(usualNumber, names.count + 1))
    let total = total ?? usual
    guard total > names.count, game.groups.contains(total) else {
      throw Failure(
        "人扮演 \(names.count) 个组，总共就要 \(max(game.groups.lowerBound, names.count + 1)) 到 "
          + "\(game.groups.upperBound) 个，不是 \(total)。",
        "With \(names.count) groups of people there are \(max(game.groups.lowerBound, names.count + 1)) to "
          + "\(game.groups.upperBound) in all, not \(total).", code: ExitStatus.usage)
    }
    for place in 0..<(total - names.count) {
      let strategy = programs[place % programs.count]
      let name = words("程序\(place + 1)", "Program \(place + 1)")
      names.append(name)
      strategies.append(strategy)
    }
  }

  private func ask(_ input: any GameInput, _ workplace: Workplace) throws -> [String] {
    workplace.heading(game.title[words.language])
    let count = try askNumber(input, workplace)
    workplace.say("各组叫什么？直接回车用现成的名字。", "What are the groups called? Enter takes the name offered.")
    var names: [String] = []
    while names.count < count {
      let usual = gameWords.group(names.count)
      guard
        let typed = input.line(words("  \(names.count + 1)（\(usual)）> ", "  \(names.count + 1) (\(usual))> "))
      else {
        throw Failure.silent(ExitStatus.interrupted)
      }
      let name = String(typed.trimmingWhitespace.prefix(Self.longest))
      if names.contains(name.isEmpty ? usual : name) {
        workplace.say("这个名字已经有了。", "There is one of that name.")
        continue
      }
      names.append(name.isEmpty ? usual : name)
    }
    return names
  }

  private func askNumber(_ input: any GameInput, _ workplace: Workplace) throws -> Int {
    workplace.say(
      "几个组？（1–\(game.groups.upperBound)；1 是自己练，其余由程序扮演；直接回车是 \(usualNumber) 个）",
      "How many groups? (1-\(game.groups.upperBound); with 1 the program plays the others; Enter: \(usualNumber))"
    )
    while let typed = input.line("> ") {
      if typed.allSatisfy(\.isWhitespace) { return usualNumber }
      if let number = Choice.number(typed), (1...game.groups.upperBound).contains(number) { return number }
      workplace.say(
        "请输入 1 到 \(game.groups.upperBound) 的数字。", "Type a number from 1 to \(game.groups.upperBound).")
    }
    throw Failure.silent(ExitStatus.interrupted)
  }
}

extension Strategy {
  /// Strategies named between commas; the first unknown name fails with the nearest.
  static func list(_ text: String) throws -> [Strategy] {
    let known = allCases.map(\.rawValue)
    return try text.split(whereSeparator: { ",，、".contains($0) }).map { part in
      let name = String(part).trimmingWhitespace.lowercased()
      if let strategy = Strategy(rawValue: name) ?? allCases.first(where: { $0.title.zh == name }) {
        return strategy
      }
      let near = nearestName(to: name, among: known)
      throw Failure(
        "没有“\(visible(name))”这种打法。\(near.map { "是不是 \($0)？" } ?? "")用 rehearse game strategies 看全部。",
        "There is no strategy \(quoted(name)).\(near.map { " Did you mean \($0)?" } ?? "")"
          + " See rehearse game strategies.", code: ExitStatus.usage)
    }
  }
}
