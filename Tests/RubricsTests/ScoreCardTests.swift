import Dialogue
import Rubrics
import Testing

@Suite("Scores") struct ScoreCardTests {
  private func score(_ rubric: Rubric, _ steps: [Step]) -> ScoreCard {
    Scorer(rubric: rubric, scenario: scenario).score(talk(steps))
  }

  private func has(_ id: String) -> Check { .existence(.acts(id), atLeast: 1) }

  @Test("Met earns the weight, partly half of it; observers' items stand outside")
  func points() {
    let rubric = rubric(
      item("A", weight: 3, has("a")), item("B", weight: 3, has("x"), partly: has("b")),
      item("C", weight: 5, .observer))
    let card = score(rubric, [.say("a", "b")])
    #expect(card.halfPoints == 9 && card.possible == 6 && card.scoreText == "75.0")
    #expect(card.band?.id == "good")
  }

  @Test(
    "The score is rounded, the band is not",
    arguments: [
      (26, 29, "89.7", "good"), (27, 30, "90.0", "excellent"), (899, 1000, "89.9", "good"),
      (8_996, 10_000, "90.0", "good"),
    ])
  func bands(_ earned: Int, _ of: Int, _ text: String, _ band: String) {
    let rubric = rubric(item("A", weight: earned, has("a")), item("B", weight: of - earned, has("b")))
    let card = score(rubric, [.say("a")])
    #expect(card.scoreText == text && card.band?.id == band)
  }

  @Test("A critical item that is missed caps the band, not the score; partly met it does not")
  func critical() {
    let rubric = rubric(
      item("A", weight: 99, has("a")), item("B", trip: .missed, has("b"), partly: has("half")))
    let capped = score(rubric, [.say("a")])
    #expect(capped.scoreText == "99.0" && capped.band?.id == "needs-work")
    #expect(capped.criticalMisses.map(\.id) == ["B"])
    #expect(score(rubric, [.say("a", "half")]).band?.id == "excellent")
  }

  @Test("An insult caps the band whatever else was done")
  func insult() {
    let cap = Cap(check: .existence(.acts("insult"), atLeast: 1), why: both("insulted"))
    let card = score(rubric(item("A", has("a")), caps: [cap]), [.say("a", "insult")])
    #expect(card.band?.id == "needs-work" && card.caps == ["insulted"] && card.criticalMisses.isEmpty)
  }

  @Test("With nothing to score the score is nought and the band the lowest")
  func nothing() {
    let card = score(rubric(item("A", .observer)), [])
    #expect(card.scoreText == "0.0" && card.band?.id == "needs-work")
  }
}
