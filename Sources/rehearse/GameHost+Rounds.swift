import TeamGame
import Terminal

extension GameHost {
  /// One round: the call, the count-down, the cards, and what they brought.
  func playRound() throws {
    let match = history.match
    let players = match.players
    if case .extra = match.phase {
      workplace.gap()
      speak(.extra, ["groups": words.list(players.map { names[$0] })])
    }
    workplace.gap()
    workplace.heading(title(of: match.phase))
    workplace.say(GameBoard.shortPayoffs(setup.rules.table(for: players.count)), .dim)
    speak(.ready, [:], .plain)
    let early = try count()
    // A correction made meanwhile may have changed what there is to play.
    guard history.match.phase == match.phase else { return }
    let chosen = players.map { setup.seats.card(of: $0, in: history.match) }
    let entry = CardEntry(players: players, chosen: chosen)
    guard let cards = try collect(entry, first: early) else { return }
    guard let event = history.closing(cards) else { return }
    try keep(event)
    page()
    showCards()
    board.show()
  }

  private func title(of phase: Match.Phase) -> String {
    switch phase {
    case .round(let number):
      let rounds = setup.rules.weights.count
      let weight = setup.rules.weights[number - 1]
      let name = words.round(.regular(number))
      let times = weight == 1 ? "" : workplace.words("，分数×\(weight)", ", points ×\(weight)")
      return workplace.words("\(name)（共\(rounds)轮\(times)）", "\(name) of \(rounds)\(times)")
    case .extra: return words.round(.extra(history.extrasPlayed + 1), weight: setup.rules.extra.weight)
    case .over: return ""
    }
  }

  /// Waits for the word and counts down. A card's key skips all that and is given back.
  private func count() throws -> Card? {
    guard input.isLive else {
      speak(.up)
      return nil
    }
    askForWord()
    let phase = history.match.phase
    waiting: while true {
      switch try key() {
      case .enter, .character(" "): break waiting
      case .character("c"), .character("C"):
        workplace.gap()
        try correct()
        guard history.match.phase == phase else { return nil }
        askForWord()
      case .other where input.isLive: askForWord()
      case .character(let letter):
        guard let card = Card(letter: letter) else { continue }
        workplace.gap()
        return card
      default: continue
      }
    }
    workplace.gap()
    let from = countdown ?? setup.game.countdown
    for number in stride(from: from, to: 0, by: -1) {
      show(number)
      let key = try tick()
      if case .character(let letter) = key, let card = Card(letter: letter) { return card }
      if key == .enter { break }
    }
    speak(.up)
    return nil
  }

  private func askForWord() {
    let prompt =
      history.match.rounds.isEmpty
      ? workplace.words("回车喊口令（q 离开）", "Enter gives the word (q leaves)")
      : workplace.words(
        "回车喊口令（c 更正前面的轮次，q 离开）", "Enter gives the word (c corrects an earlier round, q leaves)")
    workplace.out.write(workplace.painter.paint(prompt, .dim))
  }

  private func show(_ number: Int) {
    guard draws else {
      workplace.out.line("\(number)…")
      return
    }
    for line in BigLetters.lines(String(number), scale: 2, charset: workplace.charset) {
      workplace.out.line("  " + workplace.painter.paint(line, Style(.yellow, bold: true)))
    }
  }

  /// One key for each group that people play; Enter closes the round. Nil if it was given up for a correction.
  private func collect(_ start: CardEntry, first: Card?) throws -> Cards? {
    var entry = start
    if let first { entry.raise(first) }
    if entry.people.isEmpty {
      try pause(workplace.words("—— 回车收牌 ——", "-- Enter closes the round --"))
      return entry.cards
    }
    show(entry)
    while true {
      switch try key() {
      case .character(let letter):
        guard let card = Card(letter: letter) else {
          hint("只认 X 和 Y；退格收回，回车收牌。", "Only X and Y; Backspace takes back, Enter closes the round.", entry)
          continue
        }
        if entry.raise(card) {
          show(entry)
        } else {
          hint("都记下了：回车收牌，退格收回。", "All are in: Enter closes the round, Backspace takes back.", entry)
        }
      case .backspace:
        if entry.takeBack() {
          show(entry)
        } else {
          hint("还没有牌可以收回。", "There is no card to take back.", entry)
        }
      case .enter:
        if let cards = entry.cards {
          if input.isLive { workplace.gap() }
          return cards
        }
        if entry.isEmpty, !input.isLive { continue }
        let missing = words.list(entry.missing.map { names[$0] })
        hint("还差：\(missing)。", "Still missing: \(missing).", entry)
      case .other: show(entry)
      case .timedOut, .endOfInput, .interrupted: continue
      }
    }
  }

