import Journal
import Scenarios
import TeamGame
import Terminal

extension GameHost {
  /// First by the announced rule, then the reveal, then the debrief.
  func showResult() throws {
    workplace.gap()
    let debrief = self.debrief
    workplace.say(debrief.announcement ?? "", .bold)
    workplace.gap()
    try pause(workplace.words("—— 回车揭晓 ——", "-- Enter for the rest --"))
    speak(.pause, [:], .plain)
    try pause()
    let isTogether = history.match.isTogether
    if draws { cheer(isTogether) }
    workplace.say(debrief.reveal ?? "", isTogether ? Style(.green, bold: true) : Style(.red, bold: true))
    workplace.gap()
    try pause(workplace.words("—— 回车看讲评 ——", "-- Enter for the debrief --"))
    let screen = GameDebriefScreen(workplace: workplace, debrief: debrief)
    for (index, section) in screen.sections.enumerated() {
      page()
      section()
      workplace.gap()
      if index + 1 < screen.sections.count { try pause() }
    }
    workplace.say("给老师：", "For the instructor: ", .dim)
    workplace.say(setup.game.revealReason[workplace.language], .dim, indent: 2)
    workplace.gap()
    workplace.say(
      "已存为 \(record.id)。再看：rehearse game report \(record.id)（加 --html 文件 写成网页）；更正：rehearse game correct \(record.id)",
      "Kept as \(record.id). To read it again: rehearse game report \(record.id) (--html FILE writes a page); "
        + "to correct it: rehearse game correct \(record.id)", .dim)
  }

  var debrief: GameDebrief {
    GameDebrief(
      id: record.id, startedAt: record.startedAt, setup: setup, history: history, language: workplace.language
    )
  }

  private func cheer(_ isTogether: Bool) {
    let letter: Character = isTogether ? "Y" : "X"
    let style = isTogether ? Style(.green, bold: true) : Style(.red, bold: true)
    let count = isTogether ? names.count : history.match.rounds.last { $0.name.isRegular }?.cards.xCount ?? 0
    let cards = (0..<count).map { _ in (letter: letter, style: style, caption: "") }
    for line in BigLetters.cards(
      cards, columns: workplace.columns, charset: workplace.charset, painter: workplace.painter)
    {
      workplace.out.line(line)
    }
  }
}
