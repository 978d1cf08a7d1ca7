import ArgumentParser
import Findings
import Journal
import Rehearsals
import Rubrics
import Scenarios
import Terminal

/// `rehearse score agreement`: how far those who marked the same talks agree.
struct ScoreAgreement: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "agreement",
      abstract: inWords(
        "评得一不一致：程序和每位观察员，观察员之间。",
        "How far they agree: the engine with each observer, observers among themselves."))
  }
  @Argument(help: .init(inWords("哪几次练习；不写就是全部。", "Which talks; all unless given."), valueName: "talk"))
  var talks: [String] = []
  @OptionGroup var common: CommonOptions
  @Flag(help: .init(inWords("逐项列出。", "Item by item, too.")))
  var items = false
  @Flag(help: .init(inWords("输出 JSON。", "Print JSON.")))
  var json = false

  mutating func run() throws {
    let desk = try ScoreDesk(common.workplace)
    let cabinet = try desk.cabinet()
    let ids = try talks.map { try cabinet.talk($0) }
    let marked = cabinet.talks().filter { ids.isEmpty || ids.contains($0.occasion.talk ?? "") }
    let byRubric = Dictionary(grouping: marked) { $0.checklist.id + "@" + $0.checklist.version }
    let seed = desk.workplace.seed
    let all = byRubric.sorted { $0.key < $1.key }.compactMap { _, talks in
      talks.first.map {
        ($0.checklist, talks.count, TalkAgreement(talks, resampling: Resampling(seed: seed)))
      }
    }
    if json {
      desk.workplace.out.line(
        JSONOutput.array(all.map { Self.json($0, $1, $2, desk.workplace.language) }).text(pretty: true))
      return
    }
    guard all.contains(where: { !$0.2.comparisons.isEmpty }) else {
      return desk.workplace.say(
        "同一次练习要有两方评过（程序也算一方），才能比。", "It takes two who marked the same talk; the engine is one of them.")
    }
    for (index, (checklist, count, agreement)) in all.enumerated() where !agreement.comparisons.isEmpty {
      if index > 0 { desk.workplace.gap() }
      desk.workplace.heading(checklist.title[desk.workplace.language])
      desk.workplace.say("\(count) 次练习", "\(count) talk\(count == 1 ? "" : "s")", .dim)
      for comparison in agreement.comparisons { show(comparison, desk) }
    }
  }

  private func show(_ comparison: TalkAgreement.Comparison, _ desk: ScoreDesk) {
    let (words, language) = (desk.words, desk.workplace.language)
    desk.workplace.gap()
    desk.workplace.say(Self.title(comparison.pair, words), .bold)
    for coefficient in comparison.all.all {
      let interval = coefficient.interval.map { interval in
        words("，95% 区间 ", ", 95% interval ")
          + "\(Self.number(interval.lower)) … \(Self.number(interval.upper))"
      }
      desk.workplace.say(
        coefficient.name[language] + words("：", ": ") + coefficient.phrase(language) + (interval ?? ""),
        indent: 2,
        hanging: 4)
    }
    let prevalence = comparison.all.share.prevalence
    if prevalence.count == 3 {
      desk.workplace.say(
        "评定的分布：做到 \(prevalence[2])，部分 \(prevalence[1])，未做到 \(prevalence[0])。几乎都在一级时，κ 会偏低。",
        "Verdicts given: met \(prevalence[2]), partly \(prevalence[1]), missed \(prevalence[0]). Where nearly all are "
          + "of one level κ runs low.", .dim, indent: 2)
    }
    guard items else { return }
    var table = Table(
      [.init("", wraps: false), .init(words("观察项", "item"))]
        + comparison.all.all.map { .init($0.name[language], alignment: .right) })
    for (item, coefficients) in comparison.items {
      let cells = coefficients.all.map { Table.Cell($0.valueText ?? "–") }
      table.add([.init(item.id, .bold), .init(item.title[language])] + cells)
    }
    desk.write(table)
    desk.workplace.say(
      "“–”表示算不出：评得太少，或大家评得全一样。", "“–” is undefined: too few verdicts, or all the same.", .dim)
  }

  private static func title(_ pair: TalkAgreement.Pair, _ words: Words) -> String {
    switch pair {
    case .engine(let observer): words("程序 和 \(observer)", "engine and \(observer)")
    case .observers(let names): words("观察员之间：", "observers: ") + names.joined(separator: words("、", ", "))
    }
  }

  private static func number(_ value: Double) -> String {
    let hundredths = Int(exactly: (value * 100).rounded()) ?? 0
    return (hundredths < 0 ? "-" : "") + "\(hundredths.magnitude / 100)."
      + (hundredths.magnitude % 100 < 10 ? "0" : "") + "\(hundredths.magnitude % 100)"
  }

  private static func json(
    _ checklist: Checklist, _ talks: Int, _ agreement: TalkAgreement, _ language: Language
  ) -> JSONOutput {
    func values(_ coefficients: TalkAgreement.Coefficients) -> JSONOutput {
      .array(
        coefficients.all.map { coefficient in
          .object([
            ("name", .string(coefficient.name.en)),
            ("value", coefficient.valueText.map { .string($0) } ?? .null),
            ("words", .string(coefficient.phrase(language))), ("units", .int(coefficient.units)),
            ("raters", .int(coefficient.raters)),
            ("prevalence", .array(coefficient.prevalence.map { .int($0) })),
          ])
        })
    }
    return .object([
      ("rubric", .string(checklist.id)), ("talks", .int(talks)),
      (
        "comparisons",
        .array(
          agreement.comparisons.map { comparison in
            .object([
              ("between", .string(title(comparison.pair, Words(language: language)))),
              ("all", values(comparison.all)),
              ("items", .object(comparison.items.map { ($0.item.id, values($0.coefficients)) })),
            ])
          })
      ),
    ])
  }
}
