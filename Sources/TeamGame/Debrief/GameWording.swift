import Scenarios

/// The debrief's own words.
struct GameWording {
  let language: Language

  func callAsFunction(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  func round(_ name: RoundName, weight: Int = 1) -> String {
    let times = weight == 1 ? "" : " ×\(weight)"
    switch name {
    case .regular(let number): return self("第\(number)轮", "Round \(number)") + times
    case .extra(let number): return self("加赛\(number)", "Extra round \(number)") + times
    }
  }

  func list(_ names: [String]) -> String {
    guard language == .english, names.count > 1 else { return names.joined(separator: "、") }
    return names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}

extension GameDebrief {
  private var words: GameWording { GameWording(language: language) }

  /// The result by the announced rule, as the teacher says it; nil before the end.
  public var announcement: String? {
    guard let result = match.result else { return nil }
    let names = setup.groups
    func line(_ line: HostLine, _ values: [String: String]) -> String {
      setup.game.lines[line]?.filled(language, values) ?? ""
    }
    switch result.announced {
    case .winner(let group):
      let extra = words("（同分，加赛后胜出）", " (Tied; an extra round decided.)")
      let isDecided = match.rounds.last?.name.isRegular == false
      return line(.winner, ["group": names[group], "points": String(result.totals[group])])
        + (isDecided ? extra : "")
    case .shared(let groups):
      let points = groups.first.map { String(result.totals[$0]) } ?? ""
      return line(.shared, ["groups": words.list(groups.map { names[$0] }), "points": points])
    case .nobody: return line(.nobody, [:])
    }
  }

  /// The reveal; nil before the end.
  public var reveal: String? {
    match.result.flatMap { setup.game.lines[$0.isTogether ? .together : .apart]?[language] }
  }

  /// What points against Ys come to, in a sentence or two.
  public var reckoning: [String] {
    let (had, could) = (classPoints, classTogether)
    var sentences = [
      words(
        "全班合计 \(had) 分；要是轮轮都举Y，合计 \(could) 分，每组 \(lines.first?.together ?? 0) 分。",
        "All groups together have \(had) points; with Y throughout it would have been \(could), "
          + "\(lines.first?.together ?? 0) for each group.")
    ]
    let worse = lines.filter { $0.points < $0.together }.count
    if could > had {
      sentences.append(
        words(
          "丢掉的 \(could - had) 分没有进任何一组的口袋：\(lines.count) 个组里有 \(worse) 个组，不如轮轮都举Y。",
          "The \(could - had) points in between went to nobody: \(worse) of \(lines.count) groups have less than "
            + "they would have had with Y throughout."))
    }
    let gain = (lines.map(\.points).max() ?? 0) - (lines.first?.together ?? 0)
    if gain > 0 {
      let best = lines.filter { $0.points - $0.together == gain }.map(\.name)
      let (each, have) = best.count > 1 ? ("各", "have") : ("", "has")
      sentences.append(
        words(
          "\(words.list(best))\(each)多得了 \(gain) 分，是别的组付的。",
          "\(words.list(best)) \(have) \(gain) more than that; the other groups paid for it."))
    }
    return sentences
  }
}
