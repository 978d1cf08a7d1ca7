import Findings
import Rubrics
import Scenarios
import Standings
import Terminal

/// What the ranks would be if somebody had not marked.
struct RankWhatIf {
  let workplace: Workplace
  let round: RoundResult

  private var words: RoundWording { RoundWording(workplace.language) }

  /// Without the raters named, or without each in turn.
  func show(without names: [String]) throws {
    if names.isEmpty { return showEach() }
    let ids = try names.map(id(of:))
    let whatIf = round.result.without(raters: Set(ids))
    workplace.heading(
      words.withoutTitle(ids.map { words.rater(round.raters[$0], id: $0) }))
    for placing in whatIf.ranking.placings {
      let now = round.result.counting.rank(of: placing.group)
      let change = now == placing.rank ? "" : words.before(now)
      let total = placing.total.text(decimals: round.rubric.places)
      workplace.say("\(placing.rank)  \(words.group(placing.group))  \(total)\(change)", indent: 2)
    }
    if whatIf.moves.isEmpty { workplace.say("名次不变。", "The ranks stay the same.", .dim) }
  }

  private func showEach() {
    workplace.heading(words.whatIfTitle)
    let singles = round.result.leavingOutEachRater()
    let moving = singles.filter { !$0.moves.isEmpty }
    for whatIf in moving {
      let name = whatIf.without.map { words.rater(round.raters[$0], id: $0) }.joined(separator: "、")
      show(name, whatIf)
    }
    let same = singles.count - moving.count
    workplace.say(words.sameWithout(same, of: singles.count), .dim, indent: 2)
    let groups = round.result.leavingOutEachRaterGroup().filter { !$0.moves.isEmpty && $0.without.count > 1 }
    guard !groups.isEmpty else { return }
    workplace.gap()
    workplace.heading(words.whatIfGroupsTitle)
    for whatIf in groups {
      let group = whatIf.without.first.flatMap { round.raters[$0]?.group } ?? ""
      show(words.group(group), whatIf)
    }
  }

  private func show(_ name: String, _ whatIf: WhatIf) {
    let moves = whatIf.moves.map { move in
      "\(words.group(move.group)) \(move.from.map(String.init) ?? "–")→\(move.to.map(String.init) ?? "–")"
    }
    let style: Style = whatIf.changesWinner ? Style(.yellow, bold: true) : .plain
    let winner = whatIf.changesWinner ? words.otherWinner : ""
    workplace.say(name + words.colon + moves.joined(separator: words.comma) + winner, style, indent: 2)
  }

  /// The rater that a person means by a name, or by a name and group.
  private func id(of typed: String) throws -> String {
    let plain = SheetName.plain(typed)
    let found = round.raters.filter { id, rater in
      SheetName.plain(id) == plain || SheetName.plain(rater.name) == plain
        || rater.isGroup && SheetName.group(typed) == rater.group
    }
    if found.count == 1, let only = found.first { return only.key }
    let ids = round.raters.keys.sorted()
    let near = nearestName(to: typed, among: ids)
    throw Failure(
      found.isEmpty
        ? "没有叫“\(visible(typed))”的打分人。\(near.map { "是不是 \(visible($0))？" } ?? "")"
        : "“\(visible(typed))”不止一个：\(found.keys.sorted().joined(separator: "、"))。",
      found.isEmpty
        ? "There is no rater \(quoted(typed)).\(near.map { " Did you mean \(visible($0))?" } ?? "")"
        : "\(quoted(typed)) is more than one: \(found.keys.sorted().joined(separator: ", ")).",
      code: ExitStatus.missing)
  }
}
