import Scenarios

/// A class's review as pages: the afternoon's agenda, and one page for each trainee.
public struct ClassHTML: Sendable {
  let review: ClassReview
  let language: Language

  /// Pages of a review.
  public init(_ review: ClassReview, language: Language) {
    self.review = review
    self.language = language
  }

  func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

  private var title: String { pick("全班情况", "How the class did") + " · " + review.checklist.title[language] }

  /// What to practise, where each group stands, and the best line for each item. No trainee is named for a failure.
  public var agenda: String {
    let body = """
      <h1>\(escaped(title))</h1>
      <p class="muted">\(pick("\(review.talks.count) 次练习", "\(review.talks.count) talks"))</p>
      <section><h2>\(pick("下午练什么", "What to practise this afternoon"))</h2>
      \(agendaList)
      </section>
      <section><h2>\(pick("各组各项做到多少", "How far each group met each item"))</h2>
      \(map)
      </section>
      <section><h2>\(pick("每项最好的一句", "The best line for each item"))</h2>
      \(bestLines)
      </section>
      """
    return SheetPage.page(title: title, isChinese: language == .chinese, body: body)
  }

  private var agendaList: String {
    let agenda = review.agenda
    guard !agenda.isEmpty else {
      return "<p>\(pick("没有低于 75% 的项。", "No item was met by less than 75 %."))</p>"
    }
    let rows = agenda.map { entry -> [String] in
      let star = entry.item.isCritical ? " ★" : ""
      let best = entry.best.map { SheetPage.said($0.text) } ?? "–"
      return [
        escaped(entry.item.id) + star,
        "\(escaped(entry.item.title[language]))<div class=\"muted\">\(escaped(entry.item.definition[language]))</div>",
        "\((entry.permille ?? 0) / 10)%", best,
      ]
    }
    return SheetPage.table(
      ["", pick("观察项", "item"), pick("做到", "met"), pick("有人这样说过", "somebody said")], rows)
  }

  private var map: String {
    let groups = review.groups
    let columns = groups.map { GroupName.shown($0, language) } + [pick("全班", "class")]
    let rows = review.items.filter { $0.permille != nil }
    let cells = rows.map { entry in
      groups.map { entry.byGroup[$0].map { HeatMap.Cell("\($0 / 10)%", permille: $0) } }
        + [entry.permille.map { HeatMap.Cell("\($0 / 10)%", permille: $0) }]
    }
    return HeatMap(
      title: pick("各组各项做到的比例", "share met by item and group"),
      rows: rows.map { "\($0.item.id) \($0.item.title[language])" }, columns: columns, cells: cells
    ).svg(rowWidth: language == .chinese ? 240 : 300, cellWidth: 64)
  }

  private var bestLines: String {
    let rows = review.items.compactMap { entry -> [String]? in
      guard let best = entry.best else { return nil }
      let who = [best.trainee, best.group.isEmpty ? "" : GroupName.shown(best.group, language)]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return [
        escaped(entry.item.id), escaped(entry.item.title[language]), SheetPage.said(best.text), escaped(who),
      ]
    }
    if rows.isEmpty { return "<p class=\"muted\">\(pick("还没有。", "None yet."))</p>" }
    return SheetPage.table(
      ["", pick("观察项", "item"), pick("原话", "in their words"), pick("谁说的", "by")], rows)
  }

  // MARK: One page for each trainee

  /// The trainees, in the order of their first talk.
  public var trainees: [String] {
    review.talks.map(\.verdicts.occasion.trainee).reduce(into: []) {
      if !$1.isEmpty, !$0.contains($1) { $0.append($1) }
    }
  }

  /// A trainee's page: each of their talks, what went well, what to practise, with the line that shows it.
  public func page(of trainee: String) -> String {
    let own = review.talks.filter { $0.verdicts.occasion.trainee == trainee }
    let title = trainee + " · " + review.checklist.title[language]
    let body = "<h1>\(escaped(title))</h1>\n" + own.map { talk($0) }.joined(separator: "\n")
    return SheetPage.page(title: title, isChinese: language == .chinese, body: body)
  }

  /// A talk as a group is given it back: with the trainee's name.
  public func section(of talk: ClassReview.Talk) -> String {
    let name = talk.verdicts.occasion.trainee
    return (name.isEmpty ? "" : "<h2>\(escaped(name))</h2>\n") + self.talk(talk)
  }

  /// A talk as trainees are given it back.
  func talk(_ talk: ClassReview.Talk) -> String {
    let card = talk.verdicts.card
    let occasion = talk.verdicts.occasion
    let name = [occasion.talk ?? "", occasion.round].filter { !$0.isEmpty }.joined(separator: " ")
    let score =
      card.possible > 0
      ? "<p class=\"score\">\(card.scoreText) <b class=\"band\">\(escaped(card.band?.title[language] ?? ""))</b></p>"
      : ""
    func list(_ verdicts: Set<Verdict>) -> String {
      let rows = talk.verdicts.items.filter { $0.counting.map(verdicts.contains) ?? false }.map {
        row($0, talk)
      }
      return rows.isEmpty
        ? "<p class=\"muted\">–</p>"
        : SheetPage.table(
          ["", pick("观察项", "item"), pick("评定", "verdict"), pick("依据", "because")], rows)
    }
    return """
      <section>
      <h2>\(escaped(name))</h2>
      \(score)
      <h3>\(pick("做得好的", "Done well"))</h3>
      \(list([.met]))
      <h3>\(pick("接下来练", "To practise next"))</h3>
      \(list([.partly, .missed]))
      </section>
      """
  }

  private func row(_ entry: TalkVerdicts.Item, _ talk: ClassReview.Talk) -> [String] {
    let proof = talk.proofs[entry.item.id]
    var reasons: [String] = []
    if let decision = entry.decision {
      reasons.append("<p>\(escaped(decision.by)): \(escaped(decision.reason))</p>")
    }
    if let proof {
      if !proof.why.isEmpty { reasons.append("<p>\(escaped(proof.why))</p>") }
      reasons += proof.lines.prefix(3).map { "<p>\(SheetPage.said($0))</p>" }
    }
    for voice in talk.verdicts.voices {
      guard let note = voice.marks[entry.item.id]?.note, !note.isEmpty else { continue }
      reasons.append("<p class=\"muted\">\(SheetPage.said(note))</p>")
    }
    let verdict = entry.counting ?? .observer
    let word =
      switch verdict {
      case .met: pick("做到", "met")
      case .partly: pick("部分做到", "partly")
      case .missed: pick("未做到", "missed")
      case .observer: "–"
      }
    return [
      escaped(entry.item.id) + (entry.item.isCritical ? " ★" : ""), escaped(entry.item.title[language]),
      "<span class=\"\(verdict.rawValue)\">\(word)</span>", reasons.joined(),
    ]
  }
}
