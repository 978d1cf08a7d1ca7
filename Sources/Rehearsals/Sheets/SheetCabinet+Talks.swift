import Journal
import Rubrics

extension SheetCabinet {
  /// Every talk that somebody has marked on a sheet, with all voices; by id, sessions first.
  ///
  /// - Parameter engine: whether the engine's own verdicts of a session are one more voice.
  public func talks(withEngine engine: Bool = true) -> [TalkVerdicts] {
    var byTalk: [String: [KeptSheet]] = [:]
    for kept in counting where kept.sheet.kind == .checklist || kept.sheet.kind == .decision {
      byTalk[kept.sheet.subject, default: []].append(kept)
    }
    return byTalk.keys.sorted().compactMap { talk in byTalk[talk].flatMap { verdicts($0, engine: engine) } }
  }

  /// A talk with all voices; nil if nobody has marked it on a sheet.
  public func talk(verdictsOf id: String, withEngine engine: Bool = true) -> TalkVerdicts? {
    let sheets = counting.filter {
      ($0.sheet.kind == .checklist || $0.sheet.kind == .decision) && $0.sheet.subject == id
    }
    return verdicts(sheets, engine: engine)
  }

  private func verdicts(_ sheets: [KeptSheet], engine: Bool) -> TalkVerdicts? {
    guard let first = sheets.first, let checklist = checklist(of: first.sheet) else { return nil }
    var voices: [TalkVerdicts.Voice] = []
    if engine, let voice = engineVoice(first.sheet.subject, checklist) { voices.append(voice) }
    var decisions: [String: TalkVerdicts.Decision] = [:]
    for kept in sheets {
      switch kept.sheet.kind {
      case .decision:
        for mark in kept.sheet.marks {
          guard let verdict = mark.verdict, let author = kept.author(of: mark.place) else { continue }
          decisions[mark.place.item] = TalkVerdicts.Decision(verdict, by: author.by, reason: author.reason)
        }
      default:
        let marks = Dictionary(kept.sheet.marks.map { ($0.place.item, $0) }) { first, _ in first }
        voices.append(TalkVerdicts.Voice(.person(kept.sheet.rater), marks: marks, sheet: kept.id))
      }
    }
    return TalkVerdicts(checklist, of: first.sheet.occasion, voices: voices, decisions: decisions)
  }

  /// What the engine made of a session when it was debriefed; nil for a talk held live, or one not debriefed.
  func engineVoice(_ talk: String, _ checklist: Checklist) -> TalkVerdicts.Voice? {
    guard let summary = SessionSummary(sessions[talk]?.summary) else { return nil }
    let known = Set(checklist.items.map(\.id))
    let marks = summary.verdicts.filter { known.contains($0.key) && $0.value != Verdict.observer.rawValue }
    return marks.isEmpty
      ? nil
      : TalkVerdicts.Voice(
        .engine, marks: marks.reduce(into: [:]) { $0[$1.key] = Mark(.init($1.key), $1.value) })
  }

  /// The mean score of each group's marked talks, exactly: what ties are broken by.
  public func checklistMeans(round: String) -> [String: Rational] {
    var scores: [String: [Rational]] = [:]
    for talk in talks() where !talk.occasion.group.isEmpty {
      guard talk.occasion.round.isEmpty || talk.occasion.round == round, let score = talk.score else {
        continue
      }
      scores[talk.occasion.group, default: []].append(score)
    }
    return scores.compactMapValues { $0.reduce(0, +).divided(by: Rational($0.count)) }
  }
}
