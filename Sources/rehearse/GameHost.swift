import Journal
import Rehearsals
import Scenarios
import TeamGame
import Terminal

/// The program as scorekeeper and host of a game: what it shows, waits for and writes down.
final class GameHost {
  let workplace: Workplace
  let store: EventStore
  let record: GameRecord
  let setup: GameSetup
  let input: any GameInput
  let words: GameWords
  var kept: [KeptEvent]
  var history: GameHistory
  /// From how many is counted down; nil as the case has it.
  var countdown: Int?
  /// How long negotiation may last, in seconds; nil as the case has it.
  var talkSeconds: Int?
  /// Whether the page is to be drawn anew for each round.
  let draws: Bool

  /// Somebody went away: what was closed is safe.
  struct Left: Error {
    let wasInterrupted: Bool
  }

  init(
    _ game: StoredGame, at workplace: Workplace, store: EventStore, input: any GameInput
  ) {
    var workplace = workplace
    workplace.words = Words(language: game.setup.language)
    self.workplace = workplace
    self.store = store
    self.input = input
    record = game.record
    setup = game.setup
    kept = game.events
    history = game.history
    words = GameWords(language: game.setup.language)
    draws = input.isLive && workplace.painter.usesColour
  }

  var names: [String] { setup.groups.map { SafeText.cleaned($0) } }
  var board: GameBoard { GameBoard(workplace: workplace, names: setup.groups, history: history) }

  /// Plays from where the game stands to its end, and holds the debrief.
  func run() throws {
    do {
      if history.match.rounds.isEmpty { try tellRules() } else { showWhereItStands() }
      while history.match.phase != .over {
        if history.match.isBeforeNegotiation, !hasTalked { try negotiate() }
        try playRound()
      }
      try showResult()
    } catch let left as Left {
      workplace.gap()
      workplace.say(
        "收过的牌都存好了：\(record.id)。接着玩：rehearse game resume \(record.id)",
        "Every round closed is kept: \(record.id). To go on: rehearse game resume \(record.id)")
      if left.wasInterrupted { throw Failure.silent(ExitStatus.interrupted) }
    }
  }

  private var hasTalked: Bool {
    guard case .round(let number) = history.match.phase else { return true }
    return history.talks.contains { $0.before == number }
  }

  /// Writes an event down; nothing is shown of it before it is on disk.
  func keep(_ event: GameEvent) throws {
    let kept = KeptEvent(event, at: workplace.now)
    let events = self.kept + [kept]
    guard let history = try? GameHistory(events, rules: setup.rules) else {
      throw Failure("这一步不合规则。", "The step does not fit the game.", code: ExitStatus.ours)
    }
    try store.append(kept.payload, toGame: record.id, expecting: events.count)
    self.kept = events
    self.history = history
  }

  // MARK: Telling

  /// What the teacher says.
  func speak(_ line: HostLine, _ values: [String: String] = [:], _ style: Style = .bold) {
    workplace.say(setup.game.lines[line]?.filled(workplace.language, values) ?? "", style)
  }

  /// A fresh page, where the terminal can show one.
  func page() {
    if draws { workplace.out.write("\u{1B}[H\u{1B}[2J") } else { workplace.gap() }
  }

  private func tellRules() throws {
    page()
    workplace.heading(setup.game.title[workplace.language])
    workplace.gap()
    let rounds = String(setup.rules.weights.count)
    for (index, paragraph) in setup.game.told.enumerated() {
      let text = paragraph.filled(workplace.language, ["rounds": rounds])
      workplace.say("\(index + 1)  \(text)", hanging: 3)
    }
    workplace.gap()
    for line in GameBoard.payoffs(setup.rules.table, workplace) { workplace.out.line(line) }
    let heavy = setup.rules.weights.enumerated().filter { $0.element != 1 }
    if !heavy.isEmpty {
      let list = heavy.map { words.round(.regular($0.offset + 1), weight: $0.element) }
      workplace.say(
        workplace.words("加倍：", "Counting more: ") + list.joined(separator: workplace.words("，", ", ")))
    }
    let programs = zip(names, setup.strategies).filter { $0.1 != nil }.map(\.0)
    if !programs.isEmpty {
      let list = words.list(programs)
      workplace.say("程序扮演：\(list)。", "Played by the program: \(list).", .dim)
    }
    if setup.groups.count == 2, let idle = twoGroupRemark { workplace.say(idle, .dim) }
    workplace.say("（本局编号 \(record.id)）", "(This game is \(record.id).)", .dim)
    try pause()
    if draws { page() }
  }

  private var twoGroupRemark: String? {
    let table = setup.rules.table
    let isIdle = (0..<2).allSatisfy { table.points(of: .x, xs: $0 + 1) == table.points(of: .y, xs: $0) }
    guard isIdle else { return nil }
    return workplace.words(
      "两个组时，自己举什么都不改变自己的分，只改变对方的；想让两个组也有得选，用 --variant pairs。",
      "With two groups, one's own card never changes one's own points, only the other's; --variant pairs gives "
        + "two groups a real choice.")
  }

  private func showWhereItStands() {
    page()
    workplace.heading("\(setup.game.title[workplace.language]) · \(record.id)")
    board.show()
  }

  // MARK: Waiting

  /// Waits for Enter where somebody sits there.
  func pause(_ prompt: String? = nil) throws {
    guard input.isLive else { return }
    let usual = workplace.words("—— 回车继续 ——", "-- Enter goes on --")
    workplace.out.write(workplace.painter.paint(prompt ?? usual, .dim))
    while true {
      switch try key() {
      case .enter, .character(" "):
        workplace.gap()
        return
      default: continue
      }
    }
  }

  /// Lets one second pass under a big number, which is taken away then. Enter and cards end it early; other keys
  /// do not make time run faster.
  func tick() throws -> Key {
    let end = ContinuousClock.now.advanced(by: .seconds(1))
    while true {
      let left = ContinuousClock.now.duration(to: end).components
      let seconds = Double(left.seconds) + Double(left.attoseconds) / 1e18
      let key = seconds > 0 ? try self.key(seconds: seconds) : .timedOut
      // After a warning the number stands further up, and stays there.
      if key == .other { return key }
      let isCard = if case .character(let letter) = key { Card(letter: letter) != nil } else { false }
      guard key == .timedOut || key == .enter || isCard else { continue }
      if draws { workplace.out.write("\u{1B}[\(BigLetters.height)A\u{1B}[J") }
      return key
    }
  }

  /// The next key. The first Ctrl-C or Ctrl-D warns, the second in a row leaves.
  func key(seconds: Double? = nil) throws -> Key {
    let first = input.key(seconds: seconds)
    let asksToLeave = first == .character("q") && seconds == nil
    guard first == .interrupted || first == .endOfInput || asksToLeave else { return first }
    guard input.isLive else { throw Left(wasInterrupted: first == .interrupted) }
    workplace.gap()
    workplace.say(
      "再按一次就离开；收过的牌都已存好，别的键继续。",
      "Once more leaves; every round closed is kept. Any other key goes on.")
    let second = input.key(seconds: nil)
    if second == first || second == .endOfInput || second == .interrupted {
      throw Left(wasInterrupted: second == .interrupted)
    }
    return .other
  }
}
