import Scenarios

/// Makes the parts of an answer one person's speech.
struct Composer {
  let language: Language

  /// How many parts without weight he says at most.
  static let most = 3

  /// The parts that are said, his question last: what something hangs on always, a courtesy only if there
  /// is no other answer.
  func chosen(from parts: [SpokenPart]) -> [SpokenPart] {
    let answers = parts.filter { !$0.isOwn }
    var heavy = Array(parts.prefix { $0.isOwn })
    let after = parts.dropFirst(heavy.count)
    if !answers.contains(where: { !$0.isLight }),
      let courtesy =
        answers.first(where: \.isNeeded) ?? answers.first(where: { !$0.isNod }) ?? answers.first
    {
      heavy.append(courtesy)
    }
    heavy += after.filter { !$0.isLight && !$0.isAsking }
    heavy += after.filter { !$0.isLight && $0.isAsking }
    if heavy.count > Self.most { heavy.removeAll(where: \.isAside) }
    while heavy.count > Self.most, let index = heavy.lastIndex(where: { !$0.isNeeded }) {
      heavy.remove(at: index)
    }
    return heavy
  }

  /// The parts as one text. Three facts or more that were asked in one line become a list.
  func joined(_ parts: [SpokenPart]) -> String {
    var texts: [String] = []
    let shorts = parts.compactMap(\.short)
    var isListed = false
    for part in parts {
      if shorts.count >= 3, part.short != nil {
        if !isListed { texts.append(list(shorts)) }
        isListed = true
      } else {
        texts.append(part.text)
      }
    }
    guard let first = texts.first else { return "" }
    var result = first
    var hasOpened = leadIn(of: first) != nil
    for text in texts.dropFirst() {
      var text = text
      if let lead = leadIn(of: text) {
        if hasOpened { text = capitalised(String(text.dropFirst(lead.count))) }
        hasOpened = true
      }
      result += language == .english ? " " + text : text
    }
    return result
  }

  private func list(_ shorts: [String]) -> String {
    switch language {
    case .chinese: shorts.joined(separator: "，") + "。"
    case .english: capitalised(shorts.joined(separator: ", ")) + "."
    }
  }

  /// The word that only shows that he listens, if the text begins with one and goes on.
  private func leadIn(of text: String) -> String? {
    let leads = language == .chinese ? Self.chineseLeads : Self.englishLeads
    return leads.first { text.hasPrefix($0) && text.count > $0.count }
  }

  private func capitalised(_ text: String) -> String {
    guard language == .english, let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private static let chineseLeads = [
    "嗯，", "好，", "行，", "哎，", "哦，", "对，", "好的，", "好嘞，", "行吧，", "那行，", "成，", "嗯。", "好。", "行。", "对。",
    "成。", "哦。",
  ]
  private static let englishLeads = [
    "Well, ", "Right, ", "OK, ", "Fine, ", "Sure, ", "Yes, ", "Ah, ", "Oh, ", "Good, ", "Yes. ", "Right. ",
    "Fine. ", "Good. ", "OK. ", "Sure. ",
  ]
}
