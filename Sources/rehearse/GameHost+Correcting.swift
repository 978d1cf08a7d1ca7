import Findings
import TeamGame
import Terminal

extension GameHost {
  /// Asks which round was written down wrongly and what is right; Enter alone gives it up.
  func correct() throws {
    guard !history.names.isEmpty else {
      return workplace.say("还没有收过牌。", "No round has been closed yet.")
    }
    board.show()
    let prompt = workplace.words(
      "更正哪一轮？（数字；加赛写 e1；回车作罢）> ", "Which round? (a number; e1 for an extra round; Enter for none)> ")
    while let typed = input.line(prompt), !typed.allSatisfy(\.isWhitespace) {
      guard let name = RoundName(typed: typed), let (groups, old) = history.cards(of: name) else {
        workplace.say("没有这一轮。", "There is no such round.")
        continue
      }
      let who = words.list(groups.map { names[$0] })
      workplace.say(
        "\(words.round(name))记的是 \(old.text)（\(who)）。", "\(words.round(name)) stands as \(old.text) (\(who))."
      )
      guard let answer = input.line(workplace.words("正确的牌（回车作罢）> ", "The right cards (Enter for none)> ")),
        !answer.allSatisfy(\.isWhitespace)
      else { return }
      guard let cards = Cards(answer), cards.count == groups.count else {
        workplace.say(
          "要 \(groups.count) 张牌，例如 \(old.text)。", "It takes \(groups.count) cards, as in \(old.text).")
        continue
      }
      guard cards != old else { return workplace.say("和记的一样，没有改。", "That is what stands; nothing changed.") }
      let why = input.line(workplace.words("原因（可空）> ", "Why (may be empty)> ")) ?? ""
      try keep(.correction(of: name, cards, why: why.trimmingWhitespace))
      workplace.gap()
      board.show()
      return
    }
  }
}

extension RoundName {
  /// What a person means by `3`, `e1`, `加1`.
  init?(typed: String) {
    let text = typed.trimmingWhitespace.lowercased()
    for sign in ["e", "加赛", "加"] where text.hasPrefix(sign) {
      guard let number = Choice.number(String(text.dropFirst(sign.count))) else { return nil }
      self = .extra(number)
      return
    }
    guard let number = Choice.number(text) else { return nil }
    self = .regular(number)
  }
}

extension String {
  /// Without spaces and line ends before and after.
  var trimmingWhitespace: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
