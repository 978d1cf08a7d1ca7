import Dialogue
import Rubrics
import Scenarios
import Understanding

/// A script played from its first line to its last, on a clock that only waits move.
public struct ScriptRun: Sendable {
  /// Everything that happened.
  public let events: [DialogueEvent]
  /// What is said of it.
  public let debrief: Debrief

  /// Plays a script; the same bundle, script, seed and language give the same run.
  public init(_ script: Script, of bundle: CaseBundle, language: Language, seed: UInt64) {
    var talk = Talk(bundle, language: language, seed: seed)
    var events: [DialogueEvent] = []
    for step in script.steps { events += talk.step(step) }
    events += talk.finish()
    self.events = events
    debrief = Debrief(of: events, bundle: bundle, language: language, seed: seed)
  }
}

extension Talk {
  /// A talk of a case, heard with the case's own vocabulary.
  public init(_ bundle: CaseBundle, language: Language, seed: UInt64) {
    let recogniser = bundle.recogniser
    self.init(scenario: bundle.scenario, language: language, seed: seed) { text, context in
      recogniser.read(text, context: context)
    }
  }
}

extension Debrief {
  /// The debrief of a talk, marked now.
  public init(
    of events: [DialogueEvent], bundle: CaseBundle, language: Language, seed: UInt64, attempts: [Attempt] = []
  ) {
    let card = bundle.scorer(language).score(events)
    self.init(
      of: events, scenario: bundle.scenario, rubric: bundle.rubric, card: card, language: language,
      seed: seed,
      attempts: attempts)
  }
}
