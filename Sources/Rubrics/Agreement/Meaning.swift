import Scenarios

/// What a value is commonly called, and by whom: shown beside the number, never instead of it.
public struct Meaning: Sendable, Hashable {
  /// The word.
  public var word: LocalizedText
  /// The range it stands for, as the source draws it: `.61–.80`.
  public var range: String
  /// Who calls it so.
  public var source: String
}

extension Coefficient {
  /// How many decimals it is shown with: as many as the bounds between the words have.
  public var decimals: Int { if case .krippendorff = kind { 3 } else { 2 } }

  /// The value on display, halves away from nought: `0.70`; nil if it is undefined.
  public var valueText: String? { value.map { Self.text($0, decimals: decimals) } }

  /// The word for its value; nil if it is undefined, or nobody has proposed words for its kind.
  public var meaning: Meaning? { value.flatMap(meaning(of:)) }

  /// The words for the bounds of its interval, the lower first; Koo and Li judge an ICC by these. Nil without
  /// words or without an interval.
  public var boundMeanings: (lower: Meaning, upper: Meaning)? {
    guard let interval, let lower = meaning(of: interval.lower), let upper = meaning(of: interval.upper)
    else {
      return nil
    }
    return (lower, upper)
  }

  /// The number, the word, its range and its source in one phrase: `0.70, substantial (.61–.80: Landis & Koch
  /// 1977)`; the reason where it is undefined.
  public func phrase(_ language: Language) -> String {
    switch outcome {
    case .undefined(let reason):
      return language == .chinese ? "无法计算：\(reason.text.zh)" : "undefined: \(reason.text.en)"
    case .value(let value):
      let number = Self.text(value, decimals: decimals)
      guard let meaning else { return number }
      return language == .chinese
        ? "\(number)，\(meaning.word.zh)（\(meaning.range)，\(meaning.source)）"
        : "\(number), \(meaning.word.en) (\(meaning.range): \(meaning.source))"
    }
  }

  /// The word that its source has for a value of this kind. The value is rounded as on display first, so that
  /// word and number never seem to differ and no word hangs on the last digit of a sum.
  private func meaning(of value: Double) -> Meaning? {
    let shown = Self.thousandths(value, decimals: decimals)
    let scale: [Step]
    let source: String
    switch kind {
    case .share, .meanRankCorrelation: return nil
    case .cohen, .light, .fleiss, .gwetAC1, .pabak: (scale, source) = (Step.landisKoch, "Landis & Koch 1977")
    case .krippendorff: (scale, source) = (Step.krippendorff, "Krippendorff 2004")
    case .icc: (scale, source) = (Step.kooLi, "Koo & Li 2016")
    case .kendallW: (scale, source) = (Step.schmidt, "Schmidt 1997")
    }
    return scale.last { shown >= $0.from }.map {
      Meaning(word: LocalizedText(zh: $0.zh, en: $0.en), range: $0.range, source: source)
    }
  }

  /// Rounded to so many decimals (up to three), in thousandths, halves away from nought. Sums of floating
  /// point are cut to nine decimals before, so that an exact half stays one.
  private static func thousandths(_ value: Double, decimals: Int) -> Int {
    let billionths = (min(max(value, -1_000_000), 1_000_000) * 1e9).rounded()
    guard let exact = Int(exactly: billionths), let fraction = Rational(exact, over: 1_000_000_000),
      let words = (fraction.rounded(decimals: decimals) * 1_000).words
    else { return 0 }
    return words.numerator
  }

  private static func text(_ value: Double, decimals: Int) -> String {
    (Rational(thousandths(value, decimals: decimals), over: 1_000) ?? 0).text(decimals: decimals)
  }
}

/// From a value on, in thousandths, a source says a word.
private struct Step {
  var from: Int
  var range: String
  var zh: String
  var en: String

  init(_ from: Int, _ range: String, _ zh: String, _ en: String) {
    (self.from, self.range, self.zh, self.en) = (from, range, zh, en)
  }

  static let landisKoch = [
    Step(.min, "< .00", "不一致", "poor"),
    Step(0, ".00–.20", "略有一致", "slight"),
    Step(210, ".21–.40", "一致性一般", "fair"),
    Step(410, ".41–.60", "一致性中等", "moderate"),
    Step(610, ".61–.80", "一致性较高", "substantial"),
    Step(810, ".81–1.00", "几乎完全一致", "almost perfect"),
  ]

  static let krippendorff = [
    Step(.min, "< .667", "不足为据", "not to be relied on"),
    Step(667, ".667–.799", "只能作初步结论", "for tentative conclusions only"),
    Step(800, "≥ .800", "可靠", "reliable"),
  ]

  static let kooLi = [
    Step(.min, "< .50", "信度差", "poor"),
    Step(500, ".50–.75", "信度中等", "moderate"),
    Step(750, ".75–.90", "信度好", "good"),
    Step(910, "> .90", "信度极好", "excellent"),
  ]

  static let schmidt = [
    Step(.min, "< .3", "排序极不一致", "very weak agreement"),
    Step(300, "≥ .3", "排序不太一致", "weak agreement"),
    Step(500, "≥ .5", "排序大体一致", "moderate agreement"),
    Step(700, "≥ .7", "排序相当一致", "strong agreement"),
    Step(900, "≥ .9", "排序高度一致", "unusually strong agreement"),
  ]
}
