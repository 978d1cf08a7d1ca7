import Scenarios

extension Coefficient {
  /// What it is called, in a few words.
  public var name: LocalizedText {
    switch kind {
    case .share: LocalizedText(zh: "一致率", en: "share of agreement")
    case .cohen(.none): LocalizedText(zh: "Cohen κ", en: "Cohen's κ")
    case .cohen(.linear): LocalizedText(zh: "Cohen 加权 κ（线性）", en: "Cohen's κ, linear weights")
    case .cohen(.quadratic): LocalizedText(zh: "Cohen 加权 κ（平方）", en: "Cohen's κ, quadratic weights")
    case .cohen(.disagreement): LocalizedText(zh: "Cohen 加权 κ（自定权重）", en: "Cohen's κ, own weights")
    case .light: LocalizedText(zh: "Light κ（两两 κ 的平均）", en: "Light's κ (mean over pairs)")
    case .fleiss: LocalizedText(zh: "Fleiss κ", en: "Fleiss' κ")
    case .krippendorff(.nominal): LocalizedText(zh: "Krippendorff α（类别）", en: "Krippendorff's α, nominal")
    case .krippendorff(.ordinal): LocalizedText(zh: "Krippendorff α（等级）", en: "Krippendorff's α, ordinal")
    case .krippendorff(.interval): LocalizedText(zh: "Krippendorff α（等距）", en: "Krippendorff's α, interval")
    case .krippendorff(.ratio): LocalizedText(zh: "Krippendorff α（等比）", en: "Krippendorff's α, ratio")
    case .gwetAC1: LocalizedText(zh: "Gwet AC1", en: "Gwet's AC1")
    case .pabak: LocalizedText(zh: "PABAK（各级机会均等）", en: "PABAK (chance the same for each level)")
    case .icc(let form): LocalizedText(zh: "组内相关 \(form.rawValue)", en: form.rawValue)
    case .kendallW: LocalizedText(zh: "Kendall W", en: "Kendall's W")
    case .meanRankCorrelation: LocalizedText(zh: "平均等级相关（Spearman ρ）", en: "mean Spearman's ρ")
    }
  }
}

extension Undefined {
  /// The reason as a phrase, without a stop.
  public var text: LocalizedText {
    switch self {
    case .noRatings: LocalizedText(zh: "还没有任何评分", en: "nothing has been rated yet")
    case .oneRater: LocalizedText(zh: "只有一位评分人，至少要两位", en: "one rater only; it takes two")
    case .nothingRatedTwice:
      LocalizedText(
        zh: "没有哪一项有两位以上评过，无从比较", en: "nothing was rated by two or more, so there is nothing to compare")
    case .noVariation:
      LocalizedText(
        zh: "所有评分都一样，分不清是一致还是碰巧", en: "all ratings are the same, which cannot be told from chance")
    case .raterWithoutVariation:
      LocalizedText(zh: "评分人对各组不分高下，排不出次序", en: "raters made no difference between what they rated")
    case .notTwoRaters(let count):
      LocalizedText(zh: "这一指标只用于两位评分人，现有 \(count) 位", en: "for two raters only, and there are \(count)")
    case .tooFewUnits(let count, let least):
      LocalizedText(
        zh: "共同评过的只有 \(count) 项，至少要 \(least) 项", en: "\(count) rated in common; it takes at least \(least)")
    case .incomplete(let missing):
      LocalizedText(
        zh: "缺 \(missing) 个评分，这一指标要求全部评齐",
        en: missing == 1
          ? "a rating is missing, and it needs all" : "\(missing) ratings are missing, and it needs all")
    case .wrongWeights: LocalizedText(zh: "权重与等级对不上", en: "the weights do not fit the levels")
    case .negativeValues: LocalizedText(zh: "有负分，不能按比例比较", en: "values below nought have no ratios")
    }
  }
}
