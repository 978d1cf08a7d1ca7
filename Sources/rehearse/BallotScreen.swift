import Rubrics
import Scenarios
import Standings
import Terminal

/// A round of sheets that rank, on the terminal.
struct BallotScreen {
  let workplace: Workplace
  let result: BallotResult

  private var words: RoundWording { RoundWording(workplace.language) }

  func show(details: Bool) {
    workplace.say(words.heading(result), .bold)
    workplace.say("\(result.sheets) 张排名表", "\(result.sheets) ranking sheets", .dim)
    workplace.gap()
    let nameWidth = result.groups.map { DisplayWidth.narrow.of(words.group($0)) }.max() ?? 0
    for placing in result.borda.placings {
      let rank = DisplayWidth.narrow.padded(String(placing.rank), to: 4, alignment: .right)
      let name = DisplayWidth.narrow.padded(words.group(placing.group), to: nameWidth)
      let share = placing.share.map { words.percent($0) } ?? "–"
      let points = "\(placing.points.text(decimals: 1)) / \(placing.possible)"
      let style = placing.rank == 1 ? Style(.green, bold: true) : .plain
      workplace.out.line(
        workplace.painter.paint("\(rank)  \(name)  \(share)" + (details ? "  (\(points))" : ""), style))
    }
    guard details else { return }
    workplace.gap()
    workplace.say(words.bordaMethod, indent: 2)
    workplace.say(words.kemeny(result), indent: 2)
    workplace.say(words.condorcet(result.condorcetWinner), indent: 2)
  }
}
