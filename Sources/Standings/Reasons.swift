import Rubrics
import Scenarios

extension PeerMarks.SetAside.Reason {
  /// The reason as a phrase, without a stop.
  public var text: LocalizedText {
    switch self {
    case .ownGroup: LocalizedText(zh: "不能给自己的小组打分", en: "nobody marks their own group")
    case .unknownGroup: LocalizedText(zh: "没有这个小组", en: "there is no such group")
    case .unknownCriterion: LocalizedText(zh: "评分表里没有这一项", en: "the sheet has no such criterion")
    case .markedAgain:
      LocalizedText(
        zh: "同一位评分人后来改了这个分，以后一次为准", en: "the same rater marked it again later; the later mark counts")
    }
  }
}

extension SeverityModel.Undefined {
  /// The reason as a phrase, without a stop.
  public var text: LocalizedText {
    switch self {
    case .noMarks: LocalizedText(zh: "还没有人打分", en: "nobody has marked it yet")
    case .notConnected(let parts):
      LocalizedText(
        zh: "评分人和小组分成互不相干的 \(parts.count) 块（\(parts.map(\.zh).joined(separator: "；"))），分不清是评分严，还是小组弱",
        en:
          "raters and groups fall into \(parts.count) parts that no mark connects (\(parts.map(\.en).joined(separator: "; "))), "
          + "so nobody can say whether raters are severe or groups weak")
    case .tooFine:
      LocalizedText(zh: "分数的小数位太多", en: "the marks have too many decimals or are too great")
    }
  }
}

extension SeverityModel.Component {
  fileprivate var zh: String { "\(Self.some(raters, "、", "等")) → \(Self.some(groups, "、", "等"))" }
  fileprivate var en: String { "\(Self.some(raters, ", ", " …")) → \(Self.some(groups, ", ", " …"))" }

  /// The first few names.
  private static func some(_ names: [String], _ separator: String, _ rest: String) -> String {
    names.prefix(4).joined(separator: separator) + (names.count > 4 ? rest : "")
  }
}

extension RankChances.Undefined {
  /// The reason as a phrase, without a stop.
  public var text: LocalizedText {
    switch self {
    case .nobodyPlaced: LocalizedText(zh: "还没有哪个小组能排名", en: "no group has a rank yet")
    case .oneRater:
      LocalizedText(zh: "只有一位评分人，换谁来评都无从谈起", en: "there is one rater only, so there are no others to ask")
    case .tooFewMarks(let setAside, let all):
      LocalizedText(
        zh: "评分太少：重抽 \(all) 次，有 \(setAside) 次至少一个小组没人评",
        en: "too few marks: in \(setAside) of \(all) resamples nobody had marked one of the groups")
    case .tooGreat: LocalizedText(zh: "分数太大，无法计算", en: "the marks are too great to be worked with")
    case .notCorrected(let failure):
      LocalizedText(
        zh: "没有校正后的排名：\(failure.reason.text.zh)",
        en: "there is no corrected ranking: \(failure.reason.text.en)")
    }
  }
}
