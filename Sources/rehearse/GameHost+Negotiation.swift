import TeamGame
import Terminal

extension GameHost {
  /// Offers negotiation: who sends somebody, and the time they have.
  func negotiate() throws {
    guard case .round(let number) = history.match.phase else { return }
    let seconds = talkSeconds ?? setup.game.negotiationSeconds
    workplace.gap()
    speak(.negotiation, ["round": String(number), "minutes": GameWords.minutes(seconds)])
    let sent = input.isLive ? try askWho() : Array(names.indices)
    var used = 0
    if !sent.isEmpty, input.isLive { used = try time(seconds) }
    try keep(.talk(before: number, sent: sent, seconds: used))
    if !sent.isEmpty { speak(.back, [:], .plain) }
  }

  private func askWho() throws -> [Int] {
    for line in GameBoard.numbered(names, columns: workplace.columns) {
      workplace.out.line(workplace.painter.paint(line, .dim))
    }
    workplace.say(
      "哪些组派代表？输入组号，如 124；0 都不派；回车全派。",
      "Which groups send somebody? Type their numbers, as 124; 0 for none; Enter for all.")
    while true {
      guard let answer = input.line("> ") else { throw Left(wasInterrupted: false) }
      let digits = answer.compactMap(\.wholeNumberValue)
      if answer.allSatisfy(\.isWhitespace) { return Array(names.indices) }
      if digits == [0] { return [] }
      let isClean = answer.allSatisfy { $0.isWholeNumber || $0.isWhitespace || ",，、".contains($0) }
      if isClean, !digits.isEmpty, digits.allSatisfy({ (1...names.count).contains($0) }) {
        return Set(digits).sorted().map { $0 - 1 }
      }
      workplace.say(
        "请输入 1 到 \(names.count) 的组号，0，或直接回车。", "Type numbers from 1 to \(names.count), 0, or just Enter.")
    }
  }

  /// Lets the time run; Enter ends it early. Gives the seconds that passed.
  private func time(_ seconds: Int) throws -> Int {
    workplace.say("谈判计时，回车提前结束。", "The time is running; Enter ends it early.", .dim)
    for passed in 0..<seconds {
      show(seconds - passed)
      let key = try tick()
      if key == .enter { return passed }
    }
    return seconds
  }

  private func show(_ left: Int) {
    let clock = GameWords.clock(left)
    if draws {
      let style = Style(left <= 30 ? .red : .cyan, bold: true)
      for line in BigLetters.lines(clock, scale: 2, charset: workplace.charset) {
        workplace.out.line("  " + workplace.painter.paint(line, style))
      }
    } else if left % 30 == 0 || left <= 10 {
      workplace.out.line(clock)
    }
  }
}
