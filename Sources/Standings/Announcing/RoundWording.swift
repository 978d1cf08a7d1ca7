import Rubrics
import Scenarios

/// The words of results, for terminal and page alike.
public struct RoundWording: Sendable {
  /// Which language.
  public var language: Language

  /// Words in a language.
  public init(_ language: Language) { self.language = language }

  func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  /// The heading.
  public func heading(_ round: RoundResult) -> String {
    let title = pick("小组互评结果", "How the groups did")
    return round.round.isEmpty ? title : title + pick("（\(round.round)）", " (\(round.round))")
  }

  /// Who marked.
  public func sheets(_ round: RoundResult) -> String {
    let agreed = round.raters.values.count(where: \.isGroup)
    let persons = round.raters.count - agreed
    let parts = [
      persons > 0 ? pick("\(persons) 人打分", "\(persons) rater\(persons == 1 ? "" : "s")") : nil,
      agreed > 0 ? pick("\(agreed) 组合议打分", "\(agreed) agreed sheet\(agreed == 1 ? "" : "s")") : nil,
    ].compactMap { $0 }
    return parts.joined(separator: pick("，", ", "))
  }

  /// A group's name.
  public func group(_ name: String) -> String { GroupName.shown(name, language) }

  /// Groups in a row.
  public func groups(_ names: [String]) -> String { names.map(group).joined(separator: pick("、", ", ")) }

  /// A criterion's title.
  public func criterion(_ id: String, _ rubric: PeerRubric) -> String {
    rubric.columns.first { $0.id == id }?.title[language] ?? id
  }

  /// What a ranking is called.
  public func ranking(_ kind: RankingKind) -> String {
    switch kind {
    case .plain: pick("原始分", "as marked")
    case .corrected: pick("扣除松紧后", "severity taken out")
    }
  }

  /// How marks became a result, for whoever asks.
  public func method(_ rubric: PeerRubric) -> String {
    let weights = Set(rubric.criteria.map(\.weight))
    let weighing =
      weights.count == 1
      ? pick(
        "\(rubric.criteria.count) 项等权平均", "the mean of \(rubric.criteria.count) criteria of equal weight")
      : pick("各项加权平均", "the weighted mean of the criteria")
    let panel =
      switch rubric.panel {
      case .bySize:
        pick(
          "每项去掉一个最高分和一个最低分再平均（三人打分取最接近的两个）",
          "per criterion the highest and the lowest mark are dropped (of three the two closest count)")
      case .mean: pick("每项取平均", "per criterion the mean")
      case .median: pick("每项取中位数", "per criterion the median")
      }
    return pick(
      "算法：\(panel)，\(weighing)；没有人给自己组打分。", "How: \(panel), then \(weighing); nobody marks their own group.")
  }

  /// How a tie was dealt with; nil if there was none.
  public func tie(_ placing: Placing, _ rubric: PeerRubric) -> String? {
    guard let tie = placing.tie else { return nil }
    let others = groups(tie.with)
    if tie.decided.isEmpty {
      return pick(
        "\(group(placing.group))和\(others)总分相同，各条规则都分不开，名次并列",
        "\(group(placing.group)) and \(others): same total, no rule tells them apart, the rank is shared")
    }
    let rules = tie.decided.map { rule(of: $0, rubric) }.joined(separator: pick("、", ", "))
    let shared =
      tie.shared.isEmpty
      ? "" : pick("；和\(groups(tie.shared))仍并列", "; still shared with \(groups(tie.shared))")
    return pick(
      "\(group(placing.group))和\(others)总分相同，按\(rules)分先后\(shared)",
      "\(group(placing.group)) and \(others): same total, told apart by \(rules)\(shared)")
  }

  /// What a tie rule looks at.
  public func rule(of rule: TieRule, _ rubric: PeerRubric) -> String {
    switch rule {
    case .criterion(let id): pick("“\(criterion(id, rubric))”", "“\(criterion(id, rubric))”")
    case .outside: pick("观察表得分", "the observers' checklists")
    }
  }

  /// Good to know.
  public func remark(_ remark: RoundResult.Remark) -> String {
    switch remark {
    case .agreedInstead(let name, let persons):
      pick(
        "\(group(name))既有合议表又有 \(persons) 张个人表：按合议表算",
        "\(group(name)) handed in an agreed sheet as well as \(persons) of persons: the agreed one counts")
    case .mixed:
      pick(
        "有的组合议、有的组按人打分：合议的组只算一张，分量不一样",
        "some groups agreed on one sheet, others marked person by person: their voices weigh differently")
    case .missing(let marks, let all):
      pick("有 \(marks) 个分没有打（应打 \(all) 个），按没打算", "\(marks) of \(all) marks were left empty, and stay missing")
    case .silent(let name): pick("\(group(name))没有人交表", "nobody of \(group(name)) handed in a sheet")
    }
  }

  /// Why chances of ranks cannot be told.
  public func undefined(_ reason: RankChances.Undefined) -> String {
    switch reason {
    case .nobodyPlaced: pick("没有一组有名次", "no group has a rank")
    case .oneRater: pick("只有一张表", "there is one sheet only")
    case .tooFewMarks(let setAside, let all):
      pick(
        "打分的人太少：\(all) 次重抽里有 \(setAside) 次有的组没分",
        "too few raters: in \(setAside) of \(all) resamples some group lacked marks")
    case .tooGreat: pick("分数太大，算不了", "the marks are too great to be summed")
    case .notCorrected(let failure): self.failure(failure.reason)
    }
  }

  /// Why severities cannot be told.
  public func failure(_ reason: SeverityModel.Undefined) -> String {
    switch reason {
    case .noMarks: return pick("没有分", "there are no marks")
    case .tooFine: return pick("分数小数位太多", "the marks have too many decimals")
    case .notConnected(let parts):
      let list = parts.map { groups($0.groups) }.joined(separator: pick(" ／ ", " / "))
      return pick(
        "打分的人和小组分成互不相干的几块（\(list)），分不清是人手紧还是组做得差",
        "raters and groups fall into parts that no mark connects (\(list)): severe raters cannot be told from weak groups"
      )
    }
  }

  /// A share as a percentage without decimals; a small one is not told as none.
  public func percent(_ share: Rational) -> String {
    let text = (share * 100).text(decimals: 0)
    if text == "0", share > 0 { return "<1%" }
    if text == "100", share < 1 { return ">99%" }
    return text + "%"
  }
}
