import Scenarios
import TeamGame
import Terminal

/// The debrief at the terminal, section by section.
struct GameDebriefScreen {
  let workplace: Workplace
  let debrief: GameDebrief
  private let words: GameWords

  init(workplace: Workplace, debrief: GameDebrief) {
    var workplace = workplace
    workplace.words = Words(language: debrief.language)
    self.workplace = workplace
    self.debrief = debrief
    words = GameWords(language: debrief.language)
  }

  private var names: [String] { debrief.setup.groups.map { SafeText.cleaned($0) } }

  /// The parts that come after the result, in the order in which they are talked about.
  var sections: [() -> Void] { [figures, losses, trust, topics] }

  /// All of it, the score and the result first.
  func show() {
    workplace.heading("\(debrief.setup.game.title[debrief.language]) · \(debrief.id)")
    GameBoard(workplace: workplace, names: debrief.setup.groups, history: debrief.history).show()
    workplace.gap()
    if let announcement = debrief.announcement, let reveal = debrief.reveal {
      workplace.say(announcement, .bold)
      workplace.say(reveal, debrief.match.isTogether ? Style(.green, bold: true) : Style(.red, bold: true))
    } else {
      workplace.say(
        "这一局还没有打完：rehearse game resume \(debrief.id)",
        "The game is not over: rehearse game resume \(debrief.id)")
    }
    for section in sections {
      workplace.gap()
      section()
    }
  }

  private func figures() {
    workplace.heading(workplace.words("得分和举Y的次数", "Points and Ys"))
    var table = Table([
      .init(workplace.words("组", "group")),
      .init(workplace.words("名次", "rank"), alignment: .right, wraps: false),
      .init(workplace.words("得分", "points"), alignment: .right, wraps: false),
      .init(workplace.words("举Y", "Ys"), alignment: .right, wraps: false),
      .init(workplace.words("都举Y会有", "all Y"), alignment: .right, wraps: false),
      .init(workplace.words("拿来", "taken"), alignment: .right, wraps: false),
      .init(workplace.words("被拿走", "lost"), alignment: .right, wraps: false),
    ])
    for line in debrief.lines.sorted(by: { ($0.rank, $0.group) < ($1.rank, $1.group) }) {
      table.add([
        .init(names[line.group]), .init(String(line.rank)), .init(GameWords.signed(line.points), .bold),
        .init("\(line.ys)/\(debrief.regular.count)"), .init(GameWords.signed(line.together)),
        .init(Ledger.points(line.taken)), .init(Ledger.points(line.given)),
      ])
    }
    show(table)
    for sentence in debrief.reckoning { workplace.say(sentence) }
  }

  private func losses() {
    workplace.heading(workplace.words("谁的分到了谁那里", "Whose points went to whom"))
    let losses = debrief.losses(limit: 6)
    if losses.isEmpty { workplace.say("没有。", "Nobody's.") }
    for loss in losses {
      let points = Ledger.points(loss.parts)
      workplace.say(
        "\(names[loss.from]) → \(names[loss.to])  \(points) 分",
        "\(names[loss.from]) -> \(names[loss.to])  \(points)", indent: 2)
    }
    let burnt = debrief.lines.reduce(0) { $0 + $1.burnt }
    if burnt < 0 {
      workplace.say("全场都举X，白白丢掉 \(-burnt) 分。", "Lost to nobody, with X all round: \(-burnt).", indent: 2)
    }
  }

  /// A bar for each round: as many marks as groups held up Y.
  private func trust() {
    workplace.heading(workplace.words("信任的走势：每轮有几个组举Y", "The course of trust: groups with Y in each round"))
    let isWide = workplace.charset.isUTF8
    let labels = debrief.trust.map { words.round($0.round.name) }
    let first = labels.map { DisplayWidth.narrow.of($0) }.max() ?? 0
    for (label, entry) in zip(labels, debrief.trust) {
      if let talk = debrief.history.talks.first(where: { .regular($0.before) == entry.round.name }) {
        let who =
          talk.sent.isEmpty
          ? workplace.words("没有组派人", "nobody sent") : words.list(talk.sent.map { names[$0] })
        workplace.say("-- 谈判（\(who)）", "-- negotiation (\(who))", .dim, indent: 2)
      }
      let groups = entry.round.groups.count
      let ys = String(repeating: isWide ? "███" : "###", count: entry.ys)
      let xs = String(repeating: isWide ? "░░░" : "...", count: groups - entry.ys)
      let bar = workplace.painter.paint(ys, Style(.green)) + workplace.painter.paint(xs, .dim)
      workplace.out.line("  \(DisplayWidth.narrow.padded(label, to: first))  \(bar)  \(entry.ys)/\(groups)")
    }
  }

  private func topics() {
    workplace.heading(workplace.words("讨论", "To discuss"))
    for (index, topic) in debrief.setup.game.topics.enumerated() {
      workplace.say("\(index + 1)  \(topic[debrief.language])", indent: 2, hanging: 5)
    }
  }

  private func show(_ table: Table) {
    for line in table.lines(total: workplace.columns, painter: workplace.painter, charset: workplace.charset)
    {
      workplace.out.line(line)
    }
  }
}
