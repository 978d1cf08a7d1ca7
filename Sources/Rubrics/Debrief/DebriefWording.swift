import Scenarios

/// The debrief's own words, apart from how they are laid out.
struct DebriefWording {
  let language: Language

  private func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  var heading: String { pick("练习讲评", "Debrief") }
  var customer: String { pick("客户怎么说", "What the customer says") }
  var checklist: String { pick("观察表", "The checklist") }
  var forms: String { pick("单据", "The forms") }
  var score: String { pick("成绩", "The score") }
  var topics: String { pick("讨论", "To discuss") }
  var felt: String { pick("感受如何？", "How did it feel?") }
  var again: String { pick("还会再来吗？", "Would you come again?") }
  var moved: String { pick("影响心情最大的几句", "What moved him most") }
  var moodCurve: String { pick("心情曲线", "Mood") }
  var couldSay: String { pick("可以这样说", "You could have said") }
  var critical: String { pick("关键项", "critical") }
  var disagree: String { pick("说的和写的对不上", "Where talk and paper disagree") }
  var noForms: String { pick("本案例没有单据。", "This case has no forms.") }
  var noMoves: String { pick("他的心情没有明显变化。", "Nothing moved his mood.") }
  var attempts: String { pick("前几次", "Earlier attempts") }
  var firstAttempt: String { pick("这是第一次练习。", "This is the first attempt.") }
  var stopped: String {
    pick("通话未结束，按已进行的部分评分。", "The talk stopped before its end; graded as far as it got.")
  }
  var field: String { pick("项目", "field") }
  var written: String { pick("填写", "written") }
  var expected: String { pick("应填", "expected") }
  var result: String { pick("结果", "result") }
  var required: String { pick("必填", "required") }
  var item: String { pick("观察项", "item") }
  var verdict: String { pick("评定", "verdict") }
  var points: String { pick("得分", "points") }
  var proof: String { pick("依据", "proof") }
  var now: String { pick("本次", "this time") }

  func ending(_ title: String) -> String { pick("结果：\(title)", "Outcome: \(title)") }

  func mood(_ start: Int, _ end: Int, _ band: String) -> String {
    pick("心情 \(start) → \(end)（\(band)）", "mood \(start) → \(end) (\(band))")
  }

  /// What follows a speaker or a lead-in.
  var colon: String { pick("：", ": ") }

  func shouldBe(_ text: String) -> String { pick("（应填：\(text)）", "(expected: \(text))") }

  func step(_ step: Int) -> String { pick("第 \(step) 步", "step \(step)") }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .met: pick("做到", "met")
    case .partly: pick("部分做到", "partly")
    case .missed: pick("未做到", "missed")
    case .observer: pick("观察员评", "observer")
    }
  }

  func state(_ state: FieldVerdict.State) -> String {
    switch state {
    case .right: pick("正确", "right")
    case .wrong: pick("有误", "wrong")
    case .empty: pick("空白", "empty")
    }
  }

  func total(_ card: ScoreCard) -> String {
    let earned = Self.points(card.halfPoints)
    return pick(
      "\(card.scoreText) 分（\(earned) / \(card.possible)）",
      "\(card.scoreText) (\(earned) of \(card.possible) points)")
  }

  func capped(_ items: [String]) -> String {
    pick(
      "关键项未过：\(items.joined(separator: "、"))。不论总分，评为“需改进”。",
      "Critical items missed: \(items.joined(separator: ", ")). Needs work, whatever the total.")
  }

  func change(_ tenths: Int) -> String {
    let size = "\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    return switch tenths {
    case 0: pick("和上次持平", "the same as last time")
    case 1...: pick("比上次高 \(size) 分", "\(size) more than last time")
    default: pick("比上次低 \(size) 分", "\(size) less than last time")
    }
  }

  func paper(_ label: String, _ value: String) -> String {
    pick("\(label)：单据上写“\(value)”", "\(label): the paper says “\(value)”")
  }

  /// Half points without binary fractions: 3 halves are 1.5.
  static func points(_ halves: Int) -> String {
    halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2).5"
  }

  /// With its sign, in ASCII: terminals disagree about the width of a real minus.
  static func signed(_ number: Int) -> String { number < 0 ? "-\(number.magnitude)" : "+\(number)" }
}
