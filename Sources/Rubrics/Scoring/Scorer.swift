import Dialogue
import Scenarios

/// Turns a talk's events into verdicts. Pure: the same events, rubric and case give the same verdicts.
public struct Scorer: Sendable {
  /// What the talk is marked by.
  public var rubric: Rubric
  /// The case played.
  public var scenario: Scenario
  /// How entries of forms are understood.
  public var matching: FormMatching
  /// The language of reasons.
  public var language: Language

  /// A scorer; the words by which the rubric names entries are added to the matching.
  public init(
    rubric: Rubric, scenario: Scenario, matching: FormMatching = FormMatching(), language: Language = .chinese
  ) {
    self.rubric = rubric
    self.scenario = scenario
    self.matching = matching
    self.matching.words.merge(rubric.words) { given, _ in given }
    self.language = language
  }

  /// Marks a talk.
  public func score(_ events: [DialogueEvent]) -> ScoreCard {
    let talk = TalkRecord(events, tracks: rubric.tracks, startMood: scenario.mood.start)
    let forms = FormAudit(scenario: scenario, matching: matching, language: language).audit(talk)
    return score(talk, forms: forms)
  }

  /// Marks a talk that is laid out already, with its forms audited.
  func score(_ talk: TalkRecord, forms: [FieldVerdict]) -> ScoreCard {
    let texts = StepTexts(talk, language: language)
    let items = rubric.criteria.map { judge($0, talk, forms, texts) }
    let caps = rubric.caps.filter { $0.check.prove(on: talk, forms: forms).holds }
    return ScoreCard(
      rubric: rubric.id, items: items, forms: forms, bands: rubric.bands, caps: caps.map { $0.why[language] })
  }

  private func judge(
    _ item: Criterion, _ talk: TalkRecord, _ forms: [FieldVerdict], _ texts: StepTexts
  ) -> ItemVerdict {
    if item.isForObservers {
      let account = item.missed.first ?? item.met.accounts.first
      return verdict(.observer, item, steps: [], tripped: false, why: account?.why[language] ?? "", texts)
    }
    let full = item.met.check.prove(on: talk, forms: forms)
    let half = item.partly.map { $0.check.prove(on: talk, forms: forms) }
    let reached: Verdict = full.holds ? .met : half?.holds == true ? .partly : .missed
    let proof = reached == .partly ? half ?? full : full
    let accounts =
      switch reached {
      case .met: item.met.accounts
      case .partly: item.partly?.accounts ?? []
      case .missed, .observer: item.missed
      }
    let account = accounts.first { $0.condition?.prove(on: talk, forms: forms).holds ?? true }
    let steps = account?.evidence.map { talk.steps(picked: $0) } ?? proof.steps
    let tripped =
      switch item.trip {
      case nil: false
      case .missed: reached == .missed
      case .when(let check): check.prove(on: talk, forms: forms).holds
      }
    let reason = account.map {
      ReasonTemplate(proof, names: rubric.names, language: language).fill($0.why[language])
    }
    return verdict(reached, item, steps: steps, tripped: tripped, why: reason ?? "", texts)
  }

  private func verdict(
    _ verdict: Verdict, _ item: Criterion, steps: [Int], tripped: Bool, why: String, _ texts: StepTexts
  ) -> ItemVerdict {
    let halves =
      switch verdict {
      case .met: 2 * item.weight
      case .partly: item.weight
      case .missed, .observer: 0
      }
    return ItemVerdict(
      id: item.id, verdict: verdict, halfPoints: halves, of: item.weight, isCritical: item.trip != nil,
      isTripped: tripped, evidence: steps.map { Evidence(step: $0, text: texts[$0]) }, why: why)
  }
}

extension TalkRecord {
  /// The steps that picks show, ascending, each once.
  func steps(picked picks: [Pick]) -> [Int] {
    let steps = picks.flatMap { pick -> [Int] in
      switch pick {
      case .first(let filter): first(filter).map { [$0.step] } ?? []
      case .last(let filter): matches(filter).last.map { [$0.step] } ?? []
      case .every(let filter): matches(filter).map(\.step)
      case .moodDrops(let count):
        moodByStep.filter { $0.by < 0 }
          .sorted { ($0.by, $0.step) < ($1.by, $1.step) }.prefix(max(0, count)).map(\.step)
      }
    }
    return Set(steps).sorted()
  }

  /// By how much each step moved the mood, in the steps' order; steps that moved nothing are left out.
  var moodByStep: [(step: Int, by: Int)] {
    let sums = moodChanges.reduce(into: [Int: Int]()) { sums, change in
      sums[change.step] = sums[change.step, default: 0].clampedAdding(change.by)
    }
    return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