  /// The cards so far, on one line that is drawn over where that is possible.
  private func show(_ entry: CardEntry) {
    guard input.isLive else { return }
    let parts = entry.people.enumerated().map { place, group -> String in
      let card = entry.raised.indices.contains(place) ? entry.raised[place] : nil
      let letter = card.map { workplace.painter.paint(String($0.letter), GameBoard.style(of: $0)) } ?? "_"
      return "\(names[group]) \(letter)"
    }
    let ready = entry.isComplete ? workplace.words("  回车收牌", "  Enter closes") : ""
    // With long names the line would break and could not be drawn over.
    let isLong = entry.people.reduce(DisplayWidth.narrow.of(ready)) {
      $0 + DisplayWidth.narrow.of(names[$1]) + 4
    }
    let short = entry.people.indices.map { place in
      entry.raised.indices.contains(place) ? String(entry.raised[place].letter) : "_"
    }
    let text = isLong > workplace.columns - 1 ? short.joined(separator: " ") : parts.joined(separator: "  ")
    if draws { workplace.out.write("\r\u{1B}[K" + text + ready) } else { workplace.out.line(text + ready) }
  }

  private func hint(_ zh: String, _ en: String, _ entry: CardEntry) {
    if draws { workplace.out.write("\r\u{1B}[K") }
    workplace.say(zh, en, .dim)
    show(entry)
  }

  /// The round's cards in big letters, or in words where there is no room for them.
  private func showCards() {
    guard let round = history.match.rounds.last else { return }
    let cards = zip(round.groups, round.cards.list).map { group, card in
      (letter: card.letter, style: GameBoard.style(of: card), caption: names[group])
    }
    // Names that do not fit under the letters give way to the numbers that stand over the table as well.
    let room = cards.count * (BigLetters.width(scale: 2) + 2) <= workplace.columns ? 10 : 5
    let isTight = names.contains { DisplayWidth.narrow.of($0) > room }
    let numbered = zip(round.groups, cards).map { group, card in
      (letter: card.letter, style: card.style, caption: String(group + 1))
    }
    let lines = BigLetters.cards(
      isTight ? numbered : cards, columns: workplace.columns, charset: workplace.charset,
      painter: workplace.painter)
    if !draws || lines.isEmpty {
      let separator = workplace.words("，", ", ")
      workplace.say(cards.map { "\($0.caption) \($0.letter)" }.joined(separator: separator), .bold)
    } else {
      for line in lines { workplace.out.line(line) }
    }
    workplace.gap()
  }
}

/// The cards of a round that is not closed yet.
struct CardEntry {
  /// Who plays, and what the program chose for those it plays.
  let players: [Int]
  let chosen: [Card?]
  /// What was entered for the groups that people play, in their order.
  private(set) var raised: [Card] = []

  init(players: [Int], chosen: [Card?]) {
    self.players = players
    self.chosen = chosen
  }

  /// The groups that people play.
  var people: [Int] { zip(players, chosen).filter { $0.1 == nil }.map(\.0) }
  /// Those of them that have no card yet.
  var missing: [Int] { Array(people.dropFirst(raised.count)) }
  var isComplete: Bool { missing.isEmpty }
  var isEmpty: Bool { raised.isEmpty }

  /// All cards in the order of the players; nil as long as some are missing.
  var cards: Cards? {
    guard isComplete else { return nil }
    var rest = raised[...]
    return Cards(chosen.compactMap { $0 ?? rest.popFirst() })
  }

  /// Notes the next card; false if all are in.
  @discardableResult
  mutating func raise(_ card: Card) -> Bool {
    guard !isComplete else { return false }
    raised.append(card)
    return true
  }

  /// Takes the last card back; false if there is none.
  mutating func takeBack() -> Bool { raised.popLast() != nil }
}
