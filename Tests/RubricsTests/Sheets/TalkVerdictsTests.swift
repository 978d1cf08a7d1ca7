import Rubrics
import Testing

@Suite("What counts of what was said of a talk") struct TalkVerdictsTests {
  private func voice(_ speaker: TalkVerdicts.Speaker, _ verdict: Verdict?) -> TalkVerdicts.Voice {
    TalkVerdicts.Voice(speaker, marks: verdict.map { ["B02": Mark(.init("B02"), $0.rawValue)] } ?? [:])
  }

  private func person(_ name: String, _ verdict: Verdict?, role: Rater.Role = .observer) -> TalkVerdicts.Voice
  {
    voice(.person(Rater(name, role: role)), verdict)
  }

  private func outcome(
    _ voices: [TalkVerdicts.Voice], _ decision: Verdict? = nil
  ) -> (Verdict?, TalkVerdicts.Standing?) {
    let decisions = decision.map { ["B02": TalkVerdicts.Decision($0, by: "王", reason: "看了录像")] } ?? [:]
    let talk = TalkVerdicts(SheetSample.checklist, of: Occasion(), voices: voices, decisions: decisions)
    let item = talk.items.first { $0.item.id == "B02" }
    return (item?.counting, item?.standing)
  }

  @Test("Nobody's word leaves it unmarked, one word counts, the same word agrees")
  func agreement() {
    #expect(outcome([]) == (nil, .unmarked))
    #expect(outcome([voice(.engine, .met)]) == (.met, .agreed))
    #expect(outcome([voice(.engine, .missed), person("李", .missed), person("韩", nil)]) == (.missed, .agreed))
  }

  @Test("More than half counts; anything less is open until somebody decides")
  func majority() {
    #expect(outcome([voice(.engine, .met), person("李", .met), person("韩", .missed)]) == (.met, .majority))
    #expect(outcome([voice(.engine, .met), person("李", .missed)]) == (nil, .open))
    #expect(outcome([voice(.engine, .met), person("李", .partly), person("韩", .missed)]) == (nil, .open))
  }

  @Test("An instructor's sheet counts before a majority, and the final word before that")
  func instructor() {
    let all = [voice(.engine, .met), person("李", .met), person("王", .missed, role: .instructor)]
    #expect(outcome(all) == (.missed, .instructor))
    #expect(outcome(all, .partly) == (.partly, .decided))
  }

  @Test("The score counts half for partly, leaves open items out, and a critical miss caps the band")
  func score() {
    func marks(_ pairs: KeyValuePairs<String, Verdict>) -> [String: Mark] {
      pairs.reduce(into: [:]) { $0[$1.key] = Mark(.init($1.key), $1.value.rawValue) }
    }
    let one = TalkVerdicts.Voice(
      .engine, marks: marks(["B01": .met, "B02": .partly, "B13": .missed, "B03": .met]))
    let two = TalkVerdicts.Voice(.person(Rater("李", role: .observer)), marks: marks(["B03": .missed]))
    let talk = TalkVerdicts(SheetSample.checklist, of: Occasion(), voices: [one, two])
    #expect(talk.score == Rational(40))
    #expect(talk.open.map(\.item.id) == ["B03"])
    #expect(talk.card.band?.id == "needs-work" && talk.card.isCapped)
  }
}
