import Rubrics
import Scenarios

extension RoundWording {
  /// Behind a group that shares its rank.
  public var sharedMark: String { pick("  并列", "  shared") }

  /// A phrase as a sentence.
  public func sentence(_ phrase: String) -> String {
    language == .chinese ? phrase + "。" : phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
  }

  /// Where the two rankings differ.
  public func differing(_ groups: [String]) -> String {
    groups.isEmpty
      ? pick("两种算法名次相同。", "Both give the same ranks.")
      : pick("名次不同的：\(self.groups(groups))。", "They differ for \(self.groups(groups)).")
  }

  /// How chances of ranks were found.
  public func chancesMethod(_ chances: RankChances) -> String {
    let how =
      switch chances.method {
      case .exact:
        pick(
          "把打分的人全部可能的重抽（\(chances.considered) 种）都算一遍",
          "all \(chances.considered) ways to draw the raters again")
      case .sampled(let seed):
        pick(
          "把打分的人随机重抽 \(chances.considered) 次（种子 \(seed)）",
          "the raters drawn again \(chances.considered) times (seed \(seed))")
      }
    let aside =
      chances.setAside == 0
      ? ""
      : pick("，另有 \(chances.setAside) 种缺分不算", ", \(chances.setAside) more lacked marks and are set aside")
    return pick("换一批人打分，名次会怎样：\(how)\(aside)。", "What ranks other raters might give: \(how)\(aside).")
  }

  /// What severities mean.
  public var severityNote: String {
    pick(
      "同样的小组，平均比大家多打（+）或少打（-）几分：",
      "By how much the same groups get more (+) or less (-) than from others, on average:")
  }

  /// A number with its sign and two decimals.
  public func signed(_ value: Rational) -> String {
    let text = value.text(decimals: 2)
    return value > 0 && text != "0.00" ? "+" + text : text
  }

  /// A rater as people call them.
  public func rater(_ rater: Rater?, id: String) -> String {
    guard let rater else { return id }
    if rater.isGroup { return pick("\(group(rater.group))（合议）", "\(group(rater.group)) (agreed)") }
    return rater.group.isEmpty
      ? rater.name : rater.name + pick("（\(group(rater.group))）", " (\(group(rater.group)))")
  }
}

extension RoundResult {
  /// How lenient each rater is, as the weighted mean over the criteria that count; the most lenient first. Nil if a
  /// criterion's severities cannot be told.
  public var severities: [(rater: String, effect: Rational)]? {
    var sums: [String: Rational] = [:]
    var weight: Rational = 0
    for criterion in rubric.criteria {
      guard case .success(let model) = result.severity[criterion.id] else { return nil }
      weight += Rational(criterion.weight)
      for (rater, effect) in model.raters {
        sums[rater] = (sums[rater] ?? 0) + effect * Rational(criterion.weight)
      }
    }
    return sums.compactMap { rater, sum in sum.divided(by: weight).map { (rater, $0) } }
      .sorted { $0.effect == $1.effect ? $0.rater < $1.rater : $0.effect > $1.effect }
  }
}

extension RoundWording {
  /// Between a name and what is said of it.
  public var colon: String { pick("：", ": ") }
  /// Between parts of a list.
  public var comma: String { pick("，", ", ") }
  /// Heading of what one absence would change.
  public var whatIfTitle: String { pick("少一个人打分，名次会不会变", "If one rater had been missing") }
  /// Heading of what a group's absence would change.
  public var whatIfGroupsTitle: String { pick("少一整组人打分", "If all raters of one group had been missing") }
  /// Behind a change of the winner.
  public var otherWinner: String { pick("  ★ 第一名换人", "  ★ another winner") }

  /// Heading of the ranks without some raters.
  public func withoutTitle(_ names: [String]) -> String {
    pick("不算\(names.joined(separator: "、"))的分", "Without \(names.joined(separator: ", "))")
  }

  /// The rank held now.
  public func before(_ rank: Int?) -> String {
    rank.map { pick("（现在第 \($0)）", " (now \($0))") } ?? pick("（现在没有名次）", " (no rank now)")
  }

  /// How many could have been missing without a change.
  public func sameWithout(_ count: Int, of all: Int) -> String {
    count == all
      ? pick("\(all) 个人少了哪个，名次都不变。", "Whichever of the \(all) were missing, the ranks would stay.")
      : pick("其余 \(count) 人，少了谁名次都不变。", "Without any of the other \(count) the ranks would stay.")
  }
}
