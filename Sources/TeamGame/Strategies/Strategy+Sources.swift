import Scenarios

extension Strategy {
  /// What people call it.
  public var title: LocalizedText {
    switch self {
    case .alwaysX: LocalizedText(zh: "总出X", en: "always X")
    case .alwaysY: LocalizedText(zh: "总出Y", en: "always Y")
    case .random: LocalizedText(zh: "随机", en: "random")
    case .titForTat: LocalizedText(zh: "一报还一报", en: "tit for tat")
    case .suspiciousTitForTat: LocalizedText(zh: "多疑的一报还一报", en: "suspicious tit for tat")
    case .titForTwoTats: LocalizedText(zh: "两报还一报", en: "tit for two tats")
    case .generousTitForTat: LocalizedText(zh: "宽宏的一报还一报", en: "generous tit for tat")
    case .softMajority: LocalizedText(zh: "随大流", en: "soft majority")
    case .grim: LocalizedText(zh: "记仇到底", en: "grim")
    case .winStayLoseShift: LocalizedText(zh: "赢则守、输则变", en: "win-stay, lose-shift")
    case .alternator: LocalizedText(zh: "轮换", en: "alternator")
    case .endgame: LocalizedText(zh: "最后翻脸", en: "end-game defector")
    }
  }

  /// What it does, in a sentence.
  public var meaning: LocalizedText {
    switch self {
    case .alwaysX: LocalizedText(zh: "每轮都出X。", en: "Holds up X in every round.")
    case .alwaysY: LocalizedText(zh: "每轮都出Y。", en: "Holds up Y in every round.")
    case .random: LocalizedText(zh: "每轮抛硬币决定。", en: "Tosses a coin in every round.")
    case .titForTat:
      LocalizedText(zh: "先出Y，以后照上一轮多数别组的牌出。", en: "Begins with Y, then does what most others did last.")
    case .suspiciousTitForTat:
      LocalizedText(zh: "先出X，以后照上一轮多数别组的牌出。", en: "Begins with X, then does what most others did last.")
    case .titForTwoTats:
      LocalizedText(
        zh: "多数别组连着两轮出X，才还一个X。", en: "Answers with X only when most others held up X twice running.")
    case .generousTitForTat:
      LocalizedText(
        zh: "一报还一报，但三次里有一次不计较，仍出Y。", en: "Tit for tat, but forgives an X one time in three.")
    case .softMajority:
      LocalizedText(
        zh: "别组到现在X比Y多才出X。", en: "Holds up X only while the others have held up more Xs than Ys so far.")
    case .grim:
      LocalizedText(
        zh: "只要有别组出过一次X，从此只出X。", en: "Holds up Y until any other group held up X, then X for good.")
    case .winStayLoseShift:
      LocalizedText(
        zh: "先出Y；上一轮得分满意就不换牌，不满意就换。",
        en: "Begins with Y; keeps its card after a good round, changes it after a bad one.")
    case .alternator: LocalizedText(zh: "Y、X轮着出。", en: "Y and X in turn, Y first.")
    case .endgame:
      LocalizedText(zh: "一直出Y，最后三成的轮次出X。", en: "Holds up Y, and X in the last three tenths of the rounds.")
    }
  }

  /// Where it is described.
  public var source: String {
    switch self {
    case .alwaysX, .alwaysY, .random, .alternator: "Axelrod, The Evolution of Cooperation, 1984"
    case .titForTat: "A. Rapoport, in Axelrod, J. Conflict Resolution 24 (1980) 3–25"
    case .suspiciousTitForTat: "Boyd & Lorberbaum, Nature 327 (1987) 58–59"
    case .titForTwoTats: "Axelrod, The Evolution of Cooperation, 1984"
    case .generousTitForTat: "Nowak & Sigmund, Nature 355 (1992) 250–253"
    case .softMajority: "Axelrod, The Evolution of Cooperation, 1984 (go by majority)"
    case .grim: "Friedman, Review of Economic Studies 38 (1971) 1–12"
    case .winStayLoseShift: "Nowak & Sigmund, Nature 364 (1993) 56–58"
    case .endgame: "Selten & Stoecker, J. Economic Behavior & Organization 7 (1986) 47–70"
    }
  }
}
