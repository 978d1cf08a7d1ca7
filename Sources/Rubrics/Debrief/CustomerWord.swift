import Scenarios

/// The customer's side of the debrief: asked first, as a lecturer does.
public struct CustomerWord: Sendable, Hashable {
  /// Who speaks.
  public var name: String
  /// How it felt, in his own words.
  public var felt: String
  /// Whether he would come again.
  public var again: String
  /// What the band is called that his mood ended in.
  public var band: String
  /// The mood's course: the start, then one value for each of his turns.
  public var curve: [MoodPoint]
  /// The two or three lines that moved it most, in the order of the talk.
  public var moved: [MovingLine]

  /// His mood at the start, 0 … 100.
  public var start: Int { curve.first?.mood ?? 0 }

  /// His mood at the end.
  public var end: Int

  init(_ talk: TalkRecord, _ turns: [TalkTurn], _ scenario: Scenario, _ language: Language) {
    let farewell = scenario.farewell(atMood: talk.mood)
    let band = scenario.mood.band(of: talk.mood)
    name = scenario.persona.name[language]
    felt = farewell?.felt[language] ?? ""
    again = farewell?.again[language] ?? ""
    self.band = scenario.mood.bands.first { $0.id == band }?.title[language] ?? band
    curve = talk.moodCurve
    end = talk.mood
    let largest = talk.moodByStep
      .sorted { ($1.by.magnitude, $0.step) < ($0.by.magnitude, $1.step) }.prefix(3)
    moved = largest.sorted { $0.step < $1.step }.map { step, by in
      let causes = talk.moodChanges.filter { $0.step == step && ($0.by < 0) == (by < 0) }.map(\.cause)
      return MovingLine(
        step: step, text: turns.words(atStep: step), by: by,
        causes: causes.reduce(into: []) { titles, cause in
          let title = scenario.cause(cause)?.title[language] ?? cause
          if !titles.contains(title) { titles.append(title) }
        })
    }
  }
}

/// A line, or a tool used, that moved the customer's mood.
public struct MovingLine: Sendable, Hashable {
  /// The script's step.
  public var step: Int
  /// What the trainee said or did there.
  public var text: String
  /// By how much the mood moved.
  public var by: Int
  /// Why, as the case names it.
  public var causes: [String]
}
