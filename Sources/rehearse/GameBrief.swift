import Rehearsals
import Scenarios
import TeamGame
import Terminal

/// A team game as `rehearse case show` tells it: for the instructor, with everything the file says.
struct GameBrief {
  let workplace: Workplace

  func show(_ name: String) throws {
    let game = try workplace.library.openGame(name).game
    let language = workplace.language
    workplace.heading(game.title[language])
    for paragraph in game.brief { workplace.say(paragraph[language], indent: 2) }
    workplace.gap()
    workplace.heading(workplace.words("玩法", "Variants"))
    for variant in game.variants { workplace.say("\(variant.id)  \(variant.title[language])", indent: 2) }
    workplace.gap()
    workplace.heading(workplace.words("计分表（\(game.usualGroups) 个组）", "Points (\(game.usualGroups) groups)"))
    if let table = game.tables[game.usualGroups] {
      for line in GameBoard.payoffs(table, workplace) { workplace.out.line("  " + line) }
    }
    workplace.gap()
    workplace.heading(workplace.words("大家一起赢的条件", "When all have won together"))
    workplace.say(game.revealReason[language], indent: 2)
    workplace.gap()
    workplace.heading(workplace.words("讨论", "To discuss"))
    for topic in game.topics { workplace.say("· " + topic[language], indent: 2) }
    workplace.gap()
    workplace.say("开始：rehearse game play", "To start: rehearse game play")
  }
}
